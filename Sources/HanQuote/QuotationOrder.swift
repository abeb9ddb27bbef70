extension [Quotation] {
  /// Puts records in the order of their ranges, those of the same range in their order: each goes once to where it belongs,
  /// for they are so large that a second list of them would cost more than all comparisons.
  /// - Complexity: O(records) where they are a few lists in order, one behind the other. Memory: 6 bytes a record.
  mutating func sortByRange() {
    withUnsafeMutableBufferPointer { records in
      var sources = records.indices.map { Int32(truncatingIfNeeded: $0) }
      sources.sort { (records[Int($0)].range, $0) < (records[Int($1)].range, $1) }
      for place in sources.indices where Int(sources[place]) != place { Self.move(into: place, records, &sources) }
    }
  }

  /// Moves the record that belongs at a place there, the one that belongs where it was there, and so on round the ring.
  private static func move(
    into first: Int, _ records: UnsafeMutableBufferPointer<Quotation>, _ sources: inout [Int32]
  ) {
    let record = records.moveElement(from: first)
    var place = first
    while Int(sources[place]) != first {
      let source = Int(sources[place])
      records.initializeElement(at: place, to: records.moveElement(from: source))
      sources[place] = Int32(truncatingIfNeeded: place)
      place = source
    }
    records.initializeElement(at: place, to: record)
    sources[place] = Int32(truncatingIfNeeded: place)
  }
}
