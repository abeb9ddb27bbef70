/// Texts that share their beginnings, each with the cost of its cheapest reading under a ``WordModel``: Chinese characters
/// as words that follow each other (a lattice of word pairs), plus what other characters and unbalanced brackets cost.
///
/// A search grows it one character at a time from any node, and keeps what it likes.
public struct ReadingTree: Sendable {
  /// A text, known by its last character.
  public struct Node: Sendable {
    /// Of the text without its last character; −1 for an empty text.
    public fileprivate(set) var parent: Int32
    /// 0 for an empty text.
    public let scalar: UInt32
    /// Cost so far, in nats.
    public fileprivate(set) var cost: Float
    /// Cost of the cheapest reading whose last word has 1, 2, 3 or 4 characters, its back-off included; infinite if
    /// there is none.
    fileprivate var open = SIMD4<Float>(repeating: .infinity)
    /// Those words (``WordKey/short``), 0 for what is no word.
    fileprivate var words = SIMD4<UInt32>(repeating: 0)
    fileprivate var brackets: Brackets
    fileprivate var number = NumberRun()
    public let script: WordModel.Script
    /// The last four characters, 16 bits each: with brackets and script all that later costs depend on, but for words
    /// that reach further back.
    fileprivate let tail: UInt64

    /// The same number for nodes with the same future.
    public var futureTail: UInt64 { tail }

    public func hasSameFuture(as other: Self) -> Bool {
      tail == other.tail && brackets == other.brackets && script == other.script
    }

    /// The cost if the text ended here: brackets still open and a comma at the end are paid for.
    public var closedCost: Float { cost + brackets.closingCost + CharacterCost.endCost(after: scalar) }

    fileprivate init(parent: Int32, scalar: UInt32, cost: Float, after before: Node?, script: WordModel.Script) {
      self.parent = parent
      self.scalar = scalar
      self.cost = cost
      self.script = script
      brackets = before?.brackets ?? []
      number = before?.number ?? NumberRun()
      tail = (before?.tail ?? 0) << 16 | UInt64((scalar ^ scalar >> 16) & 0xFFFF)
    }
  }

  public private(set) var nodes: [Node] = []
  private let model: WordModel

  /// A word hardly follows another with more certainty than this many nats.
  private static let leastCost: Float = 0.1
  /// How much of a pair's gain counts: the model saw other texts. Swept on damaged sentences of our own articles
  /// (`scripts/check-repair`): 0.8 restores a little more than 0.6, 1 and 1.2.
  private static let gainShare: Float = 0.8
  /// A reading this much behind another cannot catch up by one pair of words.
  private static let reach: Float = 14

  /// - Parameter capacity: texts to make room for.
  public init(model: WordModel, capacity: Int = 0) {
    self.model = model
    nodes.reserveCapacity(capacity)
  }

  /// Adds an empty text that stands after another of which only the open brackets count; returns its number.
  public mutating func addRoot(script: WordModel.Script, following text: some Sequence<UInt32>) -> Int32 {
    var root = Node(parent: -1, scalar: 0, cost: 0, after: nil, script: script)
    for scalar in text { _ = root.brackets.note(scalar) }
    root.open[0] = 0
    return add(root)
  }

  public mutating func add(_ node: Node) -> Int32 {
    nodes.append(node)
    return Int32(nodes.count - 1)
  }

  /// Forgets all texts but these, and of these all that no later cost depends on; returns their new numbers.
  /// - Complexity: O(leaves).
  public mutating func keepOnly(_ leaves: [Int32]) -> [Int32] {
    var kept: [Node] = []
    kept.reserveCapacity(leaves.count * WordModel.longestWord)
    let numbers = leaves.map { leaf in
      var chain: [Node] = []
      var number = leaf
      while number >= 0, chain.count < WordModel.longestWord {
        chain.append(nodes[Int(number)])
        number = nodes[Int(number)].parent
      }
      for (distance, node) in chain.reversed().enumerated() {
        kept.append(node)
        kept[kept.count - 1].parent = distance == 0 ? -1 : Int32(kept.count - 2)
      }
      return Int32(kept.count - 1)
    }
    nodes.replaceSubrange(nodes.indices, with: kept)
    return numbers
  }

  /// The text of a node with one more character, not added yet.
  /// - Complexity: O(``WordModel/longestWord``²) look-ups at worst, four or five usually.
  public func node(after parent: Int32, _ scalar: UInt32) -> Node {
    let before = nodes[Int(parent)]
    var node = Node(parent: parent, scalar: scalar, cost: .infinity, after: before, script: before.script)
    if CharacterCost.isHan(scalar) {
      readWords(endingWith: &node)
    } else {
      let cost =
        NumberRun.isDigit(scalar)
        ? before.number.cost(ofDigit: scalar) : CharacterCost.cost(scalar, after: before.scalar)
      node.cost = before.cost + cost + node.brackets.note(scalar)
      node.open[0] = node.cost
    }
    node.number.note(scalar)
    return node
  }

  private func readWords(endingWith node: inout Node) {
    var exact = WordKey()
    var folded = WordKey()
    var first = node.scalar
    var start = node.parent
    for length in 0..<WordModel.longestWord {
      exact.prepend(first)
      folded.prepend(WordModel.folded(first))
      let cost = length == 0 ? model.characterCost(first, node.script) : model.wordCost(exact, node.script)
      let before = nodes[Int(start)]
      if let cost {
        read(folded.short, cost + before.number.cost(ofWordBeginningWith: first), length, after: before, &node)
      }
      guard model.knowsWords, before.parent >= 0, CharacterCost.isHan(before.scalar) else { return }
      (first, start) = (before.scalar, before.parent)
    }
  }

  /// Enters the readings that end with a word.
  private func read(_ word: UInt32, _ wordCost: Float, _ length: Int, after before: Node, _ node: inout Node) {
    let limit = before.cost + Self.reach
    var best = Float.infinity
    for index in 0..<WordModel.longestWord where before.open[index] < limit {
      let gain = model.pairGain(before.words[index], word) * Self.gainShare
      best = min(best, before.open[index] + max(wordCost - gain, Self.leastCost))
    }
    node.cost = min(node.cost, best)
    node.open[length] = best + model.backoff(word)
    node.words[length] = word
  }
}
