import Language

/// Writes stories for readers elsewhere: `export 5 to stories/self-hosting.html`.
struct ExportStory: Command {
  static let name = "export"
  static let isRepeatable = false
  static let summary = "Write a story as a file, or all of them as a site, with how each was made."
  static let usage = "export [N] to PATH [override \"REASON\"] | export all to FOLDER"
  static let example = "export 1 to out/story.html"
  static let moreExamples = ["export 1 to out/story.md", "export all to out/public"]
  static let details = [
    "The story is the newest where none is named. The ending chooses the format: .md, .html, .txt or .json. Each says before and after the words how they were made, and has the checks, the overrides and the history. Nothing can leave that out.",
    "A story with a claim that does not stand is refused, and exit code 1 given. override lets it through for a reason, which stays in the history and is printed in every export.",
    "export all writes a page for each story, an index and an Atom feed. Stories with claims that do not stand are left out and named, and the exit code is 1. The same stories give the same bytes.",
  ]

  let isAll: Bool
  /// nil: the newest.
  let story: Int?
  let path: (text: String, span: Span)
  var reason: String?

  init(from parser: inout Parser) throws(Diagnostic) {
    isAll = parser.consume(word: "all")
    story = isAll ? nil : try parser.storyNumber()
    guard parser.consume(word: "to") else { throw .expected("to", found: parser) }
    path = try parser.path(isAll ? "a folder" : "a file")
    guard !isAll, parser.consume(word: "override") else { return }
    let (reason, span) = try parser.name("a reason in quotes")
    guard reason.contains(where: { !$0.isWhitespace }) else { throw .emptyReason(at: span) }
    self.reason = reason
  }

  func run(in session: Session) throws {
    guard !isAll else { return try session.exportAll(to: path.text) }
    try session.export(try session.story(orLatest: story), to: path, override: reason)
  }
}

extension Diagnostic {
  fileprivate static func emptyReason(at span: Span) -> Self {
    Diagnostic(
      "empty-reason", "an override needs a reason", at: span,
      help: "it is printed in every export")
  }
}
