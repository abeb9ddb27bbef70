import HanText

/// Something to show at a stretch of text: a class, perhaps an id for its first part, and words for a tooltip.
struct TextMark: Hashable, Sendable {
  let range: Range<Int>
  let classes: String
  var id: String?
  /// The id of the quotation that this belongs to.
  var target: String?
  var title: String?
  /// A small label before the first part: the letter of the speaker.
  var label: String?
}

/// A piece of text with marks that may overlap, as HTML: it is cut wherever a mark begins or ends, and each piece gets
/// all the classes that cover it.
struct MarkedText {
  private let utf8: [UInt8]
  private let range: Range<Int>
  private let marks: [TextMark]

  /// - Parameter marks: in the offsets of `utf8`; parts outside `range` are not shown.
  init(_ utf8: [UInt8], range: Range<Int>, marks: [TextMark]) {
    self.utf8 = utf8
    self.range = range.clamped(to: 0..<utf8.count)
    self.marks = marks.filter { $0.range.overlaps(range) && !$0.range.isEmpty }
  }

  /// - Complexity: O(range + marks · (log marks + marks that overlap one)).
  var html: String {
    let edges = marks.flatMap { [$0.range.lowerBound, $0.range.upperBound] }.filter(range.contains)
    let cuts = Set(edges + [range.lowerBound, range.upperBound]).sorted()
    let order = marks.indices.sorted { marks[$0].range.lowerBound < marks[$1].range.lowerBound }
    var next = 0
    var open: [Int] = []
    var html = ""
    for (start, end) in zip(cuts, cuts.dropFirst()) {
      open.removeAll { marks[$0].range.upperBound <= start }
      let old = open.count
      while next < order.count, marks[order[next]].range.lowerBound <= start {
        if marks[order[next]].range.upperBound > start { open.append(order[next]) }
        next += 1
      }
      if open.count > max(1, old) { open.sort() }
      html += piece(start..<end, open.map { marks[$0] })
    }
    return html
  }

  /// - Parameter covering: the marks that cover the part, in their order.
  private func piece(_ part: Range<Int>, _ covering: [TextMark]) -> String {
    let text = HTMLText.escaped(String(decoding: utf8[part], as: UTF8.self))
    guard !covering.isEmpty else { return text }
    let starting = covering.filter { max($0.range.lowerBound, range.lowerBound) == part.lowerBound }
    var attributes = "class=\"\(covering.map(\.classes).joined(separator: " "))\""
    if let id = starting.lazy.compactMap(\.id).last { attributes += " id=\"\(id)\"" }
    if let target = covering.lazy.compactMap(\.target).last { attributes += " data-quote=\"\(target)\"" }
    let titles = covering.compactMap(\.title).joined(separator: "; ")
    if !titles.isEmpty { attributes += " title=\"\(HTMLText.escaped(titles))\"" }
    let labels = starting.compactMap(\.label).map { "<sup class=\"who\" aria-hidden=\"true\">\($0)</sup>" }
    return labels.joined() + "<span \(attributes)>\(text)</span>"
  }
}
