import Language
import Narration

/// Lists a story's history: `revisions 4`.
struct Revisions: Command {
  static let name = "revisions"
  static let summary = "List the steps of a story's history: who did what, and how much of it."
  static let usage = "revisions [N]"
  static let example = "revisions"
  static let details = [
    "Each step has the hash of the one before in its own; a history that was changed outside is refused."
  ]
  static let columns = [
    ColumnNote("changed", meaning: "the share of words that are new or gone"),
    ColumnNote("hash", meaning: "SHA-256 of the step with that of the step before; for programs"),
  ]

  let number: Int?

  init(from parser: inout Parser) throws(Diagnostic) {
    number = try parser.storyNumber()
  }

  func run(in session: Session) throws {
    let story = try session.story(orLatest: number)
    let rows = story.revisions.map { revision -> [Value] in
      [
        .integer(Int64(revision.number)), .time(revision.at), .text(revision.actor.words),
        .text(revision.action.words), .number(revision.changed), .text(revision.hash),
      ]
    }
    session.write(
      ResultTable(
        columns: [
          .init("revision", .integer), .init("time", .time(.minute)), .init("by", .text),
          .init("what", .text), .init("changed", .share), .init("hash", .text, isDetail: true),
        ], rows: rows, zone: session.settings.zone))
  }
}

extension Revision.Action {
  /// What was done, for people.
  var words: String {
    switch self {
    case .drafted: "drafted"
    case .edited: "edited"
    case .revised(let instruction): "revised: \(instruction)"
    case .reverted(let number): "reverted to \(number)"
    case .reviewed: "reviewed"
    case .overridden(let reason, let claims): "overrode \(claims.count) claims: \(reason)"
    case .noted(let text): "noted: \(text)"
    case .imported(let path): "imported from \(path)"
    }
  }
}
