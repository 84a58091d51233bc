/// Writes prose as HTML: text through ``HTMLText``, addresses through ``PageLink``, and no markup
/// but what stands here.
struct ProseHTML {
  /// A heading that was written, so that a list of contents can link to it.
  struct Heading: Equatable {
    var level: Int
    var id: String
    var title: String
  }

  private(set) var headings: [Heading] = []
  /// By how much headings are lowered, so that the page's own title stays the only one of its level.
  var lowering = 0
  private var names: Set<String> = []
  /// The next number for a name that several headings would have.
  private var numbers: [String: Int] = [:]
  private var tables = 0

  mutating func text(_ prose: Prose) -> String {
    prose.blocks.map { block($0) }.joined()
  }

  // MARK: Blocks

  private mutating func block(_ element: Prose.Element, isTight: Bool = false) -> String {
    switch element.kind {
    case .paragraph where isTight: inside(element)
    case .paragraph: "<p>\(inside(element))</p>\n"
    case .heading(let level): heading(element, level: min(6, level + lowering))
    case .quotation: "<blockquote>\n\(blocks(element))</blockquote>\n"
    case .list(let numbering, let isTight): list(element, numbering, isTight)
    case .codeBlock(let code): "<pre><code>\(HTMLText.preformatted(code.withoutEnd))</code></pre>\n"
    case .rule: "<hr>\n"
    case .table(let alignments): table(element, alignments)
    default: words(element)
    }
  }

  private mutating func blocks(_ element: Prose.Element, isTight: Bool = false) -> String {
    element.children.map { block($0, isTight: isTight) }.joined()
  }

  private mutating func heading(_ element: Prose.Element, level: Int) -> String {
    let title = element.words
    let id = name(for: title)
    headings.append(Heading(level: level, id: id, title: title))
    return "<h\(level)\(HTMLText.attribute("id", id))>\(inside(element))</h\(level)>\n"
  }

  /// The name that links within Markdown files give a heading, told apart from others by a number.
  ///
  /// Names of other parts of a page have a dot in them, so that no heading's is one of theirs.
  private mutating func name(for title: String) -> String {
    let base = PageLink.name(of: title)
    var name = base
    while !names.insert(name).inserted {
      let number = numbers[base, default: 1]
      name = "\(base)-\(number)"
      numbers[base] = number + 1
    }
    return name
  }

  private mutating func list(
    _ element: Prose.Element, _ numbering: Prose.Numbering?, _ isTight: Bool
  ) -> String {
    let items = element.children.map { "<li>\(blocks($0, isTight: isTight))</li>\n" }.joined()
    guard let numbering else { return "<ul>\n\(items)</ul>\n" }
    let start = numbering.start == 1 ? "" : " start=\"\(numbering.start)\""
    return "<ol\(start)>\n\(items)</ol>\n"
  }

  private mutating func table(_ element: Prose.Element, _ alignments: [Prose.Alignment]) -> String {
    tables += 1
    let rows = element.children.map { row in
      let isHeader = row.kind == .row(isHeader: true)
      let cells = row.children.enumerated().map { column, cell in
        let name = isHeader ? "th" : "td"
        let scope = isHeader ? " scope=\"col\"" : ""
        let isRight = alignments.indices.contains(column) && alignments[column] == .right
        let kind = isRight ? " class=\"number\"" : ""
        return "<\(name)\(scope)\(kind)>\(inside(cell))</\(name)>"
      }
      return (isHeader: isHeader, html: "<tr>\(cells.joined())</tr>\n")
    }
    let head = rows.filter(\.isHeader).map(\.html).joined()
    let body = rows.filter { !$0.isHeader }.map(\.html).joined()
    return """
      <div class="wide" tabindex="0" role="region" aria-label="Table \(tables) of the text">
      <table>
      <thead>
      \(head)</thead>
      \(body.isEmpty ? "" : "<tbody>\n\(body)</tbody>\n")</table>
      </div>

      """
  }

  // MARK: Words

  /// Words as a terminal shows them too: a letter with a hundred marks would paint over its
  /// neighbours, and could not be broken at the end of a line.
  private static func shown(_ text: String) -> String {
    HTMLText.escaped(TerminalText.line(text, newline: " "))
  }

  private func inside(_ element: Prose.Element) -> String { element.children.map(words).joined() }

  private func words(_ element: Prose.Element) -> String {
    switch element.kind {
    case .text(let text): Self.shown(text)
    case .code(let code): "<code>\(Self.shown(code))</code>"
    case .softBreak: "\n"
    case .hardBreak: "<br>\n"
    case .emphasis: "<em>\(inside(element))</em>"
    case .strong: "<strong>\(inside(element))</strong>"
    case .struck: "<del>\(inside(element))</del>"
    case .link(let address): link(inside(element.withoutPictures), element.words, to: address)
    case .image(let address):
      link("Picture: \(inside(element))", element.words, to: address)
    default: inside(element)
    }
  }

  /// A link, or the words and the address where the page links to no such thing.
  private func link(_ html: String, _ words: String, to address: String) -> String {
    let html = html.isEmpty ? HTMLText.escaped(address) : html
    guard let link = PageLink(address) else {
      return words == address || address.isEmpty ? html : "\(html) (\(HTMLText.escaped(address)))"
    }
    let rel = link.isOutside ? " rel=\"nofollow noopener\"" : ""
    return "<a\(HTMLText.attribute("href", link.text))\(rel)>\(html)</a>"
  }
}

extension Prose.Element {
  /// The element with words in the place of pictures, since a link has no other link in it.
  fileprivate var withoutPictures: Prose.Element {
    var element = self
    if case .image = kind { element.kind = .text("Picture: \(words)") }
    element.children = children.map(\.withoutPictures)
    return element
  }
}
