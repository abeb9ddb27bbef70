/// Finds the turns of interviews and transcripts, which carry no marks: 索朗：一个人走……
///
/// A paragraph is a turn if it opens with a short label and a colon, and labels like that come at least twice, from at
/// least two speakers or more often than once from one. A paragraph without a label goes on with the turn before it
/// while it is told in the first person.
struct TranscriptFinder {
  struct Turn: Sendable {
    let label: Range<Int>
    let content: Range<Int>
    let paragraph: Int
  }

  let text: ReadingText
  let tokens: TokenList
  let paragraphs: [Paragraph]

  /// A label has at most this many characters.
  private static let longestLabel = 14
  private static let firstPerson = ScalarSet("我咱")
  private static let labelMarks = ScalarSet("（）()·• 　《》")

  /// The turns in order.
  /// - Complexity: O(paragraphs + their length).
  func turns() -> [Turn] {
    let labelled = paragraphs.indices.map { label(of: paragraphs[$0]) }
    let turns = counts(of: labelled.compactMap { $0.map { text.key($0) } })
    let isInterview = turns.reduce(0, +) >= 3 && turns.contains { $0 >= 2 }
    guard isInterview || answersQuestions(labelled) else { return exchange(labelled) }
    var result: [Turn] = []
    for index in paragraphs.indices {
      if let label = labelled[index] {
        result.append(turn(label, words(behind: label, index), index))
      } else if let last = result.last, last.paragraph == index - 1, goesOn(paragraphs[index]) {
        result.append(turn(last.label, paragraphs[index].range, index))
      }
    }
    return result.filter { !$0.content.isEmpty }
  }

  /// How often each speaker has a label. 学生代表孟冬 and later 孟冬 are one: the shortest label that the label ends in.
  private func counts(of keys: [NameKey]) -> [Int] {
    let shorter = keys.prefix(Self.mostLabels).filter { $0.scalars.count > 1 }
      .sorted { $0.scalars.count < $1.scalars.count }
    let labels = keys.reduce(into: [NameKey: Int]()) { $0[$1, default: 0] += 1 }
    return Array(
      labels.reduce(into: [NameKey: Int]()) { counts, label in
        let speaker = shorter.first { label.key.scalars.ends(with: $0.scalars) } ?? label.key
        counts[speaker, default: 0] += label.value
      }.values)
  }

  /// So many labels are compared with each other.
  private static let mostLabels = 64

  /// At least two labelled paragraphs, and each right after a question that a dash opens.
  private func answersQuestions(_ labels: [Range<Int>?]) -> Bool {
    let labelled = labels.indices.filter { labels[$0] != nil }
    return labelled.count >= 2 && labelled.allSatisfy { $0 > 0 && isDashedQuestion(paragraphs[$0 - 1]) }
  }

  private func isDashedQuestion(_ paragraph: Paragraph) -> Bool {
    guard let first = paragraph.range.first, let last = paragraph.range.last else { return false }
    return Punctuation.ellipsisOrDash.contains(text[first]) && text[last] == 0xFF1F
  }

  /// 记者：……？ / 陶远：……。: one question of a journalist and the answer of somebody named before are two turns.
  private func exchange(_ labels: [Range<Int>?]) -> [Turn] {
    for index in labels.indices.dropLast() {
      guard let asker = labels[index], let answerer = labels[index + 1], asks(asker, paragraphs[index]),
        text.first(of: Self.journalists, in: answerer) == nil, isKnown(answerer)
      else { continue }
      return [(asker, index), (answerer, index + 1)].map { label, paragraph in
        turn(label, words(behind: label, paragraph), paragraph)
      }
    }
    return []
  }

  private func asks(_ label: Range<Int>, _ paragraph: Paragraph) -> Bool {
    guard paragraph.range.contains(where: { text[$0] == 0xFF1F }) else { return false }
    return text.first(of: Self.journalists, in: label) != nil
      || opensWithTitle(label) && text[paragraph.range.upperBound - 1] == 0xFF1F
  }

  /// 审判长贺云峥：, 公诉人：: the label opens with a title.
  private func opensWithTitle(_ label: Range<Int>) -> Bool {
    let first = tokens[tokens.index(at: label.lowerBound)]
    return first.count > 1 && first.isAny(.title)
  }

  private static let journalists = ReadingText.words("记者 主持人 提问 问 网友 读者 听众 观众 学生 委员")

  /// The words of a label stand elsewhere in the article.
  private func isKnown(_ label: Range<Int>) -> Bool {
    guard label.count >= 2, label.count <= Self.longestName, label.lowerBound > label.count else { return false }
    let words = text.scalars[label]
    let first = max(0, label.lowerBound - Self.farthest)
    let last = min(text.count - label.count, label.upperBound + Self.farthest)
    func stand(in places: Range<Int>) -> Bool {
      places.contains { start in
        text[start] == words[label.lowerBound] && words.elementsEqual(text.scalars[start..<start + label.count])
      }
    }
    return stand(in: first..<label.lowerBound - label.count) || stand(in: Range(from: label.upperBound, to: last))
  }

  /// Nobody is looked for further away, so that many labels cost no more than the text (set by hand).
  private static let farthest = 4000
  /// No name that stands as a label by itself is longer (set by hand).
  private static let longestName = 8

  /// What follows a label, and perhaps a bracket, and the colon.
  private func words(behind label: Range<Int>, _ paragraph: Int) -> Range<Int> {
    let end = paragraphs[paragraph].range.upperBound
    let colon = Range(from: label.upperBound, to: end).first { Self.isColon(text[$0]) } ?? label.upperBound
    return (colon + 1)..<max(colon + 1, end)
  }

  private func turn(_ label: Range<Int>, _ content: Range<Int>, _ paragraph: Int) -> Turn {
    Turn(label: label, content: Paragraph.trimmed(content, in: text), paragraph: paragraph)
  }

  /// The words before a colon near the paragraph's start, with no other mark in them and no quotation after them.
  private func label(of paragraph: Paragraph) -> Range<Int>? {
    guard paragraph.role == .body else { return nil }
    let start = paragraph.range.lowerBound
    let opening = start..<min(paragraph.range.upperBound, start + Self.longestLabel)
    guard opening.contains(where: { Self.isColon(text[$0]) }) else { return staged(opening, paragraph) }
    for position in opening {
      let value = text[position]
      if Self.isColon(value) {
        let next = text[position + 1]
        let isMarked = Punctuation.openingMarks.contains(next) || next == 0x22
        guard position > start, !isMarked || opensWithTerm(position + 1, paragraph), next != 0x0A else { return nil }
        guard !(start..<position).allSatisfy({ TokenList.isDigit(text[$0]) }) else { return nil }  // 14:20
        return holdsCue(start..<position) ? nil : Paragraph.trimmed(start..<position, in: text)
      }
      if Punctuation.any.contains(value), !Self.labelMarks.contains(value) { return nil }
    }
    return nil
  }

  /// 符长水（卷起留着伤疤的裤腿）：: a label whose bracket says what the speaker does meanwhile; the bracket is no part of it.
  private func staged(_ opening: Range<Int>, _ paragraph: Paragraph) -> Range<Int>? {
    guard let bracket = opening.first(where: { Punctuation.any.contains(text[$0]) && text[$0] != 0xB7 }),
      text[bracket] == 0xFF08 || text[bracket] == 0x28, bracket > opening.lowerBound
    else { return nil }
    let end = min(paragraph.range.upperBound - 1, bracket + Self.longestDirection)
    guard let close = Range(from: bracket, to: end).first(where: { text[$0] == 0xFF09 || text[$0] == 0x29 }),
      Self.isColon(text[close + 1]), !Punctuation.openingMarks.contains(text[close + 2]),
      !holdsCue(opening.lowerBound..<bracket)
    else { return nil }
    return opening.lowerBound..<bracket
  }

  /// No direction in brackets is longer (set by hand).
  private static let longestDirection = 30

  @inline(__always)
  private static func isColon(_ value: UInt32) -> Bool { value == 0xFF1A || value == 0x3A }

  /// “照章”两个字，不能…: the turn goes on behind a short word in marks.
  private func opensWithTerm(_ mark: Int, _ paragraph: Paragraph) -> Bool {
    let end = paragraph.range.upperBound
    let close = ((mark + 1)..<min(end, mark + Self.longestTerm)).first {
      Punctuation.closingMarks.contains(text[$0]) || text[$0] == 0x22
    }
    guard let close, close + Self.longestTerm < end else { return false }
    return !Punctuation.any.contains(text[close - 1]) && !Punctuation.any.contains(text[close + 1])
  }

  /// A word in marks has at most so many characters, and so many follow it (set by hand).
  private static let longestTerm = 8

  /// 公安机关提醒：is a sentence, not a label.
  private func holdsCue(_ range: Range<Int>) -> Bool {
    for index in tokens.indices(in: range) {
      let token = tokens[index]
      if token.isAny([.clauseCue, .sayOnly]), token.count > 1 || index > tokens.index(at: range.lowerBound) {
        return true
      }
    }
    return false
  }

  private func goesOn(_ paragraph: Paragraph) -> Bool {
    guard paragraph.role == .body, paragraph.range.count > 8 else { return false }
    let first = text[paragraph.range.lowerBound]
    guard !Punctuation.openingMarks.contains(first), first != 0x22 else { return false }
    return speaksOutsideMarks(paragraph.range)
  }

  /// 合伙人后来告诉|我们，…: those who write the article.
  private func isListener(_ position: Int) -> Bool {
    text[position + 1] == 0x4EEC && (text[position - 1] == 0x8BC9 || text[position - 1] == 0x5411)  // 们 诉 向
  }

  /// Whether 我 stands outside quotation marks, not as the listener of somebody else.
  private func speaksOutsideMarks(_ range: Range<Int>) -> Bool {
    var depth = 0
    for position in range {
      if Punctuation.openingMarks.contains(text[position]) { depth += 1 }
      if Punctuation.closingMarks.contains(text[position]) { depth = max(0, depth - 1) }
      if depth == 0, Self.firstPerson.contains(text[position]), !isListener(position) { return true }
    }
    return false
  }
}
