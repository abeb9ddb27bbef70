import HanText
import Testing

@testable import HanCitation

@Suite struct CSLReaderTests {
  /// Records whose every member must come back with its value.
  static let kept = [
    #"{"id": "a", "type": "webpage", "title": "题", "issued": {"date-parts": [[2023, 5, 7]]}}"#,
    #"{"id": 7, "type": "book", "volume": 12, "page": "3-4"}"#,
    #"{"id": "a", "type": "post", "issued": {"raw": "2023-05-07"}, "accessed": {"literal": "近日"}}"#,
    #"{"id": "a", "type": "webpage", "issued": {"date-parts": [["2023", "05"]], "circa": "1", "season": "2"}}"#,
    #"{"id": "a", "type": "webpage", "author": [{"family": "Berg", "given": "A", "comma-suffix": true}]}"#,
    #"{"id": "a", "type": "speech", "event-title": "会", "custom": {"x": 1, "sha256": "00"}, "author": []}"#,
    #"{"id": "a", "type": "webpage", "title": "", "note": null, "categories": ["x"], "author": "谁"}"#,
  ]

  @Test(arguments: kept)
  func keepsEveryMember(text: String) throws {
    let value = try JSONValue(parsing: text)
    let back = CSLWriter.value(CSLReader(value).sources).array?.first
    for member in value.members ?? [] {
      #expect(back?[member.name]?.description == member.value.description, "\(member.name)")
    }
    #expect(back?.members?.count == value.members?.count)
  }

  @Test(arguments: [
    (#"[1, {"id": "a", "type": "webpage"}]"#, "[0]: a record must be an object", 1),
    ("[{}]", "[0]: the record is empty", 0),
    (#"{"author": "谁"}"#, "$.author: must be an array of names", 1),
    (#"[{"author": [{"given": ""}]}]"#, "[0].author[0]: a name needs a family name or a literal", 1),
    (#"[{"issued": {"date-parts": [["x"]]}}]"#, "[0].issued: the date cannot be read", 1),
    (#"[{"title": {"a": 1}}]"#, "[0].title: must be a text or a number", 1),
  ])
  func saysWhatIsWrong(text: String, message: String, kept: Int) throws {
    let reader = CSLReader(try JSONValue(parsing: text))
    #expect(reader.faults.map(\.description) == [message])
    #expect(reader.sources.count == kept)
  }

  @Test func changedFieldWinsOverItsOldSpelling() throws {
    var source = try #require(
      CSLReader(try JSONValue(parsing: #"{"id": "a", "type": "webpage", "volume": 12}"#)).sources.first)
    source.volume = "13"
    #expect(CSLWriter.value([source]).array?.first?["volume"] == "13")
  }

  @Test func idOfARecordWithoutOneIsStable() throws {
    let value = try JSONValue(parsing: #"{"type": "webpage", "title": "题"}"#)
    #expect(CSLReader(value).sources.first?.id == CSLReader(value).sources.first?.id)
    #expect(CSLReader(value).sources.first?.id.hasPrefix("src-") == true)
  }
}
