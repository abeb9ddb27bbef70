import HanText
import Testing

@testable import HanConvert

@Suite struct MisreadStartTests {
  private static let start = MisreadStart()

  /// Where in the text two whole characters of UTF-8 begin.
  private func places(_ text: String) -> [Int] {
    let line = RepairLine(scalars: text.unicodeScalars.map(\.value))
    return Array(text.utf8).withUnsafeBufferPointer { bytes in
      line.scalars.indices.filter { Self.start.isMisread(line.scalars[$0], bytes, line.offsets[$0]) }
    }
  }

  @Test(arguments: [("涓婇潰鍐欑潃", [0, 3]), ("好涓婇潰", [1])])
  func misreadTextIsFound(text: String, expected: [Int]) { #expect(places(text) == expected) }

  @Test(arguments: ["", "涓", "涓婇", "上面写着", "鐵路旁的鐘鎖鋪", "涓涓细流", "涓婇a"])
  func soundTextIsNot(_ text: String) { #expect(places(text).isEmpty) }

  /// Every character of these is in ordinary use somewhere.
  @Test func shortLinesComeBack() { #expect(RepairCases.mended("涓婇潰鍐欑潃") == "上面写着") }
}
