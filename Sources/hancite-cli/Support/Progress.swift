import Dispatch

#if canImport(Glibc)
  import Glibc
#endif

/// A line on stderr that says how far a run is; only on a terminal.
final class Progress: @unchecked Sendable {
  private let total: Int
  private let isShown: Bool
  private let queue = DispatchQueue(label: "hancite.progress")
  private var count = 0
  private var last = DispatchTime(uptimeNanoseconds: 0)

  init(total: Int, quiet: Bool) {
    self.total = total
    isShown = !quiet && isatty(STDERR_FILENO) == 1
  }

  func step() {
    guard isShown else { return }
    queue.sync {
      count += 1
      let now = DispatchTime.now()
      guard count == total || now.uptimeNanoseconds - last.uptimeNanoseconds > 100_000_000 else { return }
      last = now
      show("\rhancite: \(count) of \(total)" + (count == total ? "\n" : ""))
    }
  }

  /// Takes the line away, so that a message can stand there.
  func clear() { if isShown { queue.sync { show("\r\u{1B}[K") } } }

  private func show(_ text: String) {
    let bytes = Array(text.utf8)
    _ = bytes.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }
}
