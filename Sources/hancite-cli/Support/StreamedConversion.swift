import HanCite
import HanText

/// Converts a stream of any length piece by piece, in order, on several threads. A piece ends where the engine says
/// that a cut changes nothing, after a line feed as a rule.
struct StreamedConversion {
  /// Bytes that are read at a time: few enough that text and tables stay in the processor's cache.
  private static let blockSize = 1 << 16

  let converter: ScriptConverter
  /// Runs after the conversion; a paragraph that a cut divides is two paragraphs to it.
  let punctuation: PunctuationRewriter
  let jobs: Int

  /// What was not UTF-8: where it begins and how many bytes it is in all.
  struct Malformed {
    var firstOffset = 0
    var count = 0
  }

  /// Converts all of `input`. Memory: some three pieces, or a dozen a thread if there are several.
  func run(_ input: InputFile, into output: OutputFile) throws -> Malformed {
    var malformed = Malformed()
    var offset = 0
    let engine = converter.engine
    var reader = try PieceReader(input, block: Self.blockSize, longest: PieceReader.longest) { engine.lastCut(in: $0) }
    try OrderedWork(jobs: jobs).run(
      next: { try reader.next() }, work: convert,
      take: { piece in
        if piece.malformed.count > 0, malformed.count == 0 {
          malformed.firstOffset = offset + piece.malformed.firstOffset
        }
        malformed.count += piece.malformed.count
        offset += piece.length
        try output.write(piece.bytes)
      })
    return malformed
  }

  private struct Piece: Sendable {
    let bytes: [UInt8]
    let length: Int
    let malformed: Malformed
  }

  @Sendable private func convert(_ piece: [UInt8]) -> Piece {
    Piece(
      bytes: punctuation.rewrite(converter.convert(utf8: piece)), length: piece.count,
      malformed: Self.malformed(in: piece))
  }

  private static func malformed(in piece: [UInt8]) -> Malformed {
    piece.withUnsafeBufferPointer { buffer in
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
