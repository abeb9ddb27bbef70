import HanCite

/// Says on stderr what is wrong with an article.
enum FindingReport {
  /// Writes a line for every warning and loss, `file:offset: loss: [rule] message` (the offset in code points of the
  /// decoded source), and returns 1 if something of the input was lost, else 0.
  static func say(_ article: Article, of file: InputFile, quiet: Bool) -> Int {
    for finding in article.labelled.findings where finding.severity > .note && !quiet {
      let offset = article.source.codePointRange(of: finding.range).lowerBound
      Diagnostics.say("\(file.name):\(offset): \(finding.severity.rawValue): [\(finding.rule)] \(finding.message)")
    }
    return article.labelled.findings.contains { $0.severity == .loss } ? 1 : 0
  }
}
