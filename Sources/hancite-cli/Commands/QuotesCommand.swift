import ArgumentParser
import HanCite

struct QuotesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "quotes", abstract: "Lists attributed quotations, one JSON object a line.")

  @OptionGroup var common: CommonOptions

  func run() throws {
    let pipeline = Pipeline(tables: try common.openTables())
    let output = try common.openOutput()
    for file in common.files {
      let article = pipeline.run(try file.read())
      for quotation in article.quotations { try output.write("\(article.text[quotation.range])\n") }
    }
    try output.finish()
  }
}
