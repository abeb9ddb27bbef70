import HanText

/// One line of an article on its way to a label.
struct ArticleLine {
  /// What the page's markup says of the line; plain text says nothing.
  struct Markup: Hashable, Sendable {
    /// 1…6 for `h1`…`h6`.
    var headingLevel = 0
    /// Inside `figcaption` or an element that is named a caption.
    var isCaption = false
    /// Directly after an image.
    var followsImage = false
    /// Share of the characters that are inside links, 0…1.
    var linkShare = 0.0
    /// All of the line is set in bold.
    var isBold = false
    /// A list item, a table cell, centred text.
    var isListItem = false
    var isCentred = false
    /// Inside an element named after a summary, or after author and date.
    var isSummary = false
    var isByline = false
    /// Inside an element named after the author.
    var isAuthor = false
    /// Where inline elements named after the author stand, in the text.
    var authorNames: [TextRange] = []
    /// The line comes from a page, not from plain text.
    var isFromPage = false
    /// Not inside the element that holds the article; before it.
    var isOutside = false
    var isBeforeBody = false
    /// In a box of other articles between the paragraphs (see ``RelatedBox``).
    var isBoxed = false
    /// The role of the element beside the article that it lies in.
    var besideRole: String?
  }

  /// Without the blanks at its ends; never empty.
  let range: TextRange
  let shape: LineShape
  private let folds: LineFolds
  private let number: Int32
  private var marked: MarkedLine
  var markup: Markup {
    get { marked.markup }
    set { marked = MarkedLine(newValue) }
  }
  /// Blank lines stand before it (in a page every line counts as such).
  var isSeparate: Bool
  var label: BlockLabel?
  var role: String?

  /// - Parameters:
  ///   - folds: of this text.
  ///   - number: of the line in the text.
  ///   - shape: of this range.
  init(_ folds: LineFolds, number: Int, range: TextRange, shape: LineShape, isSeparate: Bool = true) {
    self.range = range
    self.isSeparate = isSeparate
    self.shape = shape
    self.folds = folds
    marked = folds.unmarked
    self.number = Int32(truncatingIfNeeded: number)
  }

  /// A line whose shape is not known yet.
  init(_ text: [UInt8], _ folds: LineFolds, number: Int, range: TextRange) {
    self.init(folds, number: number, range: range, shape: LineShape(text, range.bounds))
  }

  /// A line by itself.
  init(_ string: String) {
    let bytes = Array(string.utf8)
    self.init(bytes, LineFolds(bytes), number: 0, range: TextRange(0, bytes.count))
  }

  /// Number of characters.
  var length: Int { shape.length }
  /// The line as rules read it, made when it is first asked for: few of the lines of running text ever are.
  var folded: FoldedText { folds.fold(of: range.bounds, line: Int(number)) }
}

/// What the markup says of a line, in memory of its own, which the lines of plain text share.
final class MarkedLine: Sendable {
  let markup: ArticleLine.Markup

  init(_ markup: ArticleLine.Markup) { self.markup = markup }
}

/// What a rule says of one line.
struct LineProposal: Hashable, Sendable {
  /// Index of the line.
  let line: Int
  let label: BlockLabel
  let role: String

  init(_ line: Int, _ label: BlockLabel, _ role: String) {
    self.line = line
    self.label = label
    self.role = role
  }
}

/// A labelling rule: sees all lines with the labels that surer rules gave, and labels some of those that have none.
protocol LineRule: Sendable {
  static var id: RuleID { get }
  static func proposals(for lines: [ArticleLine]) -> [LineProposal]
}

/// A rule that looks at one line at a time and labels what it recognises as `boilerplate`, with its own name as the
/// role.
protocol WholeLineRule: LineRule {
  /// Whether the rule can have something to say of a line of this shape: false for most running text, which is then not
  /// read.
  static func mayLabel(_ shape: LineShape) -> Bool
  static func isLabelled(_ line: ArticleLine) -> Bool
}

/// The same above and below the text only.
protocol MarginLineRule: WholeLineRule {}

extension MarginLineRule {
  static func proposals(for lines: [ArticleLine]) -> [LineProposal] {
    let found = lines.indices.filter { mayLabel(lines[$0].shape) && isLabelled(lines[$0]) }
    guard !found.isEmpty else { return [] }
    let margins = TextMargins(lines)
    return found.filter(margins.contains).map { LineProposal($0, .boilerplate, id.name) }
  }
}

extension WholeLineRule {
  static func mayLabel(_ shape: LineShape) -> Bool { true }

  static func proposals(for lines: [ArticleLine]) -> [LineProposal] {
    lines.indices.filter { mayLabel(lines[$0].shape) && isLabelled(lines[$0]) }
      .map { LineProposal($0, .boilerplate, id.name) }
  }
}
