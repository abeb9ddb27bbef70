/// One unit of a text that a conversion changed, in bytes of the text given and of the text made.
package struct ConvertedUnit: Hashable, Sendable {
  package let source: Range<Int>
  package let output: Range<Int>
}

/// Where an engine writes: bytes, and if asked the units that changed.
///
/// Growing buffers of its own rather than arrays, because an engine appends a few bytes some hundred million times a
/// second.
package struct ConversionSink: ~Copyable {
  private var base: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  private var units: UnsafeMutablePointer<ConvertedUnit>
  private var unitCapacity: Int
  private var unitCount = 0
  /// Bytes written so far.
  package private(set) var count = 0
  /// Whether changed units are kept.
  package let records: Bool

  /// - Parameter capacity: bytes to make room for at once.
  package init(capacity: Int, records: Bool = false) {
    self.capacity = max(64, capacity)
    self.base = .allocate(capacity: self.capacity)
    self.records = records
    unitCapacity = records ? max(16, capacity / 8) : 1
    units = .allocate(capacity: unitCapacity)
  }

  deinit {
    base.deallocate()
    units.deallocate()
  }

  /// The bytes written, copied out.
  package var bytes: [UInt8] { Array(contents) }

  /// The bytes written; must not be kept beyond the next change of the sink.
  package var contents: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: base, count: count) }

  /// The changed units in order, if they are kept; must not be kept beyond the next change of the sink.
  package var changes: UnsafeBufferPointer<ConvertedUnit> { UnsafeBufferPointer(start: units, count: unitCount) }

  /// Appends bytes that stay as they were.
  @inline(__always)
  package mutating func keep(_ bytes: UnsafePointer<UInt8>, _ length: Int) { append(bytes, length) }

  /// Appends the bytes that stand for the unit `source` of the text.
  @inline(__always)
  package mutating func replace(_ source: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) {
    if records { append(ConvertedUnit(source: source, output: count..<count + bytes.count)) }
    if let base = bytes.baseAddress { append(base, bytes.count) }
  }

  /// Room for `length` more bytes behind what is written, to be written by the caller and then counted by ``fill(_:)``.
  mutating func room(for length: Int) -> UnsafeMutablePointer<UInt8> {
    if count &+ length > capacity { grow(by: length) }
    return base + count
  }

  /// Counts bytes that were written into ``room(for:)``.
  mutating func fill(_ length: Int) { count &+= length }

  /// Room for `number` more units, to be written by the caller and then counted by ``fillUnits(_:)``.
  mutating func unitRoom(for number: Int) -> UnsafeMutablePointer<ConvertedUnit> {
    if unitCount &+ number > unitCapacity { growUnits(by: number) }
    return units + unitCount
  }

  /// Counts units that were written into ``unitRoom(for:)``.
  mutating func fillUnits(_ number: Int) { unitCount &+= number }

  /// Where a pass over a text that is itself the result of an earlier pass wrote into the sink: brings the units
  /// written since `start` (bytes and units then) from that middle text back to the source.
  /// - Parameters:
  ///   - earlier: the units of the earlier pass, whose outputs are places in the middle text.
  ///   - sourceStart: where the earlier pass began in the source.
  package mutating func compose(
    after earlier: UnsafeBufferPointer<ConvertedUnit>, since start: (count: Int, changes: Int), sourceStart: Int
  ) {
    guard records, !earlier.isEmpty || sourceStart > 0 else { return }
    let later = Array(changes[start.changes...])
    unitCount = start.changes
    var join = UnitComposition(Array(earlier), later, sourceStart: sourceStart, outputStart: start.count)
    while let unit = join.next() { append(unit) }
  }

  /// Forgets everything after the first `count` bytes and `changes` units.
  package mutating func cutBack(to count: Int, changes kept: Int) {
    self.count = min(count, self.count)
    unitCount = min(kept, unitCount)
  }

  /// Forgets everything and keeps the room.
  package mutating func removeAll() { cutBack(to: 0, changes: 0) }

  private mutating func append(_ unit: ConvertedUnit) {
    unitRoom(for: 1).initialize(to: unit)
    unitCount &+= 1
  }

  @inline(__always)
  private mutating func append(_ bytes: UnsafePointer<UInt8>, _ length: Int) {
    if count &+ length > capacity { grow(by: length) }
    Self.copy(bytes, to: base + count, length)
    count &+= length
  }

  /// Copies; pieces below eight bytes, which is most of them, without a call.
  @inline(__always)
  private static func copy(_ bytes: UnsafePointer<UInt8>, to place: UnsafeMutablePointer<UInt8>, _ length: Int) {
    let (from, to) = (UnsafeRawPointer(bytes), UnsafeMutableRawPointer(place))
    if length >= 8 {
      place.update(from: bytes, count: length)
    } else if length >= 4 {
      let tail = from.loadUnaligned(fromByteOffset: length &- 4, as: UInt32.self)
      to.storeBytes(of: from.loadUnaligned(as: UInt32.self), as: UInt32.self)
      to.storeBytes(of: tail, toByteOffset: length &- 4, as: UInt32.self)
    } else if length >= 2 {
      let last = bytes[length &- 1]
      to.storeBytes(of: from.loadUnaligned(as: UInt16.self), as: UInt16.self)
      place[length &- 1] = last
    } else if length == 1 {
      place[0] = bytes[0]
    }
  }

  @inline(never)
  private mutating func grow(by length: Int) {
    let larger = (count + length) * 3 / 2
    let room = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
    room.update(from: base, count: count)
    base.deallocate()
    base = room
    capacity = larger
  }

  @inline(never)
  private mutating func growUnits(by number: Int) {
    let larger = (unitCount + number) * 3 / 2
    let room = UnsafeMutablePointer<ConvertedUnit>.allocate(capacity: larger)
    room.update(from: units, count: unitCount)
    units.deallocate()
    units = room
    unitCapacity = larger
  }
}
