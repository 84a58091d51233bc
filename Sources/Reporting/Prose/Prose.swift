/// Markdown, read: CommonMark with the tables, strikethrough and bare addresses of GitHub's dialect.
///
/// HTML in it is text like any other, so that what is written here cannot become markup of a page.
struct Prose: Equatable {
  /// A block or a stretch of words, and what is in it.
  struct Element: Equatable {
    var kind: Kind
    var children: [Element] = []

    /// The words in it, without their markup.
    var words: String {
      switch kind {
      case .text(let text), .code(let text): text
      case .softBreak, .hardBreak: " "
      default: children.map(\.words).joined()
      }
    }
  }

  enum Kind: Equatable {
    // Blocks.
    case paragraph
    case heading(level: Int)
    case quotation
    case list(Numbering?, isTight: Bool)
    case item
    case codeBlock(String)
    case rule
    case table([Alignment])
    case row(isHeader: Bool)
    case cell
    // Words.
    case text(String)
    case code(String)
    case softBreak, hardBreak
    case emphasis, strong, struck
    /// To an address as it was written; whether a page links to it is the page's business.
    case link(String)
    /// A picture, with its description as children.
    case image(String)
  }

  /// How a list is numbered: from where.
  struct Numbering: Equatable {
    var start: Int
  }

  enum Alignment: Equatable {
    case none, left, center, right
  }

  var blocks: [Element]
}
