/// Finds the sentences of one mention of an article after the other.
struct MentionSentences {
  private let text: ReadingText
  private var brackets: OpenBracket
  private var cursor: OutlineCursor

  private init(_ text: ReadingText, _ outline: Outline) {
    self.text = text
    brackets = OpenBracket(text)
    cursor = OutlineCursor(outline)
  }

  /// The places of the mentions of an article, with their sentences alone; whoever asks gives the memory back.
  /// - Complexity: O(mentions + marks).
  static func places(
    of mentions: [Mention], _ text: ReadingText, _ outline: Outline
  ) -> UnsafeMutablePointer<MentionPlace.Found> {
    let places = UnsafeMutablePointer<MentionPlace.Found>.allocate(capacity: mentions.count)
    var sentences = MentionSentences(text, outline)
    for (index, mention) in mentions.enumerated() {
      (places + index).initialize(to: sentences.place(of: mention))
    }
    return places
  }

  /// The sentence of a mention, and whether it stands in brackets; -1 inside a quotation or a byline. The name that fills a
  /// quotation has the sentence around it.
  @inline(__always)
  private mutating func place(of mention: Mention) -> MentionPlace.Found {
    let position = mention.head.lowerBound
    cursor.move(to: position)
    let bracket = brackets.bracket(before: position)
    var signs: MentionPlace.Signs = bracket == nil ? [] : .attributive
    guard isRead(mention, at: position, bracket) else { return MentionPlace.Found(sentence: -1, signs) }
    if mention.isPerson { signs.insert(.person) }
    return MentionPlace.Found(sentence: cursor.sentence(at: position), signs)
  }

  @inline(__always)
  private func isRead(_ mention: Mention, at position: Int, _ bracket: Int?) -> Bool {
    if let quotation = cursor.quotation(at: position) { return mention.isQuotedName(quotation) }
    return cursor.isInBody && !(bracket.map { isByline($0) } ?? false)
  }

  /// 本报某地电（记者 某某 实习生 某某）: whoever brackets name as the writer is nobody whom the text speaks of.
  private func isByline(_ bracket: Int) -> Bool {
    text.longest(of: Self.writers, at: bracket + 1) != nil
  }

  private static let writers = ReadingText.words(
    "记者 本报记者 本刊记者 特派记者 通讯员 特约记者 见习记者 实习记者 实习生 编译 采访 撰文 整理 文 图 摄影 责编 编辑")
}
