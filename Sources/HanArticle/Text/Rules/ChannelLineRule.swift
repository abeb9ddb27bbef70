import HanText

/// `channel`: a line that holds nothing but the name of a channel: above the text, where papers set it over the title
/// (`港闻`, `专题报道 | 环境`), and in brackets below it (`（经济）`).
enum ChannelLineRule: LineRule {
  static let id: RuleID = "channel"

  static func proposals(for lines: [ArticleLine]) -> [LineProposal] {
    let found = lines.indices.filter { index in
      lines[index].length <= limit && lines[index].markup.headingLevel == 0 && isChannel(lines[index])
    }
    guard !found.isEmpty else { return [] }
    let margins = TextMargins(lines)
    let first = lines.firstIndex { $0.label == nil }
    return found.compactMap { index in
      let isAbove = index == first && index + 1 < lines.count && margins.isHead(index) && isTitle(lines[index + 1])
      let isBelow = margins.isTail(index) && InlinePlugRule.isBracketed(lines[index].folded)
      return isAbove || isBelow ? LineProposal(index, .boilerplate, id.name) : nil
    }
  }

  /// Chosen by hand, not swept.
  private static let limit = 14

  /// What stands under the name of a channel is longer, or names and dates.
  private static func isTitle(_ line: ArticleLine) -> Bool { line.length >= 4 && !isChannel(line) }

  private static let heads = WordHeads(of: names)

  private static func isChannel(_ line: ArticleLine) -> Bool {
    guard heads.mayBegin(in: line.shape), !line.shape.opensInHan || heads.mayOpen(line.shape) else { return false }
    let text = line.folded
    let tokens = CreditTokens(text, 0..<text.count)
    return tokens.first != nil && tokens.allSatisfy { names.contains(text.string($0.range)) }
  }

  /// Names of channels, folded; our own list.
  private static let names: Set<String> = [
    "要闻", "时政", "政治", "政情", "社会", "社会新闻", "国际", "国际新闻", "国内", "国内新闻", "中国", "大陆", "两岸", "港闻", "港澳", "台湾", "全球", "环球",
    "财经", "财经新闻", "经济", "产经", "股市", "证券", "金融", "房产", "地产", "楼市", "科技", "数码", "汽车", "娱乐", "娱乐新闻", "娱乐星闻", "星闻", "影视",
    "影剧", "体育", "体坛", "运动", "生活", "健康", "医药", "教育", "文化", "文教", "艺文", "副刊", "评论", "社论", "观点", "时评", "民生", "法治", "军事",
    "地方", "地方新闻", "本地", "本地新闻", "即时", "即时新闻", "头条", "深度", "专题", "专题报道", "专题报导", "人物", "旅游", "美食", "观察", "调查", "环境",
    "突发", "突发新闻", "焦点", "焦点新闻", "热点", "专访", "书评", "影评", "图片", "视频", "东盟", "正文", "资讯", "新闻",
  ]
}
