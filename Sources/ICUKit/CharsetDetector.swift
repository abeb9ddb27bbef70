import CICU

/// ICU's statistical charset detector. Weak on short text: use it as one witness among several.
public enum CharsetDetector {
  /// One guess: ICU's charset name and its confidence, 0–100.
  public struct Guess: Hashable, Sendable {
    public let charset: String
    public let confidence: Int
  }

  /// All guesses for the bytes, best first. Cost: linear, about 20 MB/s.
  public static func guesses(for bytes: [UInt8]) throws(ICUError) -> [Guess] {
    let detector = try checked("open the charset detector") { icu_ucsdet_open(&$0) }
    defer { icu_ucsdet_close(detector) }
    var failure: ICUError?
    let guesses = bytes.withUnsafeBytes { raw -> [Guess] in
      do throws(ICUError) {
        let text = raw.baseAddress?.assumingMemoryBound(to: CChar.self)
        try checked("read text") { icu_ucsdet_setText(detector, text, Int32(clamping: raw.count), &$0) }
        var found: Int32 = 0
        let matches = try checked("detect a charset") { icu_ucsdet_detectAll(detector, &found, &$0) }
        return (0..<Int(found)).compactMap { index in matches.flatMap { $0[index] } }.compactMap(Self.guess)
      } catch {
        failure = error
        return []
      }
    }
    if let failure { throw failure }
    return guesses
  }

  private static func guess(_ match: OpaquePointer) -> Guess? {
    var status = U_ZERO_ERROR
    guard let name = icu_ucsdet_getName(match, &status) else { return nil }
    return Guess(charset: String(cString: name), confidence: Int(icu_ucsdet_getConfidence(match, &status)))
  }
}
