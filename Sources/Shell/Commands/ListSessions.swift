import Language
import Reporting
import Storage

/// Lists the sittings that were not saved: `sessions`.
struct ListSessions: Command {
  static let name = "sessions"
  static let isRepeatable = false
  static let summary = "List the sittings at this database that were not saved."
  static let usage = "sessions"
  static let example = "sessions"
  static let details = [
    "What is carried out at the prompt is kept in a folder beside the database as it is typed, so that it outlives a crash or a closed terminal; save session makes a notebook of it. The last 20 sittings are kept."
  ]
  static let columns = [
    ColumnNote(
      "#",
      meaning: "the number for open session and discard session; last is the newest of those over"),
    ColumnNote(
      "ended", meaning: "quit, broken off, or in another window where the sitting still goes on"),
  ]

  init(from parser: inout Parser) {}

  func run(in session: Session) throws {
    let rows = session.otherSittings.enumerated().map { index, sitting in
      let cells = sitting.notebook.cells
      return [
        Value.integer(Int64(index + 1)), .time(sitting.began), .integer(Int64(cells.count)),
        .text(sitting.state.rawValue), .text(sitting.savedAt ?? ""),
        .text(cells.first?.text.split(separator: "\n").first.map(String.init) ?? ""),
      ]
    }
    session.draw(
      ResultTable(
        columns: [
          .init("line", .integer, title: "#"), .init("began", .time(.minute)),
          .init("statements", .integer), .init("ended", .text), .init("notebook", .text),
          .init("first", .text),
        ], rows: rows, zone: session.settings.zone))
  }
}
