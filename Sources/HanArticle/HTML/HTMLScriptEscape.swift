/// Which end tags of a script are its text: the one of a `<script>` that is written inside `<!-- -->` (HTML Standard,
/// "script data double escaped state").
struct HTMLScriptEscape {
  private var isInComment = false
  private var isInInnerScript = false

  /// Looks at a place of the script that begins no end tag.
  mutating func take(_ source: [UInt8], at place: Int) {
    switch source[place] {
    case 0x3C where source.hasLowercased("<!--", at: place, before: source.count): isInComment = true
    case 0x3C where isInComment && source.hasLowercased("<script", at: place, before: source.count):
      let next = place + 7
      isInInnerScript =
        next < source.count && (ASCII.isBlank(source[next]) || source[next] == 0x2F || source[next] == 0x3E)
    case 0x2D where isInComment && source.hasLowercased("-->", at: place, before: source.count):
      (isInComment, isInInnerScript) = (false, false)
    default: break
    }
  }

  /// Whether an end tag that begins here ends the inner script only.
  mutating func takesEndTag() -> Bool {
    defer { isInInnerScript = false }
    return isInInnerScript
  }
}
