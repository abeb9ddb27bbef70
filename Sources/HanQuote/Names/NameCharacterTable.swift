import HanText

/// What each character is to the finders of names, in one look.
struct NameCharacterTable: Sendable {
  static let shared = NameCharacterTable()

  /// One character: its roles in the low 25 bits, what it is beside a name in 3 above them, its level in the highest 4; all
  /// bits are zero of most that are not Chinese.
  struct Character: Sendable {
    fileprivate var bits: UInt32 = 0

    /// log2 of how much likelier it is in a name than in running text, from `name-characters.tsv`: -5 to 5.
    @inline(__always)
    var level: Int { Int(Int32(bitPattern: bits) >> Self.levelShift) }

    @inline(__always)
    func isAny(_ roles: Roles) -> Bool { bits & roles.rawValue != 0 }

    /// What a mark, digit or Latin letter is beside a name; `nil` for any other character.
    @inline(__always)
    var neighbour: NameNeighbour? {
      let number = bits >> Self.neighbourShift & 7
      return number == 0 ? nil : NameNeighbour(loneNumber: number)
    }

    /// The roles as bits from ``Roles/unlikely`` up.
    @inline(__always)
    var fromUnlikely: Int { Int(bits >> Self.unlikelyShift) }

    fileprivate mutating func setLevel(_ level: Int) {
      let level = max(-5, min(5, level))
      bits = bits & (1 << UInt32(Self.levelShift) - 1) | UInt32(truncatingIfNeeded: level) << UInt32(Self.levelShift)
    }

    fileprivate mutating func setNeighbour(_ number: UInt32) { bits |= number << Self.neighbourShift }

    /// A Chinese character beyond the basic plane.
    fileprivate static let rare = Character(bits: Roles.nameable.union(.given).rawValue)

    private static var levelShift: Int32 { 28 }
    private static var neighbourShift: UInt32 { 25 }
    private static var unlikelyShift: UInt32 { 5 }
  }

  struct Roles: OptionSet, Sendable {
    let rawValue: UInt32

    /// Opens a nickname: 老戴.
    static let prefix = Roles(rawValue: 1 << 0)
    /// Opens what may stand behind the one character of a short name: 何伯, 路女士.
    static let follower = Roles(rawValue: 1 << 1)
    /// Opens what may stand behind two or three characters: 芒塔老爷子.
    static let elder = Roles(rawValue: 1 << 2)
    /// A surname, or the first character of one of two.
    static let opensSurname: Roles = [.surname, .doubleSurname]
    static let surname = Roles(rawValue: 1 << 3)
    static let commonSurname = Roles(rawValue: 1 << 21)
    /// The first character of a surname of two.
    static let doubleSurname = Roles(rawValue: 1 << 20)
    /// A Chinese character that may stand in a given name.
    static let given = Roles(rawValue: 1 << 4)
    /// Hardly ever stands in a given name.
    static let unlikely = Roles(rawValue: 1 << 5)
    /// What names of places and bodies end in.
    static let placeEnding = Roles(rawValue: 1 << 6)
    /// Likelier the first character of the next word than the third of a name.
    static let doubtfulLast = Roles(rawValue: 1 << 7)
    /// What hardly anything but the name of a place ends in.
    static let placeName = Roles(rawValue: 1 << 8)
    /// An adverb that may follow a name.
    static let adverb = Roles(rawValue: 1 << 9)
    /// What somebody does before a word of ``manner``: 丁|笑而不答.
    static let gesture = Roles(rawValue: 1 << 10)
    static let manner = Roles(rawValue: 1 << 11)
    /// How somebody stands or goes before a word of ``placing``: 蹲|在, 站|上.
    static let posture = Roles(rawValue: 1 << 12)
    static let placing = Roles(rawValue: 1 << 13)
    /// A time or place: 休庭前, 会场里.
    static let locative = Roles(rawValue: 1 << 14)
    /// A numeral or the like, which begins no open name.
    static let counting = Roles(rawValue: 1 << 15)
    /// A numeral, as a neighbour of a name.
    static let numeral = Roles(rawValue: 1 << 16)
    /// What words for people end in.
    static let person = Roles(rawValue: 1 << 17)
    /// Behind a name a kind of place; opens one of two characters.
    static let placeNoun = Roles(rawValue: 1 << 18)
    static let placeWord = Roles(rawValue: 1 << 19)
    /// What transliterated names are written with.
    static let transliteration = Roles(rawValue: 1 << 22)
    /// What stands behind a verb of one character: 发|了, 灌|下.
    static let behindVerb = Roles(rawValue: 1 << 24)
    /// A Chinese character that names without a surname on the list may be made of: of a level above -4.
    static let nameable = Roles(rawValue: 1 << 23)
  }

  /// Never stands in a given name.
  private static let impossible = "的了是说称吗呢吧啊呀哦嗯你他她它们这那哪谁什么没很您我着过被把让从"

  private static let members: [(Roles, String)] = [
    (
      .unlikely,
      "在和与及也就都而不其此该将给对向由于为因所个位次年月日时分元万千百几多少上下里前后内间最更再又还已曾正会能应须得要想去来到出入起做用看听问答讲谈指表透介批提回反强补坦续直笑怒痛且但或则却只仅均皆有无者吃买卖写读等每各"
    ),
    (.doubtfulLast, "先代女老师生问答表在对向从等便即也又则将就与其同等再追反透提坦强补回介认及"),
    (.placeEnding, "市区县镇乡村省州街路局院校港湾岛寺庙厂店馆站台社会部署厅所窑桥塔楼苑"),
    (.placeName, "市港湾岛村楼桥塔路国"), (.adverb, "曾遂亦仍竟则却也均皆都已再又更便即将才就还并且"),
    (.gesture, "笑叹怒哭苦怨骂喊问答"), (.manner, "而着了道说称言指问答"),
    (.posture, "蹲站坐躺跪趴夹挤住走跑躲守靠倚立"), (.placing, "在到上进出着"),
    (.locative, "前后时中内上下里间外天晚日夜"), (.counting, "一二三四五六七八九十两百千万第每各"),
    (.numeral, "一二三四五六七八九十百千万两几数半"), (.person, "工员师者家手长生匠人"),
    (.placeNoun, "市区县镇乡村省州街路局院校"), (.behindVerb, "了着咗下起出掉住"),
  ]

  private let characters: ScalarTable<Character>

  private init() {
    characters = ScalarTable { characters in
      Self.markRoles(in: characters)
      Self.markNeighbours(in: characters)
      Lexicon.nameCharacters.forEachWord { word, field in
        guard let value = word.first, value < 0x10000, let level = ListedNumber(field)?.int else { return }
        characters[Int(value)].setLevel(level)
      }
      Self.markChinese(in: characters)
    }
  }

  private static func markRoles(in characters: UnsafeMutableBufferPointer<Character>) {
    func mark(_ values: some Sequence<UInt32>, _ role: Roles) {
      for value in values where value < 0x10000 { characters[Int(value)].bits |= role.rawValue }
    }
    for (role, members) in Self.members { mark(members.unicodeScalars.map(\.value), role) }
    mark(ForeignNameFinder.nickPrefixes, .prefix)
    mark(ForeignNameFinder.familiarForms + [0x592A], .follower)  // 太
    mark(ForeignNameFinder.addresses.map { $0[0] }, .follower)
    mark(ForeignNameFinder.elders.map { $0[0] }, .elder)
    mark(NameNeighbour.placeWords.map { $0[0] }, .placeWord)
    Lexicon.surnames.forEachWord { word, weight in
      guard word.count == 1 else { return }
      mark(word, weight.first == UInt8(ascii: "c") ? [.surname, .commonSurname] : .surname)  // common or rare
    }
    Lexicon.surnamesDouble.forEachWord { word, _ in mark(word.prefix(1), .doubleSurname) }
    Lexicon.transliterationCharacters.forEachWord { word, _ in if word.count == 1 { mark(word, .transliteration) } }
  }

  private static func markNeighbours(in characters: UnsafeMutableBufferPointer<Character>) {
    let marks = MarkSet.table
    func mark(_ values: Range<UInt32>) {
      for value in values where marks[value] != 0 || TokenList.isLatin(value) || TokenList.isDigit(value) {
        if let number = NameNeighbour(lone: value)?.loneNumber { characters[Int(value)].setNeighbour(number) }
      }
    }
    mark(0..<0x3400)
    mark(0xF900..<0x10000)
  }

  private static func markChinese(in characters: UnsafeMutableBufferPointer<Character>) {
    for value in 0x4E00...0x9FFF {
      let nameable = characters[value].level > -4 ? Roles.nameable.rawValue : 0
      characters[value].bits |= Roles.given.rawValue | nameable
    }
    for value in impossible.unicodeScalars { characters[Int(value.value)].bits &= ~Roles.given.rawValue }
  }

  /// Calls `body` with every listed surname of one character, and with all of the list of longer ones.
  static func forEachSurname(_ body: (UnsafeBufferPointer<UInt32>) -> Void) {
    Lexicon.surnames.forEachWord { word, _ in if word.count == 1 { body(word) } }
    Lexicon.surnamesDouble.forEachWord { word, _ in body(word) }
  }

  @inline(__always)
  subscript(scalar: UInt32) -> Character {
    if scalar < 0x10000 { return characters[scalar, beyond: Character()] }
    return scalar < 0x20000 ? Character() : .rare
  }
}
