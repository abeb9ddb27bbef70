import CICU

/// An ICU transliterator, such as `Hans-Hant` or `NFKC; Hant-Hans`.
///
/// ICU's transliterators keep state while they run and are not safe to share, so the class is not `Sendable`:
/// give each task its own ``clone()``. Opening `Hans-Hant` costs about 10 ms (it compiles rules), a clone far less.
public final class Transliterator {
  /// The identifier or the name under which the rules were opened.
  public let id: String
  private let handle: OpaquePointer

  /// Opens a transliterator that ICU knows by `id`.
  public convenience init(id: String) throws(ICUError) {
    try self.init(id: id, rules: nil)
  }

  /// Opens a transliterator from the text of ICU transform rules; `id` only names it in messages.
  public init(id: String, rules: String?) throws(ICUError) {
    let name = Array(id.utf16)
    let source = rules.map { Array($0.utf16) }
    var place = UParseError()
    let opened = try checked("open transliterator \"\(id)\"") { status in
      icu_utrans_open(name, Int32(name.count), UTRANS_FORWARD, source, Int32(source?.count ?? 0), &place, &status)
    }
    guard let opened else { throw ICUError(U_INVALID_ID, "open transliterator \"\(id)\"") }
    self.id = id
    self.handle = OpaquePointer(opened)
  }

  private init?(id: String, address: UInt) {
    guard let handle = OpaquePointer(bitPattern: address) else { return nil }
    self.id = id
    self.handle = handle
  }

  deinit { icu_utrans_close(UnsafeMutablePointer(handle)) }

  /// A second transliterator with the same rules, for use by another task.
  public func clone() throws(ICUError) -> sending Transliterator {
    let copy = try checked("clone transliterator \"\(id)\"") { icu_utrans_clone(UnsafePointer(handle), &$0) }
    // The address as a number: the compiler can then see that the copy shares nothing with `self`.
    let address = copy.map { UInt(bitPattern: $0) } ?? 0
    guard let clone = Transliterator(id: id, address: address) else {
      throw ICUError(U_MEMORY_ALLOCATION_ERROR, "clone transliterator \"\(id)\"")
    }
    return clone
  }

  /// The text transliterated. Cost: about 10 MB/s of UTF-8 for ICU's Chinese rules.
  public func transliterate(_ text: String) throws(ICUError) -> String {
    String(decoding: try transliterate(utf16: Array(text.utf16)), as: UTF16.self)
  }

  /// The text transliterated, UTF-16 in and out (lone surrogates pass through).
  public func transliterate(utf16 text: [UInt16]) throws(ICUError) -> [UInt16] {
    var capacity = text.count + text.count / 2 + 64
    while true {
      var status = U_ZERO_ERROR
      var length = Int32(text.count)
      let result = [UInt16](unsafeUninitializedCapacity: capacity) { buffer, count in
        _ = buffer.update(fromContentsOf: text)
        var limit = length
        icu_utrans_transUChars(
          UnsafePointer(handle), buffer.baseAddress, &length, Int32(capacity), 0, &limit, &status)
        count = min(max(0, Int(length)), capacity)
      }
      if status == U_BUFFER_OVERFLOW_ERROR {
        capacity = Int(length) + 64
        continue
      }
      guard status.rawValue <= U_ZERO_ERROR.rawValue else { throw ICUError(status, "run transliterator \"\(id)\"") }
      return result
    }
  }

  /// The rules that this transliterator runs, as ICU writes them.
  public func rules(escapingUnprintable: Bool = false) throws(ICUError) -> String {
    let text = try filled("list the rules of \"\(id)\"", capacity: 1 << 16) { buffer, capacity, status in
      icu_utrans_toRules(UnsafePointer(handle), escapingUnprintable ? 1 : 0, buffer, capacity, &status)
    }
    return String(decoding: text, as: UTF16.self)
  }
}
