/// A file as it was read: its bytes' charset, its characters, and the way from characters back to bytes.
///
/// Offsets into the decoded source come in two units: UTF-8 bytes inside the program (``SourceRange``) and Unicode code
/// points in what it prints (the unit of the W3C TextPositionSelector). A byte-order mark is not part of the text.
public struct SourceText: Sendable {
  /// The decoded source as well-formed UTF-8; undecodable bytes are U+FFFD.
  public let utf8: [UInt8]
  /// From ``utf8`` to the bytes of the file.
  public let map: OffsetMap
  /// IANA name of the charset that the bytes were read as, lower case: `utf-8`, `gb18030`, `big5-hkscs`.
  public let charset: String
  /// What was wrong with the bytes.
  public let findings: [Finding]
  private let codePoints: CodePointIndex

  public init(utf8: [UInt8], map: OffsetMap, charset: String, findings: [Finding] = []) {
    self.utf8 = utf8
    self.map = map
    self.charset = charset
    self.findings = findings
    self.codePoints = CodePointIndex(utf8)
  }

  /// A text that was never in a file: its UTF-8 is its own source.
  public init(_ string: String) { self.init(utf8: Array(string.utf8)) }

  /// The same from well-formed UTF-8.
  public init(utf8: [UInt8]) { self.init(utf8: utf8, map: .identity(count: utf8.count), charset: "utf-8") }

  /// The wording of a range, exactly as the source has it.
  public subscript(range: SourceRange) -> String {
    String(decoding: utf8[range.bounds.clamped(to: 0..<utf8.count)], as: UTF8.self)
  }

  /// The bytes of the file behind a range; widens to whole characters.
  /// - Complexity: O(log runs).
  public func fileRange(of range: SourceRange) -> FileRange { FileRange(map.source(of: range.bounds)) }

  /// The range in Unicode code points from the start of the decoded source.
  /// - Complexity: O(1) (counts at most 64 bytes).
  public func codePointRange(of range: SourceRange) -> Range<Int> {
    codePoints.offset(ofByte: range.lowerBound, in: utf8)..<codePoints.offset(ofByte: range.upperBound, in: utf8)
  }

  /// The bytes of a range given in code points; bounds past the end are brought back to it.
  public func sourceRange(ofCodePoints range: Range<Int>) -> SourceRange {
    SourceRange(
      codePoints.byte(ofOffset: range.lowerBound, in: utf8), codePoints.byte(ofOffset: range.upperBound, in: utf8))
  }
}

/// How many code points come before every 64th byte.
private struct CodePointIndex: Sendable {
  private static let step = 64
  private let samples: [Int32]

  /// - Complexity: O(bytes), less than an instruction each.
  init(_ utf8: [UInt8]) {
    var samples: [Int32] = []
    samples.reserveCapacity(utf8.count / Self.step + 1)
    var count = 0
    utf8.withUnsafeBytes { utf8 in
      for start in stride(from: 0, through: utf8.count - Self.step, by: Self.step) {
        samples.append(Int32(truncatingIfNeeded: count))
        count += Self.step - Self.continued(inStepAt: start, of: utf8)
      }
    }
    samples.append(Int32(truncatingIfNeeded: count))
    self.samples = samples
  }

  /// How many bytes of a whole step continue a character: a byte of each of eight words at once, then their sum.
  @inline(__always)
  private static func continued(inStepAt start: Int, of utf8: UnsafeRawBufferPointer) -> Int {
    @inline(__always)
    func words(_ place: Int) -> SIMD2<UInt64> {
      let words = utf8.loadUnaligned(fromByteOffset: start &+ place, as: SIMD2<UInt64>.self)
      return (words & ~(words &<< 1) & 0x8080_8080_8080_8080) &>> 7
    }
    let sums = words(0) &+ words(16) &+ words(32) &+ words(48)
    return UTF8.sum(ofBytes: sums[0] &+ sums[1])
  }

  /// How many characters less than a step of bytes have: eight bytes at a time, of the last eight only those in the range.
  @inline(__always)
  private static func codePoints(in utf8: [UInt8], _ range: Range<Int>) -> Int {
    utf8.withUnsafeBytes { utf8 in
      guard range.lowerBound &+ step <= utf8.count else {
        return UTF8.characters(in: UnsafeRawBufferPointer(rebasing: utf8[range]))
      }
      var (continued, place) = (UInt64(0), range.lowerBound)
      while place <= range.upperBound &- 8 {
        continued &+= UTF8.continuations(in: utf8.loadUnaligned(fromByteOffset: place, as: UInt64.self))
        place &+= 8
      }
      let last = UInt64(littleEndian: utf8.loadUnaligned(fromByteOffset: place, as: UInt64.self))
      let inRange = (1 as UInt64) &<< UInt64(8 &* (range.upperBound &- place)) &- 1
      continued &+= UTF8.continuations(in: last) & inRange
      return range.count &- UTF8.sum(ofBytes: continued)
    }
  }

  func offset(ofByte byte: Int, in utf8: [UInt8]) -> Int {
    let byte = min(max(0, byte), utf8.count)
    let sample = byte / Self.step
    return Int(samples[sample]) + Self.codePoints(in: utf8, (sample * Self.step)..<byte)
  }

  func byte(ofOffset offset: Int, in utf8: [UInt8]) -> Int {
    var low = 0
    var high = samples.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if Int(samples[middle]) <= offset { low = middle } else { high = middle - 1 }
    }
    var count = Int(samples[low])
    var byte = low * Self.step
    while byte < utf8.count {
      if utf8[byte] & 0xC0 != 0x80 {
        if count == offset { return byte }
        count += 1
      }
      byte += 1
    }
    return utf8.count
  }
}
