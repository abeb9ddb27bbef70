#if canImport(Glibc)
  import Glibc
#endif

/// Asks the system for pages of 2 MiB, where much memory is touched once: a long article needs some 20 bytes a byte, and
/// with pages of 4 KiB a seventh of its time went into page faults. What the system answers does not matter.
public enum LargePages {
  /// Lets a buffer lie in large pages, which is worth it from some megabytes on.
  public static func ask(for buffer: UnsafeMutableRawBufferPointer) {
    #if canImport(Glibc)
      guard let start = buffer.baseAddress else { return }
      let page = 1 << 12
      let first = (page - Int(bitPattern: start) & (page - 1)) & (page - 1)
      guard buffer.count > first else { return }
      _ = madvise(start + first, buffer.count - first, MADV_HUGEPAGE)
    #endif
  }

  /// Options of `mallopt(3)`, as `malloc.h` numbers them: how many large blocks lie outside the heap, and how much may be
  /// free at its end before it is given back.
  private static let mostMappings: CInt = -4
  private static let trimThreshold: CInt = -1

  /// Lets the next `bytes` of the heap lie in large pages. The heap then keeps what is freed, so that this is for one who
  /// works through one article, or one after the other, on the thread that the program began with.
  public static func reserveHeap(_ bytes: Int) {
    #if canImport(Glibc)
      guard let option = dlsym(nil, "mallopt") else { return }
      let set = unsafeBitCast(option, to: (@convention(c) (CInt, CInt) -> CInt).self)
      guard set(mostMappings, 0) == 1, set(trimThreshold, .max) == 1, let memory = malloc(bytes) else { return }
      ask(for: UnsafeMutableRawBufferPointer(start: memory, count: bytes))
      free(memory)
    #endif
  }
}
