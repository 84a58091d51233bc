import Language
import Storage

/// Shows the last result again, with all its rows.
struct ShowLast: Command {
  static let name = "last"
  static let isRepeatable = false
  static let summary = "Show the last result again, with all its rows."
  static let usage = "last"
  static let example = "last"
  static let details = [
    "A query is asked again at the same now; posts that were loaded meanwhile are in it."
  ]

  init(from parser: inout Parser) {}

  func run(in session: Session) throws {
    switch session.last {
    case .query(let plan): try session.showWhole(plan)
    case .table(let table): session.drawWhole(table)
    case nil: throw CommandError(message: "nothing was answered in this sitting yet")
    }
  }
}

/// What was answered last.
enum LastResult {
  case query(Plan)
  case table(ResultTable)
}

extension Session {
  /// Answers a plan once more.
  fileprivate func showWhole(_ plan: Plan) throws {
    let table = try interruption.watching(store) {
      try store.answer(plan, rowLimit: nil, withDetails: settings.wantsDetails)
    }
    guard plan.view == .table else { return try show(table, of: plan) }
    drawWhole(table)
  }

  fileprivate func drawWhole(_ table: ResultTable) {
    let before = settings
    settings.rows = nil
    defer { settings = before }
    draw(table)
  }
}
