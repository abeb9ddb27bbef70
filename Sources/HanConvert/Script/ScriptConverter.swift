import HanText
import ICUKit

/// How a script is converted.
public enum ConversionEngine: String, Sendable, CaseIterable {
  /// Dictionary, word lattice and context: the most accurate.
  case context
  /// OpenCC's dictionaries and chains, with OpenCC's answers.
  case dictionary
  /// ICU's Hans-Hant and Hant-Hans.
  case icu
}

/// Why a conversion cannot be set up.
public enum ConversionError: Error, Sendable, CustomStringConvertible {
  case tables(TableError)
  case icu(ICUError)
  /// The configuration cannot do without the table image.
  case needsTables(OpenCCConfiguration)

  public var description: String {
    switch self {
    case .tables(let error): "\(error)"
    case .icu(let error): "\(error)"
    case .needsTables(let configuration):
      "\(configuration.rawValue) needs the table image; run scripts/build-tables"
    }
  }
}

/// Converts text from one script or standard to another. A value; use it from any number of tasks.
///
///     let converter = try ScriptConverter(.s2t, tables: TableLocator.open())
///     converter.convert("汉语")  // 漢語
public struct ScriptConverter: Sendable {
  package let engine: any ScriptEngine
  /// The rule that edits name.
  public let rule: RuleID

  /// An engine for one of the sixteen configurations. Without tables, every engine is ICU's transliterator, which knows
  /// no regional standards.
  public init(
    _ configuration: OpenCCConfiguration, engine kind: ConversionEngine = .context, remaster: Bool = false,
    tables: TableImage?
  ) throws(ConversionError) {
    rule = RuleID("script-\(kind.rawValue)")
    guard let tables else {
      engine = try Self.transliterator(configuration)
      return
    }
    do throws(TableError) {
      switch kind {
      case .context: engine = try Self.contextEngine(configuration, remaster, tables)
      case .dictionary: engine = try DictionaryEngine(configuration, tables: tables)
      case .icu: engine = try Self.compiledTransliterator(configuration, tables)
      }
    } catch {
      throw .tables(error)
    }
  }

  /// Any ICU transliterator by its id, such as `NFKC; Hant-Hans`.
  public init(transform id: String) throws(ConversionError) {
    rule = RuleID("script-transform")
    do { engine = try TransliteratorEngine(id: id) } catch { throw .icu(error) }
  }

  package init(engine: any ScriptEngine, rule: RuleID) {
    self.engine = engine
    self.rule = rule
  }

  /// The same conversion with a user's replacements and protected spans laid over it. Protected spans go first.
  public func overlaid(dictionary: UserDictionary? = nil, protected: ProtectList? = nil) -> ScriptConverter {
    ScriptConverter(engine: OverlayEngine(engine, dictionary: dictionary, protected: protected), rule: rule)
  }

  /// The text converted.
  public func convert(_ text: String) -> String { engine.convert(text) }

  /// The text converted; bytes that are not UTF-8 stay as they are.
  public func convert(utf8 text: [UInt8]) -> [UInt8] { engine.convert(text) }

  /// What the conversion changes, one edit for each character or phrase.
  public func edits(for text: [UInt8]) -> [Edit] {
    engine.changes(in: text).map {
      Edit(TextRange($0.range), String(decoding: $0.replacement, as: UTF8.self), rule: rule)
    }
  }

  /// Every character that could become several, with what it could become; only engine `context` knows.
  public func candidates(for text: [UInt8]) -> [ConversionCandidates] {
    (engine as? ContextEngine)?.candidates(in: text) ?? []
  }

  /// The context engine converts between the scripts; between standards of one script, and where regional words
  /// become Simplified ones, the dictionaries do.
  private static func contextEngine(
    _ configuration: OpenCCConfiguration, _ remaster: Bool, _ tables: TableImage
  ) throws(TableError) -> any ScriptEngine {
    let vocabulary = configuration.usesVocabulary
    if remaster, let target = configuration.target, target != .simplified {
      return try RemasterEngine(tables, to: target, vocabulary: vocabulary)
    }
    guard let target = configuration.target, let source = configuration.source,
      (source == .simplified) != (target == .simplified), target != .simplified || !vocabulary
    else { return try DictionaryEngine(configuration, tables: tables) }
    return try ContextEngine(tables, to: target, vocabulary: vocabulary)
  }

  private static func compiledTransliterator(
    _ configuration: OpenCCConfiguration, _ tables: TableImage
  ) throws(TableError) -> any ScriptEngine {
    if let id = transliteratorID(configuration),
      let compiled = try TransliteratorTableEngine(id: id, tables: tables)
    {
      return compiled
    }
    do { return try transliterator(configuration) } catch { throw TableError(tables.path, .missingSection("icu")) }
  }

  private static func transliterator(
    _ configuration: OpenCCConfiguration
  ) throws(ConversionError) -> TransliteratorEngine {
    guard let id = transliteratorID(configuration) else { throw .needsTables(configuration) }
    do { return try TransliteratorEngine(id: id) } catch { throw .icu(error) }
  }

  /// ICU's transliterator for a configuration between Simplified and Traditional.
  private static func transliteratorID(_ configuration: OpenCCConfiguration) -> String? {
    switch configuration {
    case .s2t, .s2tw, .s2twp, .s2hk, .s2hkp: "Hans-Hant"
    case .t2s, .tw2s, .tw2sp, .hk2s, .hk2sp: "Hant-Hans"
    case .t2tw, .t2hk, .tw2t, .hk2t, .t2jp, .jp2t: nil
    }
  }
}
