import HanText

/// `picture-credit`: the line under a picture that says who took or gave it: `图片来源：某某官网`, `摄影：甲`, `▲甲 摄`.
enum PictureCreditRule: LineRule {
  static let id: RuleID = "picture-credit"

  static func proposals(for lines: [ArticleLine]) -> [LineProposal] {
    lines.enumerated().compactMap { index, line in
      isCredit(line) ? LineProposal(index, .caption, id.name) : nil
    }
  }

  private static func isCredit(_ line: ArticleLine) -> Bool {
    guard line.markup.followsImage, line.length <= limit, line.folded.sentenceMarks == 0 else { return false }
    return openings.contains { line.folded.starts(with: $0) }
      || (line.folded.ends(with: "摄") && !line.folded.contains(":"))
  }

  /// Chosen by hand, not swept.
  private static let limit = 40

  private static let openings: [StaticString] = [
    "图片来源", "图片来自", "图片:", "图源", "图:", "图/", "图|", "摄影:", "摄影/", "摄影|", "摄:", "供图", "来源:图", "▲", "▼", "△",
  ]
}
