/// Features of the model of names that always stand together: their weights are added up once for all (``NameSums``).
enum NameGroup {
  /// Surname and length, with the word on the left.
  case shape(Int, left: Int)
  /// How likely the characters stand in names, with the word on the left: from ``lowestLevel`` on.
  case level(Int, left: Int)
  /// The levels of the first and the last character of a given name, -5 to 4; a last of 5 is none.
  case ends(first: Int, last: Int)
  /// The word that the stretch opens with; a function of 2 is none.
  case opening(Int, function: Int)
  /// The first four ``NameFeature/flags``, as bits.
  case characters(Int)
  /// The word on the right, with the one on the left.
  case right(Int, left: Int)
  case inner(Int), across(Int)
  /// An adverb before a verb at the end, a kind of body behind it: the last two ``NameFeature/flags``.
  case adverb, body

  static var lowestLevel: Int { -3 }
  private static var levels: Int { 19 }
  private static var shapes: Int { 16 }

  var features: [(kind: NameFeature, value: Int)] {
    switch self {
    case .shape(let shape, let left):
      [(.bias, 0), (.shape, shape), (.left, left), (.leftShape, left * Self.shapes + shape)]
    case .level(let level, let left): [(.leftLevel, left * 14 + min(13, level)), (.level, level)]
    case .ends(let first, let last): [(.firstLevel, first + 5)] + (last < 5 ? [(.lastLevel, last + 5)] : [])
    case .opening(let opening, let function): [(.opening, opening)] + (function < 2 ? [(.function, function)] : [])
    case .characters(let bits): (0..<4).filter { bits >> $0 & 1 != 0 }.map { (.flags, $0) }
    case .right(let right, let left): [(.right, right), (.both, left * NameNeighbour.count + right)]
    case .inner(let value): [(.inner, value)]
    case .across(let value): [(.across, value)]
    case .adverb: [(.flags, 4)]
    case .body: [(.flags, 5)]
    }
  }

  /// Its number among ``all``.
  @inline(__always)
  var index: Int {
    switch self {
    case .shape(let shape, let left): left &* Self.shapes &+ shape
    case .level(let level, let left): Self.firstLevel &+ left &* Self.levels &+ level &- Self.lowestLevel
    case .ends(let first, let last): Self.firstEnd &+ (first &+ 5) &* 11 &+ last &+ 5
    case .opening(let opening, let function): Self.firstOpening &+ opening &* 3 &+ function
    case .characters(let bits): Self.firstCharacters &+ bits
    case .right(let right, let left): Self.firstRight &+ left &* NameNeighbour.count &+ right
    case .inner(let value): Self.firstInner &+ value
    case .across(let value): Self.firstInner &+ 6 &+ value
    case .adverb: Self.firstInner &+ 9
    case .body: Self.firstInner &+ 10
    }
  }

  private static var firstLevel: Int { NameNeighbour.count * shapes }
  private static var firstEnd: Int { firstLevel + NameNeighbour.count * levels }
  private static var firstOpening: Int { firstEnd + 110 }
  private static var firstCharacters: Int { firstOpening + 24 }
  private static var firstRight: Int { firstCharacters + 16 }
  private static var firstInner: Int { firstRight + NameNeighbour.count * NameNeighbour.count }

  /// Every group, in order.
  static var all: [NameGroup] {
    let lefts = 0..<NameNeighbour.count
    let shapes = lefts.flatMap { left in (0..<Self.shapes).map { NameGroup.shape($0, left: left) } }
    let levels = lefts.flatMap { left in (0..<Self.levels).map { NameGroup.level($0 + lowestLevel, left: left) } }
    let ends = (-5..<5).flatMap { first in (-5...5).map { NameGroup.ends(first: first, last: $0) } }
    let openings = (0..<8).flatMap { opening in (0..<3).map { NameGroup.opening(opening, function: $0) } }
    let rights = lefts.flatMap { left in lefts.map { NameGroup.right($0, left: left) } }
    return shapes + levels + ends + openings + (0..<16).map { .characters($0) } + rights
      + (0..<6).map { .inner($0) } + (0..<3).map { .across($0) } + [.adverb, .body]
  }
}
