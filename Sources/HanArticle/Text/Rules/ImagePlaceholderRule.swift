import HanText

/// `image-placeholder`: a line that stands for a picture or a video that the scraper left out: `图片`, `【圖片】`, `[视频]`.
enum ImagePlaceholderRule: WholeLineRule {
  static let id: RuleID = "image-placeholder"

  static func mayLabel(_ shape: LineShape) -> Bool {
    shape.length <= 12 && shape.ends == 0 && !shape.has([.openingQuote, .closingQuote]) && heads.mayBegin(in: shape)
  }

  private static let heads = WordHeads(of: words)

  static func isLabelled(_ line: ArticleLine) -> Bool {
    var word = line.folded.string(0..<line.folded.count)
    word.unicodeScalars.removeAll { "[]【】()<>{}〔〕 :*".unicodeScalars.contains($0) }
    while let last = word.unicodeScalars.last, last.isASCIIDigit { word.unicodeScalars.removeLast() }
    return words.contains(word)
  }

  private static let words: Set<String> = [
    "图片", "图", "配图", "插图", "题图", "视频", "图片加载中", "点击查看大图", "查看大图", "点击放大", "image", "img", "photo", "picture",
    "video", "gif", "动图", "音频", "图片说明", "照片", "影片", "影音", "点图放大", "点击图片放大", "点击图片查看大图", "图集", "组图", "图表",
  ]
}
