/// One line of a page: the text between two block edges or line breaks.
struct PageBlock: Sendable {
  /// The innermost block element around it.
  let container: Int
  /// Runs of text in the source, in order.
  var pieces: [Range<Int>] = []
  /// Which of the runs lie in an inline element that is named after the author.
  var authorPieces: [Int] = []
  /// Characters without blanks, and how many of them are in links and in bold.
  var characters = 0
  var linkCharacters = 0
  var boldCharacters = 0
  /// Chinese punctuation: ，。、；：！？ and quotation marks.
  var marks = 0
  /// Of the elements around all of it.
  let hints: PageHints
  let headingLevel: Int
  var followsImage = false
  /// A line break, and no block edge, stands before it.
  var isContinued = false

  /// Takes up a run of text.
  mutating func add(_ range: Range<Int>, _ count: TextCount, _ hints: PageHints, isAuthor: Bool) {
    if isAuthor, count.characters > 0 { authorPieces.append(pieces.count) }
    pieces.append(range)
    characters += count.characters
    marks += count.marks
    if hints.contains(.link) { linkCharacters += count.characters }
    if hints.contains(.bold) || headingLevel > 0 { boldCharacters += count.characters }
  }

  /// Share of the characters that are in links.
  var linkShare: Double { characters == 0 ? 0 : Double(linkCharacters) / Double(characters) }
}
