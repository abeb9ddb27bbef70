#if canImport(Glibc)
  import Glibc
#endif

/// Folders among the inputs stand for the files in them.
enum InputFolder {
  /// The inputs with every folder replaced by its files, in order of their names; hidden files and sub-folders are left
  /// out.
  static func expanded(_ inputs: [String]) -> [String] {
    inputs.flatMap { OutputFolder.isFolder($0) ? files(in: $0) : [$0] }
  }

  private static func files(in folder: String) -> [String] {
    guard let handle = opendir(folder) else { return [folder] }
    defer { closedir(handle) }
    var names: [String] = []
    while let entry = readdir(handle) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    let base = folder.hasSuffix("/") ? folder : folder + "/"
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map { base + $0 }
      .filter { !OutputFolder.isFolder($0) }
  }
}
