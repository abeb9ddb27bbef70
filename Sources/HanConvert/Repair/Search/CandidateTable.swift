import HanText

/// A character that fits bytes of which some are unknown, with all its bytes.
struct Candidate {
  let scalar: UInt32
  private let bytes: UInt32

  init(scalar: UInt32, bytes: [UInt8]) {
    self.scalar = scalar
    self.bytes = bytes.reduce(0) { $0 << 8 | UInt32($1) }
  }

  func byte(_ index: Int, of count: Int) -> UInt8 {
    UInt8(truncatingIfNeeded: bytes >> UInt32(8 * (count - 1 - index)))
  }
}

/// Finds the characters that fit patterns of bytes, and remembers them for the length of a search.
struct CandidateTable {
  private let written: WrittenEncoding
  private let model: WordModel
  private var sets: [ByteSet] = []
  private var known: [UInt64: [Candidate]] = [:]
  private var leadNumbers: [ByteSet: [(length: Int, number: UInt16)]] = [:]

  /// Candidates beyond these are too rare to win; set by hand, not swept.
  private static let limit = 96

  init(written: WrittenEncoding, model: WordModel) {
    self.written = written
    self.model = model
  }

  /// The unit that stands for a set in ``PendingBytes``.
  mutating func number(of set: ByteSet) -> UInt16 {
    if let index = sets.firstIndex(of: set) { return UInt16(0x100 + index) }
    sets.append(set)
    return UInt16(0x100 + sets.count - 1)
  }

  /// The bytes of a set that can start a character of two or more bytes, by that character's length (4 bytes: only
  /// characters that no lossy channel brings back, so they are left out).
  mutating func leads(in set: ByteSet) -> [(length: Int, number: UInt16)] {
    if let found = leadNumbers[set] { return found }
    let result: [(length: Int, number: UInt16)] = [2, 3].compactMap { length in
      let leads = ByteSet(set.bytes.filter { written.length(lead: $0) == length })
      return leads.isEmpty ? nil : (length, number(of: leads))
    }
    leadNumbers[set] = result
    return result
  }

  func scalar(of pending: PendingBytes) -> UInt32? {
    func byte(_ index: Int) -> UInt8 { UInt8(truncatingIfNeeded: pending[index]) }
    switch pending.count {
    case 1: return written.scalar(of: [byte(0)])
    case 2: return written.scalar(byte(0), byte(1))
    case 3: return written.scalar(byte(0), byte(1), byte(2))
    default: return written.scalar(of: [byte(0), byte(1), byte(2), byte(3)])
    }
  }

  /// The likeliest characters that fit, likeliest first.
  mutating func candidates(for pending: PendingBytes) -> [Candidate] {
    if let found = known[pending.units] { return found }
    var all: [(cost: Float, candidate: Candidate)] = []
    var bytes = [UInt8](repeating: 0, count: pending.count)
    collect(pending, 0, &bytes, &all)
    all.sort { ($0.cost, $0.candidate.scalar) < ($1.cost, $1.candidate.scalar) }
    let result = all.prefix(Self.limit).map(\.candidate)
    known[pending.units] = result
    return result
  }

  private func collect(
    _ pending: PendingBytes, _ index: Int, _ bytes: inout [UInt8], _ all: inout [(cost: Float, candidate: Candidate)]
  ) {
    guard index < pending.count else {
      if let scalar = written.scalar(of: bytes) {
        all.append((model.standaloneCost(scalar), Candidate(scalar: scalar, bytes: bytes)))
      }
      return
    }
    let unit = pending[index]
    if unit < 0x100 {
      bytes[index] = UInt8(unit)
      collect(pending, index + 1, &bytes, &all)
      return
    }
    for byte in sets[Int(unit) - 0x100].bytes where index == 0 || written.isTrail(byte) {
      bytes[index] = byte
      collect(pending, index + 1, &bytes, &all)
    }
  }
}
