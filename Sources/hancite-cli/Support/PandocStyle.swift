import HanCite

#if canImport(Glibc)
  import Glibc
#endif

/// A reference list in a CSL style of the user's, made by `pandoc --citeproc` as a separate program.
struct PandocStyle {
  private let file: String

  init(file: String) throws {
    guard access(file, R_OK) == 0 else { throw CommandFailure(.noInput, "\(file): there is no such style file") }
    self.file = file
  }

  /// The list, in the order of the style.
  func text(_ records: [CitationRecord], _ markup: ReferenceMarkup) throws -> String {
    let folder = try TemporaryFolder()
    let data = folder.path("records.json")
    let document = folder.path("document.md")
    let result = folder.path("list")
    try folder.write(CSLWriter.value(records.map(\.source)).description, to: data)
    try folder.write("---\nnocite: '@*'\n---\n", to: document)
    try run([
      "pandoc", "--from", "markdown", "--to", target(markup), "--wrap", "none", "--citeproc", "--csl", file,
      "--bibliography", data, "--output", result, document,
    ])
    return String(decoding: try InputFile(path: result).read(), as: UTF8.self)
  }

  private func target(_ markup: ReferenceMarkup) -> String {
    switch markup {
    case .text: "plain"
    case .markdown: "markdown_strict"
    case .html: "html"
    }
  }

  private func run(_ arguments: [String]) throws {
    var child: pid_t = 0
    var pointers: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
    defer { pointers.forEach { free($0) } }
    let code = posix_spawnp(&child, "pandoc", nil, nil, &pointers, environ)
    guard code == 0 else {
      throw CommandFailure(
        .noInput, "pandoc is needed for a .csl style and cannot be run: \(String(cString: strerror(code)))")
    }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 {
      guard errno == EINTR else { throw CommandFailure(.internalError, "pandoc was lost") }
    }
    // The low seven bits are the signal, the next byte the exit code (wait(2)).
    guard status == 0 else { throw CommandFailure(.badInput, "\(file): pandoc failed with status \(status >> 8)") }
  }
}

/// A folder that is gone with the value.
private final class TemporaryFolder {
  private let root: String

  init() throws {
    var template = Array("/tmp/hancite.XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else {
      throw CommandFailure(.inputOutput, "no temporary folder: \(String(cString: strerror(errno)))")
    }
    root = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit {
    for name in ["records.json", "document.md", "list"] { unlink(path(name)) }
    rmdir(root)
  }

  func path(_ name: String) -> String { "\(root)/\(name)" }

  func write(_ text: String, to path: String) throws {
    let output = try OutputFile(path: path)
    try output.write(text)
    try output.finish()
  }
}
