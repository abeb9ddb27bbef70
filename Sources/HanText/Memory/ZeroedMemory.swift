#if canImport(Glibc)
  import Glibc
#endif

extension UnsafeMutablePointer {
  /// Memory for trivial elements whose bits are all zero. The system hands out large pieces of it cleared, page by page as
  /// they are touched, so that a table of which little is used costs little.
  package static func zeroed(capacity: Int) -> UnsafeMutablePointer<Pointee> {
    #if canImport(Glibc)
      if let memory = calloc(max(1, capacity), MemoryLayout<Pointee>.stride) {
        return memory.bindMemory(to: Pointee.self, capacity: max(1, capacity))
      }
    #endif
    let size = max(1, capacity) * MemoryLayout<Pointee>.stride
    let memory = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: MemoryLayout<Pointee>.alignment)
    memory.initializeMemory(as: UInt8.self, repeating: 0, count: size)
    return memory.bindMemory(to: Pointee.self, capacity: max(1, capacity))
  }
}
