package import Language

/// Something the shell does that is not a query: `load`, `use`, `help`.
///
/// A new command is a file in this folder and a line in ``Commands/all``. Commands are read by
/// the same parser as stages, so a bad argument is underlined like a bad field.
package protocol Command: Sendable, Documented {
  /// The word that opens the line.
  static var name: String { get }

  /// Whether a notebook may run it again: loading twice adds nothing, drafting twice a story.
  static var isRepeatable: Bool { get }

  /// Reads what follows the name.
  init(from parser: inout Parser) throws(Diagnostic)

  /// Does it.
  func run(in session: Session) throws
}

extension Command {
  package static var isRepeatable: Bool { true }
}

/// The commands of the shell, in the order `help` lists them.
package enum Commands {
  package static let all: [any Command.Type] = [
    Load.self,
    Snapshots.self,
    DefineBeat.self,
    Beats.self,
    Use.self,
    DraftStory.self,
    Stories.self,
    ShowStory.self,
    Verify.self,
    ShowFacts.self,
    Edit.self,
    Revise.self,
    Revisions.self,
    Diff.self,
    Revert.self,
    Review.self,
    Note.self,
    ExportStory.self,
    ImportStory.self,
    OpenPost.self,
    SaveSession.self,
    ExportSession.self,
    OpenSession.self,
    ListSessions.self,
    DiscardSession.self,
    Run.self,
    ShowLast.self,
    ShowHistory.self,
    ShowKeys.self,
    Help.self,
    Quit.self,
  ]

  package static func named(_ name: String) -> (any Command.Type)? {
    let name = name.lowercased() == "exit" ? "quit" : name.lowercased()
    return all.first { $0.name == name }
  }
}
