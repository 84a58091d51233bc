import Language
import Storage

/// Lists what was typed at the prompt: `history "compare" 10`.
struct ShowHistory: Command {
  static let name = "history"
  static let isRepeatable = false
  static let summary =
    "List what was typed at the prompt in this folder: when, how long it took, how it ended."
  static let usage = "history [\"WORDS\"] [N]"
  static let example = "history"
  static let moreExamples = ["history 5", "history \"share of\" 10"]
  static let details = [
    "It belongs to the database, and Up and Ctrl-R go through it. Without N the last 20 are listed,"
      + " with WORDS those that have them.",
    "A line that begins with a blank is not kept. A sitting sees nothing of what is typed in another"
      + " one meanwhile.",
  ]
  static let columns = [
    ColumnNote("took", meaning: "seconds"),
    ColumnNote("outcome", meaning: "done, failed or cancelled"),
  ]

  let words: String?
  let count: Int

  init(from parser: inout Parser) throws(Diagnostic) {
    switch parser.peek.kind {
    case .word, .text: words = try parser.name("words").text
    default: words = nil
    }
    count = parser.isAtStatementEnd ? 20 : try parser.count("how many").value
  }

  func run(in session: Session) throws {
    let rows = try session.store.history(containing: words, last: count).map { typed -> [Value] in
      [
        .time(typed.time), .number(Double(typed.duration) / 1_000_000), .text(typed.outcome),
        .text(typed.text),
      ]
    }
    session.write(
      ResultTable(
        columns: [
          .init("time", .time(.minute)), .init("took", .number(decimals: 1)),
          .init("outcome", .text), .init("statement", .text),
        ], rows: rows, zone: session.settings.zone))
  }
}
