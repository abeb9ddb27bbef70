import HanCite

/// How well quotations agree with gold: spans match when they share four fifths of their union.
struct QuoteScore: Sendable {
  private(set) var matched = 0
  private(set) var attributed = 0
  private(set) var spurious = 0
  private(set) var expected = 0
  private(set) var terms = 0
  private(set) var termsRejected = 0

  /// The harmonic mean of precision and recall for `hits` right answers.
  private func f1(_ hits: Int) -> Double {
    let given = matched + spurious
    return given + expected == 0 ? 1 : 2 * Double(hits) / Double(given + expected)
  }

  var spanF1: Double { f1(matched) }
  /// Span and speaker right.
  var endToEndF1: Double { f1(attributed) }
  var termRejection: Double { terms == 0 ? 1 : Double(termsRejected) / Double(terms) }

  /// Adds one article's quotations of some kinds.
  mutating func add(_ answers: [(range: Range<Int>, speaker: String?)], _ gold: GoldArticle, kinds: Set<String>) {
    let required = gold.items.filter { kinds.contains($0.kind) && !$0.isOptional }
    var open = Array(answers.indices)
    for item in required {
      let spans = [item.range] + carrier(of: item, gold)
      let best = open.max { overlap(answers[$0].range, spans) < overlap(answers[$1].range, spans) }
      guard let best, overlap(answers[best].range, spans) >= 0.8 else { continue }
      open.removeAll { $0 == best }
      matched += 1
      attributed += item.accepts(answers[best].speaker) ? 1 : 0
    }
    expected += required.count
    let ignored = gold.items.filter { $0.isOptional || $0.kind == "headline" }
    spurious += open.count { index in !ignored.contains { overlap(answers[index].range, [$0.range]) >= 0.5 } }
    let all = gold.items.filter { $0.kind == "term" }
    terms += all.count
    termsRejected += all.count { term in !answers.contains { overlap($0.range, [term.range]) >= 0.5 } }
  }

  /// A mixed quotation may also be given as the whole clause around it, if that has the same speaker.
  private func carrier(of item: GoldItem, _ gold: GoldArticle) -> [Range<Int>] {
    guard item.kind == "mixed", let outer = gold.items.first(where: { $0.id == item.inside }),
      outer.speakers.first == item.speakers.first
    else { return [] }
    return [outer.range]
  }

  private func overlap(_ range: Range<Int>, _ others: [Range<Int>]) -> Double {
    others.map { other in
      let shared = min(range.upperBound, other.upperBound) - max(range.lowerBound, other.lowerBound)
      let union = max(range.upperBound, other.upperBound) - min(range.lowerBound, other.lowerBound)
      return shared <= 0 || union == 0 ? 0 : Double(shared) / Double(union)
    }.max() ?? 0
  }
}
