/// How an article's punctuation is to look.
public enum PunctuationStyle: String, Sendable, CaseIterable {
  /// Only half-width marks beside Chinese characters are widened.
  case width
  /// GB/T 15834-2011 《标点符号用法》: “‘’”, ……, ——, ·.
  case mainland
  /// The handbook of Taiwan's Ministry of Education, 《重訂標點符號手冊》 (2008): 「『』」, ……, ——, ‧.
  case taiwan
  /// Hong Kong's school and press usage: 「『』」, ……, ——, ·.
  case hongkong
  /// Nothing is changed.
  case keep
}
