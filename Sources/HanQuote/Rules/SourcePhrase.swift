/// 据她统计，… / 依照厨师的说法，… / 在她眼里，… / 根据县局的通报，…: a phrase that opens its clause, names a source and ends in a noun.
struct SourcePhrase {
  let text: ReadingText
  let tokens: TokenList

  /// A phrase has at most this many characters (the longest of the open articles has 17).
  private static let longest = 24

  /// The cue that the phrase at a token stands for: its last noun. `nil` where no such phrase opens a clause.
  /// - Complexity: O(longest phrase).
  @inline(__always)
  func cue(at index: Int, sentence: Int) -> Cue? {
    let start = Int(tokens[index].start)
    return Ending(after: text[start]).flatMap { cue(at: index, start, sentence, $0) }
  }

  /// The characters that a phrase may begin with.
  static let heads: [UInt32] = [0x636E, 0x4F9D, 0x6309, 0x7167, 0x6839, 0x5728]  // 据依按照根在

  private func cue(at index: Int, _ start: Int, _ sentence: Int, _ ending: Ending) -> Cue? {
    guard isClauseStart(start) else { return nil }
    let nouns = ending == .view ? Self.views : Self.accounts
    var end = start
    while end - start <= Self.longest, !Punctuation.clause.contains(text[end]) { end += 1 }
    guard text[end] == 0xFF0C, text[Int(tokens[index].end)] != 0x662F else { return nil }  // 依据是
    let noun = nouns.first { text.starts(with: $0, at: end - $0.count) }.map { (end - $0.count)..<end }
    guard let range = noun ?? (ending == .account ? paper(endingAt: end) : nil) else { return nil }
    let owner = range.lowerBound - Int(tokens[index].end)
    guard owner > 0 || owner == 0 && noun == nil else { return nil }  // 根据|报告，
    return Cue(
      range: range, classes: [.opinion, .bareClause],
      lastToken: tokens.index(at: end - 1), sentence: sentence, isSourcePhrase: true)
  }

  /// 根据县文旅局的勘察报告，: a paper that the phrase ends in, whose words follow; a plan or rule reports nothing.
  private func paper(endingAt end: Int) -> Range<Int>? {
    let last = tokens[tokens.index(at: end - 1)]
    guard last.isAny(.documentNoun), last.count > 1, Int(last.end) == end,
      !Self.orders.end(before: end, in: text)
    else { return nil }
    return last.range
  }

  private static let orders = WordEndings(
    "报道 报导 截图 截屏 对话截图 照片 计划 计划书 计划表 规划 方案 剧本 脚本 时间表 时刻表 日程 日程表 图纸 地图 指令 指示 手令 命令 "
      + "号令 规定 规则 规章 规程 章程 法律 法规 政策 条例 民法 刑法 宪法 惯例 家规 家训 菜谱 食谱 乐谱 棋谱 清单 名单 订单 处方 药方 流程 "
      + "标准 指引 指南 课表 排班表 值班表 遗嘱 意见 提示 动态 对白 座右铭 "
      + "契约 合同 合约 协议 协议书 约定 条款")

  private func isClauseStart(_ position: Int) -> Bool {
    let before = text[position - 1]
    return Punctuation.clause.contains(before) || Punctuation.closingMarks.contains(before) || before == 0x3011  // 】
      || Self.links.contains(before)
  }

  /// 另据, 而据.
  private static let links = ScalarSet("另而又但")

  /// What the phrase ends in, as its preposition says: one of ``heads``.
  private enum Ending {
    case account, view

    @inline(__always)
    init?(after preposition: UInt32) {
      switch preposition {
      case 0x636E, 0x4F9D, 0x6309, 0x7167, 0x6839: self = .account  // 据依按照根(据)
      case 0x5728: self = .view  // 在
      default: return nil
      }
    }
  }

  private static let accounts = ReadingText.words(
    "统计 观察 说法 看法 鉴定 测算 数据 调查 分析 判断 经验 印象 记忆 理解 估计 估算 计算 推算 回忆 介绍 描述 讲述 说明 "
      + "日志 记录 记载 消息 推测 考证 推断 研判 盘点 梳理 测定 勘察 查证 核算 看 看来 之见 监测 检测 "
      + "预报 测报 所载 所述 所示 所记 抽查 普查 民调 问卷 审计 核查 评估")
  private static let views = ReadingText.words("眼里 眼中 看来 心目中 心里 印象中 印象里 记忆中 记忆里 笔下 口中")
}
