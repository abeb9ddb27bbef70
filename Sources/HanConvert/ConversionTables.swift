import HanText
import ICUKit

/// Builds every section of a table image that conversion and repair read: the table of contents of `tables build`.
public enum ConversionTables {
  /// Reads the sources and fills the writer. The same sources and the same ICU give the same bytes.
  public static func build(from sources: TableSources, into writer: inout TableImageWriter) throws(TableError) {
    var dictionaries = DictionaryTableBuilder(sources)
    try dictionaries.build(into: &writer)
    try TransliteratorTableBuilder().build(into: &writer)
    try addWordModel(sources, &writer)
    try ContextSources(sources).write(into: &writer)
    writer.add("sources", sourceList(sources))
  }

  private static func addWordModel(_ sources: TableSources, _ writer: inout TableImageWriter) throws(TableError) {
    let jieba = try sources.read("jieba", "dict.txt")
    let essay = try sources.read("rime", "essay.txt")
    let builder = WordModelTableBuilder(
      toTraditional: { words in (try? Transliterator(id: "Hans-Hant").transliterate(words)) ?? words },
      toSimplified: { words in (try? Transliterator(id: "Hant-Hans").transliterate(words)) ?? words })
    writer.add(
      WordModelTableBuilder.sectionName, version: WordModelTableBuilder.sectionVersion,
      builder.section(jieba: jieba, essay: essay))
    let model = try sources.read("libime", "zh_CN.lm")
    guard let pairs = PairTableBuilder.section(model: model) else {
      throw TableError("\(sources.folder)/libime/zh_CN.lm", .badSource("no language model of the form that is read"))
    }
    writer.add(PairTableBuilder.sectionName, version: PairTableBuilder.sectionVersion, pairs)
  }

  /// What the image was made of: one line per file (name, bytes, FNV-1a 64), then the version of ICU.
  private static func sourceList(_ sources: TableSources) -> [UInt8] {
    var text = ""
    for file in sources.used { text += "\(file.name)\t\(file.length)\t\(String(file.checksum, radix: 16))\n" }
    return Array((text + "icu\t\(icuVersion())\n").utf8)
  }
}
