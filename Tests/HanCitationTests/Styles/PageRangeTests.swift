import Testing

@testable import HanCitation

@Suite struct PageRangeTests {
  @Test(arguments: [
    ("321-328", "321–328", "321–8", "321–28"), ("24–29", "24–29", "24–9", "24–29"),
    ("110-32", "110–132", "110–32", "110–32"),
    ("A3-A5", "A3–A5", "A3–5", "A3–5"), ("A3-B5", "A3–B5", "A3–B5", "A3–B5"), ("1, 4", "1, 4", "1, 4", "1, 4"),
    ("5, 8-9", "5, 8–9", "5, 8–9", "5, 8–9"), ("101-105", "101–105", "101–5", "101–05"),
    ("99-101", "99–101", "99–101", "99–101"),
    ("特刊-增", "特刊-增", "特刊-增", "特刊-增"), ("12", "12", "12", "12"), ("", "", "", ""), ("-", "-", "-", "-"),
  ])
  func ranges(page: String, full: String, minimal: String, minimalTwo: String) {
    #expect(PageRange.text(page, .full, dash: "–") == full)
    #expect(PageRange.text(page, .minimal, dash: "–") == minimal)
    #expect(PageRange.text(page, .minimalTwo, dash: "–") == minimalTwo)
  }
}
