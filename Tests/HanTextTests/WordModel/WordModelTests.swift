import TestSupport
import Testing

@testable import HanText

@Suite struct WordModelTests {
  /// Two small lists with a stand-in for the conversion between the scripts.
  private static func model() throws -> WordModel {
    let builder = WordModelTableBuilder(
      toTraditional: { $0.replacing("开", with: "開") }, toSimplified: { $0.replacing("開", with: "开") })
    let section = builder.section(
      jieba: Array("开 900 v\n始 100 v\n开始 5000 v\n的 9000 uj\nx光 3 n\n".utf8),
      essay: Array("開\t900\n始\t100\n開始\t5000\n的\t9000\n".utf8))
    var writer = TableImageWriter()
    writer.add(WordModelTableBuilder.sectionName, version: WordModelTableBuilder.sectionVersion, section)
    return WordModel(tables: try TemporaryImage.opened(writer))
  }

  private func cost(_ text: String, _ script: WordModel.Script, _ model: WordModel) -> Float {
    model.cost(of: text.unicodeScalars.map(\.value), script)
  }

  @Test func aWordCostsLessThanItsCharacters() throws {
    let model = try Self.model()
    #expect(model.knowsWords)
    #expect(cost("开始", .simplified, model) < cost("始开", .simplified, model))
  }

  @Test func eachScriptHasItsOwnWords() throws {
    let model = try Self.model()
    #expect(cost("開始", .traditional, model) < cost("開始", .simplified, model))
    #expect(abs(cost("開始", .traditional, model) - cost("开始", .simplified, model)) < 0.2)
  }

  @Test func unknownCharactersAreDear() throws {
    let model = try Self.model()
    #expect(model.characterCost(0x9F98, .simplified) == WordModel.unseenCost)
    #expect(model.characterCost(0x7684, .simplified) < 2)
  }

  @Test func withoutTablesTheStandardsRank() {
    let model = WordModel()
    #expect(!model.knowsWords)
    #expect(model.characterCost(0x7684, .simplified) < model.characterCost(0x9F98, .simplified))
    #expect(model.isCommon(0x7684))
    #expect(!model.isCommon(0x9F98))
  }

  @Test func theCostOfALongTextIsThatOfItsParts() {
    let model = WordModel()
    let part = Array("港口的灯亮了。".unicodeScalars.map(\.value))
    let once = model.cost(of: part)
    let often = model.cost(of: Array(repeating: part, count: 500).joined())
    #expect(abs(often - 500 * once) < 0.05 * often)
  }
}
