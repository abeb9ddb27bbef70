import HanText
import Testing

@Suite("Large pages")
struct LargePagesTests {
  @Test("memory keeps what it holds, whatever its size and wherever it starts", arguments: [0, 1, 4095, 4097, 3 << 20])
  func keepsBytes(count: Int) {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: count + 1, alignment: 16)
    defer { buffer.deallocate() }
    for index in buffer.indices { buffer[index] = UInt8(truncatingIfNeeded: index &* 31) }
    LargePages.ask(for: UnsafeMutableRawBufferPointer(rebasing: buffer.dropFirst()))
    #expect(buffer.indices.allSatisfy { buffer[$0] == UInt8(truncatingIfNeeded: $0 &* 31) })
  }

  @Test("the heap works on after it was reserved, twice and for no bytes")
  func reserves() {
    for bytes in [4 << 20, 0, 4 << 20] {
      LargePages.reserveHeap(bytes)
      let arrays = (0..<40).map { [Int](repeating: $0, count: 50_000) }
      for (number, array) in arrays.enumerated() { #expect(array.allSatisfy { $0 == number }) }
    }
  }
}
