import Dispatch
import HanCite

#if canImport(Glibc)
  import Glibc
#endif

/// What a run has done, one JSON object a line, so that a run that was stopped goes on where it was.
///
/// A line is written when an article is begun and another when it is done; an article that was begun twice and never
/// done has brought the program down, and is left out from then on.
final class RunJournal: @unchecked Sendable {
  /// What is remembered of an article that is done.
  struct Done: Sendable {
    /// SHA-256 of its bytes.
    let digest: String
    /// The settings it was read with.
    let settings: String
    let quotations: Int
    /// Its source as CSL-JSON.
    let citation: JSONValue
  }

  static let fileName = "run-journal.jsonl"
  private static let attempts = 2

  private let descriptor: Int32
  private let path: String
  private let queue = DispatchQueue(label: "hancite.journal")
  private var done: [String: Done] = [:]
  private var begun: [String: Int] = [:]

  init(folder: String) throws {
    path = folder + "/" + Self.fileName
    descriptor = open(path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else {
      throw CommandFailure(.inputOutput, "\(path): cannot be written: \(String(cString: strerror(errno)))")
    }
    try InputFile(path: path).forEachLine { _, line in
      if let value = try? JSONValue(parsing: line) { read(value) }
    }
  }

  deinit { close(descriptor) }

  func done(_ path: String) -> Done? { queue.sync { done[path] } }

  /// Whether the article may be tried; notes that it is.
  func begin(_ path: String) -> Bool {
    queue.sync {
      guard begun[path, default: 0] < Self.attempts else { return false }
      begun[path, default: 0] += 1
      append(["begun": .string(path)])
      return true
    }
  }

  func finish(_ path: String, _ result: Done) {
    queue.sync {
      done[path] = result
      begun[path] = 0
      append([
        "done": .string(path), "sha256": .string(result.digest), "settings": .string(result.settings),
        "quotations": .number(result.quotations), "citation": result.citation,
      ])
    }
  }

  /// Notes that an article was left out for a reason that is known.
  func skip(_ path: String) {
    queue.sync {
      begun[path] = 0
      append(["skipped": .string(path)])
    }
  }

  private func read(_ value: JSONValue) {
    if let path = value["begun"]?.string { begun[path, default: 0] += 1 }
    if let path = value["skipped"]?.string { begun[path] = 0 }
    guard let path = value["done"]?.string, let digest = value["sha256"]?.string else { return }
    begun[path] = 0
    done[path] = Done(
      digest: digest, settings: value["settings"]?.string ?? "", quotations: value["quotations"]?.int ?? 0,
      citation: value["citation"] ?? nil)
  }

  /// One write a line: the line is whole in the file, or (when the machine stops) cut and then not read.
  private func append(_ value: JSONValue) {
    let line = Array("\(value)\n".utf8)
    _ = line.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
  }
}
