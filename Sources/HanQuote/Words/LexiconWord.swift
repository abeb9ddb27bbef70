/// A word that begins at some position.
struct LexiconWord: Sendable {
  /// Characters.
  let length: Int
  let classes: WordClass
}
