package import Language
package import Reporting
import Narration
import Storage

/// What went wrong, ready to be told in words or to a program.
package struct ErrorReport {
  package private(set) var diagnostic: Diagnostic
  package let outcome: Outcome
  /// Whether the problem lies in what was typed, so that its place can be shown.
  private let hasPlace: Bool
  /// What does not stand of a story, where that is the problem.
  private var refused: RefusedExport?

  package init(_ error: any Error) {
    switch error {
    case let diagnostic as Diagnostic:
      self.diagnostic = diagnostic
      hasPlace = true
      let isMisuse = ["missing-parameter", "wrong-type"].contains(diagnostic.code)
      outcome = isMisuse ? .misused : .failed
    case let error as EngineError:
      diagnostic = Diagnostic(
        error == .interrupted ? "interrupted" : "engine", "\(error)", at: Span(0, 0),
        help: error.hint)
      hasPlace = false
      outcome = error == .interrupted ? .interrupted : .failed
    case let error as LoadError:
      diagnostic = Diagnostic("load", "\(error)", at: Span(0, 0), help: error.hint)
      hasPlace = false
      outcome = if case .cancelled = error { .interrupted } else { .failed }
    case let error as ModelError:
      diagnostic = Diagnostic(
        error == .cancelled ? "interrupted" : "narrator", "\(error)", at: Span(0, 0),
        help: error.hint)
      hasPlace = false
      outcome = error == .cancelled ? .interrupted : .failed
    case let error as RefusedExport:
      diagnostic = error.diagnostic
      hasPlace = false
      outcome = .failed
      refused = error
    case let error as CommandError:
      diagnostic = Diagnostic("command", error.message, at: Span(0, 0), help: error.help)
      hasPlace = false
      outcome = .failed
    default:
      diagnostic = Diagnostic("error", "\(error)", at: Span(0, 0))
      hasPlace = false
      outcome = .failed
    }
  }

  /// Says how long what was interrupted had run, in microseconds.
  mutating func tell(after elapsed: Int64) {
    let tenths = max(0, elapsed) / 100_000
    diagnostic.message = "cancelled after \(tenths / 10).\(tenths % 10) s"
  }

  package func text(in source: Source, palette: Palette, width: Int?) -> String {
    let renderer = DiagnosticRenderer(palette: palette, width: width)
    if let refused { return refused.text(by: renderer) }
    let shown = hasPlace ? source : Source("", name: source.name)
    return renderer.text(diagnostic, in: shown)
  }

  package func json(in source: Source) -> String {
    DiagnosticRenderer.json(diagnostic, in: source)
  }
}

/// A command that could not be carried out.
struct CommandError: Error {
  var message: String
  var help: String?
}
