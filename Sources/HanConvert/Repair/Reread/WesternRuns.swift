/// Stretches of a line that a single-byte reader can have made: no East Asian character, and at least two characters
/// beyond ASCII of which some stand together. They differ: a lead byte is no trail byte in UTF-8, and one pair of equal
/// bytes over and over is no text in GBK or Big5 (`605×××`).
enum WesternRuns {
  static func runs(in scalars: [UInt32]) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var start = 0
    while start < scalars.count {
      guard isWestern(scalars[start]), scalars[start] >= 0x80 else {
        start += 1
        continue
      }
      var end = start + 1
      while end < scalars.count, isWestern(scalars[end]) { end += 1 }
      if isSuspicious(scalars[start..<end]) { runs.append(start..<end) }
      start = end
    }
    return runs
  }

  private static func isWestern(_ scalar: UInt32) -> Bool {
    scalar < 0x2E80 && scalar != 0x200B && scalar != 0x200D || scalar == 0xFFFD || scalar == 0xF8FF
      || (0xFB01...0xFB02).contains(scalar)
  }

  private static func isSuspicious(_ run: ArraySlice<UInt32>) -> Bool {
    var wide = 0
    var pairs = 0
    var last: UInt32 = 0
    var isVaried = false
    let first = run.first
    for scalar in run {
      if scalar >= 0x80 {
        isVaried = isVaried || scalar != first
        if scalar != 0xFFFD {
          wide += 1
          pairs += last >= 0x80 ? 1 : 0
        }
      }
      last = scalar
    }
    return isVaried && wide >= 2 && (pairs >= 1 || wide >= 4)
  }
}
