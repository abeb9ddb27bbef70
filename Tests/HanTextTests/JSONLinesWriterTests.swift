import HanText
import Testing

@Suite("Records as JSON Lines") struct JSONLinesWriterTests {
  private static let names = ["id", "wording", "count", "share", "more", "parts"].map(JSONKey.init)

  private static func add(_ text: String?, _ number: Int, to sink: inout some JSONMemberSink) {
    sink.add(names[0], text)
    sink.add(names[1], "“\(text ?? "甲")”\n")
    sink.add(names[2], number)
    sink.add(names[3], hundredths: Double(number) / 7)
    sink.add(names[4], [.null, .bool(true), ["a": 1]])
    sink.add(names[5], hundredths: .infinity)
  }

  /// Texts with each character that is escaped, or looks like one, at each place behind Chinese ones.
  private static let texts: [String?] = {
    let escapes = ["\"", "\\", "\u{1}", "\u{7F}", "\u{80}", "\u{A0}", "\u{2028}", "…"]
    let starts = ["", "渡", "渡口a", "𠮷", "é渡口的", "b𠮷。", "渡口的船票", "渡口的船票灯", "a渡口的船票灯亮了又灭"]
    let odd = escapes.flatMap { escape in starts.map { "\($0)\(escape)船" } }
    return [nil, "", "渡口", "𠮷é"] + odd
  }()

  @Test(
    "a record written straight to bytes is what its value is written as", arguments: [nil, JSONValue.Member("of", "甲")])
  func agreesWithValues(last: JSONValue.Member?) {
    var writer = JSONLinesWriter(last: last)
    var values: [JSONValue] = []
    for (index, text) in Self.texts.enumerated() {
      writer.addLine { Self.add(text, index - 3, to: &$0) }
      var members = JSONMembers()
      Self.add(text, index - 3, to: &members)
      values.append(.object(members.members))
    }
    let bytes = writer.finish()
    #expect(bytes == JSONValue.lines(values, last: last))
    let lines = bytes.split(separator: 0x0A).map { try? JSONValue(parsing: $0) }
    #expect(lines.map { $0?["id"] ?? .null } == Self.texts.map { JSONValue($0) })
  }

  @Test("whole lines in pieces of 64 KB, together all of them")
  func pieces() {
    var (writer, pieces): (JSONLinesWriter, [[UInt8]]) = (JSONLinesWriter(), [])
    let values = (0..<5_000).map { JSONValue.object([JSONValue.Member("id", .string("渡口 \($0)"))]) }
    for number in values.indices {
      writer.addLine { $0.add(Self.names[0], "渡口 \(number)") }
      if writer.hasMany { pieces.append(writer.finish()) }
    }
    #expect(pieces.count == 1 || pieces.count == 2)
    #expect(pieces.allSatisfy { $0.count >= 1 << 16 && $0.count < 1 << 17 && $0.last == 0x0A })
    #expect(pieces.joined() + writer.finish() == JSONValue.lines(values))
    #expect(writer.finish().isEmpty)
  }

  @Test(
    "numbers, and texts of a letter and a number",
    arguments: [0, 7, 10, 99, 100, 4_429, 10_000, 99_999_999, 100_000_000, -1, .max, .min])
  func numbers(number: Int) {
    var writer = JSONLinesWriter()
    writer.addLine {
      $0.add(Self.names[2], number)
      $0.add(Self.names[0], UInt8(ascii: "q"), number)
    }
    #expect(String(decoding: writer.finish(), as: UTF8.self) == "{\"count\": \(number), \"id\": \"q\(number)\"}\n")
  }

  @Test(
    "a character is escaped at each place of a text of any length",
    arguments: ["\"", "\u{1F}", "\u{80}", "\u{2028}", "\u{2029}", "”", "—"])
  func places(character: String) {
    for before in 0..<40 {
      let text = String(repeating: "a", count: before) + character + String(repeating: "渡", count: before % 9)
      var writer = JSONLinesWriter()
      writer.addLine { $0.add(Self.names[0], text) }
      #expect(writer.finish() == JSONValue.lines([["id": .string(text)]]))
    }
  }

  @Test(
    "ranges are pairs of numbers",
    arguments: [[], [0..<6], [0..<6, 12..<123_456_789, 200_000_000..<200_000_001]] as [[Range<Int>]])
  func ranges(_ ranges: [Range<Int>]) {
    var (writer, members) = (JSONLinesWriter(), JSONMembers())
    writer.addLine { $0.add(Self.names[5], ranges) }
    members.add(Self.names[5], ranges)
    #expect(writer.finish() == JSONValue.lines([.object(members.members)]))
  }

  @Test("names of any length", arguments: [1, 20, 23, 24, 27, 28, 60])
  func longNames(count: Int) {
    let key = JSONKey(String(repeating: "n", count: count))
    let values: [String?] = [nil, "灯"]
    var (writer, members) = (JSONLinesWriter(), JSONMembers())
    writer.addLine {
      Self.add("渡口", 1, to: &$0)
      for value in values { $0.add(key, value) }
    }
    Self.add("渡口", 1, to: &members)
    for value in values { members.add(key, value) }
    #expect(writer.finish() == JSONValue.lines([.object(members.members)]))
  }

  @Test("without a record nothing is written")
  func nothing() {
    var writer = JSONLinesWriter()
    #expect(writer.finish().isEmpty)
  }

  @Test("many lines are written as few are")
  func many() {
    var writer = JSONLinesWriter()
    let values = (0..<9_000).map { JSONValue.object([JSONValue.Member("id", .string("灯\($0)"))]) }
    for number in 0..<9_000 { writer.addLine { $0.add(Self.names[0], "灯\(number)") } }
    #expect(writer.finish() == JSONValue.lines(values))
    #expect(writer.finish().isEmpty)
  }

  @Test("a long line grows, the next one begins anew")
  func longLines() {
    let text = String(repeating: "渡口\"", count: 5_000)
    var writer = JSONLinesWriter()
    for text in [text, "灯"] { writer.addLine { $0.add(Self.names[0], text) } }
    #expect(writer.finish() == JSONValue.lines([["id": .string(text)], ["id": "灯"]]))
  }

  @Test("hundredths are spelled as numbers are")
  func hundredths() {
    for number in -20...2_000 {
      #expect(JSONValue.number(Double(number) / 100, places: 2).description == "\(Double(number) / 100)")
    }
    #expect(JSONValue.number(0.999, places: 2).description == "1.0")
  }
}
