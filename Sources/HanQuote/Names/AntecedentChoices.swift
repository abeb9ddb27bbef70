#if canImport(Glibc)
  import Glibc
#endif

/// Whom each pronoun that was weighed may mean, the likeliest first.
struct AntecedentChoices: Sendable {
  /// A person who may be meant, and how likely that is.
  struct Choice: BitwiseCopyable {
    private let number: Int32
    var probability: Float

    init(entity: Int, probability: Float) {
      number = Int32(truncatingIfNeeded: entity)
      self.probability = probability
    }

    @inline(__always)
    var entity: Int { Int(number) }
  }

  /// No more people are kept of one pronoun.
  static let most = 4

  /// Those of all pronouns, one pronoun behind the other.
  private var choices: [Choice] = []
  /// The pronouns in order, and where the choices of each begin and end.
  private var pronouns: [Int32] = []
  private var places: [CompactRange] = []

  /// Those of a pronoun; `nil` if it was not weighed.
  /// - Complexity: O(log pronouns).
  subscript(pronoun: Int) -> ArraySlice<Choice>? {
    let place = pronouns.firstPlace(from: pronoun)
    guard place < pronouns.count, Int(pronouns[place]) == pronoun else { return nil }
    return choices[places[place].range]
  }

  /// Notes the people of a pronoun's options, the likeliest first (of two alike the one named last); returns the first.
  /// - Complexity: O(options · people), and O(pronouns) where one further on was weighed before.
  mutating func note(_ options: some Collection<AntecedentEvidence.Option>, of pronoun: Int) -> Int? {
    withUnsafeTemporaryAllocation(of: Choice.self, capacity: options.count) { people in
      let count = Self.addUp(options, into: people)
      Self.sort(people, count)
      let start = choices.count
      for person in people[..<min(count, Self.most)] { choices.append(person) }
      note(CompactRange(start..<choices.count), of: Int32(truncatingIfNeeded: pronoun))
      return count > 0 ? people[0].entity : nil
    }
  }

  private mutating func note(_ range: CompactRange, of pronoun: Int32) {
    if pronoun <= pronouns.last ?? -1 { return noteLate(range, of: pronoun) }
    pronouns.append(pronoun)
    places.append(range)
  }

  /// Notes the choices of a pronoun that comes before others that were noted.
  private mutating func noteLate(_ range: CompactRange, of pronoun: Int32) {
    let place = pronouns.firstPlace(from: Int(pronoun))
    if pronouns[place] == pronoun {
      places[place] = range
    } else {
      pronouns.insert(pronoun, at: place)
      places.insert(range, at: place)
    }
  }

  /// Makes one person of the options that mean the same, in the order in which they are met first.
  /// - Returns: how many people there are.
  private static func addUp(
    _ options: some Collection<AntecedentEvidence.Option>, into people: UnsafeMutableBufferPointer<Choice>
  ) -> Int {
    let top = options.reduce(-.infinity) { max($0, $1.score) }
    var (place, total): (Int, Float) = (0, 0)
    for option in options {
      let share = option.score == top ? 1 : exp(option.score - top)
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
