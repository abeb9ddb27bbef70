import Testing

@testable import HanConvert

@Suite struct ConversionSinkTests {
  @Test func keepsBytesAndUnits() {
    var sink = ConversionSink(capacity: 0, records: true)
    let text = Array("一了百了".utf8)
    text.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      for _ in 0..<100 { sink.keep(base, buffer.count) }
      sink.replace(3..<6, UnsafeBufferPointer(rebasing: buffer[..<6]))
    }
    #expect(sink.count == 1206)
    #expect(sink.bytes.suffix(6).elementsEqual("一了".utf8))
    #expect(Array(sink.changes) == [ConvertedUnit(source: 3..<6, output: 1200..<1206)])
    sink.cutBack(to: 12, changes: 0)
    #expect(sink.bytes == text)
    #expect(sink.changes.isEmpty)
  }
}
