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
      let table = (try? Converter.pairTable(of: charset)) ?? [UInt16](repeating: 0, count: 0x80 * 0x100)
      known[charset] = table
      return table
    }
  }
}
