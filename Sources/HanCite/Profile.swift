import HanConvert
import HanText

/// What a run does, as data: which rewriting stages, with which settings.
public struct Profile: Sendable {
  /// Undo damage before anything else reads the text.
  public var repairs = true
  public var punctuation = PunctuationStyle.width
  /// Puts a space between a Chinese character and a Latin letter or digit beside it.
  public var spacing = false
  /// `nil` leaves the script as it is.
  public var script: ScriptTarget?
  /// Look for quotations, the dearest stage; without it an article has none.
  public var findsQuotations = true

  public init() {}
}
