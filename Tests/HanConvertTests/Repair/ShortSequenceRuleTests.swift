import Testing

@testable import HanConvert

@Suite struct ShortSequenceRuleTests {
  private func mended(_ text: String) -> String {
    let line = RepairLine(scalars: text.unicodeScalars.map(\.value))
    var scalars = line.scalars
    for restoration in ShortSequenceRule().restorations(in: line).reversed() {
      scalars.replaceSubrange(restoration.span, with: restoration.restored)
    }
    return String(scalars: scalars)
  }

  @Test(arguments: [
    ("RÄ«ga", "Rīga"), ("Ä°stanbul", "İstanbul"), ("LietuviÅ³", "Lietuvių"), ("DOS AÃ‘OS", "DOS AÑOS"),
    ("HÃ”TEL", "HÔTEL"), ("hatikuâ™«~", "hatiku♫~"), ("âœ” fine", "✔ fine"), ("<40% vs â\u{89}¥40%", "<40% vs ≥40%"),
    ("IL2RÎ³cKO", "IL2RγcKO"), ("Löwe RÄ«ga", "Löwe Rīga"),
  ])
  func oneSequenceIsReadBack(damaged: String, original: String) { #expect(mended(damaged) == original) }

  @Test(arguments: [
    "", "Ã", "â", "CAFÉ®", "SÃO PAULO", "“É…”", "NICIODATĂ™", "Ã la carte", "10 Ä/m²", "É‘", "café”", "naïve",
    "CÔTÉ®", "中文Â·中文", "Ångström", "Õ…", "MAÇÃ®", "CÉLÈBRE™",
    "Ä\u{A0}E", "MÄ£ÄM", "many Ã’s here", "ã†â€™ãƒâ€",
  ])
  func soundWordsStay(_ text: String) { #expect(mended(text) == text) }
}
