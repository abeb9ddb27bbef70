extension OffsetMap {
  /// The map from this map's text through to the source of `earlier`, where this map's source is the text of `earlier`.
  ///
  /// Units of the two maps that share their edges stay as they are; where they cross (an edit that covers half of an
  /// earlier unit), the crossing units melt into one opaque unit, so a range can only widen, never point wrongly.
  /// - Complexity: O(runs of both), plus the units of stretches where neither map is the identity.
  public func composed(after earlier: OffsetMap) -> OffsetMap {
    if earlier.isIdentity, earlier.textCount == sourceCount { return self }
    var later = Cursor(runs)
    var earlier = Cursor(earlier.runs)
    var builder = Builder()
    while let run = later.run, let base = earlier.run {
      if run.sourceWidth == 0 {
        builder.append(count: later.take(run.count), textWidth: run.textWidth, sourceWidth: 0)
      } else if base.textWidth == 0 {
        builder.append(count: earlier.take(base.count), textWidth: 0, sourceWidth: base.sourceWidth)
      } else if !Self.joinAligned(&later, &earlier, into: &builder) {
        Self.joinCrossing(&later, &earlier, into: &builder)
      }
    }
    while let run = later.run { builder.append(count: later.take(run.count), textWidth: run.textWidth, sourceWidth: 0) }
    while let base = earlier.run {
      builder.append(count: earlier.take(base.count), textWidth: 0, sourceWidth: base.sourceWidth)
    }
    return builder.finish()
  }

  /// Joins as many whole units as share their edges without looking at each: those where one side is the identity or
  /// both have one width. Returns false when there are none.
  private static func joinAligned(_ later: inout Cursor, _ earlier: inout Cursor, into builder: inout Builder) -> Bool {
    guard let run = later.run, let base = earlier.run else { return false }
    let middle = min(run.count * run.sourceWidth, base.count * base.textWidth)
    if run.isIdentity, middle >= base.textWidth {
      let units = middle / base.textWidth
      _ = later.take(units * base.textWidth)
      builder.append(count: earlier.take(units), textWidth: base.textWidth, sourceWidth: base.sourceWidth)
    } else if base.isIdentity, middle >= run.sourceWidth {
      let units = middle / run.sourceWidth
      _ = earlier.take(units * run.sourceWidth)
      builder.append(count: later.take(units), textWidth: run.textWidth, sourceWidth: run.sourceWidth)
    } else if run.sourceWidth == base.textWidth {
      let units = min(run.count, base.count)
      _ = later.take(units)
      builder.append(count: earlier.take(units), textWidth: run.textWidth, sourceWidth: base.sourceWidth)
    } else {
      return false
    }
    return true
  }

  /// Takes units from whichever side lags until both stand at the same place, and joins them as one.
  private static func joinCrossing(_ later: inout Cursor, _ earlier: inout Cursor, into builder: inout Builder) {
    var text = 0
    var source = 0
    var lead = 0  // bytes of the middle text by which `later` is ahead
    repeat {
      if lead <= 0, let run = later.run {
        lead += run.sourceWidth
        text += run.textWidth * later.take(1)
      } else if let base = earlier.run {
        lead -= base.textWidth
        source += base.sourceWidth * earlier.take(1)
      } else {
        break
      }
    } while lead != 0
    builder.append(text: text, source: source)
  }

  /// What is left of a list of runs.
  private struct Cursor {
    private let runs: [Run]
    private var index = 0
    private var taken = 0

    init(_ runs: [Run]) { self.runs = runs }

    /// The rest of the current run.
    var run: (count: Int, textWidth: Int, sourceWidth: Int, isIdentity: Bool)? {
      guard index < runs.count else { return nil }
      let run = runs[index]
      return (run.count - taken, run.textWidth, run.sourceWidth, run.isIdentity)
    }

    /// Takes `count` units off the current run and returns the number.
    mutating func take(_ count: Int) -> Int {
      taken += count
      if index < runs.count, taken >= runs[index].count {
        index += 1
        taken = 0
      }
      return count
    }
  }
}
