import Foundation
import HanCitation
import HanText
import Testing

@testable import HanLibrary

/// A library in a folder of its own that goes when the test is over.
final class TemporaryLibrary {
  let folder: URL
  var path: String { folder.appendingPathComponent("library.db").path }

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("hancite-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func open(creates: Bool = true) throws -> CitationLibrary { try CitationLibrary(path: path, creates: creates) }
}

extension LibraryEntry {
  /// An article with quotations of one speaker.
  static func sample(
    _ name: String, _ texts: [String], speaker: String? = "蘇雯", issued: String? = nil, passages: [String] = []
  ) -> LibraryEntry {
    var source = CitationSource(id: "src-\(name)", kind: .newspaperArticle)
    source.title = name
    source.sha256 = SourceDigest.hex(Array(name.utf8))
    source.issued = issued.flatMap(CitationDate.init(edtf:))
    let quotations = texts.enumerated().map { index, text in
      var quotation = CitedQuotation(
        sourceID: source.id, kind: "direct", exact: text, position: index * 100..<(index * 100 + 10))
      quotation.speaker = speaker
      return quotation
    }
    return LibraryEntry(CitationRecord(source: source, quotations: quotations), passages: passages)
  }
}

/// A file of JSON Lines below `Corpus/cases/verify`.
enum VerifyCases {
  static func lines(_ name: String) throws -> [JSONValue] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../Corpus/cases/verify")
    let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    return try text.split(separator: "\n").map { try JSONValue(parsing: $0.utf8) }
  }
}
