/// 外孙帮她翻译：“……”, 助手代她转述：“……”: whose words somebody else passes on, in the last clause before a colon.
struct InterpretedSpeaker {
  let context: AttributionContext

  /// Whoever the clause says the words are passed on for; not the reporter, who only listens.
  func speaker(before left: Range<Int>) -> Int? {
    guard let colon = left.last, Self.verbs.end(before: colon, in: context.text) else { return nil }
    let clause = context.subjects.clauseStart(before: colon, in: left)..<colon
    let voiced = context.discourse.mentions(in: clause).last { index in
      let phrase = context.discourse.place(of: index).phrase
      guard phrase.lowerBound > clause.lowerBound, Self.links.contains(context.text[phrase.lowerBound - 1]) else {
        return false
      }
      return isSpeaker(index)
    }
    guard let voiced, case .pronoun = context.discourse.mentions[voiced].kind else { return voiced }
    return subject(in: Range(from: left.lowerBound, to: clause.lowerBound)) ?? voiced
  }

  /// 外婆讲了一阵，外孙帮她翻译: whom the clauses before are about.
  private func subject(in range: Range<Int>) -> Int? {
    context.discourse.mentions(in: range).last {
      context.discourse.mentions[$0].isNamed && context.discourse.place(of: $0).standsAsSubject
    }
  }

  private func isSpeaker(_ index: Int) -> Bool {
    switch context.discourse.mentions[index].kind {
    case .pronoun(let pronoun): pronoun.isThirdPerson
    case .person: true
    case .role: context.discourse.entity(of: index).map { !context.discourse.register[$0].isReporter } ?? false
    default: false
    }
  }

  /// 替, 帮, 代; not 为 or 给, which also stand before those who listen.
  private static let links = ScalarSet("替帮代")
  private static let verbs = WordEndings(
    "翻译 翻译说 翻译道 口译 转译 传译 转述 转述说 转述道 复述 转达 传话 传话说")
}
