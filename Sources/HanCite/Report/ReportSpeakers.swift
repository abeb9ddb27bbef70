/// The speakers of an article in order of their first words, each with a letter and one of eight colours.
struct ReportSpeakers {
  let names: [String]
  /// How many quotations each has.
  let counts: [Int]
  /// By the bytes of the names.
  private let places: [[UInt8]: Int]

  init(_ records: [QuotationRecord]) {
    var names: [String] = []
    var counts: [Int] = []
    var places: [[UInt8]: Int] = [:]
    for name in records.compactMap(\.quotation.speaker) {
      let key = Array(name.utf8)
      if let place = places[key] {
        counts[place] += 1
      } else {
        places[key] = names.count
        names.append(name)
        counts.append(1)
      }
    }
    (self.names, self.counts, self.places) = (names, counts, places)
  }

  /// The class that colours a quotation: `s0`…`s7`, `s-none` if nobody is named.
  func colour(_ record: QuotationRecord) -> String { place(record).map(Self.colour) ?? "s-none" }

  /// `A`, `B`, … `Z`, `A2`, …; a dash if nobody is named.
  func letter(_ record: QuotationRecord) -> String { place(record).map(Self.letter) ?? "–" }

  static func colour(_ place: Int) -> String { "s\(place % 8)" }

  static func letter(_ place: Int) -> String {
    let letter = String(Unicode.Scalar(UInt8(0x41 + place % 26)))
    return place < 26 ? letter : letter + String(place / 26 + 1)
  }

  /// The speaker's place in ``names``; `nil` if nobody is named.
  func place(_ record: QuotationRecord) -> Int? { record.quotation.speaker.flatMap { places[Array($0.utf8)] } }
}
