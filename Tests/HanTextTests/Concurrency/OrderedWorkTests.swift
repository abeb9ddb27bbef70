import Testing

@testable import HanText

@Suite struct OrderedWorkTests {
  private struct Failure: Error, Equatable { let item: Int }

  /// Work that takes longer for some items than for others.
  @Sendable private static func square(_ item: Int) -> Int {
    var sum = 0
    for step in 0..<(item % 7 * 2_000) { sum &+= step }
    return sum < 0 ? 0 : item * item
  }

  @Test(arguments: [1, 2, 3, 8]) func keepsTheOrder(jobs: Int) {
    let answers = OrderedWork(jobs: jobs).answers(0..<500, Self.square)
    #expect(answers == (0..<500).map { $0 * $0 })
  }

  @Test(arguments: [1, 4]) func answersNothingWithNothing(jobs: Int) {
    #expect(OrderedWork(jobs: jobs).answers([Int](), Self.square).isEmpty)
  }

  @Test func readsNoMoreThanItMayAhead() throws {
    var (given, taken, most) = (0, 0, 0)
    try OrderedWork(jobs: 4, ahead: 6).run(
      next: {
        given += 1
        return given <= 300 ? given : nil
      }, work: Self.square,
      take: { _ in
        // `given` may move on meanwhile, by one at a time and no further than allowed.
        most = max(most, given - taken)
        taken += 1
      })
    #expect(taken == 300)
    #expect(most <= 7)
  }

  @Test(arguments: [1, 2, 5]) func takesWhatWasReadBeforeTheReaderFailed(jobs: Int) {
    var given = 0
    var taken: [Int] = []
    #expect(throws: Failure(item: 20)) {
      try OrderedWork(jobs: jobs).run(
        next: {
          given += 1
          if given == 20 { throw Failure(item: 20) }
          return given
        }, work: { $0 }, take: { taken.append($0) })
    }
    #expect(taken == Array(1..<20))
  }

  @Test(arguments: [1, 2, 5]) func stopsWhenAnAnswerIsRefused(jobs: Int) {
    var (given, taken) = (0, 0)
    #expect(throws: Failure(item: 9)) {
      try OrderedWork(jobs: jobs, ahead: 5).run(
        next: {
          given += 1
          return given
        }, work: Self.square,
        take: { _ in
          taken += 1
          if taken == 9 { throw Failure(item: 9) }
        })
    }
    #expect(taken == 9)
    #expect(given < 100)
  }

  @Test(arguments: [1, 2, 5]) func stopsWhenWorkFails(jobs: Int) {
    var given = 0
    #expect(throws: Failure(item: 30)) {
      try OrderedWork(jobs: jobs).run(
        next: {
          given += 1
          return given
        }, work: { if $0 == 30 { throw Failure(item: 30) } }, take: {})
    }
    #expect(given < 100)
  }
}
