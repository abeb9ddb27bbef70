import Dispatch
import HanCite

/// Converts a stream of any length block by block, in order, on several threads. A block ends where the engine says
/// that a cut changes nothing, after a line feed as a rule.
struct StreamedConversion {
  /// Bytes that are read at a time, for each thread: few enough that the tables stay in the processor's cache.
  private static let blockSize = 1 << 16
  /// Blocks that each of several threads gets at a time, so that starting them and waiting for the last costs little.
  private static let blocksPerJob = 4
  /// Bytes without a safe place to cut after which the text is cut between two characters all the same.
  private static let longest = 1 << 22

  let converter: ScriptConverter
  /// Runs after the conversion; a paragraph that a block cuts is two paragraphs to it.
  let punctuation: PunctuationRewriter
  let jobs: Int

  /// What was not UTF-8: where it begins and how many bytes it is in all.
  struct Malformed {
    var firstOffset = 0
    var count = 0
  }

  /// Converts all of `input`. Memory: some three blocks, or a dozen a thread if there are several.
  func run(_ input: InputFile, into output: OutputFile) throws -> Malformed {
    var malformed = Malformed()
    var offset = 0
    var pending: [UInt8] = []
    var searched = 0  // bytes of `pending` in which no cut was found
    var batch: [[UInt8]] = []
    func finishBatch() throws {
      for result in convert(batch) {
        if result.malformed.count > 0, malformed.count == 0 {
          malformed.firstOffset = offset + result.malformed.firstOffset
        }
        malformed.count += result.malformed.count
        offset += result.length
        try output.write(result.bytes)
      }
      batch.removeAll(keepingCapacity: true)
    }
    try input.forEachBlock(size: Self.blockSize) { block in
      pending.append(contentsOf: block)
      let cut = cut(pending, searched: searched)
      searched = cut > 0 ? 0 : pending.count
      guard cut > 0 else { return }
      batch.append(Array(pending[..<cut]))
      pending.removeSubrange(..<cut)
      if batch.count >= (jobs == 1 ? 1 : jobs * Self.blocksPerJob) { try finishBatch() }
    }
    if !pending.isEmpty { batch.append(pending) }
    try finishBatch()
    return malformed
  }

  private func cut(_ pending: [UInt8], searched: Int) -> Int {
    let start = max(0, searched - 4)  // a scalar may have been incomplete
    let found = pending.withUnsafeBufferPointer {
      converter.engine.lastCut(in: UnsafeBufferPointer(rebasing: $0[start...]))
    }
    let safe = found > 0 ? start + found : 0
    if safe > 0 || pending.count < Self.longest { return safe }
    let edge = pending.lastIndex { $0 & 0xC0 != 0x80 } ?? 0
    return edge > pending.count - 4 ? edge : pending.count
  }

  private struct Result: Sendable {
    let bytes: [UInt8]
    let length: Int
    let malformed: Malformed
  }

  private func convert(_ blocks: [[UInt8]]) -> [Result] {
    guard blocks.count > 1 else { return blocks.map(convert) }
    let results = OrderedResults<Result>(count: blocks.count)
    DispatchQueue.concurrentPerform(iterations: blocks.count) { results.set($0..<$0 + 1, [convert(blocks[$0])]) }
    return results.values
  }

  private func convert(_ block: [UInt8]) -> Result {
    Result(
      bytes: punctuation.rewrite(converter.convert(utf8: block)), length: block.count,
      malformed: Self.malformed(in: block))
  }

  private static func malformed(in block: [UInt8]) -> Malformed {
    block.withUnsafeBufferPointer { buffer in
      var found = Malformed()
      var position = buffer.endOfWellFormed(from: 0)
      found.firstOffset = position
      while position < buffer.count {
        let end = buffer.endOfMalformed(from: position)
        found.count += end - position
        position = buffer.endOfWellFormed(from: end)
      }
      return found
    }
  }
}
