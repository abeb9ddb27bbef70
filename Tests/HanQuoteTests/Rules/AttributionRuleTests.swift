import Testing

@testable import HanQuote

@Suite("Attribution rules")
struct AttributionRuleTests {
  static let colon = [
    "校长罗静文对学生说：“⟦操场先借给你们。|罗静文⟧”",
    "校長羅靜文對學生說：「⟦操場先借給你們。|羅靜文⟧」",
    "老板娘韩秀梅摆摆手：“⟦不收钱，拿走吧。|韩秀梅⟧”",
  ]

  @Test("colon before the quotation", arguments: colon.map(MarkedCase.init))
  func colonBefore(_ item: MarkedCase) { item.check() }

  static let before = [
    "气象台台长顾维民表示，“⟦台风不会在夜里登陆|顾维民⟧”。",
    "氣象台台長顧維民高喊「⟦大家退後！|顧維民⟧」",
  ]

  @Test("cue before the quotation", arguments: before.map(MarkedCase.init))
  func cueBefore(_ item: MarkedCase) { item.check() }

  static let after = [
    "“⟦水位还在涨。|邓国平⟧”水利站站长邓国平说。",
    "「⟦水位還在漲，|鄧國平⟧」水利站站長鄧國平說，「⟦今晚沒人能睡。|鄧國平⟧」",
  ]

  @Test("cue after the quotation", arguments: after.map(MarkedCase.init))
  func cueAfter(_ item: MarkedCase) { item.check() }

  static let carried = [
    "面包师秦小满回忆，第一炉面包全糊了。“⟦那天我哭着扔了三十个。|秦小满⟧”",
    "麵包師秦小滿回憶，第一爐麵包全糊了。「⟦那天我哭著扔了三十個。|秦小滿⟧」",
  ]

  @Test("a quotation that goes on with the speaker before", arguments: carried.map(MarkedCase.init))
  func carryOver(_ item: MarkedCase) { item.check() }

  static let terms = [
    "所谓“⟦冷链直达|=term⟧”，是指货品全程不离冷柜。",
    "俗稱「⟦水晶餅|=term⟧」的點心，如今只剩兩家在做。",
  ]

  @Test("a term is nobody's words", arguments: terms.map(MarkedCase.init))
  func term(_ item: MarkedCase) { item.check() }

  @Test("closing words that nobody says keep no speaker")
  func unattributed() {
    MarkedCase("书店店主温岚说，今天照常开门。\n\n夜里下了雨。\n\n“⟦灯亮着，门就开着。|⟧”").check()
  }
}
