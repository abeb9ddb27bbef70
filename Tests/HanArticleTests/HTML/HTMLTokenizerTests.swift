import Testing

@testable import HanArticle

@Suite struct HTMLTokenizerTests {
  /// The text of the page outside tags, tags as `<name>` and `</name>`.
  private static func outline(_ page: String) -> String {
    let source = Array(page.utf8)
    var tokenizer = HTMLTokenizer(source: source)
    var result = ""
    while let token = tokenizer.next() {
      switch token {
      case .text(let range): result += String(decoding: source[range], as: UTF8.self)
      case .start(_, let name, _, _, _): result += "<" + String(decoding: source[name], as: UTF8.self) + ">"
      case .end(_, let name): result += "</" + String(decoding: source[name], as: UTF8.self) + ">"
      }
    }
    return result
  }

  @Test(arguments: [
    ("甲<!-->乙<!--->丙<!-- x --!>丁<!-- - -->戊", "甲乙丙丁戊"), ("甲<!-- 乙", "甲"),
    ("<script>a</scrip></script>b", "<script>a</scrip></script>b"),
    ("<script><!-- <script>a</script> b --></script>c", "<script><!-- <script>a</script> b --></script>c"),
    ("<script><!-- a --></script>b", "<script><!-- a --></script>b"), ("<style><p></style>", "<style><p></style>"),
    ("a < b <3 <", "a < b <3 <"), ("<p a='>' b=\">\" c=x/>d", "<p>d"), ("</ x>甲</>乙", "甲乙"), ("<p", "<p>"), ("<", "<"),
  ])
  func cutsTagsFromText(_ page: String, _ outline: String) { #expect(Self.outline(page) == outline) }
}

@Suite struct HTMLEntityTests {
  private static func decoded(_ text: String) -> String { HTMLText.decoded(Array(text.utf8)[...]) }

  @Test(arguments: [
    ("&lt;&amp;&quot;&nbsp;x", "<&\"\u{A0}x"), ("&ampx &copy2", "&x ©2"),
    ("&nosuch; & &; &#; &#x;", "&nosuch; & &; &#; &#x;"),
    ("&#20013;&#x6587&#128;&#0;&#xD800;&#x110000;", "中文€\u{FFFD}\u{FFFD}\u{FFFD}"),
    ("&ldquo;&hellip;&mdash;&middot;", "“…—·"),
    ("&NotEqualTilde;", "\u{2242}\u{338}"), ("&#99999999999999999999;", "\u{FFFD}"), ("&", "&"), ("&l", "&l"),
  ])
  func decodes(_ text: String, _ result: String) { #expect(Self.decoded(text) == result) }
}
