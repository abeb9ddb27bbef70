import HanText

extension PhraseAutomaton {
  /// Appends `text[range]` with every key replaced, longest match from the left. Returns the end of the range, or the
  /// place of the first special scalar if it `stops` at those.
  ///
  /// Scalars are replaced one by one until one begins a changing key; that key is taken if
  /// ``change(_:at:to:since:)`` finds that longest match comes to it.
  func rewrite(
    _ text: UnsafePointer<UInt8>, _ range: Range<Int>, into sink: inout ConversionSink, stops: Bool = false
  ) -> Int {
    let count = range.upperBound
    var position = range.lowerBound
    var edge = position
    while position < count {
      position =
        sink.records
        ? rewriteQuickly(text, position, count, &edge, into: &sink, KeepsUnits.self)
        : rewriteQuickly(text, position, count, &edge, into: &sink, ForgetsUnits.self)
      guard position < count else { break }
      let (entry, length) = entry(text, position, count)
      if entry.changeBase != 0, let change = change(text, at: position, to: count, since: &edge) {
        sink.take(text, change)
        position = change.end
        edge = position
        continue
      }
      let isSpecial = appendSingle(text, position, length, entry.number, into: &sink, stops: stops)
      if isSpecial, stops { return position }
      position &+= length
    }
    return count
  }

  /// Appends what stands for a scalar alone. Returns whether it is special; then nothing is appended if this `stops`.
  private func appendSingle(
    _ text: UnsafePointer<UInt8>, _ start: Int, _ length: Int, _ number: UInt32, into sink: inout ConversionSink,
    stops: Bool
  ) -> Bool {
    let value = number != 0 && number < head.rows ? rows[Int(number)].value : 0
    let match = value == 0 ? nil : match(start, start + length, value, false)
    if let match, !match.isSpecial {
      sink.take(text, match)
      return false
    }
    if match == nil || !stops { sink.keep(text + start, length) }
    return match != nil
  }

  /// Bytes that a round of the quick loop may read and write past the scalar that it is at.
  private static let margin = 16
  /// Bytes of text that the quick loop makes room for at once.
  private static let stretch = 1 << 14

  /// The greater part of any Chinese text: ASCII, and scalars of three bytes that stay or become another of three bytes.
  /// Stops at the first scalar that is anything else, or begins a long replacement, and some way before `count`; returns
  /// its place.
  @inline(never)
  private func rewriteQuickly<Units: UnitRecording>(
    _ text: UnsafePointer<UInt8>, _ start: Int, _ count: Int, _ edge: inout Int, into sink: inout ConversionSink,
    _: Units.Type
  ) -> Int {
    let limit = min(count, start &+ Self.stretch) &- Self.margin
    guard start <= limit else { return start }
    let spare = (limit &- start) &>> 3  // by so much replacements may lengthen the stretch
    let written = sink.count
    let output = UnsafeMutableRawPointer(sink.room(for: limit &- start &+ spare &+ 2 &* Self.margin)) - start
    let source = UnsafeRawPointer(text)
    let (entries, changes) = (EntryTable(self), changes)  // in registers, which the object's own are not
    var units = UnitWriter(&sink, most: Units.areKept ? (limit &- start) / 3 &+ 2 : 0, start: start, written: written)
    var grown = 0
    var position = start
    scan: while position <= limit {
      var word = source.loadUnaligned(fromByteOffset: position, as: UInt32.self).littleEndian
      guard Self.isThreeBytes(word) else {
        let length = copyASCII(source + position, to: output + position + grown)
        if length == 0 { break }
        position &+= length
        continue
      }
      var entry = entries[word]
      while position <= limit {
        let next = source.loadUnaligned(fromByteOffset: position &+ 3, as: UInt32.self).littleEndian
        let isThree = Self.isThreeBytes(next)
        let second = isThree ? entries[next] : rareEntry(text, position &+ 3, count)
        if changes.contains(entry.number, second.number),
          let change = change(text, at: position, to: count, since: &edge)
        {
          guard let length = copyPiece(change, text, to: output + position + grown, spare &- grown) else { break scan }
          if Units.areKept {
            units.flush(grown)
            if change.replacement != nil { units.append(position..<change.end, length, grown) }
          }
          grown &+= length &- (change.end &- position)
          position = change.end
          edge = position
          continue scan
        }
        let single = entry.single
        if single == Entry.limit { break scan }
        output.storeBytes(
          of: (single == 0 ? word : single).littleEndian, toByteOffset: position &+ grown, as: UInt32.self)
        if Units.areKept { units.note(position, isChanged: single != 0) }
        position &+= 3
        guard isThree else { continue scan }
        word = next
        entry = second
      }
    }
    sink.fill(position &- start &+ grown)
    if Units.areKept {
      units.flush(grown)
      sink.fillUnits(units.count)
    }
    return position
  }

  /// Copies what stands for a key, sixteen bytes whatever its length. Returns its length; `nil`, and nothing is done, if
  /// it is longer than that or lengthens the text by more than `spare` bytes.
  @inline(__always)
  private func copyPiece(
    _ change: PhraseMatch, _ text: UnsafePointer<UInt8>, to output: UnsafeMutableRawPointer, _ spare: Int
  ) -> Int? {
    let bytes = change.replacement?.baseAddress ?? text + change.start
    let length = change.replacement?.count ?? change.end &- change.start
    guard length <= Self.margin, length &- (change.end &- change.start) <= spare,
      change.replacement == nil || pool + Int(head.pool) - bytes >= Self.margin
    else { return nil }
    output.storeBytes(of: UnsafeRawPointer(bytes).loadUnaligned(as: SIMD16<UInt8>.self), as: SIMD16<UInt8>.self)
    return length
  }

  /// Copies ASCII that begins no key, eight bytes at most. Returns how many; 0 if the next scalar must be looked at.
  @inline(__always)
  private func copyASCII(_ source: UnsafeRawPointer, to output: UnsafeMutableRawPointer) -> Int {
    let word = source.loadUnaligned(as: UInt64.self).littleEndian
    guard word & 0x80 == 0 else { return 0 }
    output.storeBytes(of: word.littleEndian, as: UInt64.self)
    let length = (word & 0x8080_8080_8080_8080).trailingZeroBitCount &>> 3
    if length > head.asciiPrefix { return length &- Int(head.asciiPrefix) }
    return entry(ofScalar: UInt32(word & 0x7F)).isPlain ? 1 : 0
  }

  /// What is known of a scalar that is not of three bytes; out of the way of those that are.
  @inline(never)
  private func rareEntry(_ text: UnsafePointer<UInt8>, _ offset: Int, _ count: Int) -> Entry {
    entry(text, offset, count).entry
  }

  /// Whether a little-endian word begins with three bytes of one scalar; the few below U+1000 are left aside.
  @inline(__always)
  private static func isThreeBytes(_ word: UInt32) -> Bool {
    word & 0x00C0_C0F0 == 0x0080_80E0 && word & 0x0F != 0
  }
}

/// What is known of scalars of three bytes.
private struct EntryTable {
  private let stageOne: UnsafePointer<UInt16>
  private let stageTwo: UnsafePointer<PhraseAutomaton.Entry>

  init(_ automaton: PhraseAutomaton) {
    stageOne = automaton.stageOne
    stageTwo = automaton.stageTwo
  }

  /// The entry of the scalar of a little-endian word that begins with its three bytes; nothing is known of surrogates,
  /// which are in no key.
  @inline(__always)
  subscript(word: UInt32) -> PhraseAutomaton.Entry {
    let block = stageOne[Int((word & 0x0F) &<< 6 | word &>> 8 & 0x3F)]
    return stageTwo[Int(block) &<< 6 | Int(word &>> 16 & 0x3F)]
  }
}

/// Whether a pass keeps the units that it changes: known to the compiler, for the loop without them is much tighter.
private protocol UnitRecording { static var areKept: Bool { get } }
private enum KeepsUnits: UnitRecording { static var areKept: Bool { true } }
private enum ForgetsUnits: UnitRecording { static var areKept: Bool { false } }

/// Writes the units of one stretch. Scalars that change alone are noted by their places, four bytes each, and become units
/// when the text has grown by another amount or ends.
private struct UnitWriter {
  private let units: UnsafeMutablePointer<ConvertedUnit>
  private let places: UnsafeMutablePointer<Int32>
  private let start: Int
  private let written: Int
  private var noted = 0
  private(set) var count = 0

  /// - Parameters:
  ///   - most: units that the stretch can have.
  ///   - start: where it begins in the text; `written`: in the output.
  @inline(__always)
  init(_ sink: inout ConversionSink, most: Int, start: Int, written: Int) {
    units = sink.unitRoom(for: most &+ most / 8 &+ 1)  // behind the units room for their places, eight to a unit
    places = UnsafeMutableRawPointer(units + most).assumingMemoryBound(to: Int32.self)
    self.start = start
    self.written = written
  }

  /// Notes a scalar of three bytes: written in any case and counted if it changed, for no branch can tell which do.
  @inline(__always)
  mutating func note(_ position: Int, isChanged: Bool) {
    places[noted] = Int32(truncatingIfNeeded: position &- start)
    noted &+= isChanged ? 1 : 0
  }

  /// Makes units of the scalars noted, before which the text has grown by `grown` bytes.
  @inline(__always)
  mutating func flush(_ grown: Int) {
    for index in 0..<noted {
      let position = start &+ Int(places[index])
      append(position..<position &+ 3, 3, grown)
    }
    noted = 0
  }

  @inline(__always)
  mutating func append(_ source: Range<Int>, _ length: Int, _ grown: Int) {
    let place = written &+ source.lowerBound &- start &+ grown
    units[count] = ConvertedUnit(source: source, output: place..<place &+ length)
    count &+= 1
  }
}

extension ConversionSink {
  /// Appends what stands for a match, or the match itself if it stays.
  @inline(__always)
  mutating func take(_ text: UnsafePointer<UInt8>, _ match: PhraseMatch) {
    if let replacement = match.replacement {
      replace(match.start..<match.end, replacement)
    } else {
      keep(text + match.start, match.end &- match.start)
    }
  }
}
