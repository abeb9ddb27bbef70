/// A script and regional standard, named by its BCP 47 tag.
public enum ScriptTarget: String, Sendable, CaseIterable {
  case simplified = "zh-Hans"
  case traditional = "zh-Hant"
  case taiwan = "zh-Hant-TW"
  case hongKong = "zh-Hant-HK"
}
