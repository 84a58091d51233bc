import Language
import Storage

/// Chooses the beat that `posts` means.
struct Use: Command {
  static let name = "use"
  static let summary = "Choose the beat that posts are of; use all for every post."
  static let usage = "use \"BEAT\"|all"
  static let example = "use \"Open Source AI\""
  static let moreExamples = ["use all"]

  /// nil: all.
  let beat: String?
  let span: Span

  init(from parser: inout Parser) throws(Diagnostic) {
    let isAll = parser.isNext(word: "all")
    let (name, span) = try parser.name("a beat")
    beat = isAll ? nil : name
    self.span = span
  }

  func run(in session: Session) throws {
    guard let beat else {
      session.beat = nil
      return
    }
    session.beat = try session.store.catalogue().beat(named: beat, at: span).name
  }
}

extension Parser {
  /// Reads a name, in quotes or as one bare word.
  mutating func name(_ what: String) throws(Diagnostic) -> (text: String, span: Span) {
    switch peek.kind {
    case .word(let text), .text(let text): (text, try advance().span)
    default: throw .expected(what, found: self)
    }
  }
}
