/// Tells whether a quotation that begins in a line does not end there.
enum OpenQuotes {
  /// Whether a kind of quotation mark is opened more often than it is closed.
  /// - Complexity: O(scalars).
  static func stayOpen(in scalars: [UInt32]) -> Bool {
    var depth = SIMD3<Int32>()
    for scalar in scalars {
      switch scalar {
      case 0x201C: depth[0] += 1
      case 0x201D: depth[0] -= 1
      case 0x300C: depth[1] += 1
      case 0x300D: depth[1] -= 1
      case 0x300E: depth[2] += 1
      case 0x300F: depth[2] -= 1
      default: break
      }
    }
    return depth[0] > 0 || depth[1] > 0 || depth[2] > 0
  }
}
