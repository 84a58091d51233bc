/// What all pages look like, on light and dark screens, on narrow ones, and on paper.
///
/// Colours of text have a contrast of at least 4.5 on both of the backgrounds they stand on.
enum HTMLStyle {
  static func sheet(isLightOnly: Bool) -> String {
    [light, isLightOnly ? "" : dark, rules].filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private static let light = """
    :root{color-scheme:light dark;--page:#fff;--panel:#f4f5f2;--ink:#1c1e1b;--soft:#5b6058;\
    --line:#d9dcd5;--link:#1d5fa8;--good:#2f6b3a;--warn:#8a5a00;--bad:#b3261e;--spark:#1d5fa8}
    """

  private static let dark = """
    @media screen and (prefers-color-scheme:dark){:root{--page:#16181a;--panel:#202326;\
    --ink:#e8e9e4;--soft:#a3a89f;--line:#3a3f42;--link:#8bbdf2;--good:#86c993;--warn:#e2b25a;\
    --bad:#f2998f;--spark:#8bbdf2}}
    """

  private static let rules = """
    *{box-sizing:border-box}
    html{font:100%/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Liberation Sans",sans-serif;\
    -webkit-text-size-adjust:100%}
    body{margin:0;background:var(--page);color:var(--ink);overflow-wrap:anywhere}
    .bar,main,footer{max-width:44rem;margin:0 auto;padding:0 1.1rem}
    main{padding-bottom:1rem}
    a{color:var(--link);text-underline-offset:.15em}
    :focus-visible{outline:3px solid var(--link);outline-offset:2px;border-radius:2px}
    h1,h2,h3{line-height:1.2;text-wrap:balance}
    h1{font:700 clamp(1.75rem,1.3rem + 2.2vw,2.6rem)/1.15 Georgia,"Liberation Serif",serif;\
    margin:.3rem 0 .6rem}
    h2{font-size:1.15rem;margin:0 0 .7rem}
    p{margin:0 0 1em}
    small,.when{color:var(--soft);font-size:.88rem}
    code{font:.85em/1.5 ui-monospace,"SF Mono",Menlo,"Liberation Mono",monospace}
    blockquote{margin:0 0 .3rem;padding-left:.9rem;border-left:3px solid var(--line)}
    blockquote p{margin:0 0 .3rem}blockquote p:last-child{margin:0}
    .wide{overflow-x:auto;max-width:100%}
    table{border-collapse:collapse}
    caption{text-align:left;color:var(--soft);padding-bottom:.4rem}
    th,td{text-align:left;vertical-align:top;padding:.35rem .8rem .35rem 0;\
    border-bottom:1px solid var(--line);overflow-wrap:break-word}
    .hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);\
    white-space:nowrap}
    footer{border-top:1px solid var(--line);padding-top:1rem;padding-bottom:2rem;\
    font-size:.85rem;color:var(--soft)}
    @media print{:root{color-scheme:light;--page:#fff;--panel:#fff;--ink:#000;--soft:#333;\
    --line:#999;--link:#000;--spark:#000}main,footer{max-width:none}\
    tr{break-inside:avoid}h1,h2,h3{break-after:avoid}}
    """
}
