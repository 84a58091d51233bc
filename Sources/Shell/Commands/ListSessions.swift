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
    ColumnNote("#", meaning: "the number for open session and discard session; the newest is last"),
    ColumnNote(
      "ended", meaning: "quit, broken off, or in another window where the sitting still goes on"),
  ]

  init(from parser: inout Parser) {}

  func run(in session: Session) throws {
    let sittings = JournalFolder(ofStore: session.store.path)?.sittings() ?? []
    let rows = sittings.filter { !session.isOwn($0) }.enumerated().map { index, sitting in
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

/// Which of the sittings that were not saved is meant.
enum SittingChoice {
  case number(Int, Span)

  /// Reads `last` or a number; nil where something else stands there.
  init?(from parser: inout Parser) throws(Diagnostic) {
    if parser.isNext(word: "last") {
      self = .number(1, try parser.advanceKeyword().span)
    } else if case .number(let digits) = parser.peek.kind, Int(digits) != nil {
      let (number, span) = try parser.count("the number of a sitting")
      self = .number(number, span)
    } else {
      return nil
    }
  }

  /// The sitting.
  ///
  /// - Throws: where there is none, or it goes on in another window.
  func sitting(in session: Session) throws -> UnsavedSitting {
    let all = JournalFolder(ofStore: session.store.path)?.sittings() ?? []
    let others = all.filter { !session.isOwn($0) }
    switch self {
    case .number(let number, let span):
      guard others.indices.contains(number - 1) else {
        throw Diagnostic.noSitting(number, of: others.count, at: span)
      }
      let sitting = others[number - 1]
      guard sitting.state != .running else { throw Diagnostic.isRunning(at: span) }
      return sitting
    }
  }
}

extension Session {
  /// Whether a sitting is the one that goes on here.
  func isOwn(_ sitting: UnsavedSitting) -> Bool { journal?.path == sitting.path }
}

extension Diagnostic {
  fileprivate static func noSitting(_ number: Int, of count: Int, at span: Span) -> Self {
    Diagnostic(
      "no-sitting",
      count == 0 ? "there is no sitting that was not saved" : "there is no sitting \(number)",
      at: span, help: count == 0 ? nil : "sittings: 1 to \(count), see sessions")
  }

  fileprivate static func isRunning(at span: Span) -> Self {
    Diagnostic(
      "running-sitting", "that sitting goes on in another window", at: span,
      help: "save it there, or see sessions for others")
  }
}
