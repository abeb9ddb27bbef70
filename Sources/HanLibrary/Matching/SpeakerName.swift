import HanText

/// A speaker's name as it is compared: in either script, with or without title, by the last part of a foreign name.
struct SpeakerName: Hashable, Sendable {
  /// The whole name as a key, without the dots between its parts.
  let key: String
  /// The parts of a foreign name.
  private let parts: [String]
  private let titles: [String]

  init(_ name: String, titles: [String?] = []) {
    key = MatchKey(name).text
    parts = name.unicodeScalars.split { "·•‧・. ".unicodeScalars.contains($0) }
      .map { MatchKey(String(String.UnicodeScalarView($0))).text }
    self.titles = titles.compactMap { $0.map { MatchKey($0).text } }.filter { !$0.isEmpty }
  }

  /// Whether a person who writes `asked` means this speaker: the same name, the last (or first) part of a foreign name,
  /// a surname with this speaker's title, or the name with a title or affiliation around it. A name that merely begins
  /// with the other is somebody else.
  func isMeant(by asked: SpeakerName) -> Bool {
    if asked.key.isEmpty || key.isEmpty { return false }
    if asked.key.utf8.elementsEqual(key.utf8) { return true }
    if Self.isPart(asked, of: self) || Self.isPart(self, of: asked) { return true }
    if Self.isTitled(asked.key, name: key, titles: titles) { return true }
    return Self.isTitled(key, name: asked.key, titles: asked.titles)
  }

  private static func isPart(_ short: SpeakerName, of long: SpeakerName) -> Bool {
    long.parts.count > 1 && (long.parts.last == short.key || long.parts.first == short.key)
      && short.key.unicodeScalars.count > 1
  }

  private static func isTitled(_ text: String, name: String, titles: [String]) -> Bool {
    let text = Array(text.unicodeScalars)
    let name = Array(name.unicodeScalars)
    func isTitle(_ rest: ArraySlice<Unicode.Scalar>) -> Bool {
      let rest = MatchKey.text(rest)
      return rest.unicodeScalars.count > 1
        && (courtesies.contains(rest) || titles.contains { $0.hasAnEnd(rest) || rest.hasAnEnd($0) })
    }
    if text.starts(with: name), isTitle(text[name.count...]) { return true }
    if text.reversed().starts(with: name.reversed()), isTitle(text[..<(text.count - name.count)]) { return true }
    guard let surname = name.first, surname.isHan, name.count <= 4, text.first == surname else { return false }
    return isTitle(text[1...])
  }

  private static let courtesies: Set<String> = [
    "先生", "女士", "小姐", "太太", "夫人", "教授", "博士", "老师", "医生", "律师", "主任", "院长", "校长", "部长", "局长",
    "市长", "省长", "县长", "主席", "总统", "总理", "首相", "大使", "议员", "委员", "经理", "总经理", "董事长", "总裁", "导演",
    "编辑", "记者", "师傅", "同志", "队长", "教练", "馆长", "会长", "书记", "秘书长", "发言人",
  ]
}

extension String {
  /// Whether the text ends in these words.
  fileprivate func hasAnEnd(_ ending: String) -> Bool { utf8.reversed().starts(with: ending.utf8.reversed()) }
}
