import CICU

/// A code-page converter of ICU: `gbk`, `gb18030`, `Big5`, `Big5-HKSCS`, `windows-1252`, `ISO-8859-1`, …
///
/// Not `Sendable` (it keeps state while it runs); opening one costs some microseconds once its table is loaded.
public final class Converter {
  /// ICU's canonical name of the code page, whatever alias it was opened by.
  public let name: String
  private let handle: OpaquePointer

  /// Opens a converter. Throws `U_FILE_ACCESS_ERROR` for a charset that ICU does not know.
  public init(_ charset: String) throws(ICUError) {
    let opened = try checked("open charset \"\(charset)\"") { icu_ucnv_open(charset, &$0) }
    guard let opened else { throw ICUError(U_FILE_ACCESS_ERROR, "open charset \"\(charset)\"") }
    self.handle = opened
    var status = U_ZERO_ERROR
    self.name = icu_ucnv_getName(opened, &status).map { String(cString: $0) } ?? charset
    icu_ucnv_stopOnError(opened, &status)
    guard status.rawValue <= 0 else { throw ICUError(status, "set up charset \"\(charset)\"") }
  }

  deinit { icu_ucnv_close(handle) }

  /// One stretch of a decoding: characters that came from bytes, or bytes that are not valid in the charset.
  public enum Piece: Hashable, Sendable {
    /// `scalar` was written with `byteCount` bytes.
    case scalar(Unicode.Scalar, byteCount: Int)
    /// These bytes mean nothing in the charset.
    case invalid(byteCount: Int)
  }

  /// Decodes bytes and calls `emit` once for each scalar or invalid sequence, in order; the byte counts add up to
  /// `bytes.count`. A pair that stands for two scalars (Big5-HKSCS 0x8862) gives the second with a byte count of 0.
  /// - Complexity: O(bytes).
  public func decode(_ bytes: [UInt8], _ emit: (Piece) -> Void) throws(ICUError) {
    icu_ucnv_reset(handle)
    var state = DecodingState(count: bytes.count)
    while state.consumed < bytes.count || !state.flushed {
      try decodeChunk(bytes, &state, emit)
    }
    state.emitPending(upTo: bytes.count, emit)
  }

  private func decodeChunk(_ bytes: [UInt8], _ state: inout DecodingState, _ emit: (Piece) -> Void) throws(ICUError) {
    let capacity = min(4096, 2 * (bytes.count - state.consumed) + 16)
    var units = [UInt16](repeating: 0, count: capacity)
    var offsets = [Int32](repeating: 0, count: capacity)
    var status = U_ZERO_ERROR
    let start = state.consumed
    var written = 0
    bytes.withUnsafeBytes { raw in
      units.withUnsafeMutableBufferPointer { unitBuffer in
        let base = raw.baseAddress?.assumingMemoryBound(to: CChar.self)
        var source = base.map { $0 + start }
        let sourceEnd = base.map { $0 + bytes.count }
        var target = unitBuffer.baseAddress
        icu_ucnv_toUnicode(
          handle, &target, unitBuffer.baseAddress.map { $0 + unitBuffer.count }, &source, sourceEnd, &offsets, 1,
          &status)
        written = target.flatMap { target in unitBuffer.baseAddress.map { target - $0 } } ?? 0
        state.consumed = source.flatMap { source in base.map { source - $0 } } ?? bytes.count
      }
    }
    for index in 0..<written { state.append(units[index], at: start + Int(offsets[index]), emit) }
    try finishChunk(status, &state, emit)
  }

  private func finishChunk(
    _ status: CICUErrorCode, _ state: inout DecodingState, _ emit: (Piece) -> Void
  ) throws(ICUError) {
    switch status {
    case U_BUFFER_OVERFLOW_ERROR: return
    case U_ILLEGAL_CHAR_FOUND, U_INVALID_CHAR_FOUND, U_TRUNCATED_CHAR_FOUND:
      var length: Int8 = 8
      var raw = [CChar](repeating: 0, count: 8)
      var ignored = U_ZERO_ERROR
      icu_ucnv_getInvalidChars(handle, &raw, &length, &ignored)
      state.markInvalid(byteCount: max(1, Int(length)), emit)
      if status == U_TRUNCATED_CHAR_FOUND { state.flushed = true }
    default:
      guard status.rawValue <= 0 else { throw ICUError(status, "decode \(name)") }
      state.flushed = true
    }
  }

  /// The bytes of the text in this charset, or `nil` if a character has none (no substitution, no fallback).
  public func encode(_ text: String) -> [UInt8]? {
    icu_ucnv_reset(handle)
    let units = Array(text.utf16)
    var bytes = [UInt8](repeating: 0, count: units.count * 4 + 16)
    var status = U_ZERO_ERROR
    var written = 0
    units.withUnsafeBufferPointer { unitBuffer in
      bytes.withUnsafeMutableBytes { raw in
        let base = raw.baseAddress?.assumingMemoryBound(to: CChar.self)
        var target = base
        var source = unitBuffer.baseAddress
        icu_ucnv_fromUnicode(
          handle, &target, base.map { $0 + raw.count }, &source, unitBuffer.baseAddress.map { $0 + unitBuffer.count },
          nil, 1, &status)
        written = target.flatMap { target in base.map { target - $0 } } ?? 0
      }
    }
    guard status.rawValue <= 0 else { return nil }
    return Array(bytes[..<written])
  }
}

/// Pairs ICU's UTF-16 output with the byte offsets that it reports, and joins surrogates.
private struct DecodingState {
  let count: Int
  var consumed = 0
  var flushed: Bool
  /// The scalar whose end is not known until the next one starts.
  private var pending: (scalar: Unicode.Scalar, start: Int)?
  private var highSurrogate: (unit: UInt16, start: Int)?

  init(count: Int) {
    self.count = count
    self.flushed = count == 0
  }

  mutating func append(_ unit: UInt16, at offset: Int, _ emit: (Converter.Piece) -> Void) {
    if UTF16.isLeadSurrogate(unit) {
      highSurrogate = (unit, offset)
      return
    }
    var value = UInt32(unit)
    var start = offset
    if let high = highSurrogate, UTF16.isTrailSurrogate(unit) {
      value = 0x10000 + (UInt32(high.unit) - 0xD800) << 10 + (UInt32(unit) - 0xDC00)
      start = high.start
    }
    highSurrogate = nil
    emitPending(upTo: start, emit)
    pending = (Unicode.Scalar(value) ?? "\u{FFFD}", start)
  }

  mutating func markInvalid(byteCount: Int, _ emit: (Converter.Piece) -> Void) {
    emitPending(upTo: consumed - byteCount, emit)
    emit(.invalid(byteCount: byteCount))
  }

  mutating func emitPending(upTo end: Int, _ emit: (Converter.Piece) -> Void) {
    guard let last = pending else { return }
    pending = nil
    emit(.scalar(last.scalar, byteCount: end - last.start))
  }
}
