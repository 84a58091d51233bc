/// A date as it was written: itself, or a parameter that holds one.
package enum DateTerm: Sendable, CustomStringConvertible {
  case date(DateLiteral)
  case parameter(String, Span)

  package var description: String {
    switch self {
    case .date(let date): "\(date)"
    case .parameter(let name, _): "$\(name)"
    }
  }
}

/// A window between dates, some of which may be parameters: `since $start`, `from 2026 to $end`.
package enum DatedWindow: Sendable {
  case on(DateTerm)
  case since(DateTerm)
  case before(DateTerm)
  case range(from: DateTerm, to: DateTerm)
  case rangeUntil(from: DateTerm, until: DateTerm)

  /// The window with the dates that parameters hold.
  func expression(
    of parameter: (_ name: String, Span) throws(Diagnostic) -> DateLiteral
  ) throws(Diagnostic) -> WindowExpression {
    func date(_ term: DateTerm) throws(Diagnostic) -> DateLiteral {
      switch term {
      case .date(let date): date
      case .parameter(let name, let span): try parameter(name, span)
      }
    }
    return switch self {
    case .on(let term): .on(try date(term))
    case .since(let term): .since(try date(term))
    case .before(let term): .before(try date(term))
    case .range(let first, let last): .range(from: try date(first), to: try date(last))
    case .rangeUntil(let first, let last):
      .rangeUntil(from: try date(first), until: try date(last))
    }
  }
}

extension DatedWindow: CustomStringConvertible {
  package var description: String {
    switch self {
    case .on(.date(let date)): "\(WindowExpression.on(date))"
    case .on(let parameter): "on \(parameter)"
    case .since(let date): "since \(date)"
    case .before(let date): "before \(date)"
    case .range(let first, let last): "from \(first) to \(last)"
    case .rangeUntil(let first, let last): "from \(first) until \(last)"
    }
  }
}
