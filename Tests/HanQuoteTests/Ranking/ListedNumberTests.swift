import Testing

@testable import HanQuote

@Suite("Numbers of lists")
struct ListedNumberTests {
  private static func number(_ text: String) -> ListedNumber? {
    Array(text.utf8).withUnsafeBufferPointer { ListedNumber($0) }
  }

  @Test(
    "what is read is what Float reads",
    arguments: ["0.617", "-0.060", "-0.000", "12", "-5", "9999.999", "0.1", "3.0000001"])
  func floats(_ text: String) {
    guard let number = Self.number(text) else { return #expect(text.count > 8) }
    #expect(number.float.bitPattern == Float(text)?.bitPattern)
  }

  @Test("every number of three decimals")
  func threeDecimals() {
    for thousandths in -9999...9999 {
      let size = abs(thousandths)
      let text = "\(thousandths < 0 ? "-" : "")\(size / 1000).\(String(size % 1000 + 1000).dropFirst())"
      #expect(Self.number(text)?.float == Float(text))
    }
  }

  @Test("whole numbers", arguments: [("5", 5), ("-4", -4), ("0", 0), ("1.5", nil)] as [(String, Int?)])
  func ints(_ text: String, _ value: Int?) { #expect(Self.number(text)?.int == value) }

  @Test("what is no number", arguments: ["", "-", ".", "5.", ".5", "1.2.3", "--1", "+1", "1e5", "12345678", "一"])
  func none(_ text: String) { #expect(Self.number(text) == nil) }
}
