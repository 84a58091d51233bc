/// How many, as it was written: a whole number above 0, or a parameter that holds one.
struct CountTerm: Sendable, CustomStringConvertible {
  enum Content: Sendable {
    case number(Int)
    case parameter(String)
  }

  let content: Content
  let span: Span

  var description: String {
    switch content {
    case .number(let number): "\(number)"
    case .parameter(let name): "$\(name)"
    }
  }
}

extension Parser {
  /// Reads how many.
  mutating func countTerm(_ what: String) throws(Diagnostic) -> CountTerm {
    if case .parameter(let name) = peek.kind {
      return CountTerm(content: .parameter(name), span: try advance().span)
    }
    let (value, span) = try count(what)
    return CountTerm(content: .number(value), span: span)
  }

  /// Reads how many, if that is next.
  mutating func countTermIfNext(_ what: String) throws(Diagnostic) -> CountTerm? {
    switch peek.kind {
    case .number, .parameter: try countTerm(what)
    default: nil
    }
  }
}

extension PlanContext {
  /// How many a term stands for.
  func count(of term: CountTerm) throws(Diagnostic) -> Int {
    switch term.content {
    case .number(let number): return number
    case .parameter(let name):
      guard case .number(let number) = try parameter(name, like: "number = 10", at: term.span),
        let count = Int(exactly: number), count > 0
      else { throw .notACount(name, at: term.span) }
      return count
    }
  }
}

extension Plan {
  /// How many a term stands for that may be left out.
  func count(of term: CountTerm?) throws(Diagnostic) -> Int? {
    guard let term else { return nil }
    return try context.count(of: term)
  }
}

extension Diagnostic {
  fileprivate static func notACount(_ name: String, at span: Span) -> Self {
    Diagnostic(
      "not-a-count", "'$\(name)' is not a whole number above 0", at: span,
      help: "declare it as one: param \(name): number = 20")
  }
}
