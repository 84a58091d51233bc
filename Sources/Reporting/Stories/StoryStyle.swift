/// The rules of stories, sites and their claims; those of every page are in ``HTMLStyle``.
///
/// Colours of text have a contrast of at least 4.5 on both of the backgrounds they stand on.
enum StoryStyle {
  static let sheet = """
    .bar{padding-top:1rem;font-size:.9rem;color:var(--soft)}
    h3{font:700 1.2rem/1.25 Georgia,"Liberation Serif",serif;margin:0}
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
    figcaption{color:var(--soft);font-size:.88rem;padding-left:1.05rem}
    .record{margin:0 0 1.2rem}
    .record div{margin-bottom:.5rem}
    table{font-size:.85rem;min-width:46rem}
    td code{overflow-wrap:anywhere}
    td:last-child{min-width:16rem}
    .story{margin:0 0 1.5rem;padding:0}
    .story p{margin:.2rem 0}
    @media(max-width:48rem){.fact{position:fixed;left:1rem;right:1rem;top:auto;bottom:1rem;\
    width:auto;max-width:none}}
    @media screen and (min-width:70rem){.bar,main,footer{max-width:67rem}\
    main>section,footer p,.index>*{max-width:44rem}main>.full{max-width:none}\
    article{display:grid;grid-template-columns:minmax(0,44rem) 15.5rem;column-gap:3.5rem}\
    article>*{grid-column:1}\
    .discourse{grid-column:2;grid-row:1/span 4;border-top:0;margin:1.4rem 0 0;padding:0}\
    .figures{grid-template-columns:1fr}}
    @media print{.fact{display:none!important}.bar{display:none}.bar{max-width:none}\
    .body{font-size:11pt}\
    .posts a[href]::after{content:" <" attr(href) ">";font-size:.8em}\
    figure,.notice{break-inside:avoid}table{min-width:0}}
    """
}
