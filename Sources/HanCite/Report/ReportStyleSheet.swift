/// The style sheet of a report: light and dark by the reader's preference, one column on a phone.
///
/// Chinese text is set in a serif face of its own region, loosely and with full-width marks; the source beside it, and
/// all that is about the text, in a sans-serif.
enum ReportStyleSheet {
  static let text = colours + page + article + lists + narrow

  /// The eight speakers: a pale ground for their words and a strong colour for letter and rule (contrast at least 4.5
  /// against the letter).
  private static let speakers: [(ground: String, rule: String, darkGround: String, darkRule: String)] = [
    ("#e3edfd", "#1d4fbf", "#1b2c49", "#93c5fd"), ("#dff4e4", "#11703a", "#163423", "#86e0a5"),
    ("#fde5e6", "#b3202c", "#451f25", "#fba9ae"), ("#fcf0cf", "#855008", "#3d3110", "#f5cf6b"),
    ("#ede6fd", "#6a32c9", "#312450", "#c9b6fb"), ("#d8f3f0", "#0d6b66", "#0f3735", "#6fe0d6"),
    ("#fde4f1", "#ad1a68", "#451d34", "#f7a8d2"), ("#eaeed8", "#4d5d14", "#2f3519", "#cfdc96"),
  ]

  private static var colours: String {
    let light = speakers.enumerated().map { ".s\($0){--ground:\($1.ground);--rule:\($1.rule)}" }.joined()
    let dark = speakers.enumerated().map { ".s\($0){--ground:\($1.darkGround);--rule:\($1.darkRule)}" }.joined()
    return """
      :root{color-scheme:light dark;--ink:#1c1b1a;--paper:#fbfaf7;--soft:#5d5a55;--line:#dedad2;--link:#0b4fa8;\
      --panel:#f2f0ea;--repair:#8a3800;--repair-ground:#ffe8cc;--on:#fff}
      \(light).s-none{--ground:#ebe9e4;--rule:#65625c}
      @media (prefers-color-scheme:dark){:root{--ink:#e9e7e2;--paper:#161617;--soft:#aaa69f;--line:#37363a;--link:#8fbcff;\
      --panel:#202022;--repair:#ffc48a;--repair-ground:#472a12;--on:#161617}
      \(dark).s-none{--ground:#2d2d30;--rule:#b2afa8}}

      """
  }

  private static let page = """
    *{box-sizing:border-box}
    :root{--sans:system-ui,"Noto Sans CJK SC","PingFang SC","Microsoft YaHei",sans-serif;\
    --serif:"Source Han Serif SC","Noto Serif CJK SC","Songti SC",STSong,SimSun,serif}
    :lang(zh-Hant),:lang(zh-TW),:lang(zh-HK){--sans:"Noto Sans CJK TC","PingFang TC","Microsoft JhengHei",sans-serif;\
    --serif:"Source Han Serif TC","Noto Serif CJK TC","Songti TC",PMingLiU,serif}
    html{scroll-padding-top:4.5rem}
    body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.65 var(--sans);overflow-wrap:anywhere;\
    -webkit-text-size-adjust:100%}
    main,.bar{padding-inline:max(1.25rem,calc(50vw - 40rem))} main{padding-bottom:6rem} main:focus{outline:none}
    [lang|=zh]{line-break:strict;text-spacing-trim:normal;text-autospace:normal}
    a{color:var(--link);text-underline-offset:.2em;text-decoration-thickness:1px}
    .bar{position:sticky;top:0;z-index:2;display:flex;align-items:center;gap:.5rem 1.5rem;min-height:3.25rem;\
    background:var(--paper);border-bottom:1px solid var(--line)}
    h1{font-size:.95rem;letter-spacing:.02em;margin:0} .bar nav{flex:1;min-width:0;overflow-x:auto}
    .bar ol{display:flex;gap:1.25rem;margin:0;padding:.35rem 0;list-style:none;font-size:.9rem;white-space:nowrap}
    .bar nav a{color:var(--soft);text-decoration:none} .bar nav a:hover{color:var(--link);text-decoration:underline}
    .skip{position:absolute;left:-99rem;z-index:3} .skip:focus{left:1rem;top:.5rem;background:var(--paper);padding:.5rem}
    kbd{font:.85em/1 ui-monospace,monospace;border:1px solid var(--line);border-radius:.25rem;padding:.15rem .4rem;\
    background:var(--panel);color:var(--ink)}
    button{font:inherit;font-size:.85rem;color:var(--ink);background:transparent;border:1px solid var(--line);\
    border-radius:.4rem;padding:.2rem .75rem;min-height:1.9rem;cursor:pointer;white-space:nowrap}
    button:hover{border-color:var(--soft);background:var(--panel)}
    :focus-visible,.current{outline:2px solid var(--link);outline-offset:3px}
    #status{position:fixed;right:1.25rem;bottom:1.25rem;padding:.5rem 1rem;border-radius:.5rem;background:var(--ink);\
    color:var(--paper);font-size:.9rem;z-index:4} #status:empty{display:none}
    dialog{background:var(--paper);color:var(--ink);border:1px solid var(--line);border-radius:.75rem;padding:1.5rem 2rem;\
    max-width:min(30rem,92vw)} dialog::backdrop{background:#0008} dialog h2{margin:0 0 .75rem;font-size:1.1rem}
    dl{margin:0} dd{margin:0} .keys div{display:grid;grid-template-columns:4.5rem 1fr;gap:.5rem;padding:.25rem 0}

    """

  private static let article = """
    .masthead{padding:3rem 0 0} .masthead+section h3{margin-top:2rem} article+article{border-top:4px double var(--line);margin-top:4rem}
    h2{font:700 clamp(1.5rem,1.1rem + 2vw,2.35rem)/1.35 var(--serif);margin:0 0 1rem;text-wrap:balance;max-width:34em}
    h3{font-size:.8rem;font-weight:650;letter-spacing:.08em;text-transform:uppercase;color:var(--soft);margin:3.5rem 0 1rem;\
    padding-top:.75rem;border-top:1px solid var(--ink)}
    .facts,.evidence{display:flex;flex-wrap:wrap;gap:.1rem 1.5rem;font-size:.85rem}
    .facts div,.evidence div{display:flex;gap:.45rem;min-width:0} dt{color:var(--soft);white-space:nowrap}
    .counts{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;margin:.75rem 0 0;font-size:.9rem}
    .legend{display:flex;flex-wrap:wrap;gap:.4rem;margin-bottom:1.5rem}
    .chip{display:inline-flex;align-items:center;gap:.4rem;padding:.15rem .7rem .15rem .25rem;min-height:1.9rem;\
    border:1px solid transparent;border-radius:1rem;background:var(--ground);color:var(--ink);font-size:.85rem}
    button.chip:hover{background:var(--ground);border-color:var(--rule)} .chip[aria-pressed=true]{border-color:var(--rule);\
    box-shadow:0 0 0 1px var(--rule)} .chip .number{font-variant-numeric:tabular-nums}
    .chip.plain{padding-left:.7rem;background:none;border-color:var(--line)}
    .badge{display:inline-grid;place-items:center;min-width:1.4rem;height:1.4rem;padding:0 .3rem;border-radius:.7rem;\
    background:var(--rule);color:var(--on);font:700 .72rem/1 var(--sans)}
    .heads,.row{display:grid;grid-template-columns:minmax(0,5fr) minmax(0,6fr) 6.5rem;gap:2.5rem}
    .heads{color:var(--soft);font-size:.8rem;padding-bottom:.4rem;border-bottom:1px solid var(--line)}
    .row{padding:.55rem 0} .row>div{min-width:0} .row:hover{background:var(--panel)}
    .source,.clean{white-space:pre-wrap;unicode-bidi:isolate}
    .source{color:var(--soft);font-size:.875rem;line-height:1.95} .clean{font:1.0625rem/1.95 var(--serif);text-align:justify}
    .label{font-size:.75rem;line-height:1.4;padding-top:.45rem;color:var(--soft)}
    .row.boilerplate .clean,.row.byline .clean,.row.caption .clean{font:.875rem/1.95 var(--sans);color:var(--soft)}
    .row.heading .clean{font-weight:700} .row.role-title .clean{font-size:1.25rem;line-height:1.6}
    .row.role-dateline .clean{font:.875rem/1.95 var(--sans)}
    .q{background:var(--ground);color:var(--ink);box-shadow:inset 0 -2px var(--rule);border-radius:.15rem;cursor:pointer;\
    padding:.1em 0;-webkit-box-decoration-break:clone;box-decoration-break:clone}
    .source .q{box-shadow:none} .q.dim{background:none;box-shadow:inset 0 -1px var(--line)} .source .q.dim{color:inherit}
    .who{font:700 .62rem/1 var(--sans);color:var(--soft);margin-right:.15em;user-select:none}
    .repair{background:var(--repair-ground);color:var(--repair);box-shadow:inset 0 -2px var(--repair);border-radius:.15rem}

    """

  private static let lists = """
    .quotes,.references,.repairs{padding:0;margin:0;list-style:none}
    .quotes{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,27rem),1fr));gap:1rem}
    .quote{display:flex;flex-direction:column;gap:.6rem;padding:1rem 1.25rem;border-radius:.6rem;background:var(--panel);\
    border-left:4px solid var(--rule)} .quote p{margin:0} .quote.dim{display:none}
    .quote blockquote{margin:0;font:1.0625rem/1.85 var(--serif);white-space:pre-wrap;flex:1}
    .speaker{display:flex;flex-wrap:wrap;align-items:center;gap:.2rem .5rem} .role{color:var(--soft);font-size:.85rem}
    .tag{margin-left:auto;font-size:.75rem;color:var(--soft);border:1px solid var(--line);border-radius:1rem;padding:.05rem .6rem}
    .evidence{font-size:.8rem;padding-top:.5rem;border-top:1px solid var(--line)}
    .actions{display:flex;justify-content:space-between;align-items:center;font-size:.85rem}
    .references li{display:grid;grid-template-columns:9rem minmax(0,1fr) auto;gap:.25rem 1.5rem;align-items:baseline;\
    padding:.7rem 0;border-bottom:1px solid var(--line)} .style{font-size:.85rem;color:var(--soft)}
    .entry{font-family:var(--serif)}
    .repairs li{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,14rem) 9rem;gap:.25rem 1.5rem;align-items:baseline;\
    padding:.5rem 0;border-bottom:1px solid var(--line)} .how{font-size:.85rem;color:var(--soft)} .none{color:var(--soft)}
    del{color:var(--repair);text-decoration-thickness:1px} ins{text-decoration:none;font-weight:650} .arrow{color:var(--soft)}

    """

  private static let narrow = """
    @media (max-width:56rem){.heads{display:none}.row{grid-template-columns:1fr;gap:.15rem;padding:.75rem 0;\
    border-bottom:1px solid var(--line)}.label{order:0;padding:0}.label:empty{display:none}.clean{order:1;text-align:start}\
    .source{order:2;font-size:.8rem;line-height:1.75;border-left:2px solid var(--line);padding-left:.75rem}\
    .row:hover{background:none}.masthead{padding-top:1.75rem}.references li,.repairs li{grid-template-columns:1fr}\
    .references button{justify-self:start}.bar{gap:.75rem}.bar kbd{display:none}button{min-height:2.5rem}.chip{min-height:2.2rem}}
    @media (prefers-reduced-motion:no-preference){.q,.quote,.chip,button{transition:background .15s,border-color .15s}}
    @media print{.skip,.bar,button.copy,dialog,#status{display:none}.quote{break-inside:avoid}}
    """
}
