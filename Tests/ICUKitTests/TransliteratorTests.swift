import Testing

@testable import ICUKit

@Suite struct TransliteratorTests {
  @Test(arguments: [("Hans-Hant", "汉字", "漢字"), ("Hant-Hans", "漢字「」", "汉字“”"), ("NFKC; Hant-Hans", "ＡＢ國", "AB国")])
  func transliterates(id: String, text: String, result: String) throws {
    #expect(try Transliterator(id: id).transliterate(text) == result)
  }

  @Test func growsItsBuffer() throws {
    let long = String(repeating: "㍿", count: 5000)
    #expect(try Transliterator(id: "NFKC").transliterate(long).utf16.count == 20000)
  }

  @Test func keepsWorkingAfterItsOriginalIsGone() throws {
    let clone = try Transliterator(id: "Hans-Hant").clone()
    #expect(try clone.transliterate("发") == "發")
  }

  @Test func opensRules() throws {
    #expect(try Transliterator(id: "ours", rules: "a > b ; b > c ;").transliterate("ab") == "bc")
  }

  @Test func namesUnknownIdentifiers() {
    #expect { try Transliterator(id: "Hans-Hanx") } throws: {
      "\($0)" == "ICU could not open transliterator \"Hans-Hanx\": U_INVALID_ID"
    }
    #expect(throws: ICUError.self) { try Transliterator(id: "bad", rules: "a > ( ;") }
  }

  @Test func listsItsRules() throws {
    #expect(try Transliterator(id: "Hans-Hant").rules().contains("汉"))
  }

  @Test func runsInManyTasksAtOnce() async throws {
    let original = try Transliterator(id: "Hans-Hant")
    let text = String(repeating: "汉字", count: 2000)
    let expected = try original.transliterate(text)
    try await withThrowingTaskGroup(of: String.self) { group in
      for _ in 0..<8 {
        let clone = try original.clone()
        group.addTask { try clone.transliterate(text) }
      }
      for try await result in group { #expect(result == expected) }
    }
  }
}
