import HanText
import TestSupport
import Testing

@testable import HanArticle

@Suite("What one look at a line tells") struct LineShapeTests {
  private static func shape(_ line: String) -> LineShape {
    let bytes = Array(line.utf8)
    return LineShape(bytes, 0..<bytes.count)
  }

  /// The lines of all articles, the first characters of each cut off one after the other, and lines of odd characters.
  private static let lines: [String] = {
    let odd = ["", "甲", "𠮷", "※𠮷", "Ａ：b", "关\u{200B}注我们", "\u{FEFF}關注我們。", "é·ｐ", "［図］", "甲\t乙\u{A0}！"]
    let articles = ProjectFile.names(in: "Corpus/articles").filter { $0.hasSuffix(".txt") && !$0.hasPrefix("g") }
    return odd
      + articles.flatMap { name in
        ProjectFile.text("Corpus/articles/\(name)").split(separator: "\n").map(String.init)
      }
  }()

  @Test("signs and lengths are those of the fold")
  func agreesWithFold() {
    let signs: [(LineShape.Signs, [StaticString])] = [
      (.stop, ["。"]), (.colon, [":"]), (.hash, ["#"]), (.openingQuote, ["“", "「"]), (.closingQuote, ["”"]),
      (.stroke, ["/", "|"]), (.openingBracket, ["(", "[", "【", "〔"]), (.closingBox, ["]", "】"]),
      (.picture, ["图", "摄"]),
      (.having, ["有"]), (.towards, ["对", "亦"]), (.letterP, ["p"]),
      (.degree, ["℃", "°"]),
      (.briefCredit, ["文", "着", "编", "译"]), (.digit, ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"]),
    ]
    for line in Self.lines {
      let (shape, fold) = (Self.shape(line), FoldedText(line))
      #expect(shape.length == fold.length, "\(line)")
      #expect(shape.ends == fold.string(0..<fold.count).unicodeScalars.count { "。!?".unicodeScalars.contains($0) })
      for (sign, words) in signs { #expect(shape.has(sign) == fold.containsAny(of: words), "\(sign) \(line)") }
    }
  }

  @Test("whatever credits somebody has a sign of it")
  func credits() {
    let made = ["初审编辑：甲乙", "某地通讯员：甲乙", "文：甲乙 图：丙丁", "via 某报", "译|甲乙", "文、圖：甲乙", "審核：甲乙"]
    for line in Self.lines + made {
      let scan = CreditScanner(FoldedText(line))
      guard !scan.credits.isEmpty else { continue }
      #expect(Self.shape(line).has([.credit, .briefCredit, .picture]), "\(line)")
    }
    #expect(made.allSatisfy { !CreditScanner(FoldedText($0)).credits.isEmpty })
  }

  @Test("how a line may begin and end", arguments: [("版面", true, true), ("面版", false, true), ("農曆", false, false)])
  func bounds(_ line: String, _ begins: Bool, _ ends: Bool) {
    #expect(Self.shape(line).mayBegin(with: ["版", "总"]) == begins)
    #expect(Self.shape(line).mayEnd(with: ["面", "版"]) == ends)
    #expect(Self.shape("\(line)\u{200B}").mayEnd(with: []))
  }

  @Test("the ends of a line are known, or known to be unknown")
  func ends() {
    for line in Self.lines {
      let (shape, fold) = (Self.shape(line), FoldedText(line))
      let scalars = fold.string(0..<fold.count).unicodeScalars.map { $0.value < 0x10000 ? UInt16($0.value) : 0 }
      guard !shape.has(.leftOut) else { continue }
      #expect(shape.first == scalars.first ?? 0, "\(line)")
      #expect(shape.second == scalars.dropFirst().first ?? 0, "\(line)")
      #expect(shape.beforeLast == scalars.dropLast().last ?? 0, "\(line)")
      #expect(shape.last == scalars.last ?? 0, "\(line)")
      if let colon = fold.find(":") { #expect(shape.mayHaveColon(behind: fold.length(0..<colon))) }
    }
    #expect(Self.shape("\u{200B}关注").first == 0)
  }

  @Test("no word of a list is hidden, wherever it stands and whatever stands in it")
  func hidesNoWord() {
    for (lexicon, sign) in [(Lexicon.articlePhrases, LineShape.Signs.phrase), (.articleCredits, .credit)] {
      for row in lexicon.rows where sign == .phrase || row.key.unicodeScalars.count > 1 {
        #expect(Self.shape(row.key).has(sign), "\(row.key)")
        #expect(Self.shape("今天，甲\(row.key)乙。").has(sign), "\(row.key)")
        #expect(
          Self.shape(row.key.unicodeScalars.map(String.init).joined(separator: "\u{200D}") + "\u{200D}").has(sign))
      }
    }
    for word in ["關注公眾號", "Ｆｏｌｌｏｗ Ｕｓ", "責任編輯"] {
      #expect(Self.shape("甲\(word)").has([.phrase, .credit]), "\(word)")
    }
    for line in Self.lines where FoldedText(line).firstMatch(of: .articlePhrases) != nil {
      #expect(Self.shape(line).has(.phrase), "\(line)")
    }
  }

  @Test("words open the lines that begin with them")
  func opens() {
    let heads = WordHeads(["▲", "图为", "资料图"])
    for line in ["▲", "▲甲", "圖為渡口", "资料图片", "\u{200D}甲"] { #expect(heads.mayOpen(Self.shape(line)), "\(line)") }
    for line in ["甲▲", "图", "渡口", "料图"] { #expect(!heads.mayOpen(Self.shape(line)), "\(line)") }
  }

  @Test("a line that begins with another Chinese character begins with none of the words")
  func begins() {
    let heads = WordHeads(of: ["完", "全文完", "end"])
    for line in ["完", "全 文 完", "（完）", "- END -", "elsewhere", "\u{200D}甲"] {
      #expect(heads.mayBegin(in: Self.shape(line)), "\(line)")
    }
    for line in ["文完", "甲完", "（文完）", "“甲完"] { #expect(!heads.mayBegin(in: Self.shape(line)), "\(line)") }
  }
}
