/// Words that name whoever speaks only in some places: a device that announces something, the other end of a call.
extension MentionFinder {
  /// 系统|播报, 导航|提示: a device speaks where its clause opens with it and a verb of announcing follows; elsewhere it is a
  /// thing (安防系统, 打开导航).
  func isIdleDevice(_ index: Int) -> Bool {
    guard text.isOne(of: Self.devices, tokens[index]) else { return false }
    guard opensClause(index) else { return true }
    var next = index + 1
    while next < tokens.count, next < index + 3, tokens[next].isAny([.adverb, .time]) { next += 1 }
    return next >= tokens.count || !text.isOne(of: Self.announcing, tokens[next])
  }

  /// 那头沉默片刻，说: who is at the other end; 那边的山, 在那边 are places. 对方 needs no such look.
  func isOtherSide(_ index: Int) -> Bool {
    if text[Int(tokens[index].start)] == 0x5BF9 { return true }  // 对
    guard opensClause(index), index + 1 < tokens.count else { return false }
    let next = tokens[index + 1]
    return next.isAny([.adverb, .cue, .time]) || next.isAny([.verb, .action]) && !next.isAny(.preposition)
      || Self.pausing.contains(text[Int(next.start)])
  }

  /// 酒店|方面, 平台|方面: the body alone, where the token takes in the first character of 方面.
  func sideOfBody(_ token: Token) -> Range<Int>? {
    let end = Int(token.end)
    guard token.count > 2, text[end - 1] == 0x65B9, text[end] == 0x9762 else { return nil }  // 方 面
    return Int(token.start)..<(end - 1)
  }

  private func opensClause(_ index: Int) -> Bool {
    index == 0 || !tokens[index - 1].isWord && tokens[index - 1].kind != .latin
      || tokens[index - 1].isAny([.conjunction, .time])
  }

  /// 停了几秒, 顿了顿, 隔了半分钟, 愣住: what somebody on the telephone does before the answer.
  private static let pausing = ScalarSet("停顿隔愣沉笑叹哭骂挂回说答问")
  private static let devices = ReadingText.words(
    "系统 导航 语音 大喇叭 喇叭 答录机 自动语音 语音助手 智能音箱 机器语音 电话录音 叫号机")
  private static let announcing = ReadingText.words(
    "播报 提示 提醒 播放 播 报 念 喊 通知 回复 答复 弹出 跳出 传来 反复播放 循环播放 滚动播放 说 回答 警告")
}
