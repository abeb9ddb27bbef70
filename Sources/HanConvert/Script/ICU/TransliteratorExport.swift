import HanText

/// A configuration of engine `dictionary` as a rule file for any ICU transliterator (`utrans_openU`).
///
/// First a pass that normalises compatibility ideographs, then one rule for each key, longest first, for ICU takes the
/// first rule that matches. Two things do not go into ICU's rules: ideographic description sequences are converted
/// like other text, and configurations that cut the text into segments first cannot be written at all.
public enum TransliteratorExport {
  /// The rule file; `nil` for a configuration that runs segment by segment.
  public static func rules(
    for configuration: OpenCCConfiguration, tables: TableImage
  ) throws(TableError) -> String? {
    let engine = try DictionaryEngine(configuration, tables: tables)
    guard let automaton = engine.onlyStep else { return nil }
    var text = "# OpenCC configuration \(configuration.rawValue) as ICU transliterator rules, written by hancite.\n"
    text += "# Dictionaries: OpenCC (https://github.com/BYVoid/OpenCC), Apache License 2.0.\n"
    for (key, value) in engine.normalization.entries() { text += rule(key, value) }
    text += "::Null;\n"
    for (key, value) in automaton.entries() { text += rule(key, value) }
    return text
  }

  private static func rule(_ key: [UInt8], _ value: [UInt8]) -> String { "\(quoted(key)) > \(quoted(value));\n" }

  /// The text as ICU reads it literally: in apostrophes if it has ASCII, all of whose signs ICU keeps to itself.
  private static func quoted(_ bytes: [UInt8]) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    guard bytes.isEmpty || bytes.contains(where: { $0 < 0x80 }) else { return text }
    return "'" + text.replacing("'", with: "''") + "'"
  }
}
