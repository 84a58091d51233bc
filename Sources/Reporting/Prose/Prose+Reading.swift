internal import CMarkdown
internal import Foundation

extension Prose {
  /// Reads Markdown, which every text is, so that nothing can go wrong.
  ///
  /// Where the library is not on this machine the text is one block as it was written.
  init(_ markdown: String) {
    let blocks = Self.reading(markdown) { Self.children(of: $0, depth: 0) }
    self.init(blocks: blocks ?? [Element(kind: .codeBlock(markdown))])
  }

  private static func reading<Result>(
    _ markdown: String, _ body: (OpaquePointer) -> Result
  ) -> Result? {
    guard isReady else { return nil }
    var markdown = markdown
    let document = markdown.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { cmarkdown_read($0.baseAddress, $0.count) }
    }
    guard let document else { return nil }
    defer { cmarkdown_free(document) }
    return body(document)
  }

  private static let isReady = cmarkdown_is_ready() != 0

  /// No prose of people is nested deeper; what is, would take more stack than there may be.
  private static let deepest = 60

  private static func children(of node: OpaquePointer, depth: Int) -> [Element] {
    guard depth < deepest else { return [Element(kind: .text(words(in: node)))] }
    var elements: [Element] = []
    var next = cmarkdown_first_child(node)
    while let child = next {
      elements += element(child, depth)
      next = cmarkdown_next(child)
    }
    return elements
  }

  /// What a node is; what stands in a node of no kind that is known stands by itself.
  private static func element(_ node: OpaquePointer, _ depth: Int) -> [Element] {
    let inside = children(of: node, depth: depth + 1)
    guard let kind = kind(node) else { return inside }
    return [Element(kind: kind, children: inside)]
  }

  private static func kind(_ node: OpaquePointer) -> Kind? {
    switch text(cmarkdown_type(node)) {
    case "paragraph": .paragraph
    case "heading": .heading(level: Int(cmarkdown_level(node)))
    case "block_quote": .quotation
    case "list": list(node)
    case "item": .item
    case "code_block": .codeBlock(text(cmarkdown_literal(node)))
    case "html_block": isComment(node) ? nil : .codeBlock(text(cmarkdown_literal(node)))
    case "thematic_break": .rule
    case "table": .table(alignments(of: node))
    case "table_header": .row(isHeader: true)
    case "table_row": .row(isHeader: false)
    case "table_cell": .cell
    case "text": .text(text(cmarkdown_literal(node)))
    case "html_inline": isComment(node) ? nil : .text(text(cmarkdown_literal(node)))
    case "code": .code(text(cmarkdown_literal(node)))
    case "softbreak": .softBreak
    case "linebreak": .hardBreak
    case "emph": .emphasis
    case "strong": .strong
    case "strikethrough": .struck
    case "link": .link(text(cmarkdown_url(node)))
    case "image": .image(text(cmarkdown_url(node)))
    default: nil
    }
  }

  private static func list(_ node: OpaquePointer) -> Kind {
    let start = Int(cmarkdown_list_start(node))
    return .list(
      start < 0 ? nil : Numbering(start: start), isTight: cmarkdown_is_tight(node) != 0)
  }

  private static func alignments(of table: OpaquePointer) -> [Alignment] {
    guard let letters = cmarkdown_alignments(table) else { return [] }
    return (0..<Int(cmarkdown_columns(table))).map { column in
      switch letters[column] {
      case UInt8(ascii: "l"): .left
      case UInt8(ascii: "c"): .center
      case UInt8(ascii: "r"): .right
      default: .none
      }
    }
  }

  /// Whether a node of HTML is a comment and nothing else, which no viewer of Markdown shows.
  private static func isComment(_ node: OpaquePointer) -> Bool {
    let html = text(cmarkdown_literal(node)).trimmed
    return html.hasPrefix("<!--") && html.firstRange(of: "-->")?.upperBound == html.endIndex
  }

  /// All nodes at and below one, without going down to them.
  private static func nodes(in node: OpaquePointer) -> [OpaquePointer] {
    guard let iterator = cmarkdown_iterate(node) else { return [] }
    defer { cmarkdown_iterate_end(iterator) }
    var nodes: [OpaquePointer] = []
    while let next = cmarkdown_advance(iterator) { nodes.append(next) }
    return nodes
  }

  private static func words(in node: OpaquePointer) -> String {
    nodes(in: node).map { text(cmarkdown_literal($0)) }.filter { !$0.isEmpty }
      .joined(separator: " ")
  }

  private static func text(_ bytes: UnsafePointer<CChar>?) -> String {
    bytes.map { String(cString: $0) } ?? ""
  }
}

extension Prose {
  /// The same Markdown for programs that would take HTML in it for markup: elements become
  /// words, comments nothing.
  static func withoutHTML(_ markdown: String) -> String {
    let written = reading(markdown) { document -> String in
      let html = nodes(in: document).filter { text(cmarkdown_type($0)).hasPrefix("html_") }
      guard !html.isEmpty else { return markdown }
      for node in html {
        if isComment(node) {
          cmarkdown_free(node)
        } else {
          cmarkdown_replace(node, text(cmarkdown_type(node)) == "html_block" ? 1 : 0)
        }
      }
      guard let written = cmarkdown_write(document) else { return "" }
      defer { free(written) }
      return String(cString: written)
    }
    let fence = Notebook.Cell.fence(around: markdown)
    return written ?? "\(fence)\n\(markdown)\n\(fence)"
  }
}
