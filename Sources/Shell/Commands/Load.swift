import Language

/// Loads snapshots: `load archive/ into "Open Source AI"`.
struct Load: Command {
  static let name = "load"
  static let summary =
    "Load files, folders or globs, also .gz and .zst; all of them or, after an error, nothing."
  static let usage = "load PATH … [into \"BEAT\"] [as FORMAT] [with FIELD=COLUMN, …] [from SOURCE]"
  static let example = "load queries/snapshots/open-source-ai.jsonl.zst into \"Open Source AI\""
  static let details = [
    "Posts that are known by source and id are merged; loading the same bytes again adds nothing. Records that cannot be read are set aside.",
    "with and from are for tables: with text=Body names a column, from x gives all rows a source.",
    "A datapackage.json beside the files may say when and how completely they were captured.",
  ]

  let paths: [String]
  var beat: String?
  var format: String?
  var columns: [String: String] = [:]

  init(from parser: inout Parser) throws(Diagnostic) {
    var paths = [try parser.path("a file or folder").text]
    while !parser.isAtStatementEnd, !Self.options.contains(where: { parser.isNext(word: $0) }) {
      paths.append(try parser.path("a file or folder").text)
    }
    self.paths = paths
    while !parser.isAtStatementEnd {
      if parser.consume(word: "into") {
        beat = try parser.name("a beat").text
      } else if parser.consume(word: "as") {
        format = try parser.path("a snapshot format").text
      } else if parser.consume(word: "from") {
        columns["source"] = try parser.name("a source").text
      } else if parser.consume(word: "with") {
        try readColumns(&parser)
      } else {
        throw .expected("into, as, with or from", found: parser)
      }
    }
  }

  private static let options = ["into", "as", "with", "from"]

  private mutating func readColumns(_ parser: inout Parser) throws(Diagnostic) {
    let pairs = try parser.list { (parser) throws(Diagnostic) in
      let field = try parser.word("a field").text
      guard parser.consume("=") else { throw .expected("'='", found: parser) }
      return (field.lowercased(), try parser.column())
    }
    for (field, column) in pairs { columns[field] = column }
  }

  func run(in session: Session) throws {
    try session.loadFiles(paths, into: beat, as: format, with: columns)
  }
}

extension Parser {
  /// Reads a column's name, or its number.
  fileprivate mutating func column() throws(Diagnostic) -> String {
    switch peek.kind {
    case .word(let text), .text(let text), .number(let text), .field(let text):
      try advance()
      return text
    default: throw .expected("a column", found: self)
    }
  }
}
