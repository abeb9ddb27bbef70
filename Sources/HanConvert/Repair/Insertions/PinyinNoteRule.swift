import HanText

/// Pinyin in parentheses after Traditional characters, as converters of some sites leave it: `創(chuàng)新`.
///
/// Only after characters that Simplified text writes otherwise, that ordinary text is full of, and that are read so; a
/// line that talks about readings, or gives half of its characters two, keeps its notes.
struct PinyinNoteRule: LineRule {
  let model: WordModel

  func restorations(in line: RepairLine) -> [Restoration] {
    let notes = notes(line.scalars)
    guard !notes.isEmpty, !talksAboutReadings(line.scalars), !isContradictory(notes) else { return [] }
    let fitting = notes.filter(isOrdinary)
    guard fitting.count * 2 > notes.count, fitting.contains(where: isReadSo) else { return [] }
    return fitting.map {
      Restoration(
        certain: $0.span, [], channel: "pinyin-notes", evidence: "the reading of the character before it")
    }
  }

  private struct Note {
    var character: UInt32
    var span: Range<Int>
    var letters: [UInt32]
  }

  private func notes(_ scalars: [UInt32]) -> [Note] {
    var notes: [Note] = []
    for open in scalars.indices.dropFirst() where scalars[open] == 0x28 || scalars[open] == 0xFF08 {
      guard ScalarClass.isHan(scalars[open - 1]) else { continue }
      var end = open + 1
      while end < scalars.count, end - open <= 7, isLetter(scalars[end]) { end += 1 }
      let letters = Array(scalars[open + 1..<end])
      while end < scalars.count, end - open <= 9, scalars[end] == 0x20 || scalars[end] == 0xA0 { end += 1 }
      guard end < scalars.count, scalars[end] == 0x29 || scalars[end] == 0xFF09,
        PinyinSyllable.isSpelled(plainLetters(letters))
      else { continue }
      notes.append(Note(character: scalars[open - 1], span: open..<end + 1, letters: letters))
    }
    return notes
  }

  private func isLetter(_ scalar: UInt32) -> Bool {
    (0x61...0x7A).contains(scalar) || scalar >= 0xC0 && Self.plain[scalar] != nil
  }

  private func isOrdinary(_ note: Note) -> Bool {
    guard let scalar = Unicode.Scalar(note.character) else { return false }
    let isTraditional = HanFolding.simplified(scalar) != scalar
    return isTraditional && model.characterCost(note.character, .traditional) < Self.ordinaryCost
  }

  /// Characters dearer than this are rare enough for an editor to give their reading (rank 3,000, as in ``WordModel``).
  private static let ordinaryCost: Float = 11.5

  private func isReadSo(_ note: Note) -> Bool {
    let spelled = plainLetters(note.letters)
    if Self.otherReadings.contains(where: { $0.0 == note.character && $0.1.unicodeScalars.map(\.value) == spelled }) {
      return true
    }
    let reading = PinyinSyllable.reading(of: note.character)
    return plainLetters(reading.unicodeScalars.map(\.value)) == spelled
  }

  private func plainLetters(_ letters: [UInt32]) -> [UInt32] {
    letters.filter { $0 > 0x20 }.map { Self.plain[$0] ?? $0 }
  }

  /// Whether half of the characters or more have two readings: the line is about them.
  private func isContradictory(_ notes: [Note]) -> Bool {
    var letters: [UInt32: [UInt32]] = [:]
    var doubtful: Set<UInt32> = []
    for note in notes {
      if letters[note.character].map({ $0 != note.letters }) ?? false { doubtful.insert(note.character) }
      letters[note.character] = note.letters
    }
    return doubtful.count * 2 >= letters.count
  }

  private func talksAboutReadings(_ scalars: [UInt32]) -> Bool {
    scalars.contains { [0x8B80, 0x8BFB].contains($0) }  // 讀 读
      && zip(scalars, scalars.dropFirst()).contains { $0 == 0x4E0D && ($1 == 0x8B80 || $1 == 0x8BFB) }
      || zip(scalars, scalars.dropFirst()).contains { ($0 == 0x97F3 && $1 == 0x5B57) || ($0 == 0x8B80 && $1 == 0x97F3) }
      || zip(scalars, scalars.dropFirst()).contains { ($0 == 0x8072 || $0 == 0x58F0) && ($1 == 0x8ABF || $1 == 0x8C03) }
  }

  /// Vowels with tone marks, without them.
  private static let plain: [UInt32: UInt32] = {
    var table: [UInt32: UInt32] = [:]
    for (plain, marked) in [
      ("a", "āáǎàă"), ("e", "ēéěè"), ("i", "īíǐì"), ("o", "ōóǒò"), ("u", "ūúǔù"), ("ü", "ǖǘǚǜ"), ("n", "ńňǹ"),
    ] {
      for scalar in marked.unicodeScalars { table[scalar.value] = plain.unicodeScalars.first?.value }
    }
    table[0xFC] = 0xFC
    return table
  }()

  /// Readings of common characters beside the one that ICU gives.
  private static let otherReadings: [(UInt32, String)] = [
    (0x9577, "chang"), (0x9577, "zhang"), (0x9084, "hai"), (0x9084, "huan"), (0x70BA, "wei"), (0x5011, "men"),
    (0x8207, "yu"), (0x500B, "ge"), (0x61C9, "ying"), (0x8AAA, "shuo"), (0x50B3, "chuan"), (0x50B3, "zhuan"),
    (0x8ABF, "diao"), (0x8ABF, "tiao"), (0x8655, "chu"), (0x89BA, "jue"), (0x6A02, "le"), (0x6A02, "yue"),
    (0x55AE, "dan"), (0x7D66, "gei"), (0x8ECA, "che"), (0x6703, "hui"), (0x8457, "zhe"), (0x5716, "tu"),
  ]
}
