import CICU

/// Unicode normalisation by ICU. The instances are immutable singletons of ICU, so the type is `Sendable`.
public struct Normalizer: @unchecked Sendable {
  private let handle: OpaquePointer

  /// Opens a form: `nfc`, `nfkc`, `nfkc_cf` with `compose`, or `nfd`, `nfkd` by decomposing.
  private init(_ name: String, _ mode: UNormalization2Mode) throws(ICUError) {
    let instance = try checked("open normaliser \"\(name)\"") { icu_unorm2_getInstance(name, mode, &$0) }
    guard let instance else { throw ICUError(U_MISSING_RESOURCE_ERROR, "open normaliser \"\(name)\"") }
    self.handle = instance
  }

  public static func nfc() throws(ICUError) -> Normalizer { try Normalizer("nfc", UNORM2_COMPOSE) }
  public static func nfd() throws(ICUError) -> Normalizer { try Normalizer("nfc", UNORM2_DECOMPOSE) }
  public static func nfkc() throws(ICUError) -> Normalizer { try Normalizer("nfkc", UNORM2_COMPOSE) }
  /// NFKC with case folding and removal of default-ignorable characters.
  public static func nfkcCaseFold() throws(ICUError) -> Normalizer { try Normalizer("nfkc_cf", UNORM2_COMPOSE) }

  public func normalize(_ text: String) throws(ICUError) -> String {
    let units = Array(text.utf16)
    let result = try filled("normalise text", capacity: units.count + 64) { buffer, capacity, status in
      icu_unorm2_normalize(handle, units, Int32(clamping: units.count), buffer, capacity, &status)
    }
    return String(decoding: result, as: UTF16.self)
  }

  public func isNormalized(_ text: String) throws(ICUError) -> Bool {
    let units = Array(text.utf16)
    return try checked("check text") {
      icu_unorm2_isNormalized(handle, units, Int32(clamping: units.count), &$0)
    } != 0
  }
}
