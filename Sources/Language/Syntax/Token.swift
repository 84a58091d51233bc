/// A word of the language, and where it stands.
package struct Token: Sendable, Equatable {
  package enum Kind: Sendable, Equatable {
    /// A bare word: `posts`, `open-source`.
    case word(String)
    /// Anything that begins with a digit, as written: `20`, `0.5`, `24h`, `2026-03-27`.
    case number(String)
    /// Text in quotes, without them.
    case text(String)
    /// A field name in backticks.
    case field(String)
    /// A hashtag, with its sign.
    case tag(String)
    /// A handle, with its sign.
    case handle(String)
    /// A parameter, without its `$`.
    case parameter(String)
    case symbol(String)
    /// The end of a line that ends a statement.
    case newline
    case end
    /// Something that is no word of the language; the problem is raised when it is read.
    case invalid(Diagnostic)
  }

  package var kind: Kind
  package var span: Span
}
