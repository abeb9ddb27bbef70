/// One line of a page: the text between two block edges or line breaks.
struct PageBlock: Sendable {
  /// The innermost block element around it.
  let container: Int
  /// Runs of text in the source, in order.
  var pieces: [Range<Int>] = []
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

  /// Share of the characters that are in links.
  var linkShare: Double { characters == 0 ? 0 : Double(linkCharacters) / Double(characters) }
}
