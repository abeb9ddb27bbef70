import HanText
import Testing

@testable import HanArticle

/// Lines of a page for the tests of its rules.
enum PageLines {
  static func line(_ text: String, _ change: (inout ArticleLine.Markup) -> Void = { _ in }) -> ArticleLine {
    var line = ArticleLine(text)
    line.markup.isFromPage = true
    change(&line.markup)
    return line
  }

  static let text = "清晨六点，老码头的汽笛响了三声，第一班渡船离开了栈桥，船上只有十来个人。"
}
