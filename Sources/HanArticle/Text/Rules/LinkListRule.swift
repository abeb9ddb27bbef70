import HanText

/// `related`: three and more lines in a row of which each is half a link and no sentence: a list of headlines with their
/// times or channels.
enum LinkListRule: LineRule {
  static let id: RuleID = "related"

  static func proposals(for lines: [ArticleLine]) -> [LineProposal] {
    var proposals: [LineProposal] = []
    var start = 0
    for index in 0...lines.count where index == lines.count || !isEntry(lines[index]) {
      if index - start >= least { proposals += (start..<index).map { LineProposal($0, .boilerplate, id.name) } }
      start = index + 1
    }
    return proposals
  }

  private static let least = 3

  private static func isEntry(_ line: ArticleLine) -> Bool {
    let isOpen = line.label == nil || line.label == .boilerplate
    return isOpen && line.markup.linkShare >= 0.35 && line.length <= 80 && !line.folded.endsSentence
  }
}
