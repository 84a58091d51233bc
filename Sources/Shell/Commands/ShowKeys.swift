import Language
import Reporting

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
    let width = Keys.all.map { DisplayWidth.of($0.keys) }.max() ?? 0
    for (keys, action) in Keys.all {
      session.print("\(DisplayWidth.padded(keys, to: width))  \(action)")
    }
  }
}
