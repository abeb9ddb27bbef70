import HanText

extension ContextEngine {
  func emit(
    _ segment: borrowing ContextSegment, _ text: UnsafeBufferPointer<UInt8>, from start: Int,
    _ standard: RegionalStandard, into sink: inout ConversionSink
  ) {
    guard let base = text.baseAddress.map({ $0 + start }) else { return }
    if sink.records { return emitUnits(segment, base, start, standard, into: &sink) }
    var output = segment.bytes
    var position = 0
    while position < segment.count {
      if segment.regionalLength[position] > 0 {
        output = writeRegionalWord(at: position, segment, to: output)
        position += Int(segment.regionalLength[position])
        continue
      }
      let from = Int(segment.offsets[position])
      let length = Int(segment.offsets[position + 1]) - from
      if let scalar = scalar(segment, position, base + from, length, standard) {
        output = UTF8Bytes(scalar).write(to: output)
      } else {
        for offset in 0..<length { output[offset] = base[from + offset] }
        output += length
      }
      position += 1
    }
    sink.keep(segment.bytes, output - segment.bytes)
  }

  /// The same, telling the sink of each character that changes.
  private func emitUnits(
    _ segment: borrowing ContextSegment, _ base: UnsafePointer<UInt8>, _ start: Int, _ standard: RegionalStandard,
    into sink: inout ConversionSink
  ) {
    var kept = 0
    var position = 0
    while position < segment.count {
      let length = max(1, Int(segment.regionalLength[position]))
      let (from, to) = (Int(segment.offsets[position]), Int(segment.offsets[position + length]))
      var end = segment.bytes
      if segment.regionalLength[position] > 0 {
        end = writeRegionalWord(at: position, segment, to: end)
      } else if let scalar = scalar(segment, position, base + from, to - from, standard) {
        end = UTF8Bytes(scalar).write(to: end)
      }
      position += length
      if end == segment.bytes { continue }
      if from > kept { sink.keep(base + kept, from - kept) }
      sink.replace(
        start + from..<start + to, UnsafeBufferPointer(start: segment.bytes, count: end - segment.bytes))
      kept = to
    }
    if segment.byteCount > kept { sink.keep(base + kept, segment.byteCount - kept) }
  }

  private func writeRegionalWord(
    at position: Int, _ segment: borrowing ContextSegment, to output: UnsafeMutablePointer<UInt8>
  ) -> UnsafeMutablePointer<UInt8> {
    var output = output
    for unit in vocabulary?.spelling(at: segment.regionalSpelling[position]) ?? .init(start: nil, count: 0) {
      if unit < 0x80 {
        output[0] = UInt8(truncatingIfNeeded: unit)
        output += 1
      } else {
        output = UTF8Bytes(UInt32(unit)).write(to: output)
      }
    }
    return output
  }

  /// What the position becomes, if it changes.
  @inline(__always)
  private func scalar(
    _ segment: borrowing ContextSegment, _ position: Int, _ bytes: UnsafePointer<UInt8>, _ length: Int,
    _ standard: RegionalStandard
  ) -> UInt32? {
    let unit = segment.units[position]
    if unit != 0 {
      let result = standard[segment.result[position]]
      return result == unit ? nil : UInt32(result)
    }
    guard length == 4 else { return nil }
    let scalar = UTF8Bytes.scalar(bytes)
    let result = table.target(ofAstral: scalar)
    return result == scalar ? nil : result
  }
}
