import HanText

/// A stretch that may be the name of a person.
struct NameCandidate: Sendable {
  enum Form: Sendable {
    /// With a surname of so many characters.
    case han(surname: UInt8)
    case open, transliterated, latin, nickname, handle, respectful

    /// Characters of the surname, 0 for none, of a name that ``NameEvidence`` weighs; `nil` for other forms.
    var surnameLength: Int? {
      switch self {
      case .han(let count): Int(count)
      case .open: 0
      default: nil
      }
    }
  }

  var range: Range<Int> { bounds.range }
  private let bounds: CompactRange
  /// Evidence for its being a name at this place.
  let score: Double
  let form: Form

  @inline(__always)
  init(range: Range<Int>, form: Form, score: Double) {
    bounds = CompactRange(range)
    self.form = form
    self.score = score
  }
}

/// A stretch of two to four characters that may be a person's name, with the evidence.
public struct PossibleName: Hashable, Sendable {
  /// In the clean text.
  public let range: TextRange
  /// `kind=value`, in no special order.
  public let features: [String]
  /// The sum of the features' weights: the log-odds of a name.
  public let score: Double
}
