import Testing

@testable import HanText

@Suite struct JSONTests {
  @Test(arguments: [
    #"{"b": 1.50, "a": [true, false, null], "b": -0}"#, #""\u0000\u0085\u2028\"\\\n""#, "[]", "{}", "1e-7",
    #"[[], {}]"#, #""梁文鋒\#u{20000}""#,
  ])
  func roundTripsSpellingAndOrder(text: String) throws { #expect(try JSONValue(parsing: text).description == text) }

  @Test(arguments: [
    (#""\ud83d\ude00""#, "\u{1F600}"), (#""\ud83d""#, "\u{FFFD}"), (#""\ud83dx""#, "\u{FFFD}x"),
    (#""\ud83d\u0041""#, "\u{FFFD}A"), (#""\/\b\f""#, "/\u{8}\u{C}"),
  ])
  func readsEscapes(text: String, value: String) throws { #expect(try JSONValue(parsing: text).string == value) }

  @Test(arguments: [
    ("", 1, 1, "a value is missing"), ("{\n\"a\" 1}", 2, 5, "the colon after a member name is missing"),
    ("[1,]", 1, 4, "this is not a JSON value"), ("\"a", 1, 3, "a string is not closed"),
    ("01", 1, 1, "this is not a JSON value"), ("1 2", 1, 3, "there is text after the end of the value"),
    ("\"\t\"", 1, 2, "a control character stands in a string without an escape"),
    (#""\x""#, 1, 3, "this escape does not exist"), (#""\u12g4""#, 1, 4, "four hexadecimal digits are missing"),
    ("nul", 1, 1, "this is not a JSON value"), ("1.", 1, 3, "a number ends in a point"),
  ])
  func namesThePlaceOfAFault(text: String, line: Int, column: Int, message: String) {
    #expect {
      try JSONValue(parsing: text)
    } throws: { error in
      "\(error)" == "line \(line), column \(column): \(message)"
    }
  }

  @Test(arguments: [
    ("", #""""#), ("中文 a/b", #""中文 a/b""#), ("\u{7F}\u{80}\u{9F}\u{A0}", #""\u007f\u0080\u009f\#u{A0}""#),
    ("\u{2027}\u{2028}\u{2029}\u{202A}", #""\#u{2027}\u2028\u2029\#u{202A}""#),
    ("\u{1}\t\r\n\"\\", #""\u0001\t\r\n\"\\""#),
    ("𠮷\u{C2}é", "\"𠮷\u{C2}é\""),
  ])
  func escapesOnlyWhatItMust(text: String, json: String) throws {
    #expect(JSONValue.string(text).description.unicodeScalars.elementsEqual(json.unicodeScalars))
    #expect(try JSONValue(parsing: JSONValue.string(text).utf8) == .string(text))
  }

  @Test func refusesDeepNestingAndBadBytes() {
    #expect(throws: JSONError.self) { try JSONValue(parsing: String(repeating: "[", count: 100_000)) }
    #expect(throws: JSONError.self) { try JSONValue(parsing: [0x22, 0xFF, 0x22]) }
  }

  @Test func setsMembersInPlace() {
    var value: JSONValue = ["id": 1, "text": "a", "x": nil]
    value["text"] = "b"
    value["quotes"] = []
    value["x"] = JSONValue?.none
    #expect(value.description == #"{"id": 1, "text": "b", "quotes": []}"#)
    #expect(value.indented == "{\n  \"id\": 1,\n  \"text\": \"b\",\n  \"quotes\": []\n}")
  }

  @Test(arguments: [(0.5, "0.5"), (1.0 / 3, "0.333"), (.nan, "null"), (.infinity, "null"), (1, "1.0")])
  func writesNumbers(value: Double, text: String) { #expect(JSONValue.number(value, places: 3).description == text) }
}
