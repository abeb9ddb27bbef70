/// A piece of text on its way through the `context` engine: a line, or 4,096 characters of a longer one, as UTF-16
/// units with their places in the UTF-8, and the arrays of the lattice over it. Reused from piece to piece.
struct ContextSegment: ~Copyable {
  /// How many times longer a regional word may be than what it replaces; longer ones are left out of the tables.
  static let longestGrowth = 4
  /// Characters at most in one piece.
  static let capacity = 4096

  /// The character at each position; 0 for one beyond the basic plane and for a byte that is no UTF-8.
  let units: UnsafeMutablePointer<UInt16>
  /// What the lattice reads at each position, where that is not the character itself.
  let readings: UnsafeMutablePointer<UInt16>
  /// The byte that each position starts at, from the start of the piece; one more entry than positions.
  let offsets: UnsafeMutablePointer<Int32>
  /// What each position becomes.
  let result: UnsafeMutablePointer<UInt16>
  /// Whether the position is a word of its own on the cheapest path.
  let isAlone: UnsafeMutablePointer<Bool>
  /// Whether a word of the cheapest path starts at the position.
  let isWordStart: UnsafeMutablePointer<Bool>
  /// Where a regional word replaces some positions: the spelling at the first of them, and their number; else 0.
  let regionalSpelling: UnsafeMutablePointer<UInt32>
  let regionalLength: UnsafeMutablePointer<Int32>
  /// The lattice: the cheapest cost up to each position, where its last word starts, and that word's spelling.
  let cost: UnsafeMutablePointer<Int32>
  let wordStart: UnsafeMutablePointer<Int32>
  let spelling: UnsafeMutablePointer<UInt32>
  /// Room for the converted piece.
  let bytes: UnsafeMutablePointer<UInt8>
  /// Number of positions.
  private(set) var count = 0
  /// Number of characters of the source script alone, and of the target script alone.
  private(set) var sourceEvidence = 0
  private(set) var targetEvidence = 0

  init() {
    let room = Self.capacity + 2
    units = .allocate(capacity: room)
    readings = .allocate(capacity: room)
    offsets = .allocate(capacity: room)
    result = .allocate(capacity: room)
    isAlone = .allocate(capacity: room)
    isWordStart = .allocate(capacity: room)
    regionalSpelling = .allocate(capacity: room)
    regionalLength = .allocate(capacity: room)
    cost = .allocate(capacity: room)
    wordStart = .allocate(capacity: room)
    spelling = .allocate(capacity: room)
    bytes = .allocate(capacity: room * 4 * Self.longestGrowth)
  }

  deinit {
    units.deallocate()
    readings.deallocate()
    offsets.deallocate()
    result.deallocate()
    isAlone.deallocate()
    isWordStart.deallocate()
    regionalSpelling.deallocate()
    regionalLength.deallocate()
    cost.deallocate()
    wordStart.deallocate()
    spelling.deallocate()
    bytes.deallocate()
  }

  /// Bytes of the piece.
  var byteCount: Int { Int(offsets[count]) }

  /// Reads the piece that starts at `start`: up to and with the next line feed, `capacity` characters at most.
  mutating func read(_ text: UnsafeBufferPointer<UInt8>, from start: Int, _ traits: UnsafePointer<CharacterTraits>) {
    count = 0
    sourceEvidence = 0
    targetEvidence = 0
    var index = start
    while index < text.count, count < Self.capacity {
      let (unit, length) = Self.character(text, index)
      offsets[count] = Int32(index - start)
      units[count] = unit
      count += 1
      index += length
      if unit == 0x0A { break }
      let found = traits[Int(unit)].rawValue
      sourceEvidence += Int(found >> 3 & 1)
      targetEvidence += Int(found >> 2 & 1)
    }
    offsets[count] = Int32(index - start)
  }

  /// The unit and the length in bytes of the character at `index`; anything malformed is one byte long and unit 0.
  @inline(__always)
  private static func character(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> (UInt16, Int) {
    let lead = text[index]
    if lead < 0x80 { return (UInt16(lead), 1) }
    let left = text.count - index
    guard left > 1, text[index + 1] & 0xC0 == 0x80 else { return (0, 1) }
    let second = UInt16(text[index + 1] & 0x3F)
    if lead >= 0xC2, lead < 0xE0 { return (UInt16(lead & 0x1F) << 6 | second, 2) }
    guard lead >= 0xE0, left > 2, text[index + 2] & 0xC0 == 0x80 else { return (0, 1) }
    if lead < 0xF0 {
      let unit = UInt16(lead & 0x0F) << 12 | second << 6 | UInt16(text[index + 2] & 0x3F)
      return unit < 0x800 || unit & 0xF800 == 0xD800 ? (0, 1) : (unit, 3)
    }
    guard lead < 0xF5, left > 3, text[index + 3] & 0xC0 == 0x80 else { return (0, 1) }
    guard lead != 0xF0 || second >= 0x10, lead != 0xF4 || second < 0x10 else { return (0, 1) }
    return (0, 4)
  }
}
