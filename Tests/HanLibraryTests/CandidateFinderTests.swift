import GRDB
import Testing

@testable import HanLibrary

struct CandidateFinderTests {
  private static let texts = ["我们不会放弃这座桥", "桥修好了", "明天通车", "修桥"]

  private func rows(_ query: String) throws -> [Int] {
    let temporary = try TemporaryLibrary()
    let library = try temporary.open()
    _ = try library.add([.sample("甲", Self.texts)])
    return try library.database.read { database in
      let finder = CandidateFinder(database: database, table: .quotations)
      return try finder.rows(holding: MatchKey(query).scalars[...], limit: 10).map { Int($0) - 1 }
    }
  }

  /// Words of one and two characters are found wherever they stand, at the very end as well.
  @Test(arguments: [
    ("桥", [0, 1, 3]), ("座桥", [0]), ("修桥", [3]), ("车", [2]), ("通车", [2]), ("明", [2]), ("河", []), ("桥修好", [1]),
    ("我们不会放弃这座桥", [0]), ("桥我", []),
  ])
  func holding(query: String, expected: [Int]) throws { #expect(try rows(query) == expected) }

  /// A word in more groups of three than are looked up one by one.
  @Test func aCommonWordIsFoundByReading() throws {
    let temporary = try TemporaryLibrary()
    let library = try temporary.open()
    let texts = (0x4E00..<0x4E40).compactMap(Unicode.Scalar.init).map { "中国\($0)" }
    _ = try library.add([.sample("甲", texts)])
    let found = try library.database.read { database in
      try CandidateFinder(database: database, table: .quotations).rows(holding: MatchKey("中国").scalars[...], limit: 50)
    }
    #expect(found == Array(1...50))
  }

  @Test func marksOfTheQueryLanguageAreWords() throws { #expect(try rows("\"OR\" * NEAR(").isEmpty) }
}
