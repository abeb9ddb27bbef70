import Testing

@testable import HanQuote

@Suite("Gates of tokens")
struct TokenGatesTests {
  /// The words of a text that are let through.
  private func words(_ text: String, _ gate: TokenGates) -> [String] {
    let (reading, tokens) = read(text)
    return tokens.indices.filter { tokens[$0].mayBegin(gate) }.map { reading.wording(tokens[$0].range) }
  }

  @Test("a name may begin with a surname, behind a mark, a title or 的, and in Latin letters")
  func names() {
    #expect(words("窗外雨声渐密，阿飞走了", .name).contains("阿"))
    #expect(words("窗前教练朵拉", .name).contains("朵"))
    #expect(words("窗外的朵拉", .name).contains("朵"))
    #expect(words("窗外Carol", .name).contains("Carol"))
    #expect(words("窗外何", .name).contains("何"))
    #expect(!words("窗外雨声", .name).contains("外"))
  }

  @Test("a dot lets names begin before it, on both sides of a block of sixteen")
  func dots() {
    let text = String(repeating: "窗", count: 17) + "伊万·彼得" + String(repeating: "窗", count: 40)
    let (_, tokens) = read(text)
    let dotted = tokens.indices.filter { tokens[$0].mayBegin(.dotted) }.map { Int(tokens[$0].start) }
    #expect(dotted == Array(0..<32))
  }

  @Test("a mention may begin with what points to somebody, and behind 的; sentences and quotations are stopped at")
  func mentions() {
    #expect(words("雨停了，校方称：“好。”窗外的雨", .mention) == ["校方", "称", "“", "。", "”", "雨"])
    #expect(words("雨下了12.5小时（窗外）", .mention).isEmpty)
  }

  @Test("a cue may begin with a verb of saying, a preposition and behind 的")
  func cues() {
    #expect(words("据校方称，窗外的雨停了", .cue) == ["据", "称", "雨"])
  }

  @Test("what a class opens by itself needs no bit")
  func bits() {
    #expect(TokenGates.mention.bits & WordClass.all.rawValue == 0)
    #expect(TokenGates.cue.rawValue & WordClass.cue.rawValue == WordClass.cue.rawValue)
  }
}
