import CICU

/// A failure that ICU reported, with ICU's own name for it (`U_ILLEGAL_ARGUMENT_ERROR`, …).
///
/// Every function of this module that can fail throws this type and no other.
public struct ICUError: Error, Hashable, Sendable, CustomStringConvertible {
  /// ICU's name of the error code, as `u_errorName` spells it.
  public let name: String
  /// What was being done, with the identifier it was done to: `open transliterator "Hans-Hanx"`.
  public let action: String

  package init(_ code: CICUErrorCode, _ action: String) {
    self.name = String(cString: icu_errorName(code))
    self.action = action
  }

  public var description: String { "ICU could not \(action): \(name)" }
}

/// Runs one ICU call and turns its status into a thrown error. Warnings (codes below zero) count as success.
func checked<Result>(
  _ action: @autoclosure () -> String, _ call: (inout CICUErrorCode) -> Result
) throws(ICUError) -> Result {
  var status = U_ZERO_ERROR
  let result = call(&status)
  guard status.rawValue <= U_ZERO_ERROR.rawValue else { throw ICUError(status, action()) }
  return result
}

/// Runs an ICU call that writes UTF-16 into a buffer, twice if the first buffer was too small.
func filled(
  _ action: @autoclosure () -> String, capacity: Int,
  _ call: (UnsafeMutablePointer<UInt16>?, Int32, inout CICUErrorCode) -> Int32
) throws(ICUError) -> [UInt16] {
  var capacity = capacity
  while true {
    var status = U_ZERO_ERROR
    var length: Int32 = 0
    let buffer = [UInt16](unsafeUninitializedCapacity: capacity) { buffer, count in
      length = call(buffer.baseAddress, Int32(capacity), &status)
      count = min(max(0, Int(length)), capacity)
    }
    if status == U_BUFFER_OVERFLOW_ERROR {
      capacity = Int(length)
      continue
    }
    guard status.rawValue <= U_ZERO_ERROR.rawValue else { throw ICUError(status, action()) }
    return buffer
  }
}

/// The version of the ICU library this process runs on, as `72.1`.
public func icuVersion() -> String {
  var parts: (UInt8, UInt8, UInt8, UInt8) = (0, 0, 0, 0)
  withUnsafeMutableBytes(of: &parts) { icu_version($0.baseAddress?.assumingMemoryBound(to: UInt8.self)) }
  return "\(parts.0).\(parts.1)"
}
