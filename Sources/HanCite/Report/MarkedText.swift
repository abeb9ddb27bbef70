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
      write(start..<end, open, into: &html)
    }
    return html
  }

  /// - Parameter covering: the marks that cover the part, in their order.
  private func write(_ part: Range<Int>, _ covering: [Int], into html: inout String) {
    let text = HTMLText.escaped(String(decoding: utf8[part], as: UTF8.self))
    guard !covering.isEmpty else { return html += text }
    let starting = covering.filter { max(marks[$0].range.lowerBound, range.lowerBound) == part.lowerBound }
    for label in starting.lazy.compactMap({ marks[$0].label }) {
      html += "<sup class=\"who\" aria-hidden=\"true\">"
      html += label
      html += "</sup>"
    }
    html += "<span"
    write("class", covering.lazy.map { marks[$0].classes }.joined(separator: " "), into: &html)
    if let id = starting.last(where: { marks[$0].id != nil }).flatMap({ marks[$0].id }) { write("id", id, into: &html) }
    if let target = covering.last(where: { marks[$0].target != nil }).flatMap({ marks[$0].target }) {
      write("data-quote", target, into: &html)
    }
    let titles = covering.compactMap { marks[$0].title }.joined(separator: "; ")
    if !titles.isEmpty { write("title", HTMLText.escaped(titles), into: &html) }
    html += ">"
    html += text
    html += "</span>"
  }

  private func write(_ name: String, _ value: String, into html: inout String) {
    html += " "
    html += name
    html += "=\""
    html += value
    html += "\""
  }
}
