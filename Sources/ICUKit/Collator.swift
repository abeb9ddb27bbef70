import CICU

/// An ordering of ICU: `zh-u-co-pinyin`, `zh-u-co-stroke`, `zh-u-co-zhuyin`, …
///
/// A collator that is never changed after opening may be used by several threads at once (ICU's promise), hence
/// `Sendable`.
public final class Collator: @unchecked Sendable {
  public let locale: String
  private let handle: OpaquePointer

  public init(locale: String) throws(ICUError) {
    let opened = try checked("open a collator for \"\(locale)\"") { icu_ucol_open(locale, &$0) }
    guard let opened else { throw ICUError(U_MISSING_RESOURCE_ERROR, "open a collator for \"\(locale)\"") }
    self.locale = locale
    self.handle = opened
  }

  deinit { icu_ucol_close(handle) }

  /// Bytes whose lexicographic order is the order of the texts.
  public func sortKey(_ text: String) -> [UInt8] {
    let units = Array(text.utf16)
    var key = [UInt8](repeating: 0, count: units.count * 8 + 64)
    var length = Int(icu_ucol_getSortKey(handle, units, Int32(clamping: units.count), &key, Int32(key.count)))
    if length > key.count {
      key = [UInt8](repeating: 0, count: length)
      length = Int(icu_ucol_getSortKey(handle, units, Int32(clamping: units.count), &key, Int32(key.count)))
    }
    return Array(key[..<max(0, length - 1)])
  }
}
