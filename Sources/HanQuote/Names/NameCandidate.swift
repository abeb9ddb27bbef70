import HanText

/// A stretch of a text that has the form of a person's name.
struct NameStretch: Sendable {
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

  let form: Form
  private let bounds: CompactRange

  @inline(__always)
  init(from start: Int, to end: Int, _ form: Form) {
    bounds = CompactRange(Range(uncheckedBounds: (start, end)))
    self.form = form
  }

  var range: Range<Int> { bounds.range }

  /// Whether another has the same place.
  @inline(__always)
  func coincides(with other: NameStretch) -> Bool { bounds == other.bounds }
}

/// A stretch that may be the name of a person.
struct NameCandidate: Sendable {
  typealias Form = NameStretch.Form

  let stretch: NameStretch
  /// Evidence for its being a name at this place.
  let score: Double

  @inline(__always)
  init(range: Range<Int>, form: Form, score: Double) {
    self.init(from: range.lowerBound, to: range.upperBound, form: form, score: score)
  }

  @inline(__always)
  init(from start: Int, to end: Int, form: Form, score: Double) {
    stretch = NameStretch(from: start, to: end, form)
    self.score = score
  }

  var range: Range<Int> { stretch.range }
  var form: Form { stretch.form }
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
