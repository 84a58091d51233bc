import Language
import Narration

extension Session {
  /// Keeps edited words as the next revision, and says what no longer stands.
  func addEdit(_ text: StoryText, to story: Story) throws {
    guard text.plain != story.text.plain else { return note("nothing was changed") }
    try add(.edited, by: .human(workplace.userName), text: text, to: story)
  }

  /// Adds a step to a story's history and keeps it.
  func add(
    _ action: Revision.Action, by actor: Revision.Actor, text: StoryText? = nil,
    promptHash: String? = nil, to story: Story
  ) throws {
    var story = story
    story.add(action, by: actor, at: now(), text: text, promptHash: promptHash)
    try keepLatest(of: story)
    report(story)
  }

  /// A line on a story's newest revision, and the claims that do not stand.
  private func report(_ story: Story) {
    let latest = story.latest
    var line = "story \(story.number), revision \(latest.number) by \(latest.actor.words)"
    let check = story.check
    let open = check.unresolved
    if open.isEmpty {
      line += " · \(check.line)"
    } else {
      line += " · \(open.count) \(open.count == 1 ? "claim" : "claims") broken: export is blocked"
      line += " until mended or overridden"
    }
    note(line)
    for claim in open { note("  " + Self.line(of: claim)) }
  }

  /// The parts of a story as they came back from the user's editor.
  func editedParts(
    of story: Story
  ) throws -> (headline: String, dek: String, paragraphs: [String]) {
    guard let edit = workplace.edit else {
      throw CommandError(
        message: "there is no terminal to edit at",
        help: "edit \(story.number) headline \"…\" changes a headline, also in a script")
    }
    let text = try edit(EditableText.text(of: story), "md")
    guard let parts = EditableText.parts(of: text) else {
      throw CommandError(
        message: "the edited text has no headline, dek and paragraph; nothing was changed",
        help: "they stand apart by blank lines")
    }
    return parts
  }
}

extension Revision.Actor {
  /// Who it was, for people.
  var words: String {
    switch self {
    case .template: "the offline narrator"
    case .model(_, let model, _): model
    case .human(let name): name
    case .outside: "somebody outside beatbook"
    }
  }
}
