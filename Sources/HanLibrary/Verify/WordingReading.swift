/// One way to read a claim in the library: which parts of it stand where.
struct WordingReading: Sendable {
  struct Piece: Sendable {
    let claim: Range<Int>
    let unit: VerificationUnit
    /// Which of the unit's keys.
    let key: Int
    let range: Range<Int>
  }

  var verdict: Verification.Verdict
  var pieces: [Piece]
  var isMarked = false
  var differences: [Alignment.Difference] = []
  var notes: [String] = []

  static let absent = WordingReading(verdict: .absent, pieces: [])
}
