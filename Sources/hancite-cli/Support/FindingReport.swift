import HanCite

/// What is wrong with an article, as lines for stderr.
struct FindingReport: Sendable {
  /// A line for every warning and loss, `file:offset: loss: [rule] message` (the offset in code points of the decoded
  /// source).
  let lines: [String]
  /// Whether something of the input was lost.
  let isIncomplete: Bool

  init(_ article: Article, of file: InputFile) {
    let findings = article.findings
    lines = findings.filter { $0.severity > .note }.map { finding in
      let offset = article.source.codePointRange(of: finding.range).lowerBound
      return "\(file.name):\(offset): \(finding.severity.rawValue): [\(finding.rule)] \(finding.message)"
    }
    isIncomplete = findings.contains { $0.severity == .loss }
  }

  /// Says the lines unless asked to be quiet; returns 1 if something of the input was lost, else 0.
  func say(quiet: Bool) -> Int {
    if !quiet { lines.forEach(Diagnostics.say) }
    return isIncomplete ? 1 : 0
  }
}
