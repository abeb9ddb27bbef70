import ArgumentParser
import HanCite

/// `hancite convert`: between Traditional and Simplified Chinese and their regional standards.
struct ConvertCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "convert", abstract: "Converts between Traditional and Simplified Chinese.",
    discussion: """
      The text streams through block by block, so its length does not matter. Quotation marks and punctuation stay as \
      they are unless --punctuation says otherwise; only engine icu follows ICU, which rewrites 「」.
      """)

  @OptionGroup var common: CommonOptions
  @OptionGroup var decoding: DecodingOptions

  @Option(help: ArgumentHelp("Target: zh-Hans, zh-Hant, zh-Hant-TW or zh-Hant-HK.", valueName: "tag"))
  var to: ScriptTarget?

  @Option(help: ArgumentHelp("What the text is in now; guessed if left out.", valueName: "tag"))
  var from: ScriptTarget?

  @Flag(help: "Change regional words too, such as 软件 to 軟體.")
  var vocabulary = false

  @Option(help: ArgumentHelp("Target and vocabulary by the name of an OpenCC configuration.", valueName: "name"))
  var opencc: OpenCCConfiguration?

  @Flag(help: "Mend Traditional text that a naive conversion made from Simplified (關于, 什么); engine context only.")
  var remaster = false

  @Flag(help: "With --jsonl: add what each ambiguous character could become, with scores (offsets in code points).")
  var candidates = false

  @Option(help: "context, dictionary or icu.")
  var engine: ConversionEngine = .context

  @Option(help: ArgumentHelp("Run this ICU transliterator instead, such as \"NFKC; Hant-Hans\".", valueName: "id"))
  var transform: String?

  @Option(help: "Punctuation: width, mainland, taiwan, hongkong or keep.")
  var punctuation: PunctuationStyle = .keep

  @Flag(help: "Put a space between Chinese characters and Latin letters or digits.")
  var spacing = false

  @Option(help: ArgumentHelp("Your own replacements, which go first: source TAB target a line.", valueName: "file"))
  var userDictionary: String?

  @Option(help: ArgumentHelp("Text that never changes: a literal or a pattern with * a line.", valueName: "file"))
  var protect: String?

  @Flag(help: "Read and write JSON Lines: the text of each object's \"text\".")
  var jsonl = false

  func validate() throws {
    if let problem = request.problem { throw ValidationError(problem) }
  }

  func run() throws { try request.run() }

  private var request: ConvertRequest {
    var request = ConvertRequest()
    request.files = common.plain
    (request.to, request.from, request.vocabulary, request.opencc) = (to, from, vocabulary, opencc)
    (request.remaster, request.candidates) = (remaster, candidates)
    (request.engine, request.transform) = (engine, transform)
    (request.punctuation, request.spacing, request.jsonl) = (punctuation, spacing, jsonl)
    (request.jobs, request.hints) = (common.jobs, decoding.isGiven ? decoding.hints : nil)
    (request.userDictionary, request.protect) = (userDictionary, protect)
    return request
  }
}

extension OpenCCConfiguration: ExpressibleByArgument {}
extension ConversionEngine: ExpressibleByArgument {}
