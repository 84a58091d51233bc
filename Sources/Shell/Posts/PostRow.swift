import Language

/// A post as an answer with its columns has it.
struct PostRow {
  private let values: [String: Value]

  init(_ row: [Value], of table: ResultTable) {
    values = Dictionary(
      zip(table.columns.map(\.name), row).map { ($0, $1) }, uniquingKeysWith: { first, _ in first })
  }

  /// A text that is there and has something in it.
  func text(_ column: String) -> String? {
    guard case .text(let text)? = values[column], !text.isEmpty else { return nil }
    return text
  }

  func integer(_ column: String) -> Int64? {
    if case .integer(let number)? = values[column] { number } else { nil }
  }

  func number(_ column: String) -> Double? {
    if case .number(let number)? = values[column] { number } else { nil }
  }

  func time(_ column: String) -> Int64? {
    if case .time(let instant)? = values[column] { instant } else { nil }
  }

  func list(_ column: String) -> [String] {
    if case .list(let words)? = values[column] { words } else { [] }
  }

  var id: String { text("id") ?? "" }
  var source: String { text("source") ?? "" }

  /// The id as the post's platform has it, by which replies name what they answer.
  var key: String { String(id.dropFirst(source.count + 1)) }

  /// Who wrote it, as far as that is known.
  var author: String { text("author") ?? text("name") ?? "(author unknown)" }

  /// Its title and text on one line.
  var said: String {
    let said = [text("title"), text("text")].compactMap(\.self).joined(separator: " · ")
    return said.isEmpty ? "(no text)" : said
  }
}
