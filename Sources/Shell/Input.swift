package import Language

/// Something typed that can be carried out: a command of the shell, or a statement of the language.
package enum Input: Sendable {
  case command(any Command)
  case statement(Statement)
}

extension Parser {
  /// Reads a command or a statement; the first word decides.
  package mutating func input() throws(Diagnostic) -> Input {
    guard case .word(let word) = peek.kind, let type = Commands.named(word) else {
      return .statement(try statement())
    }
    try advanceKeyword()
    return .command(try type.init(from: &self))
  }
}

extension Source {
  /// The script as it should be written; see ``ScriptFormatter``.
  package func formatted() throws(Diagnostic) -> String {
    try ScriptFormatter.formatted(self) { (parser) throws(Diagnostic) in _ = try parser.input() }
  }
}
