import Language
import Storage

/// Which of the sittings that were not saved is meant.
struct SittingChoice {
  /// From 1 for the newest; nil: the newest that is over.
  private let number: Int?
  private let span: Span

  /// Reads `last` or a number; nil where something else stands there.
  init?(from parser: inout Parser) throws(Diagnostic) {
    if parser.isNext(word: "last") {
      (number, span) = (nil, try parser.advanceKeyword().span)
    } else if case .number(let digits) = parser.peek.kind, Int(digits) != nil {
      (number, span) = try parser.count("the number of a sitting")
    } else {
      return nil
    }
  }

  /// The sitting.
  ///
  /// - Throws: where there is none, or it goes on in another window.
  func sitting(in session: Session) throws -> UnsavedSitting {
    let others = session.otherSittings
    // Another window may have been opened since the one that broke off.
    let number = number ?? (others.firstIndex { $0.state != .running } ?? 0) + 1
    guard others.indices.contains(number - 1) else {
      throw Diagnostic.noSitting(number, of: others.count, at: span)
    }
    let sitting = others[number - 1]
    guard sitting.state != .running else { throw Diagnostic.isRunning(at: span) }
    return sitting
  }
}

extension Session {
  /// The sittings that were not saved but the one that goes on here, the newest first.
  var otherSittings: [UnsavedSitting] {
    (JournalFolder(ofStore: store.path)?.sittings() ?? []).filter { $0.path != journal?.path }
  }
}

extension Diagnostic {
  fileprivate static func noSitting(_ number: Int, of count: Int, at span: Span) -> Self {
    Diagnostic(
      "no-sitting",
      count == 0 ? "there is no sitting that was not saved" : "there is no sitting \(number)",
      at: span, help: count == 0 ? nil : "sittings: 1 to \(count), see sessions")
  }

  fileprivate static func isRunning(at span: Span) -> Self {
    Diagnostic(
      "running-sitting", "that sitting goes on in another window", at: span,
      help: "save it there, or see sessions for others")
  }
}
