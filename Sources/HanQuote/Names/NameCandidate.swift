/// A stretch that may be the name of a person.
struct NameCandidate: Sendable {
  enum Form: Sendable { case han(surname: Int), open, transliterated, latin, nickname, handle, respectful }

  let range: Range<Int>
  let form: Form
  /// Evidence for its being a name at this place.
  let score: Double
}
