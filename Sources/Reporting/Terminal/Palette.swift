/// How text is set off on a terminal; the plain palette writes the same text without codes.
///
/// Whether colour is wanted is the caller's to know: nothing here looks at the environment.
package enum Palette: Sendable, Equatable {
  case plain, ansi

  package enum Style: Sendable, Equatable {
    /// What stands around a result: headings and notes.
    case dim
    /// The titles of columns, and the word that opens an error.
    case strong
    /// What points at a mistake.
    case alarm
    /// What belongs to a series of a chart, by its number among the 256 colours.
    case series(Int)

    /// The SGR parameters of ECMA-48.
    fileprivate var code: String {
      switch self {
      case .dim: "2"
      case .strong: "1"
      case .alarm: "1;31"
      case .series(let code): "38;5;\(code)"
      }
    }
  }

  package func styled(_ text: String, _ style: Style) -> String {
    self == .plain || text.isEmpty ? text : "\u{1B}[\(style.code)m\(text)\u{1B}[0m"
  }
}
