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
  /// Those of the pronoun at hand, before they are in order.
  private var people: [Choice] = []
  /// What each option of the pronoun at hand is worth beside the best.
  private var shares: [Float] = []

  /// Those of a pronoun; `nil` if it was not weighed.
  subscript(pronoun: Int) -> ArraySlice<Choice>? {
    guard pronoun < places.count, places[pronoun] > 0 else { return nil }
    let start = Int(places[pronoun] >> 3)
    return choices[start..<start + Int(places[pronoun] & 7) - 1]
  }

  /// Notes the people of a pronoun's options, the likeliest first (of two alike the one named last); returns the first.
  /// - Complexity: O(options · people).
  mutating func note(_ options: [AntecedentEvidence.Option], of pronoun: Int) -> Int? {
    addUp(options)
    sortPeople()
    let start = choices.count
    let count = min(people.count, Self.most)
    for place in 0..<count { choices.append(people[place]) }
    if pronoun >= places.count { places += repeatElement(0, count: pronoun + 1 - places.count) }
    places[pronoun] = UInt32(truncatingIfNeeded: start << 3 | count + 1)
    return people.first?.entity
  }

  /// Makes one person of the options that mean the same.
  private mutating func addUp(_ options: [AntecedentEvidence.Option]) {
    people.removeAll(keepingCapacity: true)
    shares.removeAll(keepingCapacity: true)
    let top = options.reduce(-.infinity) { max($0, $1.score) }
    for option in options { shares.append(exp(option.score - top)) }
    let total = shares.reduce(0, +)
    for (option, worth) in zip(options, shares) {
      if let known = people.firstIndex(where: { $0.entity == option.entity }) {
        people[known].probability += worth / total
      } else {
        people.append(Choice(entity: option.entity, probability: worth / total))
      }
    }
  }

  /// Puts the likeliest first and leaves those alike in order; they are few.
  private mutating func sortPeople() {
    for index in people.indices.dropFirst() {
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
