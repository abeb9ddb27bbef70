import HanText

/// `plug` below the text without a set phrase: a short line that opens with what the reader shall do and names a paper,
/// a channel or an app: `关注某某网`, `订阅某某周刊`, `下载某某客户端，看更多好文`.
enum AskLineRule: LineRule {
  static let id: RuleID = "ask-line"

  static func proposals(for lines: [ArticleLine]) -> [LineProposal] {
    let margins = TextMargins(lines)
    return lines.indices.compactMap { index in
      margins.isTail(index) && asks(lines[index]) ? LineProposal(index, .boilerplate, PlugLineRule.id.name) : nil
    }
  }

  /// Chosen by hand, not swept.
  private static let limit = 30

  private static func asks(_ line: ArticleLine) -> Bool {
    let text = line.folded
    guard line.length <= limit, !text.contains("。"), let verb = verbs.first(where: { text.starts(with: $0) }) else {
      return false
    }
    let isStory = Narration.isStory(text, phrase: 0..<verb.utf8CodeUnitCount)
    return !isStory && objects.contains { text.find($0, from: verb.utf8CodeUnitCount) != nil }
  }

  private static let verbs: [StaticString] = [
    "关注", "请关注", "追踪", "订阅", "免费订阅", "赞助", "支持", "下载", "扫码", "扫描", "加入", "按赞", "打开", "搜索关注", "欢迎订阅", "立即",
  ]
  private static let objects: [StaticString] = [
    "网", "报", "周刊", "杂志", "ig", "line", "app", "公众号", "客户端", "频道", "粉专", "我们", "独立媒体", "账号", "脸书", "facebook", "专栏",
    "视频号", "通讯", "简报",
  ]
}
