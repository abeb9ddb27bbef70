import HanText

/// Which rewriting stages changed something in a range of the clean text, told from the trail alone.
struct TouchedStages {
  /// What one step replaced: bytes of the text before it and of the text after it.
  private struct Change {
    let before: Range<Int>
    let after: Range<Int>
  }

  private struct Step {
    let stage: RuleID
    let changes: [Change]
  }

  private let steps: [Step]

  /// - Complexity: O(edits).
  init(_ article: Article) {
    steps = article.text.trail.dropFirst(article.labelled.text.trail.count).map { step in
      var shift = 0
      let changes = step.edits.map { edit in
        let start = edit.range.lowerBound + shift
        shift += edit.replacement.utf8.count - edit.range.count
        return Change(before: edit.range.bounds, after: start..<(start + edit.replacement.utf8.count))
      }
      return Step(stage: step.stage, changes: changes)
    }
  }

  /// The names of the stages, first to last; a stage that ran twice in a row has its name once.
  /// - Complexity: O(stages · log edits).
  func names(in range: TextRange) -> [String] {
    var bounds = range.bounds
    var names: [String] = []
    for step in steps.reversed() {
      if Self.touches(step.changes, bounds), names.last != step.stage.name { names.append(step.stage.name) }
      bounds = Self.origin(of: bounds, step.changes)
    }
    return names.reversed()
  }

  /// Whether something was written, or left out, strictly inside the range.
  private static func touches(_ changes: [Change], _ range: Range<Int>) -> Bool {
    let index = firstIndex(changes) { $0.after.upperBound > range.lowerBound }
    return index < changes.count && changes[index].after.lowerBound < range.upperBound
  }

  /// The range of the text before the step that a range of the text after it came from; what ends inside a change
  /// takes all of it.
  private static func origin(of range: Range<Int>, _ changes: [Change]) -> Range<Int> {
    let first = firstIndex(changes) { $0.after.upperBound > range.lowerBound }
    let end = firstIndex(changes) { $0.after.lowerBound >= range.upperBound }
    let shift = first > 0 ? changes[first - 1].before.upperBound - changes[first - 1].after.upperBound : 0
    let lower =
      first < changes.count && changes[first].after.lowerBound < range.lowerBound
      ? changes[first].before.lowerBound : range.lowerBound + shift
    guard end > 0 else { return lower..<max(lower, range.upperBound) }
    let last = changes[end - 1]
    let upper = last.before.upperBound + max(0, range.upperBound - last.after.upperBound)
    return lower..<max(lower, upper)
  }

  private static func firstIndex(_ changes: [Change], where isRight: (Change) -> Bool) -> Int {
    var (low, high) = (0, changes.count)
    while low < high {
      let middle = (low + high) / 2
      if isRight(changes[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
