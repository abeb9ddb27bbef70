#if canImport(Glibc)
  import Glibc
#endif

/// The files of a run: those below a folder, or those that a list names.
struct FolderWalk {
  /// An input and the name that its results get, without extension, relative to the output folder.
  struct Item: Hashable, Sendable {
    let path: String
    let name: String
  }

  /// Deeper folders are not entered: no collection is that deep, and a loop of links is.
  private static let depthLimit = 32

  private(set) var items: [Item] = []
  private var taken: Set<String> = []
  private let output: String

  /// - Parameter output: a folder that is never read, even if it lies in the one that is.
  init(_ path: String, output: String) throws {
    self.output = Self.resolved(output)
    if OutputFolder.isFolder(path) {
      try walk(path, relative: "", depth: 0)
    } else {
      try InputFile(path: path).forEachLine { _, line in
        let name = String(decoding: line, as: UTF8.self)
        let trimmed = name.hasSuffix("\r") ? String(name.dropLast()) : name
        if !trimmed.isEmpty { add(trimmed, relative: Self.plain(trimmed)) }
      }
    }
  }

  /// In the order of the names' bytes, so that every run sees the same order. Hidden files are left out.
  private mutating func walk(_ folder: String, relative: String, depth: Int) throws {
    guard depth < Self.depthLimit, Self.resolved(folder) != output else { return }
    for name in try Self.names(in: folder) {
      let path = folder + (folder.hasSuffix("/") ? "" : "/") + name
      let place = relative.isEmpty ? name : relative + "/" + name
      if OutputFolder.isFolder(path) {
        try walk(path, relative: place, depth: depth + 1)
      } else {
        add(path, relative: place)
      }
    }
  }

  /// Names the results after the file; a second file of that name keeps its extension, or gets a number.
  private mutating func add(_ path: String, relative: String) {
    var name = Self.stem(relative)
    if taken.contains(name) { name = relative }
    var number = 2
    while !taken.insert(name).inserted {
      name = "\(relative)-\(number)"
      number += 1
    }
    items.append(Item(path: path, name: name))
  }

  private static func names(in folder: String) throws -> [String] {
    guard let handle = opendir(folder) else {
      throw CommandFailure(.noInput, "\(folder): cannot be read: \(String(cString: strerror(errno)))")
    }
    defer { closedir(handle) }
    var names: [String] = []
    while let entry = readdir(handle) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// A path of a list as one below the output folder: without roots and steps upwards.
  private static func plain(_ path: String) -> String {
    path.split(separator: "/").filter { $0 != "." && $0 != ".." }.joined(separator: "/")
  }

  private static func stem(_ path: String) -> String {
    let start = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    guard let dot = path[start...].lastIndex(of: "."), dot > start else { return path }
    return String(path[..<dot])
  }

  private static func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }
}
