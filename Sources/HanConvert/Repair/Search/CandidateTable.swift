import HanText

/// A character that fits bytes of which some are unknown, with all its bytes.
struct Candidate: Sendable {
  let scalar: UInt32
  private let bytes: UInt32

  /// - Parameter bytes: the last one lowest.
  init(scalar: UInt32, bytes: UInt32) {
    self.scalar = scalar
    self.bytes = bytes
  }

  func byte(_ index: Int, of count: Int) -> UInt8 {
    UInt8(truncatingIfNeeded: bytes >> UInt32(8 * (count - 1 - index)))
  }
}

/// Finds the characters that fit patterns of bytes, and remembers them by the numbers that one search has for them.
struct CandidateTable {
  private let written: WrittenEncoding
  private let model: WordModel
  private let shared: CandidateCache
  private var sets: [ByteSet]
  private var known: [UInt64: [Candidate]] = [:]
  private var leadUnits: [ByteUnit: [(length: Int, unit: ByteUnit)]] = [:]

  /// Candidates beyond these are too rare to win; set by hand, not swept.
  private static let limit = 96
  /// Nats. Dearer characters are private-use ones, controls and those that no text of the model has.
  private static let dearest: Float = 17.5

  init(_ decoder: LatticeDecoder, sets: [ByteSet]) {
    written = decoder.written
    model = decoder.model
    shared = decoder.candidates
    self.sets = sets
  }

  /// The bytes of a set that can start a character of two or three bytes, by that character's length (four: only
  /// characters that no lossy channel brings back, so they are left out).
  mutating func leads(in unit: ByteUnit) -> [(length: Int, unit: ByteUnit)] {
    if let found = leadUnits[unit] { return found }
    var result: [(length: Int, unit: ByteUnit)] = []
    for length in 2...3 {
      let leads = ByteSet(bytes(of: unit).filter { written.length(lead: $0) == length })
      guard !leads.isEmpty else { continue }
      let number = sets.firstIndex(of: leads) ?? sets.count
      if number == sets.count { sets.append(leads) }
      result.append((length, .set(number)))
    }
    leadUnits[unit] = result
    return result
  }

  private func bytes(of unit: ByteUnit) -> [UInt8] {
    let number = Int(unit.code) - 0x100
    return sets.indices.contains(number) ? sets[number].bytes : []
  }

  func scalar(of pending: PendingBytes) -> UInt32? {
    func byte(_ index: Int) -> UInt8 { UInt8(truncatingIfNeeded: pending[index].code) }
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
    let choices = (0..<pending.count).map { index in
      let unit = pending[index]
      return unit.isKnown
        ? ByteSet([UInt8(unit.code)]) : ByteSet(bytes(of: unit).filter { index == 0 || written.isTrail($0) })
    }
    let result = shared.candidates(for: CandidateCache.Pattern(encoding: written.name, choices: choices)) {
      likeliest(choices.map(\.bytes))
    }
    known[pending.units] = result
    return result
  }

  private func likeliest(_ choices: [[UInt8]]) -> [Candidate] {
    var all: [(cost: Float, candidate: Candidate)] = []
    collect(choices, &all)
    all.sort { ($0.cost, $0.candidate.scalar) < ($1.cost, $1.candidate.scalar) }
    return all.prefix(Self.limit).map(\.candidate)
  }

  /// All characters of two or three bytes that fit and that the model knows.
  private func collect(_ choices: [[UInt8]], _ all: inout [(cost: Float, candidate: Candidate)]) {
    func add(_ scalar: UInt32?, _ bytes: UInt32) {
      guard let scalar else { return }
      let cost = model.standaloneCost(scalar)
      if cost < Self.dearest { all.append((cost, Candidate(scalar: scalar, bytes: bytes))) }
    }
    guard choices.count == 2 || choices.count == 3 else { return }
    for first in choices[0] {
      for second in choices[1] {
        let pair = UInt32(first) << 8 | UInt32(second)
        if choices.count == 2 { add(written.scalar(first, second), pair) }
        for third in choices.count == 3 ? choices[2] : [] {
          add(written.scalar(first, second, third), pair << 8 | UInt32(third))
        }
      }
    }
  }
}
