/// Which bodies a short form can point to: 警方 to one whose name ends with 公安局.
enum ShortBody {
  /// Endings of the full name; empty for any body; `nil` if the form points to nothing by itself.
  static func endings(of form: NameKey) -> WordEndings? {
    table[form]
  }

  /// 市场监管分局: a branch office that is none of the police, where 警方 is asked for.
  static func isOtherBranch(_ name: NameKey, _ form: NameKey) -> Bool {
    guard police.contains(form), branch.end(name.scalars), !ownBranch.end(name.scalars) else { return false }
    return !holds(police: name.scalars) && trades.contains { holds($0, name.scalars) }
  }

  private static let police = ReadingText.keys("警方 侦查机关")
  private static let branch = WordEndings("分局")
  private static let ownBranch = WordEndings("公安分局 警察分局 警务分局 刑侦分局 交警分局")
  /// What other branch offices have in their names: 监管, 税务, 环境, 规划, 自然资源, 气象, 供电, 水务, 食药, 质检, 商务.
  private static let trades = ReadingText.words(
    "监管 税务 环境 规划 资源 气象 供电 水务 药监 质检 商务 财政 农业 林业 渔政 审计 统计")

  private static func holds(police name: [UInt32]) -> Bool { holds([0x516C, 0x5B89], name) }  // 公安

  private static func holds(_ word: [UInt32], _ name: [UInt32]) -> Bool {
    name.indices.contains { name[$0...].starts(with: word) }
  }

  /// The endings of each form, as the first row that has it says.
  private static let table: [NameKey: WordEndings] = rows.reduce(into: [:]) { table, row in
    for form in row.forms where table[form] == nil { table[form] = row.endings }
  }

  private static let rows: [(forms: Set<NameKey>, endings: WordEndings)] = [
    row("警方 侦查机关", "公安局 派出所 警察局 分局 警署 警务处 公安"),
    row("检方 控方 检察院 公诉机关 检察机关", "检察院 检察署 律政司"),
    row("法院 合议庭", "法院 中院 高院"),
    row("校方 学校 该校 校内", "大学 学院 中学 小学 高中 初中 学校 幼儿园"),
    row(
      "院方 医院 该院", "医院 法院 研究院 学院 检察院 保健院 卫生院 康复院 疗养院 养老院 护老院 安老院 敬老院 福利院 博物院 剧院 影院 戏院 分院 院区"),
    row("馆方 该馆", "博物馆 美术馆 图书馆 馆"),
    row("署方 该署", "署"),
    row("局方 该局 局里", "局"),
    row("部方 该部 部里", "部"),
    row("公司 该公司 我司 本公司 集团 该集团 企业 该企业 资方", "公司 集团 股份 科技 食品 能源 银行 证券 地产 控股 实业 药业 汽车 物业 传媒 智能 客运 电器 资本 航空 物流 品牌"),
    row("该行 银行", "银行"),
    row("管委会", "管委会"), row("委员会", "委员会"), row("基金会", "基金会"), row("协会 该协会 该会", "协会 学会 商会 联盟 总会"),
    row("俱乐部 球队", "俱乐部 队"), row("物业", "物业 物业公司"), row("研究所 该所", "研究所 事务所 派出所"),
    row("研究院", "研究院"), row("大学", "大学"), row("学院", "学院"), row("平台 该平台", "平台"),
    row("园方 景区 景区方 园区", "景区 公园 乐园 园区 管委会"), row("剧团", "剧团"), row("公署", "公署"), row("该店 店方 商家", "店 面馆 餐厅 酒店"),
    row("该机构 该组织 该中心", ""),
  ]

  private static func row(_ forms: String, _ endings: String) -> (forms: Set<NameKey>, endings: WordEndings) {
    (ReadingText.keys(forms), WordEndings(endings))
  }
}
