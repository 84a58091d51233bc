import Language

/// The prompt: reads statements line by line and runs them, until the end.
package struct PromptLoop {
  private let session: Session
  private let editor: LineEditor

  package init(session: Session, editor: LineEditor) {
    self.session = session
    self.editor = editor
  }

  package func run() throws {
    session.greet()
    var pending = ""
    while !session.isOver {
      let prompt = pending.isEmpty ? "\(session.beat ?? "beat")> " : "    … "
      switch editor.read(prompt: prompt) {
      case .end: return
      case .dropped: pending = ""
      case .text(let line):
        pending += pending.isEmpty ? line : "\n" + line
        guard !Source(pending).isContinued else { continue }
        editor.remember(pending)
        session.run(Source(pending))
        pending = ""
      }
    }
  }
}

extension Source {
  /// Whether a bracket or quote is open, or the text ends in `|` or `,`.
  var isContinued: Bool {
    var parser = Parser(self)
    var last: Token.Kind?
    var depth = 0
    while true {
      let token = parser.peek
      switch token.kind {
      case .end:
        return depth > 0 || last == .symbol("|") || last == .symbol(",")
      case .invalid(let problem): return problem.code == "unclosed-quote"
      case .symbol("("): depth += 1
      case .symbol(")"): depth -= 1
      default: break
      }
      last = token.kind
      guard (try? parser.advance()) != nil else { return false }
    }
  }
}
