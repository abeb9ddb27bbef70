import HanCite
import HanLibrary

/// What a person passes in to look up, which may have been copied from a damaged page.
enum DamagedClaim {
  /// The text mended, if there was damage, and the text as it is.
  static func readings(_ text: String, tables: String?) throws -> [String] {
    let image = try image(tables)
    return readings(text, repairer: DamageRepairer(tables: image))
  }

  static func readings(_ text: String, repairer: DamageRepairer) -> [String] {
    let traced = TracedText(text)
    // A character that cannot be read must not vanish: without it the rest could pass for the whole.
    let edits = repairer.edits(for: traced).filter {
      !MatchKey(traced[$0.range]).hasGaps || !MatchKey($0.replacement).isEmpty
    }
    return edits.isEmpty ? [text] : [traced.applying(edits, stage: repairer.id).string, text]
  }

  /// The best verdict that any reading of the claim gets.
  static func verification(
    _ text: String, speaker: String?, in library: CitationLibrary, repairer: DamageRepairer
  ) throws -> Verification {
    var best: Verification?
    for reading in readings(text, repairer: repairer) {
      let found = try LibraryOptions.reporting { () throws(LibraryError) in
        try library.verify(reading, speaker: speaker)
      }
      if best.map({ found.verdict < $0.verdict }) ?? true { best = found }
    }
    return try best
      ?? LibraryOptions.reporting { () throws(LibraryError) in try library.verify(text, speaker: speaker) }
  }

  static func image(_ path: String?) throws -> TableImage? {
    do { return try TableLocator.open(explicit: path) } catch { throw CommandFailure(.badInput, "\(error)") }
  }
}
