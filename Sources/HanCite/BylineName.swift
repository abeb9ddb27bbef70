import HanCitation
import HanQuote
import HanText

extension CitationName {
  /// The name of a byline: a Chinese person by family and given name, a Western person likewise, and whatever looks
  /// like a body as it is.
  init(byline: String) {
    let name = byline.onOneLine
    let scalars = Array(name.unicodeScalars)
    if !scalars.isEmpty, scalars.allSatisfy(\.isHan) {
      let isBody = Self.bodyEndings.contains { name.utf8.reversed().starts(with: $0.utf8.reversed()) }
      guard (2...4).contains(scalars.count), !isBody else {
        self.init(literal: name)
        return
      }
      let familyCount = Self.familyCount(scalars)
      self.init(family: Self.text(scalars[..<familyCount]), given: Self.text(scalars[familyCount...]))
      return
    }
    self = Self.western(name, scalars)
  }

  /// Two characters for a compound surname or the two surnames of a four-character name, one otherwise.
  private static func familyCount(_ scalars: [Unicode.Scalar]) -> Int {
    guard scalars.count > 2 else { return 1 }
    let isCompound = Lexicon.surnamesDouble.contains(HanFolding.folded(Self.text(scalars[..<2])))
    return isCompound || scalars.count == 4 ? 2 : 1
  }

  /// `Jana Novak`, `Novak, Jana`: two to four words of letters; anything else is a literal.
  private static func western(_ name: String, _ scalars: [Unicode.Scalar]) -> CitationName {
    let isLatin = scalars.allSatisfy { $0.properties.isAlphabetic && !$0.isHan || " .’'-,".unicodeScalars.contains($0) }
    let halves = name.split(separator: ",").map { String($0).onOneLine }
    if isLatin, halves.count == 2 { return CitationName(family: halves[0], given: halves[1]) }
    let words = name.split(separator: " ").map(String.init)
    guard isLatin, halves.count == 1, (2...4).contains(words.count), let family = words.last,
      !words.contains(where: westernBodies.contains)
    else { return CitationName(literal: name) }
    return CitationName(family: family, given: words.dropLast().joined(separator: " "))
  }

  private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(scalars))
  }

  private static let bodyEndings = [
    "社", "网", "網", "报", "報", "局", "部", "中心", "记者", "記者", "台", "臺", "院", "会", "會", "组", "組", "室", "刊",
    "公司", "集团", "集團", "号", "號", "频道", "頻道", "小编", "小編", "团队", "團隊",
  ]

  private static let westernBodies: Set<String> = [
    "News", "Agency", "Press", "Staff", "Reuters", "Times", "Daily", "Post", "Bureau", "Office", "Team", "The", "and",
    "of", "Desk", "Reporter", "Reporters", "Editor", "Editors", "Media", "Group",
  ]
}
