/// The frame of a report: head, style sheet and script. All text that comes in is escaped already.
enum ReportTemplate {
  /// The whole page. Its content security policy lets nothing be loaded from anywhere.
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
    <header><h1>HanCite report</h1>
    <p>Keys: <kbd>j</kbd> <kbd>k</kbd> next and previous quotation, <kbd>r</kbd> next repair, <kbd>c</kbd> copy, \
    <button type="button" id="help-button">All keys (?)</button></p>\(contents)</header>
    <main id="main" tabindex="-1">
    \(body)
    </main>
    <dialog id="help" aria-labelledby="help-title"><h2 id="help-title">Keys</h2>
    <dl class="keys"><div><dt>j, k</dt><dd>next, previous quotation</dd></div>
    <div><dt>t</dt><dd>the quotation in the text, and back</dd></div><div><dt>r</dt><dd>next repair in the text</dd></div>
    <div><dt>c</dt><dd>copy the quotation with its reference</dd></div><div><dt>?</dt><dd>this list</dd></div></dl>
    <form method="dialog"><button>Close</button></form></dialog>
    <div id="status" role="status" aria-live="polite"></div>
    <script>\(ReportScript.text)</script>
    </body>
    </html>

    """
  }
}
