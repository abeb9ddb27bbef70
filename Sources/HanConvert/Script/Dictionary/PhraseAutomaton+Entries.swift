import HanText

extension PhraseAutomaton {
  /// Every key with what stands for it, longest keys first, then in order of their bytes.
  /// - Complexity: O(cells + keys).
  package func entries() -> [(key: [UInt8], value: [UInt8])] {
    let scalars = scalarsByNumber()
    var children: [UInt32: [(number: UInt32, cell: Cell)]] = [:]
    for index in 0..<Int(head.cells) where cells[index].number != 0 && UInt32(index) > cells[index].number {
      children[UInt32(index) - cells[index].number, default: []].append((cells[index].number, cells[index]))
    }
    var result: [(key: [UInt8], value: [UInt8])] = []
    var open: [(key: [UInt8], base: UInt32, value: UInt32)] = (2..<head.rows).map { number in
      ((scalars[number].map(UTF8Scalar.bytes) ?? []), rows[Int(number)].base, rows[Int(number)].value)
    }
    while let node = open.popLast() {
      if let value = value(node.value, for: node.key) { result.append((node.key, value)) }
      guard node.base != 0, node.key.count < 1 << 12 else { continue }
      for (number, cell) in children[node.base] ?? [] {
        open.append((node.key + (scalars[number].map(UTF8Scalar.bytes) ?? []), cell.base, cell.value))
      }
    }
    return result.sorted { left, right in
      left.key.count != right.key.count
        ? left.key.count > right.key.count : left.key.lexicographicallyPrecedes(right.key)
    }
  }

  private func scalarsByNumber() -> [UInt32: UInt32] {
    var result: [UInt32: UInt32] = [:]
    for high in 0..<Self.stageOneCount where stageOne[high] != 0 {
      for low in 0..<Self.blockSize {
        let number = stageTwo[Int(stageOne[high]) * Self.blockSize + low].number
        if number > 1 { result[number] = UInt32(high * Self.blockSize + low) }
      }
    }
    return result
  }

  private func value(_ number: UInt32, for key: [UInt8]) -> [UInt8]? {
    guard number > 0, number <= head.values else { return nil }
    let value = values[Int(number) - 1]
    if value.length == Self.unlimited { return key }
    guard UInt64(value.offset) + UInt64(value.length) <= UInt64(head.pool) else { return nil }
    return Array(UnsafeBufferPointer(start: pool + Int(value.offset), count: Int(value.length)))
  }
}
