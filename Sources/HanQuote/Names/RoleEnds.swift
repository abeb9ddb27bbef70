/// The last character of what each mention is called as a role: the role of whoever it was found to mean, or its own head
/// before anybody asked. It tells nearly all mentions apart without a look at them. 4 bytes a mention.
struct RoleEnds: Sendable {
  /// Stands for a head that does not end in a Chinese character, which may be read in several ways.
  private static let any: UInt32 = 1

  private var ends: [UInt32]

  init(_ mentions: [Mention], _ text: ReadingText, _ register: Register) {
    ends = mentions.map { mention in
      if let entity = mention.entity { return register.roleEnd(of: entity) }
      guard mention.kind == .role else { return 0 }
      let last = text[mention.head.upperBound - 1]
      return last < 0x3400 ? Self.any : last
    }
  }

  /// Notes the last character for whoever a mention was found to mean; none for nobody.
  mutating func note(_ end: UInt32?, of mention: Int) { ends[mention] = end ?? 0 }

  /// The last mention of some that may be called by a role; every one may by a role without characters.
  /// - Complexity: O(mentions in the range).
  func last(in mentions: Range<Int>, endingAs role: [UInt32]) -> Int? {
    guard let last = role.last else { return mentions.last }
    return ends.withUnsafeBufferPointer { ends in
      var mention = mentions.upperBound - 1
      while mention >= mentions.lowerBound {
        if ends[mention] == last || ends[mention] == Self.any { return mention }
        mention -= 1
      }
      return nil
    }
  }
}
