import Dispatch

#if canImport(Glibc)
  import Glibc
#endif

/// Works through a sequence on several threads and hands the answers over in the order of the sequence.
///
/// Reading the next item, working on others and taking answers go on side by side: while one thread waits for the disk
/// the others work.
package struct OrderedWork: Sendable {
  /// Threads to use; 1 works on the calling thread alone.
  package let jobs: Int
  /// Items that may be read before the oldest one has been taken: bounds the memory.
  package let ahead: Int

  /// The processors that are there.
  package static var processors: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

  /// - Parameter ahead: four items a thread if it is not given.
  package init(jobs: Int, ahead: Int? = nil) {
    self.jobs = jobs
    self.ahead = max(jobs, ahead ?? jobs * 4)
  }

  /// - Parameters:
  ///   - next: gives the next item, `nil` at the end; one thread at a time calls it.
  ///   - work: answers an item, on any thread.
  ///   - take: gets the answers in order; one thread at a time calls it.
  /// - Throws: the first failure of `next`, after the answers to all items before it were taken, or the first of `work`
  ///   and `take`, after which nothing more is taken.
  package func run<Item: Sendable, Answer: Sendable>(
    next: () throws -> Item?, work: @Sendable (Item) throws -> Answer, take: (Answer) throws -> Void
  ) throws {
    guard jobs > 1 else {
      while let item = try next() { try take(try work(item)) }
      return
    }
    try withoutActuallyEscaping(next) { next in
      try withoutActuallyEscaping(take) { take in
        let line = WaitingLine(ahead: ahead, next: next, take: take)
        DispatchQueue.concurrentPerform(iterations: jobs) { _ in
          while let (index, item) = line.issue() { line.finish(index, Result { try work(item) }) }
        }
        if let failure = line.failure { throw failure }
      }
    }
  }

  /// The answers to all items, in their order.
  package func answers<Items: Collection, Answer: Sendable>(
    _ items: Items, _ work: @Sendable (Items.Element) -> Answer
  ) -> [Answer] where Items.Element: Sendable {
    var rest = items.makeIterator()
    var answers: [Answer] = []
    answers.reserveCapacity(items.count)
    // Nothing here throws.
    try? run(next: { rest.next() }, work: work, take: { answers.append($0) })
    return answers
  }
}

/// What the threads of one ``OrderedWork`` share: how far it is, and answers that came before their turn.
private final class WaitingLine<Item, Answer: Sendable>: @unchecked Sendable {
  private let monitor = Monitor()
  private let ahead: Int
  private let next: () throws -> Item?
  private let take: (Answer) throws -> Void
  private var waiting: [Int: Answer] = [:]
  private var issued = 0
  private var taken = 0
  private var isAtEnd = false
  private var isTaking = false
  private var hasStopped = false
  private(set) var failure: (any Error)?

  init(ahead: Int, next: @escaping () throws -> Item?, take: @escaping (Answer) throws -> Void) {
    self.ahead = ahead
    self.next = next
    self.take = take
  }

  /// The next item and its number, when it may be read; `nil` if there is none.
  func issue() -> (Int, Item)? {
    monitor.withLock {
      while !isAtEnd, issued - taken >= ahead { monitor.wait() }
      guard !isAtEnd else { return nil }
      do {
        if let item = try next() {
          issued += 1
          return (issued - 1, item)
        }
      } catch {
        failure = failure ?? error
      }
      end()
      return nil
    }
  }

  /// Leaves an answer, and takes all whose turn has come unless another thread does.
  func finish(_ index: Int, _ answer: Result<Answer, any Error>) {
    monitor.lock()
    defer { monitor.unlock() }
    switch answer {
    case .success(let value): waiting[index] = value
    case .failure(let error): stop(error)
    }
    guard !isTaking else { return }
    isTaking = true
    while !hasStopped, let value = waiting.removeValue(forKey: taken) {
      monitor.unlock()
      let outcome = Result { try take(value) }
      monitor.lock()
      if case .failure(let error) = outcome { stop(error) }
      taken += 1
      monitor.wakeAll()
    }
    isTaking = false
  }

  private func stop(_ error: any Error) {
    failure = failure ?? error
    hasStopped = true
    end()
  }

  private func end() {
    isAtEnd = true
    monitor.wakeAll()
  }
}
