#if canImport(Glibc)
  import Glibc
#endif

/// Whom each pronoun that was weighed may mean, the likeliest first.
struct AntecedentChoices: Sendable {
  /// A person who may be meant, and how likely that is.
  struct Choice: Sendable {
    let entity: Int
    var probability: Float
  }

  /// No more people are kept of one pronoun.
  static let most = 4

  /// Those of all pronouns, one pronoun behind the other.
  private var choices: [Choice] = []
  /// For each mention, as far as anybody asked, where its choices begin and how many there are, in the three lowest bits,
  /// and one more; 0 for none that was weighed.
  private var places: [UInt32] = []

  /// Those of a pronoun; `nil` if it was not weighed.
  subscript(pronoun: Int) -> ArraySlice<Choice>? {
    guard pronoun < places.count, places[pronoun] > 0 else { return nil }
    let start = Int(places[pronoun] >> 3)
    return choices[start..<start + Int(places[pronoun] & 7) - 1]
  }

  /// Notes the people of a pronoun's options, the likeliest first (of two alike the one named last); returns the first.
  /// - Complexity: O(options · people).
  mutating func note(_ options: some Collection<AntecedentEvidence.Option>, of pronoun: Int) -> Int? {
    withUnsafeTemporaryAllocation(of: Choice.self, capacity: options.count) { people in
      let count = Self.addUp(options, into: people)
      Self.sort(people, count)
      note(people[..<count], of: pronoun)
      return count > 0 ? people[0].entity : nil
    }
  }

  private mutating func note(_ people: Slice<UnsafeMutableBufferPointer<Choice>>, of pronoun: Int) {
    let (start, count) = (choices.count, min(people.count, Self.most))
    for person in people.prefix(count) { choices.append(person) }
    if pronoun >= places.count { places += repeatElement(0, count: pronoun + 1 - places.count) }
    places[pronoun] = UInt32(truncatingIfNeeded: start << 3 | (count + 1))
  }

  /// Makes one person of the options that mean the same, in the order in which they are met first.
  /// - Returns: how many people there are.
  private static func addUp(
    _ options: some Collection<AntecedentEvidence.Option>, into people: UnsafeMutableBufferPointer<Choice>
  ) -> Int {
    let top = options.reduce(-.infinity) { max($0, $1.score) }
    var (place, total): (Int, Float) = (0, 0)
    for option in options {
      let share = exp(option.score - top)
      people.initializeElement(at: place, to: Choice(entity: option.entity, probability: share))
      total += share
      place += 1
    }
    var count = 0
    for option in people[..<place] {
      let worth = option.probability / total
      if let known = people[..<count].firstIndex(where: { $0.entity == option.entity }) {
        people[known].probability += worth
      } else {
        people[count] = Choice(entity: option.entity, probability: worth)
        count += 1
      }
    }
    return count
  }

  /// Puts the likeliest first and leaves those alike in order; they are few.
  private static func sort(_ people: UnsafeMutableBufferPointer<Choice>, _ count: Int) {
    for index in 0..<count {
      let person = people[index]
      var place = index
      while place > 0, people[place - 1].probability < person.probability {
        people[place] = people[place - 1]
        place -= 1
      }
      people[place] = person
    }
  }
}
