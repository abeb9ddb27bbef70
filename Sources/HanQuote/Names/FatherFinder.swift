/// Who is meant by a word for kin that stands alone: 女儿廖某某 … 父亲说.
enum FatherFinder {
  /// Of the people who share the surname of a son or daughter, whom the article names most often.
  static func father(_ role: [UInt32], before position: Int, in discourse: Discourse) -> Int? {
    guard fathers.contains(role) else { return nil }
    let (register, counts) = (discourse.register, discourse.mentionCounts)
    let people = register.entities.indices.suffix(memory).filter {
      register[$0].kind == .person && register[$0].first < position
    }
    guard let child = people.last(where: { person in children.contains { register[person].titleKey.ends(with: $0) } })
    else { return nil }
    return people.filter {
      $0 != child && register[$0].surname == register[child].surname && register[$0].surname != nil
    }
    .max { (counts[$0], -$0) < (counts[$1], -$1) }
  }

  /// How many of the latest names are asked.
  private static let memory = 200
  private static let fathers = ReadingText.words("父亲 爸爸 老父亲 老爸")
  private static let children = ReadingText.words("女儿 儿子 长子 次子 长女 次女 独子 幼子")
}
