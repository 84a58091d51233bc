import Foundation
import Language
import Storage

/// Deletes what was kept of sittings that were not saved: `discard session last`.
struct DiscardSession: Command {
  static let name = "discard session"
  static let isRepeatable = false
  static let summary = "Delete a sitting that was not saved, or all that are over."
  static let usage = "discard session last|N|all"
  static let example = "discard session all"

  /// nil: all.
  let choice: SittingChoice?

  init(from parser: inout Parser) throws(Diagnostic) {
    if parser.consume(word: "all") {
      choice = nil
    } else {
      guard let choice = try SittingChoice(from: &parser) else {
        throw .expected("last, a number or all", found: parser)
      }
      self.choice = choice
    }
  }

  func run(in session: Session) throws {
    let sittings =
      try choice.map { [try $0.sitting(in: session)] }
      ?? session.otherSittings.filter { $0.state != .running }
    for sitting in sittings { unlink(sitting.path) }
    session.note("\(sittings.count) \(sittings.count == 1 ? "sitting" : "sittings") discarded")
  }
}
