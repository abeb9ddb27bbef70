/// The characters of a damaged text, each with all the bytes that it may have been read from.
struct ByteCells: Sendable {
  /// One character of the damaged text.
  struct Cell: Sendable {
    /// The character as it was observed.
    let observed: UInt32
    /// What it costs to leave the character as it is, beyond what the word model says; infinite forbids it.
    var passCost: Float
    /// Ways of writing it, likeliest first; none if the reader cannot have produced it.
    fileprivate(set) var choices: Range<Int>
  }

  private(set) var cells: [Cell] = []
  private(set) var choices: [ByteChoice] = []
  /// What ``ByteUnit/set(_:)`` counts.
  private(set) var sets: [ByteSet] = []

  var count: Int { cells.count }

  mutating func addCell(_ observed: UInt32, passCost: Float = 0) {
    cells.append(Cell(observed: observed, passCost: passCost, choices: choices.count..<choices.count))
  }

  /// Adds a way of writing the last cell: at most four units.
  mutating func addChoice(_ units: [ByteUnit], cost: Float = 0, place: ByteChoice.Place = .anywhere) {
    guard !cells.isEmpty, units.count <= ByteChoice.longest else { return }
    choices.append(ByteChoice(units, cost: cost, place: place))
    cells[cells.count - 1].choices = cells[cells.count - 1].choices.lowerBound..<choices.count
  }

  /// Adds a way of one or two known bytes.
  mutating func addChoice(code: CodePage.Code, cost: Float = 0, place: ByteChoice.Place = .anywhere) {
    let low = ByteUnit.known(UInt8(code & 0xFF))
    addChoice(code < 0x100 ? [low] : [.known(UInt8(code >> 8)), low], cost: cost, place: place)
  }

  /// The unit that stands for one byte of a set.
  mutating func unit(_ set: ByteSet) -> ByteUnit {
    if let index = sets.firstIndex(of: set) { return .set(index) }
    sets.append(set)
    return .set(sets.count - 1)
  }
}

/// One way of writing a character: a few bytes, some of them unknown, at a cost in nats.
struct ByteChoice: Sendable {
  /// When the choice may be taken.
  enum Place: Sendable {
    case anywhere
    /// Only between two characters of the original.
    case betweenCharacters
    /// Only inside a character of the original.
    case insideCharacter
  }

  static let longest = 4

  let cost: Float
  let place: Place
  let count: Int
  private let units: UInt64

  init(_ units: [ByteUnit], cost: Float, place: Place) {
    self.cost = cost
    self.place = place
    count = units.count
    self.units = units.reversed().reduce(0) { $0 << 16 | UInt64($1.code) }
  }

  subscript(index: Int) -> ByteUnit { ByteUnit(code: UInt16(truncatingIfNeeded: units >> UInt64(16 * index))) }
}

/// A byte of the original: known, unknown within a set, or lost for good without a trace.
struct ByteUnit: Hashable, Sendable {
  let code: UInt16

  fileprivate init(code: UInt16) { self.code = code }

  static func known(_ byte: UInt8) -> Self { Self(code: UInt16(byte)) }
  /// One byte of a numbered set.
  static func set(_ number: Int) -> Self { Self(code: 0x100 + UInt16(truncatingIfNeeded: number)) }
  /// Completes nothing and leaves no mark: an ASCII byte that was swallowed and that nothing tells any more.
  static let swallowed = Self(code: .max)

  var isKnown: Bool { code < 0x100 }
}
