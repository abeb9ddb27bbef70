import HanText

/// Reads damaged text back: a beam search over the bytes that each character may have been, for the cheapest original
/// under the word model. Characters that need no reading back pass as they are, so damage may begin and end anywhere.
///
/// Every original that the search proposes is one that could have been read as what was observed; where a byte is
/// unknown, all characters that fit compete.
struct LatticeDecoder {
  let written: WrittenEncoding
  let model: WordModel
  /// Shared with other searches under the same model.
  var candidates = CandidateCache()
  /// Whether two bytes in a row, both unknown, may follow each other (the reader found no character in them).
  var mayFollow: @Sendable (UInt8, UInt8) -> Bool = { _, _ in true }
  /// Whether ``mayFollow`` is asked of the bytes of one cell only: a reader that makes one mark of an illegal pair.
  var marksPairs = false
  /// Cost of passing from text as it is to text read back, and of the way back.
  var entryCost: Float = 6
  var exitCost: Float = 2
  /// Hypotheses kept. Of 8, 12, 16, 20, 32 and 48, tried on the development set, 20 restores as much as more do; Big5 read
  /// as GBK needs it most.
  var width = 20

  /// What stands before the first cell in the same paragraph.
  var prefix: ArraySlice<UInt32> = []
  /// Whether the paragraph ends after the last cell.
  var reachesEnd = true

  /// The cheapest reading; `nil` if there is none.
  /// - Complexity: O(cells × ``width``).
  func decode(_ cells: ByteCells) -> Decoding? {
    var beam = Beam(decoder: self, cells: cells)
    for index in 0..<cells.count { beam.advance(over: index) }
    return beam.finish()
  }
}

/// The outcome of a search.
struct Decoding {
  /// One character of the original, or one that passed.
  struct Piece {
    /// `nil` for a byte that is lost without a trace.
    var scalar: UInt32?
    /// The cells whose bytes it took.
    var cells: Range<Int>
    var isPassed: Bool
    /// By how many nats the next best reading that differs here is worse; infinite if there is none.
    var margin: Float = .infinity
    /// The character of that reading.
    var rival: UInt32?
  }

  var pieces: [Piece]
  /// In nats.
  var cost: Float
}
