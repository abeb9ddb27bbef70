import HanText
import ICUKit
import Testing

@testable import HanArticle

@Suite struct CharsetDetectorTests {
  private static let simplified = "天气预报说明天有雨，我们还是决定去海边走一走，看看那里的灯塔。"
  private static let traditional = "天氣預報說明天有雨，我們還是決定去海邊走一走，看看那裡的燈塔。"

  @Test(arguments: [
    (simplified, "gb18030", "gb18030"), (traditional, "Big5-HKSCS", "big5-hkscs"), (simplified, "UTF-8", "utf-8"),
    ("これは日本語の文章です。昨日、東京で会議がありました。", "ibm-943_P15A-2003", "shift_jis"),
    ("이것은 한국어 문장입니다. 그는 어제 서울에서 회의를 했습니다.", "windows-949-2000", "euc-kr"),
    ("これは日本語の文章です。昨日、東京で会議がありました。", "euc-jp-2007", "euc-jp"),
    ("Зимним утром не хочется выходить из дома.", "windows-1251", "windows-1251"),
    ("Le café n'est pas très loin de l'école élémentaire.", "windows-1252", "windows-1252"),
    ("Společnost chce na jaře představit nový fotoaparát, cena však ještě není známa.", "windows-1250", "windows-1250"),
    ("plain ASCII", "UTF-8", "utf-8"),
  ])
  func findsTheCharset(_ text: String, _ encoding: String, _ name: String) throws {
    let bytes = try #require(Converter(encoding).encode(text))
    #expect(CharsetDetector.charset(of: bytes).name == name)
  }

  @Test func doesNotBelieveAFalseDeclaration() throws {
    let bytes = try #require(Converter("Big5-HKSCS").encode(Self.traditional))
    #expect(CharsetDetector.charset(of: bytes, declared: [.gb18030]).name == "big5-hkscs")
    #expect(CharsetDetector.charset(of: Array(Self.simplified.utf8), declared: [.gb18030]).name == "utf-8")
  }

  @Test func keepsUTF8WithDamage() {
    let text = Array(Self.simplified.utf8)
    #expect(CharsetDetector.charset(of: text.prefix(30) + [0xFF] + text.dropFirst(31)).name == "utf-8")
    #expect(CharsetDetector.charset(of: Array(text.dropFirst(1).dropLast(1)), declared: [.gb18030]).name == "utf-8")
  }

  @Test func doubtsFewPairs() throws {
    let bytes = try #require(Converter("gb18030").encode("联通"))
    #expect(CharsetDetector.charset(of: bytes, declared: [.gb18030]).name == "gb18030")
    #expect(CharsetDetector.charset(of: Array("é".utf8)).name == "utf-8")
    #expect(CharsetDetector.charset(of: Array("naïve café".utf8), declared: [.windows1252]).name == "utf-8")
  }

  @Test func resolvesLabels() {
    #expect(Charset(label: "GB2312")?.name == "gb18030")
    #expect(Charset(label: " \"Big5\" ")?.name == "big5-hkscs")
    #expect(Charset(label: "koi8-r")?.name == "koi8-r")
    #expect(Charset(label: "nobody-knows") == nil)
    #expect(Charset(label: "") == nil)
    #expect(ContentType("text/html; charset=GBK")?.charset == .gb18030)
  }
}
