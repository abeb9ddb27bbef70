/// The frame of a report: head, style sheet and script. All text that comes in is escaped already.
enum ReportTemplate {
  /// The whole page. Its content security policy lets nothing be loaded from anywhere.
  /// - Parameter contents: links to the parts of the page.
  static func page(title: String, contents: String, body: String) -> String {
    """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; \
    script-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'">
    <link rel="icon" href="data:,">
    <title>\(HTMLText.escaped(title)) – HanCite</title>
    <style>\(ReportStyleSheet.text)</style>
    </head>
    <body>
    <a class="skip" href="#main">Skip to the text</a>
    <header class="bar"><h1>HanCite</h1>\(contents)
    <button type="button" id="help-button">Keys <kbd>?</kbd></button></header>
    <main id="main" tabindex="-1">
    \(body)
    </main>
    \(help)
    <div id="status" role="status" aria-live="polite"></div>
    <script>\(ReportScript.text)</script>
    </body>
    </html>

    """
  }

  private static let keys = [
    ("<kbd>j</kbd> <kbd>k</kbd>", "next and previous quotation"),
    ("<kbd>t</kbd>", "from the list to the quotation in the text, and back"),
    ("<kbd>r</kbd>", "next repair in the text"), ("<kbd>c</kbd>", "copy the quotation with its reference"),
    ("<kbd>?</kbd>", "this list"),
  ]

  private static var help: String {
    let rows = keys.map { "<div><dt>\($0)</dt><dd>\($1)</dd></div>" }.joined()
    return """
      <dialog id="help" aria-labelledby="help-title"><h2 id="help-title">Keys</h2><dl class="keys">\(rows)</dl>
      <p>A speaker’s button above the text leaves only that speaker’s words in colour.</p>
      <form method="dialog"><button>Close</button></form></dialog>
      """
  }
}
