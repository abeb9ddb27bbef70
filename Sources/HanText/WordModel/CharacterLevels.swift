import ICUKit

/// How common characters are by the standards' own word: GB 2312 level 1 holds the 3,755 commonest characters of
/// Simplified text, Big5 level 1 the 5,401 of Traditional text. The model of last resort, without any table.
struct CharacterLevels: Sendable {
  static let shared = CharacterLevels()

  /// About what a level's characters cost under the full model; set by hand.
  private static let firstLevelCost: Float = 8
  private static let otherCost: Float = 14

  private let first: [[Bool]]

  private init() {
    first = [
      Self.members(of: "gbk", leads: 0xB0...0xD7, trails: [0xA1...0xFE]),
      Self.members(of: "Big5", leads: 0xA4...0xC6, trails: [0x40...0x7E, 0xA1...0xFE]),
    ]
  }

  func cost(of scalar: UInt32, _ script: WordModel.Script) -> Float {
    let members = first[Int(script.rawValue)]
    return scalar < members.count && members[Int(scalar)] ? Self.firstLevelCost : Self.otherCost
  }

  private static func members(of charset: String, leads: ClosedRange<UInt8>, trails: [ClosedRange<UInt8>]) -> [Bool] {
    var members = [Bool](repeating: false, count: 0xA000)
    guard let converter = try? Converter(charset) else { return members }
    let bytes = leads.flatMap { lead in trails.joined().flatMap { [lead, $0] } }
    try? converter.decode(bytes) { piece in
      if case .scalar(let scalar, _) = piece, scalar.isHan, scalar.value < 0xA000 { members[Int(scalar.value)] = true }
    }
    return members
  }
}
