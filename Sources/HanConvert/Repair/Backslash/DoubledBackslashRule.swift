/// A backslash after a Big5 character whose second byte is 5C, left by a program that escaped bytes: `許\多`.
///
/// Only if every backslash of the line stands so; in a path some do not.
struct DoubledBackslashRule: LineRule {
  func restorations(in line: RepairLine) -> [Restoration] {
    let scalars = line.scalars
    let places = scalars.indices.filter { scalars[$0] == 0x5C }
    guard !places.isEmpty, places.allSatisfy({ $0 > 0 && endsWith5C(scalars[$0 - 1]) }) else { return [] }
    return places.map {
      Restoration(
        certain: $0..<$0 + 1, [], channel: "big5-5c-doubled",
        evidence: "the second byte of the Big5 character before it, written twice")
    }
  }

  private func endsWith5C(_ scalar: UInt32) -> Bool {
    ScalarClass.isHan(scalar) && CodePages.big5.code(for: scalar).map { $0 & 0xFF == 0x5C } ?? false
  }
}
