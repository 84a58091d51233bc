/// The rules of notebooks; those of every page are in ``HTMLStyle``.
///
/// Colours of text have a contrast of at least 4.5 on both of the backgrounds they stand on.
enum NotebookStyle {
  static func sheet(for medium: HTMLNotebook.Medium) -> String {
    switch medium {
    case .screen: "\(rules)\n\(dark)\n@media print{\(paper)\(unrolled)}"
    case .paper: "\(rules)\n\(paper)@media print{\(unrolled)}"
    }
  }

  private static let rules = """
    main{max-width:64rem;padding-top:1.6rem}
    footer{max-width:64rem}
    main>p,main>ul,main>ol,main>blockquote{max-width:42rem}
    h2{font-size:1.45rem;margin:2.4rem 0 .7rem}
    h3{font-size:1.15rem;margin:1.8rem 0 .6rem}
    h4,h5,h6{font-size:1rem;margin:1.4rem 0 .5rem}
    hr{border:0;border-top:1px solid var(--line);margin:2rem 0}
    pre{margin:0;font:.82rem/1.5 ui-monospace,"SF Mono",Menlo,"Liberation Mono",monospace;\
    tab-size:4}
    pre code{font:inherit}
    main>pre,.code{margin:0 0 1rem;padding:.7rem .9rem;background:var(--panel);\
    white-space:pre-wrap;border-radius:4px}
    .basis{margin:0 0 2rem;padding:.7rem .9rem;background:var(--panel);border-radius:4px;\
    font-size:.88rem}
    .basis dl{margin:0;display:grid;grid-template-columns:max-content minmax(0,1fr);\
    gap:.15rem 1.2rem}
    .basis div{display:contents}
    .basis dt{color:var(--soft)}
    .basis dd{margin:0}
    .contents{margin:0 0 2rem;font-size:.92rem}
    .contents ul{margin:0;padding-left:1.2rem}
    .cell{margin:0 0 1.8rem}
    .code{border-left:4px solid var(--line);border-radius:0 4px 4px 0;margin-bottom:.7rem}
    .code .keyword{color:var(--link)}.code .text{color:var(--good)}
    .code .number,.code .name{color:var(--warn)}
    .code .comment{color:var(--soft);font-style:italic}
    .error pre{color:var(--bad)}
    .remark{margin:.4rem 0 0;color:var(--soft);font-size:.88rem;font-style:italic}
    summary{cursor:pointer;color:var(--soft);font-size:.92rem}
    details[open]>summary{margin-bottom:.6rem}
    table{font-size:.88rem;font-variant-numeric:tabular-nums;margin:0 0 .6rem}
    thead th{border-bottom:2px solid var(--line);vertical-align:bottom;color:var(--soft);\
    font-weight:600}
    th,td{padding:.3rem 1.1rem .3rem 0}
    th:last-child,td:last-child{padding-right:.2rem}
    td,thead th{white-space:nowrap}
    .number{text-align:right}
    td.long{white-space:normal;min-width:28rem}
    figcaption{color:var(--soft);font-size:.88rem;margin:0 0 .3rem}
    .wide{position:relative}
    .interval{color:var(--soft);margin-left:.35em}
    .notes{list-style:none;margin:0 0 .6rem;padding:0;color:var(--soft);font-size:.85rem}
    .notes li{margin:0 0 .15rem}
    figure{margin:0}
    .chart svg{display:block;width:100%;min-width:40rem;max-width:47.5rem;height:auto}
    .chart .page{fill:var(--page)}
    .figures{margin-top:.3rem}
    """

  private static var dark: String {
    "@media screen and (prefers-color-scheme:dark){\(SVGChart.darkRules(in: ".chart "))"
      + ".chart .page{fill:var(--page)}}"
  }

  private static let paper = """
    @page{size:A4;margin:18mm 16mm}\
    html{font-size:10.5pt}body{overflow-wrap:break-word}\
    main>p,main>ul,main>ol,main>blockquote{max-width:none}\
    p,li{orphans:3;widows:3}\
    h1,h2,h3,h4,h5,h6,.code,caption,summary{break-after:avoid}\
    .code,.chart,.whole,.error,tr,.notes,.basis{break-inside:avoid}\
    .code,.basis{border:1px solid var(--line)}\
    .figures,.contents{display:none}\
    main a[href^="http"]::after,main a[href^="mailto"]::after{content:" <" attr(href) ">";\
    font-size:.85em}
    """

  /// On paper nothing scrolls.
  private static let unrolled = """
    main,footer{max-width:none;padding-left:0;padding-right:0}\
    .wide{overflow:visible}.wide pre{white-space:pre-wrap;font-size:7.5pt}\
    table{font-size:8pt}th,td{padding-right:.6rem}\
    td,thead th{white-space:normal}td.number,td.time{white-space:nowrap}td.long{min-width:7rem}\
    .chart svg{min-width:0;max-width:100%}
    """
}
