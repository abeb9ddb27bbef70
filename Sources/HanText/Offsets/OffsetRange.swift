/// A half-open range of UTF-8 byte offsets in one particular text.
///
/// The type parameter says which text, so that a range of the clean text cannot be used where a range of the source is
/// meant: that mistake does not compile. Use the names ``TextRange``, ``SourceRange`` and ``FileRange``.
public struct OffsetRange<Space>: Hashable, Sendable, CustomStringConvertible {
  /// First byte.
  public let lowerBound: Int
  /// One past the last byte; never less than ``lowerBound``.
  public let upperBound: Int

  /// A range; bounds in the wrong order or below zero give an empty range at the smaller bound.
  public init(_ lowerBound: Int, _ upperBound: Int) {
    self.lowerBound = max(0, lowerBound)
    self.upperBound = max(self.lowerBound, upperBound)
  }

  public init(_ range: Range<Int>) { self.init(range.lowerBound, range.upperBound) }

  /// Number of bytes.
  public var count: Int { upperBound - lowerBound }
  public var isEmpty: Bool { lowerBound == upperBound }
  /// The same bounds as a plain range, for subscripting the bytes of the text that this range belongs to.
  public var bounds: Range<Int> { lowerBound..<upperBound }

  public func contains(_ other: Self) -> Bool { lowerBound <= other.lowerBound && other.upperBound <= upperBound }
  public func overlaps(_ other: Self) -> Bool { lowerBound < other.upperBound && other.lowerBound < upperBound }
  /// The smallest range that holds both.
  public func union(_ other: Self) -> Self {
    Self(min(lowerBound, other.lowerBound), max(upperBound, other.upperBound))
  }

  public var description: String { "\(lowerBound)..<\(upperBound)" }
}

extension OffsetRange: Comparable {
  /// Order of reading: by start, then by end.
  public static func < (left: Self, right: Self) -> Bool {
    (left.lowerBound, left.upperBound) < (right.lowerBound, right.upperBound)
  }
}

/// Marks offsets into the text as it stands after some stage (in the end, the clean text).
public enum TextSpace: Sendable {}
/// Marks offsets into the decoded source: the file's characters as UTF-8, before any stage.
public enum SourceSpace: Sendable {}
/// Marks offsets into the bytes of the file, in whatever charset it is written.
public enum FileSpace: Sendable {}

/// UTF-8 bytes of the text at hand.
public typealias TextRange = OffsetRange<TextSpace>
/// UTF-8 bytes of the decoded source.
public typealias SourceRange = OffsetRange<SourceSpace>
/// Bytes of the file.
public typealias FileRange = OffsetRange<FileSpace>
