/// A test of rows as it was written: tests joined by `and`, `or`, `not`.
package indirect enum Condition: Sendable {
  case all([Condition])
  case any([Condition])
  case not(Condition)
  case test(Test)

  /// One test of one field.
  package struct Test: Sendable {
    package enum Check: Sendable {
      case compare(ComparisonOperator, Literal)
      case isIn([Literal])
      case has(Quantity, [Literal])
      case contains(Quantity, [Literal])
      case starts(Quantity, [Literal])
      case matches(pattern: String, ignoringCase: Bool, span: Span)
      case isMissing
      case window(WindowTerm)
    }

    /// Whether one of several values is enough.
    package enum Quantity: String, Sendable {
      case any, all
    }

    package var field: FieldReference
    package var check: Check
    package var isNegated: Bool
    package var span: Span
  }

  /// The fields that the condition names, as they are written.
  package var references: [FieldReference] {
    switch self {
    case .all(let parts), .any(let parts): parts.flatMap(\.references)
    case .not(let part): part.references
    case .test(let test): [test.field]
    }
  }

  /// Their names.
  package var fields: [String] { references.map { $0.name.lowercased() } }
}

extension Condition: CustomStringConvertible {
  /// The condition as the formatter writes it.
  package var description: String {
    switch self {
    case .all(let parts): parts.map(\.asPart).joined(separator: " and ")
    case .any(let parts): parts.map(\.asPart).joined(separator: " or ")
    case .not(let part): "not \(part.asPart)"
    case .test(let test): test.description
    }
  }

  private var asPart: String {
    switch self {
    case .all, .any: "(\(description))"
    case .not, .test: description
    }
  }
}

extension Condition.Test: CustomStringConvertible {
  package var description: String {
    let not = isNegated ? "not " : ""
    switch check {
    case .compare(let comparison, let value): return "\(field) \(comparison.rawValue) \(value)"
    case .isIn(let values): return "\(field) \(not)in (\(Self.list(values)))"
    case .has(let quantity, let values): return "\(field) \(not)has \(Self.some(quantity, values))"
    case .contains(let quantity, let values):
      return "\(field) \(not)contains \(Self.some(quantity, values))"
    case .starts(let quantity, let values):
      return "\(field) \(not)starts \(Self.some(quantity, values))"
    case .matches(let pattern, let ignoringCase, _):
      return
        "\(field) \(not)matches /\(pattern.replacing("/", with: "\\/"))/\(ignoringCase ? "i" : "")"
    case .isMissing: return "\(field) is \(not)missing"
    case .window(let term): return "\(field) \(term)"
    }
  }

  private static func list(_ values: [Literal]) -> String {
    values.map(\.description).joined(separator: ", ")
  }

  private static func some(_ quantity: Quantity, _ values: [Literal]) -> String {
    // A parameter may hold a list.
    if values.count == 1, quantity == .any || !values[0].isParameter { return "\(values[0])" }
    return "\(quantity) (\(list(values)))"
  }
}

extension Literal {
  fileprivate var isParameter: Bool {
    if case .parameter = content { true } else { false }
  }
}
