@testable import HanQuote

/// A text as the finders of names get it.
func read(_ text: String) -> (text: ReadingText, tokens: TokenList) {
  let reading = ReadingText(Array(text.utf8))
  return (reading, TokenList(reading, QuoteLexicon.shared.words))
}
