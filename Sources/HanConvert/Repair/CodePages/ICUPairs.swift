import ICUKit
import Synchronization

/// ICU's tables of pairs. Several code pages begin with the same one, so each is made once.
final class ICUPairs: Sendable {
  static let shared = ICUPairs()

  private let known = Mutex<[String: [UInt16]]>([:])

  /// 128 × 256 entries, 0 = unassigned; all of them 0 if ICU lacks the charset.
  func table(of charset: String) -> [UInt16] {
    known.withLock { known in
      if let table = known[charset] { return table }
      let table =
        (try? Converter.pairTable(of: charset, trails: Self.trails(of: charset)))
        ?? [UInt16](repeating: 0, count: 0x80 * 0x100)
      known[charset] = table
      return table
    }
  }

  /// The bytes that can be the second of a pair. Of no charset are these fewer than the table has, and of one that is
  /// not named here they are all that any charset has.
  private static func trails(of charset: String) -> [UInt8] {
    switch charset {
    case "Big5", "Big5-HKSCS": Array(0x40...0x7E) + Array(0xA1...0xFE)
    case "windows-949": Array(0x41...0x5A) + Array(0x61...0x7A) + Array(0x81...0xFE)
    case "EUC-KR", "EUC-JP": Array(0xA1...0xFE)
    default: Array(0x40...0x7E) + Array(0x80...0xFE)
    }
  }
}
