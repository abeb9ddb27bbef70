/// A kind of damage that can be found and undone within one line.
protocol LineRule: Sendable {
  /// What the rule would restore, in order and without overlap.
  /// - Complexity: O(scalars).
  func restorations(in line: RepairLine) -> [Restoration]

  /// Whether what the rule restores counts only if another layer is found beneath it.
  var isOuterLayer: Bool { get }
}

extension LineRule {
  var isOuterLayer: Bool { false }
}

extension Restoration {
  /// A restoration that the text itself proves: nothing was lost and nothing had to be chosen.
  init(certain span: Range<Int>, _ restored: [UInt32], channel: String, evidence: String, confidence: Float = 6) {
    self.init(
      span: span, restored: restored, channel: channel, cost: 0, observedCost: confidence, margin: confidence,
      evidence: evidence)
  }
}

/// Character classes that several rules ask for.
enum ScalarClass {
  static func isHan(_ scalar: UInt32) -> Bool {
    (0x4E00..<0xA000).contains(scalar) || (0x3400..<0x4DC0).contains(scalar) || (0x20000..<0x40000).contains(scalar)
      || (0xF900..<0xFB00).contains(scalar)
  }

  /// Chinese characters, East Asian punctuation and full-width forms.
  static func isEastAsian(_ scalar: UInt32) -> Bool {
    isHan(scalar) || (0x3000..<0x3100).contains(scalar) || (0xFF00..<0xFFF0).contains(scalar)
  }

  static func isPrivate(_ scalar: UInt32) -> Bool { (0xE000..<0xF900).contains(scalar) }

  static func isDigit(_ scalar: UInt32) -> Bool { (0x30...0x39).contains(scalar) }

  static func isLetter(_ scalar: UInt32) -> Bool {
    (0x41...0x5A).contains(scalar) || (0x61...0x7A).contains(scalar)
  }

  /// The value of a hexadecimal digit.
  static func hex(_ scalar: UInt32) -> UInt32? {
    switch scalar {
    case 0x30...0x39: scalar - 0x30
    case 0x41...0x46: scalar - 0x37
    case 0x61...0x66: scalar - 0x57
    default: nil
    }
  }
}
