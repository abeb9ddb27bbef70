import HanText
import Testing

@testable import HanQuote

@Suite("Evidence for names")
struct NameEvidenceTests {
  private static let text = """
    质检员范月琴、欧阳树和黄李秀兰来了，店主迪亚洛没来。于天气原因，会议改期；反对党议员高声追问。“水价要听证，”陶向东对本报说。
    财务总监荀蔓失联，丁笑而不答。鄺逸曾撰文，李河区公路局的牌子换了，王家院子里的人都向记者表示歉意。
    """

  @Test("what a score cannot exceed is given where it stays below what is asked for, and the score elsewhere")
  func bounds() {
    let (reading, tokens) = read(Self.text)
    let evidence = NameEvidence(NameReader(reading, tokens))
    let bounds = NameEvidence(NameReader(reading, tokens), least: -0.25)
    var bounded = 0
    for index in tokens.indices where tokens[index].isWord {
      for surname in 0...1 {
        let opening = evidence.opening(at: index, surname: surname)
        for end in opening.start + surname + 1...opening.start + surname + 3 where end <= reading.count {
          let exact = evidence.score(opening, end: end)
          let score = bounds.score(opening, end: end)
          #expect(score == exact || exact <= score && score < -0.25)
          if score != exact { bounded += 1 }
        }
      }
    }
    #expect(bounded > 0)
  }

  @Test("the score is the sum of the weights of its features")
  func sum() {
    let (reading, tokens) = read(Self.text)
    let evidence = NameEvidence(NameReader(reading, tokens))
    let weights = Lexicon.nameWeights.weights(of: NameFeature.self)
    for index in tokens.indices where tokens[index].isWord {
      for surname in 0...2 {
        let opening = evidence.opening(at: index, surname: surname)
        for end in opening.start + surname + 1...opening.start + surname + 4 where end <= reading.count {
          let sum = evidence.features(opening, end: end).reduce(0) { $0 + weights[Int($1)] }
          #expect(abs(Double(sum) - evidence.score(opening, end: end)) < 1e-5)
        }
      }
    }
  }

  @Test("every group of features has its own number")
  func groups() { #expect(NameGroup.all.map(\.index) == Array(NameGroup.all.indices)) }

  @Test("names are the same whether hopeless places are weighed or not")
  func hopeless() {
    let (reading, tokens) = read(Self.text)
    let (all, some) = (NameCollector(reading, tokens, weighsAll: true), NameCollector(reading, tokens))
    #expect(all.names().map(\.range) == some.names().map(\.range))
    #expect(!all.names().isEmpty)
  }
}
