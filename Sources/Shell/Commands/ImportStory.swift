import Language

/// Reads an exported story again: `import stories/self-hosting.md`.
struct ImportStory: Command {
  static let name = "import"
  static let isRepeatable = false
  static let summary = "Read a story that was exported and edited elsewhere, and check it again."
  static let usage = "import PATH"
  static let example = "import out/story.md"
  static let details = [
    "Files are .md or .json as export writes them. What was edited becomes a step of the story's history, made outside beatbook, and its claims are held against the same facts.",
    "Only the words are taken from the file. How the story was made follows from its history, whatever the file says or leaves out.",
  ]

  let path: String

  init(from parser: inout Parser) throws(Diagnostic) {
    path = try parser.path("a file").text
  }

  func run(in session: Session) throws {
    try session.importStory(from: path)
  }
}
