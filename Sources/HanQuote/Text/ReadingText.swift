import HanText

/// The clean text as the extractor reads it: one folded scalar after the other, each with its place in the bytes.
///
/// Folding makes one lexicon serve both scripts and every style of punctuation: Traditional characters become
/// Simplified ones, half-width marks beside Chinese become full-width ones, all middle dots become one. Folding never
/// changes the number of scalars, so positions (indices of scalars) hold for the text itself. A class, as ``Outline``
/// is, that owns the memory of its scalars: a look at one costs no reference count.
final class ReadingText: Sendable {
  let utf8: [UInt8]
  /// Folded scalars; they live as long as the text, and a line break stands behind them.
  nonisolated(unsafe) let scalars: UnsafeBufferPointer<UInt32>
  private let offsets: ByteOffsets
  let marks: MarkList

  var count: Int { scalars.count }

  /// - Complexity: O(bytes). Memory: 4 bytes a scalar.
  init(_ utf8: [UInt8]) {
    let memory = UnsafeMutablePointer<UInt32>.allocate(capacity: utf8.count + 1)
    // With so much room, little of which is touched, the tokens of most texts come to lie where the places were.
    let places = UnsafeMutablePointer<Int32>.allocate(capacity: utf8.count + utf8.count / 4 + 1)
    defer { places.deallocate() }
    let (count, otherCount, offsets) = utf8.withUnsafeBufferPointer {
      FoldedScalars.write($0, into: memory, others: places)
    }
    let others = UnsafeBufferPointer(start: places, count: otherCount)
    memory[count] = 0x0A
    let scalars = UnsafeMutableBufferPointer(start: memory, count: count)
    PunctuationFold.widen(scalars, at: others)
    self.utf8 = utf8
    self.offsets = offsets
    self.scalars = UnsafeBufferPointer(scalars)
    self.marks = MarkList(self.scalars, at: others)
  }

  deinit { scalars.deallocate() }

  /// The scalar at a position; a line break past either end, so that callers need not ask.
  @inline(__always)
  subscript(position: Int) -> UInt32 {
    UInt(bitPattern: position) < UInt(bitPattern: scalars.count) ? scalars[position] : 0x0A
  }

  /// The wording of a range of positions as it stands in the text.
  func wording(_ range: Range<Int>) -> String { wording(of: textRange(range).bounds) }

  /// The same of a range of bytes.
  func wording(of bytes: Range<Int>) -> String {
    utf8.withUnsafeBufferPointer { String(decoding: UnsafeBufferPointer(rebasing: $0[bytes]), as: UTF8.self) }
  }

  /// The folded scalars of a range, as a key for comparison.
  func key(_ range: Range<Int>) -> NameKey { NameKey(scalars[range.clamped(to: 0..<count)]) }

  /// A hash of ``key(_:)`` that costs no array (FNV-1a, 64 bits).
  func fingerprint(of range: Range<Int>) -> UInt64 { Self.fingerprint(of: scalars[range.clamped(to: 0..<count)]) }

  /// The same of some folded scalars.
  @inline(__always)
  static func fingerprint(of scalars: some Sequence<UInt32>) -> UInt64 {
    var hash = emptyFingerprint
    for value in scalars {
      if NameKey.isIgnored(value) { continue }
      hash = fingerprint(hash, with: NameKey.folded(value))
    }
    return hash
  }

  /// The fingerprint of no scalars.
  static var emptyFingerprint: UInt64 { 0xCBF2_9CE4_8422_2325 }

  /// The fingerprint of some scalars with another behind them.
  @inline(__always)
  static func fingerprint(_ hash: UInt64, with folded: UInt32) -> UInt64 { (hash ^ UInt64(folded)) &* 0x100_0000_01B3 }

  /// The bytes of a range of positions.
  func textRange(_ range: Range<Int>) -> TextRange {
    let bytes = offsets.bytes(of: range.clamped(to: 0..<count))
    return TextRange(bytes.lowerBound, bytes.upperBound)
  }

  /// The positions of a range of bytes; bounds inside a scalar go to its end.
  /// - Parameter near: a position before the range, the nearer the better; others cost more.
  /// - Complexity: O(log runs from there) (``ByteOffsets``).
  func positions(of range: TextRange, near: Int) -> Range<Int> {
    let start = offsets.position(ofByte: range.lowerBound, near: near)
    return Range(from: start, to: offsets.position(ofByte: range.upperBound, near: start))
  }
}

/// A name or word for comparison across scripts: its folded scalars without spaces, dots and marks.
struct NameKey: Hashable, Sendable {
  let scalars: [UInt32]
  /// Worked out once; tables ask for it often.
  let fingerprint: UInt64

  /// - Complexity: O(scalars), read once.
  init(_ scalars: some Collection<UInt32>) {
    var hash = ReadingText.emptyFingerprint
    var kept: [UInt32] = []
    kept.reserveCapacity(scalars.count)
    for scalar in scalars where !Self.isIgnored(scalar) {
      let folded = Self.folded(scalar)
      kept.append(folded)
      hash = ReadingText.fingerprint(hash, with: folded)
    }
    self.scalars = kept
    self.fingerprint = hash
  }

  func hash(into hasher: inout Hasher) { hasher.combine(fingerprint) }

  /// Whether it is the key of some scalars.
  func isKey(of text: some Sequence<UInt32>) -> Bool {
    var place = 0
    for scalar in text where !Self.isIgnored(scalar) {
      guard place < scalars.count, scalars[place] == Self.folded(scalar) else { return false }
      place += 1
    }
    return place == scalars.count
  }

  @inline(__always)
  static func isIgnored(_ scalar: UInt32) -> Bool { Punctuation.ignoredInNames.contains(scalar) }

  /// A scalar as keys have it: a Latin capital as the small letter.
  @inline(__always)
  static func folded(_ scalar: UInt32) -> UInt32 { scalar >= 0x41 && scalar <= 0x5A ? scalar + 32 : scalar }
}
