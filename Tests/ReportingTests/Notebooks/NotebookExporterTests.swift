import Foundation
import Language
import TestSupport
import Testing

@testable import Reporting

/// What leaves the program is of its format, and runs nothing.
struct NotebookExporterTests {
  @Test(arguments: ["html", "print"])
  func pagesAreWellFormedAndOpenToEverybody(_ name: String) throws {
    let exporter = try #require(NotebookExporters.named(name))
    for page in try SampleNotebooks.all() {
      let text = exporter.text(of: page)
      try Self.check(try MarkupReader(text, isHTML: true))
      // The same notebook gives the same bytes.
      #expect(exporter.text(of: page) == text)
    }
  }

  private static func check(_ page: MarkupReader) throws {
    let elements = page.elements
    #expect(page.all("html").first?.attributes["lang"] == "en")
    #expect(page.all("main").count == 1 && page.all("h1").count == 1)
    #expect(page.all("meta").contains { $0.attributes["name"] == "viewport" })
    let policy = page.all("meta").first { $0.attributes["http-equiv"] != nil }
    #expect(policy?.attributes["content"]?.hasPrefix("default-src 'none'; style-src") == true)
    let allowed: Set = [
      "html", "head", "meta", "title", "style", "body", "header", "nav", "main", "section",
      "details", "summary", "footer", "h1", "h2", "h3", "h4", "p", "span", "br", "code", "em",
      "strong",
      "del", "pre", "a", "ul", "ol", "li", "dl", "div", "dt", "dd", "figure", "figcaption",
      "blockquote", "table", "caption", "thead", "tbody", "tr", "th", "td", "svg", "desc", "rect",
      "line", "path", "text", "circle", "polygon",
    ]
    #expect(Set(elements.map(\.name)).subtracting(allowed) == [])
    let attributes = elements.flatMap(\.attributes.keys)
    #expect(attributes.allSatisfy { !$0.hasPrefix("on") && $0 != "src" && $0 != "style" })
    for link in page.all("a") {
      let address = try #require(link.attributes["href"])
      let isOutside = address.hasPrefix("https://") || address.hasPrefix("http://")
      #expect(isOutside || address.hasPrefix("#"), "\(address)")
    }
    let names = elements.compactMap { $0.attributes["id"] }
    #expect(Set(names).count == names.count)
    for element in elements {
      let labels = element.attributes["aria-labelledby"]?.split(separator: " ") ?? []
      #expect(labels.allSatisfy { names.contains(String($0)) })
      // What scrolls can be reached by keys, and says what it is.
      if element.attributes["class"]?.hasPrefix("wide") == true {
        #expect(element.attributes["tabindex"] == "0" && element.attributes["role"] == "region")
        #expect(element.attributes["aria-label"]?.isEmpty == false)
      }
      if element.name == "th" { #expect(["col", "row"].contains(element.attributes["scope"])) }
      if element.name == "svg" { #expect(element.attributes["role"] == "img" && labels.count == 2) }
    }
    let words = page.all("body").map(\.text).joined()
    #expect(!words.unicodeScalars.contains { [0x1B, 0x202E, 0].contains($0.value) })
  }

  /// The first heading is the title, and stands once.
  @Test func aPage() throws {
    let text = HTMLNotebook().text(of: try SampleNotebooks.plain())
    let body = try #require(text.firstRange(of: "<body>"))
    try expectSnapshot(String(text[body.lowerBound...]), "notebook.html")
    let page = try MarkupReader(text, isHTML: true)
    #expect(page.all("title").first?.text == "Did the mood change?")
    #expect(page.all("details").first?.parents.last == "main")
    let paper = HTMLNotebook(medium: .paper).text(of: try SampleNotebooks.plain())
    #expect(!paper.contains("<details") && paper.contains("@page{"))
    #expect(!paper.contains("prefers-color-scheme"))
  }

  @Test func longTablesSayWhatIsMissing() throws {
    let rows = (1...12).map { [Value.integer($0)] }
    let table = ResultTable(columns: [.init("n", .integer)], rows: rows)
    var exporter = HTMLNotebook()
    exporter.maxRows = 5
    let page = try SampleNotebooks.page(
      "---\nbeatbook: 1\n---\n```beatbook\nposts\n```\n", [.init([SampleNotebooks.answer(table)])])
    let read = try MarkupReader(exporter.text(of: page), isHTML: true)
    #expect(read.all("td").map(\.text) == ["1", "2", "3", "4", "5"])
    #expect(read.all("li").map(\.text) == ["… 7 more rows"])
    let text = HTMLTable(maxRows: 1).text(
      ResultTable(
        columns: [.init("t", .text)], rows: [[.text(String(repeating: "é", count: 5_000))]]),
      label: "A")
    #expect(text.contains("é… (4,000 more characters)"))
  }

  @Test func hostileTextIsText() throws {
    let text = HTMLNotebook().text(of: try SampleNotebooks.hostile())
    #expect(text.ranges(of: "<style>").count == 1 && text.ranges(of: "</style>").count == 1)
    #expect(!text.contains("<script") && !text.contains("<img") && !text.contains("<iframe"))
    #expect(!text.contains("href=\"javascript"))
    #expect(text.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
    #expect(text.contains("(4,000 more characters)"))
  }

  // MARK: Jupyter

  private static func cells(_ page: NotebookPage) throws -> [[String: Any]] {
    let text = JupyterNotebook().text(of: page)
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(object["nbformat"] as? Int == 4 && object["nbformat_minor"] as? Int == 5)
    return try #require(object["cells"] as? [[String: Any]])
  }

  @Test func jupyterNotebooksAreAsTheirFormatHasThem() throws {
    for page in try SampleNotebooks.all() {
      let cells = try Self.cells(page)
      let ids = cells.compactMap { $0["id"] as? String }
      #expect(Set(ids).count == cells.count)
      #expect(ids.allSatisfy { $0.wholeMatch(of: /[a-zA-Z0-9\-_]{1,64}/) != nil }, "\(ids)")
      for cell in cells {
        #expect(cell["metadata"] is [String: Any] && cell["source"] is [String])
        guard cell["cell_type"] as? String == "code" else {
          let source = (cell["source"] as? [String] ?? []).joined()
          #expect(cell["cell_type"] as? String == "markdown")
          // Read as Markdown it has nothing that would be markup.
          #expect(Prose.withoutHTML(source) == source)
          continue
        }
        #expect(cell["execution_count"] is NSNull)
        for output in cell["outputs"] as? [[String: Any]] ?? [] {
          try Self.check(output: output)
        }
      }
    }
  }

  private static func check(output: [String: Any]) throws {
    switch output["output_type"] as? String {
    case "stream":
      #expect(["stdout", "stderr"].contains(output["name"] as? String))
      #expect((output["text"] as? [String])?.joined().contains("\u{1B}") == false)
    case "display_data":
      let data = try #require(output["data"] as? [String: [String]])
      #expect(output["metadata"] is [String: Any])
      #expect(data["text/plain"] != nil && data["text/html"] != nil)
      #expect(Set(data.keys).isSubset(of: ["text/plain", "text/html", "image/svg+xml"]))
      let html = data["text/html", default: []].joined()
      #expect(!html.contains("<script") && !html.contains("onerror=alert(2)>"))
      if let svg = data["image/svg+xml"] { #expect(SVGReader().read(svg.joined())) }
    default: Issue.record("no output of Jupyter: \(output)")
    }
  }

  @Test func jupyterShowsTablesPicturesAndErrors() throws {
    let cells = try Self.cells(try SampleNotebooks.plain())
    #expect(
      cells.map { $0["cell_type"] as? String } == [
        "markdown", "markdown", "code", "markdown", "code", "code", "code",
      ])
    let folded = cells[2]["metadata"] as? [String: [String: Bool]]
    #expect(folded == ["jupyter": ["source_hidden": true, "outputs_hidden": true]])
    let outputs = try #require(cells[4]["outputs"] as? [[String: Any]])
    let data = outputs.compactMap { $0["data"] as? [String: [String]] }
    #expect(
      data.map { $0.keys.sorted() } == [
        ["text/html", "text/plain"], ["image/svg+xml", "text/html", "text/plain"],
      ])
    #expect(data[0]["text/html"]?.joined().contains("<caption>positive share") == true)
    #expect(data[1]["text/html"]?.first?.hasPrefix("<img alt=\"") == true)
    #expect(outputs[2]["text"] as? [String] == ["within the tolerance\n"])
    let error = try #require((cells[6]["outputs"] as? [[String: Any]])?.first)
    #expect(error["name"] as? String == "stderr")
  }
}
