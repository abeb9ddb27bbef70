/// Where a command writes: one output for all inputs, or a folder with a file for each.
final class OutputSet {
  private let folder: OutputFolder?
  private let shared: OutputFile?

  /// - Parameter fileExtension: what the files of a folder end in; without it they keep the names of their inputs.
  init(_ files: FileOptions, fileExtension: String?) throws {
    folder = try OutputFolder(path: files.output, inputs: files.inputs, fileExtension: fileExtension)
    shared = folder == nil ? try files.openOutput() : nil
  }

  /// Whether every input gets a file of its own.
  var isFolder: Bool { folder != nil }

  /// Name of the file that was written last, if there is a folder.
  var lastName: String { folder?.lastName ?? "" }

  /// Runs `body` with the output for an input; a file of its own appears under its name once `body` is done.
  func write(for file: InputFile, _ body: (OutputFile) throws -> Void) throws {
    if let shared { return try body(shared) }
    guard let output = try folder?.open(for: file) else { return }
    try body(output)
    try output.finish()
  }

  /// Writes what is for no input in particular; nothing in a folder.
  func writeShared(_ text: String) throws { try shared?.write(text) }

  /// Writes a file of the folder itself.
  func write(named name: String, _ text: String) throws {
    guard let output = try folder?.open(named: name) else { return }
    try output.write(text)
    try output.finish()
  }

  func finish() throws { try shared?.finish() }
}
