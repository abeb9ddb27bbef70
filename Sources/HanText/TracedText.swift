/// A text together with the way back to its source: the only place that stores source positions.
///
/// A rewriting stage proposes edits; ``applying(_:stage:)`` is the one function that changes text, composes the offset
/// map and keeps the trail of what was done. Replaying the trail on the source gives the text again.
public struct TracedText: Sendable {
  /// What one stage did, in order; the edits' ranges are those of the text that the stage was given.
  public struct Step: Hashable, Sendable {
    public let stage: RuleID
    public let edits: [Edit]
  }

  /// The text as UTF-8.
  public let utf8: [UInt8]
  /// From ``utf8`` to the source text that this value was made from.
  public let map: OffsetMap
  /// Every stage that changed something, first to last.
  public let trail: [Step]

  /// An untouched text, its own source.
  public init(_ source: String) { self.init(utf8: Array(source.utf8)) }

  /// An untouched text from well-formed UTF-8, its own source.
  public init(utf8: [UInt8]) { self.init(utf8: utf8, map: .identity(count: utf8.count), trail: []) }

  /// A text that was taken out of a source, such as the words of an HTML page: `map` leads from `utf8` to the source.
  package init(utf8: [UInt8], map: OffsetMap) { self.init(utf8: utf8, map: map, trail: []) }

  private init(utf8: [UInt8], map: OffsetMap, trail: [Step]) {
    self.utf8 = utf8
    self.map = map
    self.trail = trail
  }

  /// The text as a `String` (a copy of the bytes).
  public var string: String { String(decoding: utf8, as: UTF8.self) }

  /// The wording of a range of this text; bounds past the end are brought back to it.
  public subscript(range: TextRange) -> String {
    let bounds = range.bounds.clamped(to: 0..<utf8.count)
    return String(decoding: utf8[bounds], as: UTF8.self)
  }

  /// The source bytes behind a range of this text; a range that ends inside an opaque unit widens to the whole unit.
  /// - Complexity: O(log runs of the map).
  public func sourceRange(of range: TextRange) -> SourceRange { SourceRange(map.source(of: range.bounds)) }

  /// The part of this text that came from a range of the source, widened in the same way.
  /// - Complexity: O(log runs of the map).
  public func textRange(of range: SourceRange) -> TextRange { TextRange(map.text(of: range.bounds)) }

  /// The text with the edits made. Edits that are out of order, overlap an earlier one, run past the end or cut a
  /// scalar are left out (a fault of the stage that proposed them, which its tests catch).
  /// - Complexity: O(text + edits + runs).
  public func applying(_ edits: [Edit], stage: RuleID) -> TracedText {
    let lawful = lawful(edits)
    guard !lawful.isEmpty else { return self }
    var result: [UInt8] = []
    result.reserveCapacity(lawful.reduce(utf8.count) { $0 + $1.replacement.utf8.count - $1.range.count })
    var builder = OffsetMap.Builder()
    builder.reserveCapacity(2 * lawful.count + 1)
    var position = 0
    for edit in lawful {
      result.append(contentsOf: utf8[position..<edit.range.lowerBound])
      builder.append(count: edit.range.lowerBound - position, textWidth: 1, sourceWidth: 1)
      result.append(contentsOf: edit.replacement.utf8)
      builder.append(text: edit.replacement.utf8.count, source: edit.range.count)
      position = edit.range.upperBound
    }
    result.append(contentsOf: utf8[position...])
    builder.append(count: utf8.count - position, textWidth: 1, sourceWidth: 1)
    return TracedText(
      utf8: result, map: builder.finish().composed(after: map), trail: trail + [Step(stage: stage, edits: lawful)])
  }

  /// The text after one more stage.
  public func applying(_ rewriter: some Rewriter) -> TracedText {
    applying(rewriter.edits(for: self), stage: rewriter.id)
  }

  /// Without a copy when all are lawful, as they should be.
  private func lawful(_ edits: [Edit]) -> [Edit] {
    var check = EditCheck()
    if edits.allSatisfy({ check.admits($0, to: self) }) { return edits }
    check = EditCheck()
    return edits.filter { check.admits($0, to: self) }
  }

  /// What the edits so far leave open to the next.
  private struct EditCheck {
    private var position = 0
    private var last: Edit?

    mutating func admits(_ edit: Edit, to text: TracedText) -> Bool {
      let range = edit.range
      guard range.lowerBound >= position, range.upperBound <= text.utf8.count else { return false }
      guard text.isScalarEdge(range.lowerBound), text.isScalarEdge(range.upperBound) else { return false }
      if let last, last.range.isEmpty, last.range == range { return false }  // two insertions at one place
      guard !edit.replacement.utf8.elementsEqual(text.utf8[range.bounds]) else { return false }  // changes nothing
      position = range.upperBound
      last = edit
      return true
    }
  }

  private func isScalarEdge(_ offset: Int) -> Bool { offset == utf8.count || utf8[offset] & 0xC0 != 0x80 }
}
