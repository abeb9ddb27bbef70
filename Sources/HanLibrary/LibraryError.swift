/// Why a library file cannot be used. Each says what to do.
public enum LibraryError: Error, Hashable, Sendable, CustomStringConvertible {
  /// There is no file of that name.
  case missing(path: String)
  /// The file is something else: not SQLite, or another program's database.
  case foreign(path: String)
  /// A later version of HanCite wrote it.
  case newer(path: String, version: Int)
  /// SQLite says that the file is damaged.
  case corrupt(path: String, detail: String)
  /// Another program kept it locked for longer than the time-out.
  case busy(path: String)
  /// Reading or writing failed: no space, no permission, a folder in its place.
  case inputOutput(path: String, detail: String)

  public var description: String {
    switch self {
    case .missing(let path): "\(path): there is no such library; `hancite library add` makes one"
    case .foreign(let path): "\(path): this is not a HanCite library; nothing in it was changed"
    case .newer(let path, let version):
      "\(path): a later version of HanCite made this library (format \(version)); update HanCite to use it"
    case .corrupt(let path, let detail):
      "\(path): the library is damaged (\(detail)); restore a copy, or save what can be read with `sqlite3 .recover`"
    case .busy(let path): "\(path): another program is writing to the library; try again when it is done"
    case .inputOutput(let path, let detail): "\(path): \(detail)"
    }
  }

  /// Whether the file itself is at fault, rather than the way to it.
  public var isAboutContent: Bool {
    switch self {
    case .foreign, .newer, .corrupt: true
    case .missing, .busy, .inputOutput: false
    }
  }
}
