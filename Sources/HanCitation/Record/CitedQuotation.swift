/// Somebody's words in a source, with what is needed to find them there again.
public struct CitedQuotation: Hashable, Sendable {
  /// A repair of damaged text inside the quotation.
  public struct Repair: Hashable, Sendable {
    /// What stands in the source.
    public var observed: String
    /// What it was before the damage.
    public var restored: String
    /// The damage that was undone.
    public var channel: String
    /// 0…1.
    public var confidence: Double

    public init(observed: String, restored: String, channel: String, confidence: Double) {
      self.observed = observed
      self.restored = restored
      self.channel = channel
      self.confidence = confidence
    }
  }

  /// Another form of the wording: never what the source says, always marked as derived.
  public struct DerivedForm: Hashable, Sendable {
    /// How it was made: `repaired`, `punctuated`, or the BCP 47 tag of a script.
    public var derivation: String
    public var text: String

    public init(derivation: String, text: String) {
      self.derivation = derivation
      self.text = text
    }
  }

  /// Stable: from the source's id, the position and the wording.
  public let id: String
  /// `direct`, `mixed`, `document`, `indirect`, `term` or `headline`.
  public var kind: String
  /// Exactly what stands in the decoded source.
  public var exact: String
  /// Up to 32 code points before and after, to find the wording where it occurs more than once.
  public var prefix: String
  public var suffix: String
  /// Unicode code points from the start of the decoded source.
  public var position: Range<Int>
  public var repairs: [Repair] = []
  public var derivedForms: [DerivedForm] = []
  public var speaker: String?
  public var speakerTitle: String?
  public var speakerAffiliation: String?
  public var cue: String?
  public var via: String?
  public var date: String?

  /// - Parameter sourceID: the id of the source, from which and from the place and wording the id is made.
  public init(
    sourceID: String, kind: String, exact: String, prefix: String = "", suffix: String = "", position: Range<Int>
  ) {
    self.init(
      id: "\(sourceID)-q\(position.lowerBound)-\(SourceDigest.hex(Array(exact.utf8), digits: 8))", kind: kind,
      exact: exact, prefix: prefix, suffix: suffix, position: position)
  }

  /// A quotation whose id was made before and kept.
  package init(id: String, kind: String, exact: String, prefix: String, suffix: String, position: Range<Int>) {
    self.id = id
    self.kind = kind
    self.exact = exact
    self.prefix = prefix
    self.suffix = suffix
    self.position = position
  }

  /// The wording for a reader: the last derived form, or what the source has.
  public var reading: String { derivedForms.last?.text ?? exact }

  /// The reading on one line, in quotation marks unless it is indirect speech.
  package var shown: String { kind == "indirect" ? reading.onOneLine : "“\(reading.onOneLine)”" }

  /// The speaker with title: `张三（市长）`; empty if nobody is named.
  package var shownSpeaker: String { speaker.map { $0 + (speakerTitle.map { "（\($0)）" } ?? "") } ?? "" }
}
