/// One character of the damaged text with all the bytes that it may have been read from.
struct ByteCell: Sendable {
  /// The character as it was observed.
  var observed: UInt32
  /// Ways of writing it, likeliest first; none if the reader cannot have produced it.
  var choices: [ByteChoice] = []
  /// What it costs to leave the character as it is, beyond what the word model says; `nil` forbids it.
  var passCost: Float? = 0
}

/// One way: a few bytes, some of them unknown, at a cost in nats.
struct ByteChoice: Sendable {
  /// When the choice may be taken.
  enum Place: Sendable {
    case anywhere
    /// Only between two characters of the original.
    case betweenCharacters
    /// Only inside a character of the original.
    case insideCharacter
  }

  var units: [ByteUnit]
  var cost: Float = 0
  var place = Place.anywhere
}

/// A byte of the original: known, unknown within a set, or lost for good without a trace.
enum ByteUnit: Hashable, Sendable {
  case known(UInt8)
  /// One byte of the set.
  case unknown(ByteSet)
  /// Completes nothing and leaves no mark: an ASCII byte that was swallowed and that nothing tells any more.
  case swallowed
}
