import Testing

@testable import HanText

@Suite struct ZeroedMemoryTests {
  @Test(arguments: [0, 1, 300, 1 << 16])
  func isZero(capacity: Int) {
    let memory = UnsafeMutablePointer<UInt64>.zeroed(capacity: capacity)
    defer { memory.deallocate() }
    #expect((0..<capacity).allSatisfy { memory[$0] == 0 })
  }
}
