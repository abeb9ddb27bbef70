/// Who is meant by a word for kin that stands alone: 女儿廖某某 … 父亲说.
enum FatherFinder {
  /// Of the people who share the surname of a son or daughter, whom the article names most often.
  static func father(_ role: [UInt32], before position: Int, in discourse: Discourse) -> Int? {
    guard fathers.contains(role) else { return nil }
    let people = discourse.register.entities.indices.suffix(memory).lazy.filter {
      discourse.register.kind(of: $0) == .person && discourse.register[$0].first < position
    }
    guard let child = people.last(where: { children.end(discourse.register[$0].titleKey) }),
      let surname = discourse.register[child].surname
    else { return nil }
    let counts = discourse.mentionCounts
    return people.filter { $0 != child && discourse.register[$0].surname == surname }
      .max { (counts[$0], -$0) < (counts[$1], -$1) }
  }

  /// How many of the latest names are asked.
  private static let memory = 200
  private static let fathers = ReadingText.words("父亲 爸爸 老父亲 老爸")
  private static let children = WordEndings("女儿 儿子 长子 次子 长女 次女 独子 幼子")
}
