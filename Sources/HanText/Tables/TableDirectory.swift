/// Reads and writes the head of a table image.
enum TableDirectory {
  static func read(_ memory: UnsafeRawBufferPointer) throws(TableError.Kind) -> [TableImage.Section] {
    guard memory.prefix(8).elementsEqual(TableImage.magic) else { throw .notAnImage }
    let version = memory.loadUnaligned(fromByteOffset: 8, as: UInt32.self).littleEndian
    guard version == TableImage.version else { throw .version(version) }
    let count = Int(memory.loadUnaligned(fromByteOffset: 12, as: UInt32.self).littleEndian)
    let length = memory.loadUnaligned(fromByteOffset: 16, as: UInt64.self).littleEndian
    guard length == UInt64(memory.count) else { throw .damaged("\(memory.count) bytes instead of \(length)") }
    let end = TableImage.headerSize + count * TableImage.entrySize
    guard end <= memory.count else { throw .damaged("directory") }
    let checksum = memory.loadUnaligned(fromByteOffset: 24, as: UInt64.self).littleEndian
    let directory = UnsafeRawBufferPointer(rebasing: memory[TableImage.headerSize..<end])
    guard FNV1a.hash(directory) == checksum else { throw .damaged("directory checksum") }
    var sections: [TableImage.Section] = []
    for index in 0..<count {
      let start = index * TableImage.entrySize
      let entry = UnsafeRawBufferPointer(rebasing: directory[start..<start + TableImage.entrySize])
      sections.append(try section(entry, end, memory.count))
    }
    return sections
  }

  private static func section(
    _ entry: UnsafeRawBufferPointer, _ low: Int, _ high: Int
  ) throws(TableError.Kind) -> TableImage.Section {
    let name = String(decoding: entry.prefix(32).prefix { $0 != 0 }, as: UTF8.self)
    let offset = entry.loadUnaligned(fromByteOffset: 32, as: UInt64.self).littleEndian
    let length = entry.loadUnaligned(fromByteOffset: 40, as: UInt64.self).littleEndian
    guard offset >= UInt64(low), offset % 64 == 0, offset <= UInt64(high), length <= UInt64(high) - offset else {
      throw .damaged("place of section \"\(name)\"")
    }
    return TableImage.Section(
      name: name, elementVersion: entry.loadUnaligned(fromByteOffset: 56, as: UInt32.self).littleEndian,
      range: Int(offset)..<Int(offset + length),
      checksum: entry.loadUnaligned(fromByteOffset: 48, as: UInt64.self).littleEndian)
  }
}

/// The 64-bit FNV-1a hash (Fowler, Noll, Vo), eight bytes a step: a guard against accidents, not against attackers.
package enum FNV1a {
  package static func hash(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    let whole = bytes.count & ~7
    var offset = 0
    while offset < whole {
      hash = (hash ^ bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self).littleEndian) &* 0x100_0000_01B3
      offset += 8
    }
    while offset < bytes.count {
      hash = (hash ^ UInt64(bytes[offset])) &* 0x100_0000_01B3
      offset += 1
    }
    return hash
  }
}
