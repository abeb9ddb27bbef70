/// OpenCC's sixteen configurations by their names: from what, to what, `p` with regional vocabulary.
public enum OpenCCConfiguration: String, Sendable, CaseIterable {
  case s2t, s2tw, s2twp, s2hk, s2hkp
  case t2s, tw2s, tw2sp, hk2s, hk2sp
  case t2tw, t2hk, tw2t, hk2t
  case t2jp, jp2t

  /// The configuration for a pair of standards. `source` nil means the other script in its general form.
  public init(from source: ScriptTarget?, to target: ScriptTarget, vocabulary: Bool = false) {
    switch (target, source) {
    case (.simplified, .taiwan): self = vocabulary ? .tw2sp : .tw2s
    case (.simplified, .hongKong): self = vocabulary ? .hk2sp : .hk2s
    case (.simplified, _): self = .t2s
    case (.traditional, .taiwan): self = .tw2t
    case (.traditional, .hongKong): self = .hk2t
    case (.traditional, _): self = .s2t
    case (.taiwan, .simplified?), (.taiwan, nil): self = vocabulary ? .s2twp : .s2tw
    case (.taiwan, _): self = .t2tw
    case (.hongKong, .simplified?), (.hongKong, nil): self = vocabulary ? .s2hkp : .s2hk
    case (.hongKong, _): self = .t2hk
    }
  }

  /// The standard that comes out; `nil` for Japanese.
  public var target: ScriptTarget? {
    switch self {
    case .s2t, .tw2t, .hk2t, .jp2t: .traditional
    case .s2tw, .s2twp, .t2tw: .taiwan
    case .s2hk, .s2hkp, .t2hk: .hongKong
    case .t2s, .tw2s, .tw2sp, .hk2s, .hk2sp: .simplified
    case .t2jp: nil
    }
  }

  /// The standard that goes in; `nil` for Japanese.
  public var source: ScriptTarget? {
    switch self {
    case .s2t, .s2tw, .s2twp, .s2hk, .s2hkp: .simplified
    case .t2s, .t2tw, .t2hk, .t2jp: .traditional
    case .tw2s, .tw2sp, .tw2t: .taiwan
    case .hk2s, .hk2sp, .hk2t: .hongKong
    case .jp2t: nil
    }
  }

  /// Whether regional words are changed too.
  public var usesVocabulary: Bool { rawValue.hasSuffix("p") && self != .t2jp }
}
