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
  private var places: [Int: Range<Int>] = [:]
  /// Those of the pronoun at hand, before they are in order.
  private var people: [Choice] = []

  /// Those of a pronoun; `nil` if it was not weighed.
  subscript(pronoun: Int) -> ArraySlice<Choice>? { places[pronoun].map { choices[$0] } }

  /// Notes the people of a pronoun's options, the likeliest first (of two alike the one named last); returns the first.
  /// - Complexity: O(options · people).
  mutating func note(_ options: [AntecedentEvidence.Option], of pronoun: Int) -> Int? {
    addUp(options)
    sortPeople()
    let start = choices.count
    choices += people.prefix(Self.most)
    places[pronoun] = start..<choices.count
    return people.first?.entity
  }

  /// Makes one person of the options that mean the same.
  private mutating func addUp(_ options: [AntecedentEvidence.Option]) {
    people.removeAll(keepingCapacity: true)
    let top = options.reduce(-.infinity) { max($0, $1.score) }
    let total = options.reduce(0) { $0 + exp($1.score - top) }
    for option in options {
      let share = exp(option.score - top) / total
      if let known = people.firstIndex(where: { $0.entity == option.entity }) {
        people[known].probability += share
      } else {
        people.append(Choice(entity: option.entity, probability: share))
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
