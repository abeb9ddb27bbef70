/// The cost of a text under a ``WordModel``, built up one character at a time: the cheapest way to read its Chinese
/// characters as words (a unigram word lattice), plus what other characters and unbalanced brackets cost.
///
/// A value: a search can branch by copying it. Two scores with equal ``context`` have equal futures.
public struct WordScore: Sendable {
  /// Everything that the cost of what follows depends on.
  public struct Context: Hashable, Sendable {
    /// The last three characters, the latest first; 0 before the text.
    public internal(set) var last: UInt32 = 0
    var second: UInt32 = 0
    var third: UInt32 = 0
    var brackets: Brackets = []
    public let script: WordModel.Script
  }

  public private(set) var context: Context
  /// Cost so far, in nats.
  public private(set) var cost: Float = 0
  /// Cheapest readings that end one, two and three characters ago.
  private var before: (Float, Float, Float) = (0, 0, 0)

  public init(script: WordModel.Script) { self.context = Context(script: script) }

  /// A score that starts inside a text: only the brackets that stand open there count.
  public init(script: WordModel.Script, following text: some Sequence<UInt32>) {
    self.init(script: script)
    for scalar in text { _ = context.brackets.note(scalar) }
  }

  /// The cost if the text ended here: brackets still open and a comma at the end are paid for.
  public var closedCost: Float { cost + context.brackets.closingCost + CharacterCost.endCost(after: context.last) }

  /// Adds one character.
  /// - Complexity: O(``WordModel/longestWord``).
  public mutating func append(_ scalar: UInt32, _ model: WordModel) {
    let isHan = CharacterCost.isHan(scalar)
    let next =
      isHan ? cheapestReading(endingWith: scalar, model) : cost + CharacterCost.cost(scalar, after: context.last)
    before = (cost, before.0, before.1)
    cost = next + (isHan ? 0 : context.brackets.note(scalar))
    (context.third, context.second, context.last) = (context.second, context.last, scalar)
  }

  private func cheapestReading(endingWith scalar: UInt32, _ model: WordModel) -> Float {
    var best = cost + model.characterCost(scalar, context.script)
    guard model.knowsWords, CharacterCost.isHan(context.last) else { return best }
    var key = WordKey()
    key.prepend(scalar)
    key.prepend(context.last)
    if let word = model.wordCost(key, context.script) { best = min(best, before.0 + word) }
    guard CharacterCost.isHan(context.second) else { return best }
    key.prepend(context.second)
    if let word = model.wordCost(key, context.script) { best = min(best, before.1 + word) }
    guard CharacterCost.isHan(context.third) else { return best }
    key.prepend(context.third)
    if let word = model.wordCost(key, context.script) { best = min(best, before.2 + word) }
    return best
  }
}

extension WordScore {
  /// Cost of a whole text in the script that suits it better.
  /// - Complexity: O(characters).
  public static func cost(of scalars: some Sequence<UInt32>, _ model: WordModel) -> Float {
    var scores = WordModel.Script.allCases.map(WordScore.init)
    for scalar in scalars {
      for index in scores.indices { scores[index].append(scalar, model) }
    }
    return scores.map(\.closedCost).min() ?? 0
  }
}
