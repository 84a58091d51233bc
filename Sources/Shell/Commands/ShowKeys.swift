import Language

/// Lists the keys of the prompt.
struct ShowKeys: Command {
  static let name = "keys"
  static let isRepeatable = false
  static let summary = "List the keys of the prompt."
  static let usage = "keys"
  static let example = "keys"
  static let details = [
    "They are libedit's, so ~/.editrc may change them: bind -v edits as vi does. A line that begins"
      + " with > is a note, and one that begins with a blank is not kept in the history."
  ]

  init(from parser: inout Parser) {}

  func run(in session: Session) {
    var page = TextPage()
    page.add(pairs: Keys.all.map { ($0.keys, $0.action) }, width: session.output.width)
    session.write(page)
  }
}
