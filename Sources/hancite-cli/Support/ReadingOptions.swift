import ArgumentParser
import HanCite

/// How an article is read and cleaned: options that `normalize`, `quotes`, `cite` and `explain` share.
struct ReadingOptions: ParsableArguments {
  @OptionGroup var decoding: DecodingOptions

  @Option(
    help: ArgumentHelp(
      "When the pages were read, YYYY-MM-DD or YYYY-MM-DDTHH:MM; dates such as 昨天 count from there.", valueName: "date")
  )
  var asOf: String?

  @Option(name: .customLong("repair"), help: "Undo damage: on or off.")
  var repairs: Switch = .on

  @Option(help: "Punctuation: width, mainland, taiwan, hongkong or keep.")
  var punctuation: PunctuationStyle = .width

  @Flag(help: "Put a space between Chinese characters and Latin letters or digits.")
  var spacing = false

  @Option(help: ArgumentHelp("Convert to zh-Hans, zh-Hant, zh-Hant-TW or zh-Hant-HK.", valueName: "tag"))
  var to: ScriptTarget?

  enum Switch: String, ExpressibleByArgument { case on, off }

  func validate() throws {
    if let asOf, !ArticleReader.Hints.isDate(asOf) {
      throw ValidationError("\"\(asOf)\" is no date; write 2025-04-09 or 2025-04-09T14:05.")
    }
  }

  func profile() -> Profile {
    var profile = Profile()
    profile.repairs = repairs == .on
    profile.punctuation = punctuation
    profile.spacing = spacing
    profile.script = to
    return profile
  }

  var hints: ArticleReader.Hints {
    ArticleReader.Hints(charset: decoding.charset, contentType: decoding.contentType, asOf: asOf)
  }
}

extension PunctuationStyle: ExpressibleByArgument {}
extension ScriptTarget: ExpressibleByArgument {}
