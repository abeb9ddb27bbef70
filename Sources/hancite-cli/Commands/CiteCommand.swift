import ArgumentParser
import HanCite

struct CiteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cite",
    abstract: "Writes citations of articles and of their quotations.",
    discussion: """
      Formats text, markdown and html are reference lists in the chosen style, each article's quotations under its \
      entry; the others are records for other programs and leave the style aside. The date of access is what \
      --accessed says, never today's date unasked. What a page does not say can be given with --metadata: a CSL-JSON \
      object whose members win over those that were found.
      """)

  enum Input: String, ExpressibleByArgument, CaseIterable {
    case articles
    case cslJSON = "csl-json"
  }

  @OptionGroup var common: CommonOptions
  @OptionGroup var reading: ReadingOptions

  @Option(help: ArgumentHelp("\(ReferenceStyleName.listed), or a .csl file (through pandoc).", valueName: "style"))
  var style = ReferenceStyleName.gb7714_2015.rawValue

  @Option(help: "text, markdown, html, \(CitationFormat.listed).")
  var format: OutputFormat = .list(.text)

  @Option(help: "pinyin, stroke, zhuyin, appearance or date.")
  var sort: ReferenceOrder = .appearance

  @Option(help: "What the inputs are: articles, or ready records as csl-json.")
  var input: Input = .articles

  @Option(help: "Where the article is from.")
  var url: String?

  @Option(help: ArgumentHelp("When it was read there: 2024-05-07, 2024-05 or 2024.", valueName: "date"))
  var accessed: String?

  @Option(help: ArgumentHelp("A CSL-JSON object with what the page does not say.", valueName: "file.json"))
  var metadata: String?

  func validate() throws {
    if !style.utf8.reversed().starts(with: ".csl".utf8.reversed()), ReferenceStyleName(style) == nil {
      throw ValidationError("There is no style '\(style)'. Use \(ReferenceStyleName.listed), or a .csl file.")
    }
    if let accessed, CitationDate(edtf: accessed) == nil {
      throw ValidationError("'\(accessed)' is not a date; write it as 2024-05-07, 2024-05 or 2024.")
    }
  }

  func run() throws {
    let outputs = try OutputSet(common.plain, fileExtension: format.fileExtension)
    let reader = try CitationInput(self)
    var records: [CitationRecord] = []
    var incomplete = 0
    let skipped = try FileQueue(files: common.files, jobs: common.jobs).run(reader.read) { file, answer in
      incomplete += answer.say(quiet: common.quiet)
      guard outputs.isFolder else { return records += answer.records }
      let text = try text(answer.records)
      try outputs.write(for: file) { try $0.write(text) }
    }
    if !outputs.isFolder { try outputs.writeShared(text(records)) }
    try outputs.finish()
    if skipped + incomplete > 0 { throw ExitCode(ExitStatus.incomplete.rawValue) }
  }

  private func text(_ records: [CitationRecord]) throws -> String {
    switch format {
    case .records(let format): format.text(sort.sorted(records))
    case .list(let markup):
      if let name = ReferenceStyleName(style) {
        ReferenceRenderer(markup).text(ReferenceList(records, style: name, order: sort))
      } else {
        try PandocStyle(file: style).text(sort.sorted(records), markup)
      }
    }
  }
}

/// `--format`: a reference list, or records for other programs.
enum OutputFormat: ExpressibleByArgument {
  case list(ReferenceMarkup)
  case records(CitationFormat)

  init?(argument: String) {
    if let markup = ReferenceMarkup(rawValue: argument) {
      self = .list(markup)
    } else if let format = CitationFormat(rawValue: argument) {
      self = .records(format)
    } else {
      return nil
    }
  }

  var fileExtension: String {
    switch self {
    case .list(.text): "txt"
    case .list(.markdown): "md"
    case .list(.html): "html"
    case .records(let format): format.fileExtension
    }
  }

  var defaultValueDescription: String {
    switch self {
    case .list(let markup): markup.rawValue
    case .records(let format): format.rawValue
    }
  }
}

extension ReferenceOrder: ExpressibleByArgument {}

extension ReferenceStyleName {
  fileprivate static var listed: String { allCases.map(\.rawValue).joined(separator: ", ") }
}

extension CitationFormat {
  fileprivate var fileExtension: String {
    switch self {
    case .cslJSON, .annotations: "json"
    case .bibLaTeX: "bib"
    case .ris: "ris"
    case .jsonLD: "jsonld"
    case .tei: "xml"
    case .csv: "csv"
    case .records: "jsonl"
    }
  }

  fileprivate static var listed: String { allCases.map(\.rawValue).joined(separator: ", ") }
}
