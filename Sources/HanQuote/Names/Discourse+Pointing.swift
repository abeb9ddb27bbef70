/// 记者问起打算，这位裁缝笑了: who is meant by a word for people that points back and names nobody known by it.
extension Discourse {
  /// The last person before whom the gender of the word allows, but for the reporter; rather nobody who only goes with or
  /// hears another (罗某与房东同乡。这位工人…).
  func personPointedTo(by index: Int) -> Int? {
    let gender = RoleGender.gender(of: mentions[index].head, in: text)
    var governed: Int?
    for candidate in stride(from: index - 1, through: max(0, index - Self.pointingReach), by: -1) {
      guard mentions[candidate].isPerson, sentence(of: candidate) >= 0, !place(of: candidate).isAttributive,
        let entity = entity(of: candidate), !register.isReporter(entity), !register.isCalled(entity, Self.reporter)
      else { continue }
      if let gender, let own = register.gender(of: entity), own != gender { continue }
      guard Self.beside.contains(text[place(of: candidate).phrase.lowerBound - 1]) else { return entity }
      governed = governed ?? entity
    }
    return governed
  }

  /// No more mentions back than these are asked for whom or what a word points to (set by hand).
  static let pointingReach = 20

  private static let beside = ScalarSet("与和跟同对向给把")
  private static let reporter: [UInt32] = [0x8BB0, 0x8005]  // 记者
}
