import GRDB

extension CitationLibrary {
  /// Says whether a quotation is in the library, word for word, nearly, cut, joined from several places or not at all,
  /// and whether it is this speaker's.
  ///
  /// Compares words: script, marks, width and case aside. A damaged claim should be repaired first (``HanConvert``);
  /// what still cannot be read fits any character, and is never verbatim.
  /// - Complexity: some milliseconds for 100,000 quotations.
  public func verify(_ claim: String, speaker: String? = nil) throws(LibraryError) -> Verification {
    let key = MatchKey(claim)
    let units = try reading { database in
      try CandidateFinder(database: database, table: .quotations).candidates(for: key)
        + CandidateFinder(database: database, table: .passages).candidates(for: key)
    }
    return QuotationVerifier(claim: claim, speaker: speaker).verification(in: units)
  }
}
