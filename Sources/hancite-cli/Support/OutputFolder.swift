#if canImport(Glibc)
  import Glibc
#endif

/// A folder that gets one file for each input, named after it.
final class OutputFolder {
  private let path: String
  private let inputs: [String]
  private let fileExtension: String?
  private var taken: Set<String> = ["summary.json"]
  /// Name of the file opened last.
  private(set) var lastName = ""

  /// `nil` unless `path` is a folder or ends in a slash (it is made then).
  /// - Parameter fileExtension: what the outputs' names end in; `nil` if they keep the inputs'.
  init?(path: String?, inputs: [String], fileExtension: String?) throws {
    guard let path, path != "-", path.hasSuffix("/") || Self.isFolder(path) else { return nil }
    self.path = path.hasSuffix("/") ? String(path.dropLast()) : path
    self.inputs = inputs
    self.fileExtension = fileExtension
    guard Self.isFolder(self.path) || mkdir(self.path, 0o755) == 0 else {
      throw CommandFailure(.inputOutput, "\(path): cannot be made: \(String(cString: strerror(errno)))")
    }
  }

  /// The output for one input: its name with the extension; a second input of that name gets a number.
  func open(for file: InputFile) throws -> OutputFile {
    let name = file.isStandardInput ? "stdin.txt" : String(file.path.split(separator: "/").last ?? "input")
    let dot = name.lastIndex(of: ".").flatMap { $0 == name.startIndex ? nil : $0 } ?? name.endIndex
    let stem = String(name[..<dot])
    let ending = fileExtension.map { "." + $0 } ?? String(name[dot...])
    var candidate = stem + ending
    var number = 2
    while !taken.insert(candidate).inserted {
      candidate = "\(stem)-\(number)\(ending)"
      number += 1
    }
    lastName = candidate
    return try OutputFile(path: "\(path)/\(candidate)", inputs: inputs)
  }

  /// A file of the folder itself.
  func open(named name: String) throws -> OutputFile { try OutputFile(path: "\(path)/\(name)", inputs: inputs) }

  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }
}
