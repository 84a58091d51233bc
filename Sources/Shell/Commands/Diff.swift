import Language
import Narration

/// Shows what differs between two revisions: `diff 4 1 3`.
struct Diff: Command {
  static let name = "diff"
  static let summary = "Show what differs between two revisions of a story, sentence by sentence."
  static let usage = "diff N [FROM TO]"
  static let example = "diff 1"
  static let moreExamples = ["diff 1 1 2"]
  static let details = ["Without revisions it shows what the last one changed."]

  let number: Int
  let pair: (from: Int, to: Int)?

  init(from parser: inout Parser) throws(Diagnostic) {
    number = try parser.count("a story's number").value
    guard !parser.isAtStatementEnd else {
      pair = nil
      return
    }
    let from = try parser.count("a revision's number").value
    pair = (from, try parser.count("a revision's number").value)
  }

  func run(in session: Session) throws {
    let story = try session.story(number)
    let last = story.latest.number
    let pair = pair ?? (max(1, last - 1), last)
    let difference = TextDifference(
      try story.revision(pair.from).text.plain, try story.revision(pair.to).text.plain)
    guard difference.share > 0 else { return session.note("no words differ") }
    for line in difference.lines {
      switch line {
      case .same: continue
      case .removed(let text): session.print("- \(text)")
      case .added(let text): session.print("+ \(text)")
      }
    }
  }
}

extension Story {
  /// A step of the history by its number.
  func revision(_ number: Int) throws(CommandError) -> Revision {
    guard let revision = revisions.first(where: { $0.number == number }) else {
      throw CommandError(
        message: "story \(self.number) has no revision \(number)",
        help: "revisions: 1 to \(latest.number)")
    }
    return revision
  }
}
