/// The one style sheet, for light and dark screens, for narrow ones, and for paper.
///
/// Colours of text have a contrast of at least 4.5 on both of the backgrounds they stand on.
enum HTMLStyle {
  static let sheet = """
    :root{color-scheme:light dark;--page:#fff;--panel:#f4f5f2;--ink:#1c1e1b;--soft:#5b6058;\
    --line:#d9dcd5;--link:#1d5fa8;--good:#2f6b3a;--warn:#8a5a00;--bad:#b3261e;--spark:#1d5fa8}
    @media(prefers-color-scheme:dark){:root{--page:#16181a;--panel:#202326;--ink:#e8e9e4;\
    --soft:#a3a89f;--line:#3a3f42;--link:#8bbdf2;--good:#86c993;--warn:#e2b25a;--bad:#f2998f;\
    --spark:#8bbdf2}}
    *{box-sizing:border-box}
    html{font:100%/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Liberation Sans",sans-serif;\
    -webkit-text-size-adjust:100%}
    body{margin:0;background:var(--page);color:var(--ink);overflow-wrap:anywhere}
    .bar,main,footer{max-width:44rem;margin:0 auto;padding:0 1.1rem}
    .bar{padding-top:1rem;font-size:.9rem;color:var(--soft)}
    main{padding-bottom:1rem}
    a{color:var(--link);text-underline-offset:.15em}
    :focus-visible{outline:3px solid var(--link);outline-offset:2px;border-radius:2px}
    h1,h2,h3{line-height:1.2;text-wrap:balance}
    h1{font:700 clamp(1.75rem,1.3rem + 2.2vw,2.6rem)/1.15 Georgia,"Liberation Serif",serif;\
    margin:.3rem 0 .6rem}
    h2{font-size:1.15rem;margin:0 0 .7rem}
    h3{font:700 1.2rem/1.25 Georgia,"Liberation Serif",serif;margin:0}
    p{margin:0 0 1em}
    small,.when{color:var(--soft);font-size:.88rem}
    code{font:.85em/1.5 ui-monospace,"SF Mono",Menlo,"Liberation Mono",monospace}
    .tags{margin:1.4rem 0 0;font-size:.92rem;color:var(--soft)}
    .tags b{color:var(--ink)}
    .mark{padding:.05rem .55rem;border:1px solid currentColor;border-radius:1rem;font-size:.82rem}
    .mark.major{color:var(--bad)}.mark.notable{color:var(--warn)}
    .dek{font-size:1.2rem;line-height:1.4;color:var(--soft);margin-bottom:.7rem}
    .notice{margin:1.4rem 0;padding:.8rem 1rem;background:var(--panel);\
    border-left:4px solid var(--link);font-size:.92rem}
    .notice p{margin:0 0 .4rem}.notice p:last-child{margin:0}
    .body{font:1.13rem/1.68 Georgia,"Liberation Serif",serif}
    section{border-top:1px solid var(--line);margin-top:2rem;padding-top:1.3rem}
    .claim{position:relative;text-decoration:underline dotted var(--good);\
    text-decoration-thickness:2px;text-underline-offset:.22em;cursor:help}
    .warns{text-decoration-color:var(--warn)}
    .blocks{text-decoration:underline wavy var(--bad)}
    .fact{display:none;position:absolute;z-index:2;left:0;top:100%;width:max-content;\
    max-width:24rem;margin-top:.2rem;padding:.6rem .8rem;background:var(--panel);color:var(--ink);\
    border:1px solid var(--soft);border-radius:6px;font:.86rem/1.45 system-ui,sans-serif;\
    box-shadow:0 4px 14px rgb(0 0 0/.25)}
    .claim:hover>.fact,.claim:focus>.fact{display:block}
    .figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(9rem,1fr));\
    gap:1rem 1.5rem;margin:0 0 1rem}
    dt{color:var(--soft);font-size:.85rem}
    dd{margin:0}
    .figures dd>b{font-size:1.35rem;font-variant-numeric:tabular-nums}
    .figures small{display:block}
    .discourse{margin:1.4rem 0;padding-bottom:.2rem}
    ul{margin:0;padding-left:1.2rem}
    li{margin:0 0 .6rem}
    .sources,.posts,.stories{list-style:none;padding:0}
    .sources li{margin:0}
    .spark{display:block;max-width:100%;height:auto;fill:none;stroke:var(--spark);stroke-width:2;\
    stroke-linejoin:round;stroke-linecap:round}
    .spark circle{fill:var(--spark);stroke:none}
    figure{margin:0 0 1.2rem}
    blockquote{margin:0 0 .3rem;padding-left:.9rem;border-left:3px solid var(--line)}
    blockquote p{margin:0 0 .3rem}blockquote p:last-child{margin:0}
    figcaption{color:var(--soft);font-size:.88rem;padding-left:1.05rem}
    .record{margin:0 0 1.2rem}
    .record div{margin-bottom:.5rem}
    .wide{overflow-x:auto;max-width:100%}
    table{border-collapse:collapse;font-size:.85rem;min-width:46rem}
    caption{text-align:left;color:var(--soft);padding-bottom:.4rem}
    th,td{text-align:left;vertical-align:top;padding:.35rem .8rem .35rem 0;\
    border-bottom:1px solid var(--line);overflow-wrap:break-word}
    td code{overflow-wrap:anywhere}
    td:last-child{min-width:16rem}
    .story{margin:0 0 1.5rem;padding:0}
    .story p{margin:.2rem 0}
    .hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);\
    white-space:nowrap}
    footer{border-top:1px solid var(--line);padding-top:1rem;padding-bottom:2rem;\
    font-size:.85rem;color:var(--soft)}
    @media(max-width:48rem){.fact{position:fixed;left:1rem;right:1rem;top:auto;bottom:1rem;\
    width:auto;max-width:none}}
    @media screen and (min-width:70rem){.bar,main,footer{max-width:67rem}\
    main>section,footer p,.index>*{max-width:44rem}main>.full{max-width:none}\
    article{display:grid;grid-template-columns:minmax(0,44rem) 15.5rem;column-gap:3.5rem}\
    article>*{grid-column:1}\
    .discourse{grid-column:2;grid-row:1/span 4;border-top:0;margin:1.4rem 0 0;padding:0}\
    .figures{grid-template-columns:1fr}}
    @media print{:root{color-scheme:light;--page:#fff;--panel:#fff;--ink:#000;--soft:#333;\
    --line:#999;--link:#000;--spark:#000}.fact{display:none!important}.bar{display:none}\
    .bar,main,footer{max-width:none}.body{font-size:11pt}\
    .posts a[href]::after{content:" <" attr(href) ">";font-size:.8em}\
    figure,tr,.notice{break-inside:avoid}h1,h2{break-after:avoid}table{min-width:0}}
    """
}
