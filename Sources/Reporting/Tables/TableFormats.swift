/// The formats there are, in the order help shows them.
package enum TableFormats {
  package static let all: [any TableFormat] = [
    .table(), .json, .jsonl, .csv, .tsv, .markdown,
  ]

  /// The format of a name such as `csv`.
  package static func named(_ name: String) -> (any TableFormat)? {
    all.first { $0.name == name.lowercased() }
  }

  /// The format of a file's ending, without its dot.
  package static func forFiles(ending: String) -> (any TableFormat)? {
    all.first { $0.endings.contains(ending.lowercased()) }
  }
}

extension TableFormat where Self == TerminalTable {
  /// Columns of text for people, no wider than a terminal; as wide as need be where nil.
  package static func table(
    width: Int? = nil, color: Palette = .plain, maxRows: Int? = nil
  ) -> Self {
    TerminalTable(width: width, palette: color, maxRows: maxRows)
  }
}

extension TableFormat where Self == JSONTable {
  package static var json: Self { JSONTable() }
}

extension TableFormat where Self == JSONLinesTable {
  package static var jsonl: Self { JSONLinesTable() }
}

extension TableFormat where Self == CSVTable {
  package static var csv: Self { CSVTable() }

  /// Texts that a spreadsheet would run as formulas stay as they are.
  package static var rawCSV: Self { CSVTable(formulas: .raw) }
}

extension TableFormat where Self == TSVTable {
  package static var tsv: Self { TSVTable() }

  /// Texts that a spreadsheet would run as formulas stay as they are.
  package static var rawTSV: Self { TSVTable(formulas: .raw) }
}

extension TableFormat where Self == MarkdownTable {
  package static var markdown: Self { MarkdownTable() }
}
