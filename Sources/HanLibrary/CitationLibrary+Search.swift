import GRDB
import HanCitation

extension CitationLibrary {
  /// The same words in one or more articles.
  public struct Hit: Hashable, Sendable {
    /// The quotation in the earliest source; sources without a date come last.
    public let quotation: LibraryQuotation
    /// The same words elsewhere, in order of date.
    public let alsoIn: [LibraryQuotation]
    /// Whether the words that were looked for stand there as they are (script and marks aside).
    public let isExact: Bool
  }

  /// Finds quotations that hold the words, in either script. If none does, those that hold nearly the same words, so
  /// that a damaged or misremembered line finds its source.
  /// - Parameters:
  ///   - speaker: only this speaker's words (the rules of ``verify(_:speaker:)``).
  ///   - limit: the most hits.
  /// - Complexity: some milliseconds for 100,000 quotations; a query of one or two characters reads all of them.
  public func search(_ query: String, speaker: String? = nil, limit: Int = 20) throws(LibraryError) -> [Hit] {
    let key = MatchKey(query)
    guard !key.isEmpty, limit > 0 else { return [] }
    let asked = speaker.map { SpeakerName($0) }
    let (units, isExact) = try reading { database in
      let finder = CandidateFinder(database: database, table: .quotations)
      let enough = asked == nil ? limit * 4 : 2_000
      let exact =
        key.hasGaps
        ? []
        : try finder.units(try finder.rows(holding: key.scalars[...], limit: enough))
          .filter { unit in unit.keys.contains { $0.firstRange(of: key.scalars[...]) != nil } }
      return exact.isEmpty
        ? (
          try finder.units(try finder.rows(resembling: key, limit: limit * 4)).filter { Self.resembles($0, key) }, false
        )
        : (exact, true)
    }
    let own = asked.map { asked in units.filter { $0.speaker?.isMeant(by: asked) == true } } ?? units
    return Array(Self.grouped(own, isExact: isExact).prefix(limit))
  }

  /// Whether at least half of the words looked for are in the unit, in order.
  private static func resembles(_ unit: VerificationUnit, _ key: MatchKey) -> Bool {
    unit.keys.contains { scalars in
      guard let alignment = Alignment(claim: key.scalars, unit: scalars) else { return false }
      return alignment.distance * 2 <= key.count
    }
  }

  /// Units with the same words become one hit, under the earliest; hits keep the order of their first unit.
  private static func grouped(_ units: [VerificationUnit], isExact: Bool) -> [Hit] {
    var groups: [[VerificationUnit]] = []
    var places: [[Unicode.Scalar]: Int] = [:]
    for unit in units {
      let key = unit.keys.first ?? []
      if let place = places[key] {
        groups[place].append(unit)
      } else {
        places[key] = groups.count
        groups.append([unit])
      }
    }
    return groups.compactMap { group in
      let sorted = group.sorted { $0.order < $1.order }.map(\.content)
      guard let first = sorted.first else { return nil }
      return Hit(quotation: first, alsoIn: Array(sorted.dropFirst()), isExact: isExact)
    }
  }
}
