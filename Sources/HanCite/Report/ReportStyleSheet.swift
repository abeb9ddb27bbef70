/// The style sheet of a report: light and dark by the reader's preference, one column on a phone.
enum ReportStyleSheet {
  static let text = """
    :root{color-scheme:light dark;--ink:#1b1b1f;--paper:#fdfdfb;--soft:#54545c;--line:#d4d4d8;--link:#0b4fa8;--panel:#f3f3f0;\
    --repair:#7a2b00;--repair-paper:#ffe9cf;\
    --s0:#dbeafe;--s1:#dcfce7;--s2:#fde2e4;--s3:#fef3c7;--s4:#ede4ff;--s5:#cff5f3;--s6:#ffe4d1;--s7:#e6e9d5;--none:#e7e7ea}
    @media (prefers-color-scheme:dark){:root{--ink:#ececf0;--paper:#17181b;--soft:#b4b4be;--line:#3d3e45;--link:#8ebcff;\
    --panel:#212227;--repair:#ffc48a;--repair-paper:#4a2a10;\
    --s0:#1d3557;--s1:#1c402b;--s2:#51242b;--s3:#4a3c0d;--s4:#3b2a5a;--s5:#0f4341;--s6:#54301a;--s7:#383c22;--none:#37383e}}
    *{box-sizing:border-box}
    body{margin:0 auto;max-width:78rem;padding:0 1rem 4rem;background:var(--paper);color:var(--ink);\
    font:1rem/1.7 system-ui,"Noto Sans CJK SC","PingFang SC","Microsoft YaHei",sans-serif;overflow-wrap:anywhere}
    :lang(zh-Hant),:lang(zh-TW),:lang(zh-HK){font-family:system-ui,"Noto Sans CJK TC","PingFang TC","Microsoft JhengHei",sans-serif}
    a{color:var(--link)} h1{font-size:1.1rem;margin:1rem 0 0} h2{font-size:1.6rem;line-height:1.35;margin:1.5rem 0 .5rem}
    h3{font-size:1.15rem;margin:2rem 0 .5rem;border-bottom:1px solid var(--line)} header p{margin:.25rem 0;color:var(--soft)}
    .skip{position:absolute;left:-99rem} .skip:focus{left:1rem;top:.5rem;background:var(--paper);padding:.5rem;z-index:2}
    kbd{border:1px solid var(--line);border-radius:.25rem;padding:0 .35rem;background:var(--panel);color:var(--ink)}
    dl{margin:.25rem 0} dl.facts,dl.evidence{display:flex;flex-wrap:wrap;gap:0 1.25rem;font-size:.9rem}
    dl div{display:flex;gap:.4rem} dt{color:var(--soft);white-space:nowrap} dd{margin:0}
    .legend{display:flex;flex-wrap:wrap;gap:.4rem;margin:.5rem 0} .chip{padding:.05rem .6rem;border-radius:1rem}
    .heads,.row{display:grid;grid-template-columns:1fr 1fr;gap:1.5rem}
    .heads{color:var(--soft);font-size:.85rem;border-bottom:1px solid var(--line)}
    .row{padding:.5rem 0;border-bottom:1px dotted var(--line)} .row>div{white-space:pre-wrap;min-width:0}
    .source{color:var(--soft);font-size:.92rem} .row.boilerplate .clean{color:var(--soft)} .row.heading .clean{font-weight:650}
    .side{display:none;font-size:.75rem;color:var(--soft)} .q,.clean,.source,blockquote{unicode-bidi:isolate}
    .label{font-size:.75rem;font-weight:400;border:1px solid var(--line);border-radius:.25rem;padding:0 .3rem;color:var(--soft)}
    .q{border-radius:.15rem;color:var(--ink)} .who{font-size:.65rem;font-weight:700;margin-right:.1rem;color:var(--soft)}
    .s0{background:var(--s0)}.s1{background:var(--s1)}.s2{background:var(--s2)}.s3{background:var(--s3)}.s4{background:var(--s4)}\
    .s5{background:var(--s5)}.s6{background:var(--s6)}.s7{background:var(--s7)}.s-none{background:var(--none)}
    .repair{background:var(--repair-paper);color:var(--repair);border-bottom:2px solid var(--repair)}
    ol.quotes,ul.references,ul.repairs{padding:0;list-style:none}
    .quote{margin:.75rem 0;padding:.6rem .9rem;border-radius:.4rem} .quote p{margin:.25rem 0} .quote a{color:var(--ink)}
    .quote dt,.quote .title{color:var(--ink);opacity:1} blockquote{margin:0;font-size:1.08rem;white-space:pre-wrap}
    .references li,.repairs li{padding:.35rem 0;border-bottom:1px dotted var(--line)}
    .title{color:var(--soft);font-size:.9rem} del{color:var(--repair);text-decoration-thickness:1px} ins{text-decoration:none;font-weight:650}
    button{font:inherit;font-size:.85rem;color:var(--ink);background:var(--paper);border:1px solid var(--soft);border-radius:.35rem;\
    padding:.15rem .7rem;min-height:1.8rem;cursor:pointer}
    :focus-visible,.current{outline:3px solid var(--link);outline-offset:2px}
    #status{position:fixed;right:1rem;bottom:1rem;padding:.4rem .9rem;border-radius:.4rem;background:var(--ink);color:var(--paper)}
    #status:empty{display:none} dialog{background:var(--paper);color:var(--ink);border:1px solid var(--line);border-radius:.5rem;max-width:90vw}
    dl.keys dt{min-width:3rem}
    @media (max-width:48rem){.heads{display:none}.row{grid-template-columns:1fr;gap:.25rem}.clean{order:1}.source{order:2;\
    border-left:3px solid var(--line);padding-left:.6rem}.side{display:inline-block;margin-right:.5rem}h2{font-size:1.35rem}\
    button{min-height:2.4rem;padding:.3rem 1rem}}
    @media print{.skip,button,header p,dialog,#status{display:none}}
    """
}
