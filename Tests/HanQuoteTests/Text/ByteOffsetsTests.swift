import Testing

@testable import HanQuote

@Suite("Bytes of scalars")
struct ByteOffsetsTests {
  private static func offsets(_ widths: [Int]) -> ByteOffsets {
    var writer = ByteOffsets.Writer()
    var byte = 0
    for (position, width) in widths.enumerated() {
      writer.write(width: width, position: position, byte: byte)
      byte += width
    }
    return writer.finished(count: widths.count)
  }

  private static func starts(_ widths: [Int]) -> [Int] { widths.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1) } }

  private static let texts: [[Int]] = [
    [], [1], [3, 3, 3, 1, 1, 3, 4, 2, 3], Array(repeating: 3, count: 200) + [1] + Array(repeating: 3, count: 200),
    (0..<300).map { [1, 2, 3, 4][$0 * $0 % 7 % 4] },
  ]

  @Test("each position leads to its byte, the end too", arguments: texts)
  func bytes(_ widths: [Int]) {
    let offsets = Self.offsets(widths)
    #expect((0...widths.count).map { offsets[$0] } == Self.starts(widths))
  }

  @Test("each byte leads to the first scalar that starts there or behind it, wherever one looks from", arguments: texts)
  func positions(_ widths: [Int]) {
    let (offsets, starts) = (Self.offsets(widths), Self.starts(widths))
    for byte in 0...(starts.last! + 2) {
      let expected = starts.firstIndex { $0 >= byte } ?? widths.count
      for near in [-1, 0, expected / 2, expected, widths.count] {
        #expect(offsets.position(ofByte: byte, near: near) == expected)
      }
    }
  }
}
