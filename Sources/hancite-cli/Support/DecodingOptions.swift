import ArgumentParser
import HanCite

/// What is known of the bytes from outside them: options of every command that reads text.
struct DecodingOptions: ParsableArguments {
  @Option(help: "Read the bytes in this charset, whatever they or the server say.")
  var charset: String?

  @Option(help: ArgumentHelp("The Content-Type header that the server sent.", valueName: "header"))
  var contentType: String?

  func validate() throws {
    if let charset, Charset(label: charset) == nil {
      throw ValidationError("Nobody knows a charset \"\(charset)\"; try utf-8, gb18030 or big5.")
    }
  }

  var hints: ArticleReader.Hints { ArticleReader.Hints(charset: charset, contentType: contentType) }

  /// Whether something is known at all.
  var isGiven: Bool { charset != nil || contentType != nil }
}
