import Dispatch
import HanCitation

/// An entry with all that can be worked out before the transaction, so that no lock is held over it.
struct PreparedEntry: Sendable {
  /// A quotation with its keys.
  struct Quotation: Sendable {
    let content: CitedQuotation
    let reading: String
    let key: String
    /// The key of the exact wording, where that is another.
    let exactKey: String?

    init(_ quotation: CitedQuotation) {
      content = quotation
      reading = quotation.reading
      key = MatchKey(reading).text
      let exact = reading.utf8.elementsEqual(quotation.exact.utf8) ? key : MatchKey(quotation.exact).text
      exactKey = exact.utf8.elementsEqual(key.utf8) ? nil : exact
    }
  }

  let source: CitationSource
  /// The source as CSL-JSON.
  let citation: String
  let digest: String
  let quotations: [Quotation]
  let passages: [(text: String, key: String)]

  init(_ entry: LibraryEntry) {
    source = entry.record.source
    citation = CSLWriter.value([source]).array?.first?.description ?? "{}"
    digest = source.sha256 ?? SourceDigest.hex(Array(citation.utf8))
    quotations = entry.record.quotations.map(Quotation.init)
    passages = entry.passages.map { ($0, MatchKey($0).text) }
  }

  /// Prepares entries, on several threads if there are many.
  static func prepared(_ entries: [LibraryEntry]) -> [PreparedEntry] {
    guard entries.count > 1 else { return entries.map(PreparedEntry.init) }
    let results = PreparedEntries(count: entries.count)
    DispatchQueue.concurrentPerform(iterations: entries.count) { results.set($0, PreparedEntry(entries[$0])) }
    return results.values
  }
}

/// Results of parallel work, each written once to its own place.
private final class PreparedEntries: @unchecked Sendable {
  private var slots: [PreparedEntry?]
  private let queue = DispatchQueue(label: "hancite.library.prepared")

  init(count: Int) { slots = Array(repeating: nil, count: count) }

  var values: [PreparedEntry] { queue.sync { slots.compactMap(\.self) } }

  func set(_ index: Int, _ entry: PreparedEntry) { queue.sync { slots[index] = entry } }
}
