import HanText

/// Finds the units that differ between a text and its conversion where the converter does not tell.
enum UnitAlignment {
  /// A stretch of both texts, the same in both or not.
  struct Piece {
    let source: Range<Int>
    let output: Range<Int>
    let isSame: Bool
  }

  /// Pieces that cover both texts, line by line: scalar by scalar where a line keeps its number of scalars, otherwise
  /// one piece from the first difference of the line to its last.
  static func units(_ source: UnsafeBufferPointer<UInt8>, _ output: UnsafeBufferPointer<UInt8>) -> [Piece] {
    let left = source.lineRanges
    let right = output.lineRanges
    guard left.count == right.count else { return whole(source, output, 0..<source.count, 0..<output.count) }
    return zip(left, right).flatMap { whole(source, output, $0, $1) }
  }

  private static func whole(
    _ source: UnsafeBufferPointer<UInt8>, _ output: UnsafeBufferPointer<UInt8>, _ left: Range<Int>, _ right: Range<Int>
  ) -> [Piece] {
    let leftEdges = source.scalarEdges(in: left)
    let rightEdges = output.scalarEdges(in: right)
    if leftEdges.count == rightEdges.count { return scalarwise(source, output, leftEdges, rightEdges) }
    let bound = min(leftEdges.count, rightEdges.count) - 1
    func same(_ index: Int, _ other: Int) -> Bool {
      source[leftEdges[index]..<leftEdges[index + 1]]
        .elementsEqual(output[rightEdges[other]..<rightEdges[other + 1]])
    }
    var head = 0
    while head < bound, same(head, head) { head += 1 }
    var tail = 0
    while tail < bound - head, same(leftEdges.count - 2 - tail, rightEdges.count - 2 - tail) { tail += 1 }
    let cuts = [0, head, -1 - tail, -1].map { cut in
      (leftEdges[cut < 0 ? leftEdges.count + cut : cut], rightEdges[cut < 0 ? rightEdges.count + cut : cut])
    }
    return (0..<3).map {
      Piece(source: cuts[$0].0..<cuts[$0 + 1].0, output: cuts[$0].1..<cuts[$0 + 1].1, isSame: $0 != 1)
    }
  }

  private static func scalarwise(
    _ source: UnsafeBufferPointer<UInt8>, _ output: UnsafeBufferPointer<UInt8>, _ left: [Int], _ right: [Int]
  ) -> [Piece] {
    (0..<left.count - 1).map { index in
      let (from, to) = (left[index]..<left[index + 1], right[index]..<right[index + 1])
      return Piece(source: from, output: to, isSame: source[from].elementsEqual(output[to]))
    }
  }
}

extension ConversionSink {
  /// Appends one aligned piece of a conversion whose source begins at `start` of the text.
  mutating func append(
    _ piece: UnitAlignment.Piece, of source: UnsafeBufferPointer<UInt8>, _ output: UnsafeBufferPointer<UInt8>,
    at start: Int
  ) {
    let bytes = UnsafeBufferPointer(rebasing: output[piece.output])
    if piece.isSame {
      if let base = bytes.baseAddress { keep(base, bytes.count) }
    } else {
      replace(start + piece.source.lowerBound..<start + piece.source.upperBound, bytes)
    }
  }
}
