/// The elements that reading an article has to tell apart; all others are `other`.
enum HTMLTag: UInt8, Sendable {
  case other, text
  case html, head, body, title, meta, link, base, script, style, noscript, template, textarea, select, option, button,
    iframe,
    object, svg, math, canvas, audio, video, input, form
  case p, div, section, article, main, aside, header, footer, nav, address, blockquote, pre, ul, ol, li, dl, dt, dd,
    table,
    thead, tbody, tfoot, tr, td, th, caption, figure, figcaption, fieldset, center, hr, h1, h2, h3, h4, h5, h6
  case a, span, b, strong, em, i, u, font, small, big, sub, sup, br, img, time, label, embed, source, area, col, wbr,
    param, track

  /// The tag of a name in any case.
  /// - Complexity: O(1): names of more than ten bytes are none of ours.
  init(bytes name: ArraySlice<UInt8>) {
    guard name.count <= 10 else {
      self = .other
      return
    }
    var key = HTMLTagKey()
    for byte in name { key.append(ASCII.lowercased(byte)) }
    self = HTMLTagKey.tags.tag(for: key)
  }

  /// Has no content and no end tag.
  var isVoid: Bool {
    switch self {
    case .meta, .link, .base, .input, .hr, .br, .img, .embed, .source, .area, .col, .wbr, .param, .track: true
    default: false
    }
  }

  /// Its content is not markup.
  var isRawText: Bool {
    switch self {
    case .script, .style, .textarea, .title, .iframe: true
    default: false
    }
  }

  /// Nothing in it is read by a person as text of the page.
  var isInvisible: Bool {
    switch self {
    case .head, .title, .script, .style, .noscript, .template, .textarea, .select, .option, .button, .iframe, .object,
      .svg,
      .math,
      .canvas, .audio, .video:
      true
    default: false
    }
  }

  /// Starts and ends a line.
  var isBlock: Bool {
    switch self {
    case .html, .body, .p, .div, .section, .article, .main, .aside, .header, .footer, .nav, .address, .blockquote, .pre,
      .ul, .ol,
      .li, .dl, .dt, .dd, .table, .thead, .tbody, .tfoot, .tr, .td, .th, .caption, .figure, .figcaption, .fieldset,
      .center,
      .hr, .h1, .h2, .h3, .h4, .h5, .h6, .form, .option:
      true
    default: false
    }
  }

  /// 1…6 for `h1`…`h6`, otherwise 0.
  var headingLevel: Int {
    rawValue >= Self.h1.rawValue && rawValue <= Self.h6.rawValue ? Int(rawValue - Self.h1.rawValue) + 1 : 0
  }

  /// The start tag ends an open paragraph (HTML Standard, "in body": "if the stack has a p element in button scope").
  var closesParagraph: Bool {
    switch self {
    case .html, .body, .tr, .td, .th, .thead, .tbody, .tfoot, .caption, .option, .table: self == .table
    default: isBlock
    }
  }
}
