/// What kind of body issues a kind of paper: a judgement is a court's, an indictment a prosecutor's.
enum DocumentKind {
  /// The body of the article named last before the document, or else first after it, whose name ends as the issuers of
  /// such papers do.
  static func issuer(of mention: Int, _ discourse: Discourse) -> Int? {
    guard let issuers = issuers(of: mention, discourse) else { return nil }
    let position = discourse.mentions[mention].head.lowerBound
    return discourse.register.organisations.suffix(memory).last { entity in
      discourse.register[entity].first < position && issuers.end(discourse.register[entity].key.scalars)
    }
  }

  /// The same among those that a range names: 某案，清河中院昨日判某公司败诉。判决书….
  static func issuer(of mention: Int, in range: Range<Int>, _ discourse: Discourse) -> Int? {
    guard let issuers = issuers(of: mention, discourse) else { return nil }
    return discourse.mentions(in: range).lazy.filter { discourse.mentions[$0].kind == .organisation }
      .compactMap { discourse.mentions[$0].entity }.first { issuers.end(discourse.register[$0].key.scalars) }
  }

  /// What the names of the bodies end in that issue papers of that kind.
  private static func issuers(of mention: Int, _ discourse: Discourse) -> WordEndings? {
    let key = discourse.text.key(discourse.mentions[mention].head).scalars
    return table.first { $0.papers.end(key) }?.issuers
  }

  /// How many of the latest bodies are asked.
  private static let memory = 200

  /// 信中, 文中, 内文: inside a document named before.
  static func isInner(_ noun: Range<Int>, _ text: ReadingText) -> Bool {
    let first = text[noun.lowerBound]
    if TokenList.isChinese(first), !inner.mayBegin(with: first) { return false }
    return inner.contains(text.key(noun).scalars)
  }

  private static let inner = ReadingText.words(
    "信中 信里 信内 信尾 信末 函中 函末 函内 帖末 文中 内文 正文 全文 文末 书中 长文 "
      + "内容 标题 配文 附文 落款 结尾 封面 扉页 备注栏 片尾 首页 封底 目录 附言"
  )

  /// Whether nobody is its author unless the words beside it say so: a contract, a medical record, or what the public
  /// wrote below a post.
  static func isImpersonal(_ noun: Range<Int>, _ text: ReadingText) -> Bool {
    impersonal.end(noun, in: text)
  }

  private static let impersonal = WordEndings(
    "合同 合约 协议 协议书 条款 契约 租约 公契 楼契 病历 病程记录 护理记录 护理纪录 诊断书 化验单 检验单 同意书 会议记录 会议纪录 会议纪要 "
      + "脚本 剧本 台词 日志 账本 账册 收据 菜单 名册 说明书 宣传册 手册 县志 族谱 热评 高赞 高赞回复 高赞评论 热门评论 弹幕 跟评 评语 登记簿 登记表 "
      + "节目单 校训 家规 校规 章程 条例 录音 笔录 起诉状 诉状 答辩状 "
      + "颁奖词 颁奖辞 授奖词 获奖词 条文 法条 剪报 讲义 教材 课本 标签 表 场刊 系统提示 撤稿声明 清单 工资条 工资单 账单 票据 车票 门票 凭证")

  /// 得票最高的一条评测, 点赞最多的留言: one of many that the public wrote, so that nobody who is named is its author.
  static func isPublic(_ mention: Int, _ discourse: Discourse) -> Bool {
    let head = discourse.mentions[mention].head
    guard discourse.mentions[mention].kind == .document, comments.end(head, in: discourse.text) else { return false }
    var start = head.lowerBound
    while head.lowerBound - start < 14, start > 0, !Punctuation.clause.contains(discourse.text[start - 1]) {
      start -= 1
    }
    return discourse.text.first(of: superlatives, in: start..<head.lowerBound) != nil
  }

  /// 网上流传的一张截图: it goes round without its author.
  static func isCirculating(_ mention: Int, _ discourse: Discourse) -> Bool {
    let head = discourse.mentions[mention].head.lowerBound
    return discourse.text.first(of: circulating, in: max(0, head - 10)..<head) != nil
  }

  private static let circulating = ReadingText.words("流传 疯传 热传 网传")

  private static let comments = WordEndings("评论 留言 一条 一则 那条 那则 评测 回复 回应 回帖 跟帖 帖子 弹幕 差评 短评 评价")
  static let superlatives = ReadingText.words("最高 最多 最多人 最热 最火 最前 最靠前 高赞 获赞 点赞 热门 置顶 被顶 被转发 得票")

  private static let table: [(papers: WordEndings, issuers: WordEndings)] = [
    row("仲裁裁决书 仲裁裁决 仲裁决定书 仲裁调解书 仲裁书", "仲裁委 仲裁委员会 仲裁庭 仲裁院"),
    row("判决书 判决 裁定书 判词 裁决书 裁决 调解书", "法院 中院 高院 法庭 仲裁委 仲裁委员会 仲裁庭"),
    row("起诉书 不起诉书 检察建议", "检察院 检察署 律政司 地检署"),
    row("警情通报 案情通报", "公安局 分局 派出所 警察局 警方"),
    row("招生简章 录取通知书 校规", "大学 学院 中学 学校"),
    row("鉴定书 鉴定意见", "鉴定中心 鉴定所 医审会 鉴审会 研究所"),
    row("诊断书 病历 护理纪录 出院小结", "医院 诊所 卫生院"),
    row("招股书 招股说明书 年报 财报 季报 半年报 业绩报告", "公司 集团 股份 科技 控股 银行 证券"),
    row("问询函 监管函 关注函 警示函", "交易所 证监会 证监局 监管局 委员会"),
    row("审计意见 审计报告", "会计师事务所 审计署 审计局 审计处 审计厅 审计"),
    row("检验报告 检测报告 化验报告", "卫生局 检测中心 检验中心 检测站 检验所 疾控中心 药监局"),
    row("研报 研究报告", "证券 资本 研究院 研究所 银行 基金 国际"),
  ]

  private static func row(_ papers: String, _ issuers: String) -> (papers: WordEndings, issuers: WordEndings) {
    (WordEndings(papers), WordEndings(issuers))
  }
}
