import HanText
import ICUKit

/// Reads bytes in a given charset. Bytes that mean nothing in it become U+FFFD, one for each invalid sequence.
enum SourceDecoder {
  /// The text of the bytes, without a byte-order mark, with the way back to the bytes and what was wrong with them.
  /// - Complexity: O(bytes).
  static func decode(_ bytes: [UInt8], as charset: Charset) -> SourceText {
    let mark = ByteOrderMark(of: bytes).flatMap { $0.charset == charset ? $0 : nil }
    var draft = Draft(skipping: mark?.length ?? 0)
    if charset == .utf8 {
      draft.appendUTF8(bytes, from: mark?.length ?? 0)
    } else {
      let rest = Array(bytes[(mark?.length ?? 0)...])
      do {
        try Converter(charset.converterName).decode(rest) { draft.append($0) }
      } catch {
        draft.abandon(rest.count, reason: "\(error)")
      }
    }
    return draft.finish(charset)
  }

  /// What has been decoded so far.
  private struct Draft {
    private var utf8: [UInt8] = []
    private var map = OffsetMap.Builder()
    private var invalid: [SourceRange] = []
    private var invalidCount = 0
    private var failure: String?

    init(skipping mark: Int) { map.append(text: 0, source: mark) }

    mutating func append(_ piece: Converter.Piece) {
      switch piece {
      case .scalar(let scalar, let count):
        let start = utf8.count
        UTF8.encode(scalar).map { utf8.append(contentsOf: $0) }
        map.append(count: 1, textWidth: utf8.count - start, sourceWidth: count)
      case .invalid(let count):
        appendReplacement(for: count)
      }
    }

    /// Valid UTF-8 is taken over as it is; anything else goes through the parser sequence by sequence.
    mutating func appendUTF8(_ bytes: [UInt8], from start: Int) {
      let rest = bytes[start...]
      if UTF8Check.isWellFormed(bytes) {
        utf8 = start == 0 ? bytes : Array(rest)
        map.append(count: rest.count, textWidth: 1, sourceWidth: 1)
        return
      }
      var parser = Unicode.UTF8.ForwardParser()
      var iterator = rest.makeIterator()
      while true {
        switch parser.parseScalar(from: &iterator) {
        case .valid(let scalar):
          utf8.append(contentsOf: scalar)
          map.append(count: scalar.count, textWidth: 1, sourceWidth: 1)
        case .error(let length): appendReplacement(for: length)
        case .emptyInput: return
        }
      }
    }

    private mutating func appendReplacement(for count: Int) {
      let start = utf8.count
      utf8.append(contentsOf: [0xEF, 0xBF, 0xBD])
      map.append(text: 3, source: count)
      invalidCount += 1
      if let last = invalid.last, last.upperBound == start {
        invalid[invalid.count - 1] = last.union(SourceRange(start, start + 3))
      } else if invalid.count < SourceDecoder.findingLimit {
        invalid.append(SourceRange(start, start + 3))
      }
    }

    mutating func abandon(_ count: Int, reason: String) {
      failure = reason
      map.append(text: 0, source: count - (map.sourceEnd))
    }

    consuming func finish(_ charset: Charset) -> SourceText {
      var findings = invalid.map {
        Finding(
          "invalid-bytes", .loss, at: $0, "\($0.count / 3) sequences of bytes here mean nothing in \(charset).")
      }
      if invalidCount > SourceDecoder.findingLimit {
        findings.append(
          Finding(
            "invalid-bytes", .loss, at: SourceRange(0, utf8.count),
            "In all, \(invalidCount) sequences of bytes mean nothing in \(charset)."))
      }
      if let failure {
        findings.append(Finding("undecodable", .loss, at: SourceRange(0, 0), "Reading stopped: \(failure)."))
      }
      findings += BinaryCheck.findings(in: utf8)
      return SourceText(utf8: utf8, map: map.finish(), charset: charset.name, findings: findings)
    }
  }

  /// How many stretches of invalid bytes get a finding of their own.
  private static let findingLimit = 20
}
