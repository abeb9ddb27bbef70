/// Everybody and everything that the article names, with short forms.
struct Register: Sendable {
  private(set) var entities: [Entity] = []
  /// Full names and all their short forms of two characters or more.
  private(set) var aliases = AliasTable()
  /// Entities by surname, in order of their first mention.
  private(set) var bySurname: [NameKey: [Int]] = [:]
  /// Bodies in order of their first mention.
  private(set) var organisations: [Int] = []
  /// The people with a title by its last scalar, in order, once all have theirs.
  private var titled: [UInt32: [Int]] = [:]
  /// The last scalar of what each entity goes by as a role; 0 for none. It tells most apart without a look at them.
  private var roleEnds: [UInt32] = []
  /// Whether each entity is a reporter: asked of every candidate, most of which are not looked at otherwise.
  private var reporters: [Bool] = []

  /// Makes room for the names of an article.
  mutating func reserve(names count: Int) {
    entities.reserveCapacity(count)
    roleEnds.reserveCapacity(count)
    reporters.reserveCapacity(count)
    aliases.reserve(2 * count)
  }

  subscript(entity: Int) -> Entity {
    _read { yield entities[entity] }
    _modify { yield &entities[entity] }
  }

  /// The entity of a name; makes one if there is none.
  mutating func entity(
    named name: @autoclosure () -> String, key: NameKey, kind: Entity.Kind, at position: Int, surname: NameKey? = nil
  ) -> Int {
    let index = entities.count
    let known = aliases.entity(of: key, orNew: index)
    guard known == index else { return known }
    let entity = Entity(name: name(), key: key, kind: kind, first: position, surname: surname)
    roleEnds.append(entity.roleKey.last ?? 0)
    reporters.append(entity.isReporter)
    entities.append(entity)  // Last, so that it moves there and is not copied.
    if let surname { bySurname[surname, default: []].append(index) }
    if kind == .organisation { organisations.append(index) }
    return index
  }

  /// The entity that a stretch of a text names; makes one if there is none.
  /// - Complexity: O(length); one that is known costs no memory.
  mutating func entity(named name: Range<Int>, in text: ReadingText, kind: Entity.Kind, at position: Int) -> Int {
    aliases.entity(named: text.scalars[name.clamped(to: 0..<text.count)])
      ?? entity(named: text.wording(name), key: text.key(name), kind: kind, at: position)
  }

  /// Lets another form point to an entity, unless it already points somewhere.
  mutating func add(alias: NameKey, for entity: Int) {
    if alias.scalars.count > 1 { _ = aliases.entity(of: alias, orNew: entity) }
  }

  /// Gives an entity a title with its folded scalars.
  mutating func entitle(_ entity: Int, _ title: String, _ key: [UInt32]) {
    entities[entity].entitle(title, key)
    roleEnds[entity] = entities[entity].roleKey.last ?? 0
  }

  /// Whether an entity goes by a role: what it is called (``Entity/roleKey``) ends in it.
  @inline(__always)
  func isCalled(_ entity: Int, _ role: [UInt32]) -> Bool {
    roleEnds[entity] == role.last ?? 0 && entities[entity].roleKey.ends(with: role)
  }

  /// The last scalar of what an entity goes by as a role; 0 for none.
  @inline(__always)
  func roleEnd(of entity: Int) -> UInt32 { roleEnds[entity] }

  @inline(__always)
  func kind(of entity: Int) -> Entity.Kind { entities[entity].kind }

  @inline(__always)
  func gender(of entity: Int) -> Gender? { entities[entity].gender }

  @inline(__always)
  func femininity(of entity: Int) -> Int { entities[entity].femininity }

  @inline(__always)
  func isReporter(_ entity: Int) -> Bool { reporters[entity] }

  /// The last person, among the last `memory` entities, that has a role as its title and was named before a position.
  @inline(__always)
  func titled(_ role: [UInt32], before position: Int, among memory: Int) -> Int? {
    guard let people = titled[role.last ?? 0] else { return nil }
    let first = entities.count - memory
    return people.reversed().prefix { $0 >= first }.first {
      entities[$0].first < position && isCalled($0, role)
    }
  }

  /// Lets ``titled(_:before:among:)`` find the people who have a title by now.
  /// - Complexity: O(entities).
  mutating func listTitles() {
    titled = [:]
    for entity in entities.indices where entities[entity].kind == .person && roleEnds[entity] != 0 {
      titled[roleEnds[entity], default: []].append(entity)
    }
  }

  /// The person of that surname first named last before a position.
  func person(surnamed surname: NameKey, before position: Int) -> Int? {
    bySurname[surname]?.last { entities[$0].first < position }
  }
}
