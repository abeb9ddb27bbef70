import HanCite

extension ConvertRequest {
  /// Reads the arguments of the program if they are `convert` and its most usual options; `nil` for anything else, help
  /// and mistakes included, which the argument parser then sees to.
  ///
  /// The argument parser looks through its declarations at run time, some 25 million instructions for `convert`: longer
  /// than everything else that the conversion of a line takes.
  init?(usual arguments: [String]) {
    self.init()
    guard arguments.first == "convert" else { return nil }
    var rest = arguments.dropFirst()
    while let argument = rest.popFirst() {
      guard argument.hasPrefix("-"), argument != "-" else {
        files.inputs.append(argument)
        continue
      }
      if setFlag(argument) { continue }
      guard let value = rest.popFirst(), !value.hasPrefix("-"), setOption(argument, value) else { return nil }
    }
    if problem != nil { return nil }
  }

  private mutating func setFlag(_ name: String) -> Bool {
    switch name {
    case "--quiet": files.quiet = true
    case "--jsonl": jsonl = true
    case "--vocabulary": vocabulary = true
    case "--remaster": remaster = true
    case "--candidates": candidates = true
    default: return false
    }
    return true
  }

  private mutating func setOption(_ name: String, _ value: String) -> Bool {
    switch name {
    case "--to":
      to = ScriptTarget(rawValue: value)
      return to != nil
    case "--opencc":
      opencc = OpenCCConfiguration(rawValue: value)
      return opencc != nil
    case "--engine":
      guard let engine = ConversionEngine(rawValue: value) else { return false }
      self.engine = engine
    case "--jobs":
      guard let jobs = Int(value) else { return false }
      self.jobs = jobs
    case "-o", "--output": files.output = value
    case "--tables": files.tables = value
    default: return false
    }
    return true
  }
}
