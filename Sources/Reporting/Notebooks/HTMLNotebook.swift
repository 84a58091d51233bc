import Language
import Narration

/// One page of HTML, without scripts and without anything from elsewhere.
///
/// The frame is here; what stands between is in the files beside it.
package struct HTMLNotebook: NotebookExporter {
  /// What the page is read on.
  package enum Medium: Sendable {
    /// Light and dark screens, narrow ones too; what is folded can be opened.
    case screen
    /// Paper: light, addresses written out, nothing folded but left out or shown.
    case paper
  }

  /// How many rows a page shows of a table.
  package static let usualRows = 200

  package let name: String
  package let endings: [String]
  let medium: Medium
  /// How many rows are shown of a table.
  package var maxRows = usualRows

  package init(medium: Medium = .screen) {
    self.medium = medium
    name = medium == .screen ? "html" : "print"
    // An ending cannot say which of the two is meant.
    endings = medium == .screen ? ["html", "htm"] : []
  }

  package func text(of page: NotebookPage) -> String {
    let title = Self.title(of: page)
    var prose = ProseHTML()
    prose.lowering = Self.lowering(page, under: title)
    var isFirst = true
    let parts = page.parts.map { part, answers, number in
      switch part {
      case .prose(let markdown):
        var text = Prose(markdown)
        // The title stands above already.
        if isFirst, !text.blocks.isEmpty {
          if Self.isTitle(text.blocks[0], title) { text.blocks.removeFirst() }
          isFirst = false
        }
        return prose.text(text)
      case .cell(let cell):
        isFirst = false
        return self.cell(cell, answers, number, page)
      }
    }
    let head = HTMLHead(
      title: title, description: "A notebook of questions and answers, made with beatbook.",
      extra:
        "<meta name=\"generator\"\(HTMLText.attribute("content", "beatbook \(page.version)"))>",
      style: NotebookStyle.sheet(for: medium), isLightOnly: medium == .paper)
    return head.page(
      """
      <main class="notebook">
      <header>
      <h1>\(HTMLText.escaped(TerminalText.line(title)))</h1>
      \(basis(of: page))
      </header>
      \(contents(prose.headings))\(parts.joined())</main>
      <footer><p>\(HTMLText.escaped(Self.origin(of: page)))</p></footer>
      """)
  }

  // MARK: The head of the page

  /// The title of the front matter, else the first heading.
  private static func title(of page: NotebookPage) -> String {
    if let title = page.notebook.header.title.map(PlainText.oneLine), !title.isEmpty {
      return title
    }
    for case .prose(let markdown) in page.notebook.parts {
      for block in Prose(markdown).blocks {
        if case .heading = block.kind { return PlainText.oneLine(block.words) }
      }
    }
    return "Notebook"
  }

  private static func isTitle(_ block: Prose.Element, _ title: String) -> Bool {
    block.kind == .heading(level: 1) && PlainText.oneLine(block.words) == title
  }

  /// 1 where the prose has headings of the title's level, besides the title itself.
  private static func lowering(_ page: NotebookPage, under title: String) -> Int {
    let blocks = page.notebook.parts.flatMap { part in
      if case .prose(let markdown) = part { Prose(markdown).blocks } else { [Prose.Element]() }
    }
    let first = blocks.first.map { isTitle($0, title) } ?? false
    return blocks.dropFirst(first ? 1 : 0).contains { $0.kind == .heading(level: 1) } ? 1 : 0
  }

  /// What the answers rest on.
  private func basis(of page: NotebookPage) -> String {
    let header = page.notebook.header
    var terms: [(String, String)] = []
    if let beat = header.beat { terms.append(("Beat", HTMLText.escaped(PlainText.oneLine(beat)))) }
    let now = header.now.map { "<code>\(HTMLText.escaped(PlainText.oneLine($0)))</code>" }
    terms.append(("Now", now ?? "not pinned: that of the data"))
    let zone = header.zone.map { HTMLText.escaped(PlainText.oneLine($0)) }
    terms.append(("Time zone", zone ?? "UTC"))
    if !header.parameters.isEmpty {
      let pairs = header.parameters.map {
        "<code>\(HTMLText.escaped($0.name))</code> = “\(HTMLText.escaped(PlainText.oneLine($0.value)))”"
      }
      terms.append(("Parameters", pairs.joined(separator: "<br>")))
    }
    let snapshots = page.snapshots.map { snapshot in
      let name = snapshot.name.map { HTMLText.escaped(PlainText.oneLine($0)) + " " } ?? ""
      return "\(name)<code>sha256 \(HTMLText.escaped(snapshot.sha256))</code>"
    }
    terms.append(
      ("Snapshots", snapshots.isEmpty ? "not named" : snapshots.joined(separator: "<br>")))
    let rows = terms.map { "<div><dt>\($0.0)</dt><dd>\($0.1)</dd></div>\n" }
    return """
      <section class="basis" aria-label="What the answers rest on">
      <dl>
      \(rows.joined())</dl>
      </section>
      """
  }

  private static func origin(of page: NotebookPage) -> String {
    let program = "beatbook \(page.version)"
    return switch page.origin {
    case .asWritten:
      "The answers are those that the notebook holds; nothing was run when \(program) made this page."
    case .replayed:
      "The cells were run by \(program) when this page was made, and answered what the notebook holds."
    case .run:
      "The cells were run by \(program) from top to bottom in a fresh sitting when this page was made."
    }
  }

  /// The headings, where there are so many that a reader may look for one.
  private func contents(_ headings: [ProseHTML.Heading]) -> String {
    let top = headings.map(\.level).min() ?? 2
    let shown = headings.filter { $0.level == top }
    guard shown.count > 4, medium == .screen else { return "" }
    let items = shown.map {
      "<li><a\(HTMLText.attribute("href", "#\($0.id)"))>\(HTMLText.escaped($0.title))</a></li>\n"
    }
    return "<nav class=\"contents\" aria-label=\"Contents\"><ul>\n\(items.joined())</ul></nav>\n"
  }
}
