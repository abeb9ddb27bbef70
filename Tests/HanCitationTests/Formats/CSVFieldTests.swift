import Testing

@testable import HanCitation

struct CSVFieldTests {
  @Test(arguments: [
    ("桥", "桥"), ("", ""), ("a,b", "\"a,b\""), ("他“说”", "他“说”"), ("\"好\"", "\"\"\"好\"\"\""), ("一\n二", "\"一\n二\""),
    ("\r\n", "\"\r\n\""),
  ])
  func escaped(field: String, expected: String) { #expect(CSVField.escaped(field).utf8.elementsEqual(expected.utf8)) }
}
