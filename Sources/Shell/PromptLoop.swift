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
        // A line that begins so is a note, and no question.
        if pending.isEmpty, line.hasPrefix(">") {
          session.takeNote(line)
          editor.remember(line)
          continue
        }
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
  package var isContinued: Bool {
    var parser = Parser(self, keepsPieces: true)
    parser.skipSeparators()
    do {
      while !parser.isAtEnd {
        _ = try parser.input()
        try parser.endStatement()
      }
    } catch  where error.code == "unclosed-quote" {
      return true
    } catch {
      // A mistake before the end is best told at once.
    }
    guard parser.isAtEnd, let last = parser.pieces.last else { return false }
    let symbols = parser.pieces.map(\.role)
    let open = symbols.count { $0 == .token(.symbol("(")) }
    let closed = symbols.count { $0 == .token(.symbol(")")) }
    return open > closed || [.token(.symbol("|")), .token(.symbol(","))].contains(last.role)
  }
}
