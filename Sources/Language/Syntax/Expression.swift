/// A computed value as it was written: `likes + 2 * reposts`.
package indirect enum Expression: Sendable {
  case field(FieldReference)
  case literal(Literal)
  case operation(Expression, ArithmeticOperator, Expression)
  case call(Function, [Expression], Span)

  /// More would nest deeper than engines read.
  fileprivate static let maxTerms = 100

  /// The fields that the expression names.
  package var fields: [String] {
    switch self {
    case .field(let reference): [reference.name.lowercased()]
    case .literal: []
    case .operation(let left, _, let right): left.fields + right.fields
    case .call(_, let arguments, _): arguments.flatMap(\.fields)
    }
  }

  /// What the expression means, and what it gives.
  func formula(in plan: Plan) throws(Diagnostic) -> (Formula, Field.FieldType) {
    switch self {
    case .field(let reference):
      let field = try plan.field(reference)
      return (.column(field.name), field.type)
    case .literal(let literal):
      if case .text(let text) = literal.content { return (.literal(.text(text)), .exact) }
      let value = try plan.context.number(of: literal)
      if case .integer = value { return (.literal(value), .integer) }
      return (.literal(value), .number)
    case .operation(let left, let operation, let right):
      let (leftFormula, leftType) = try left.number(in: plan)
      let (rightFormula, rightType) = try right.number(in: plan)
      let isWhole = leftType == .integer && rightType == .integer && operation != .divided
      return (.arithmetic(leftFormula, operation, rightFormula), isWhole ? .integer : .number)
    case .call(let function, let arguments, _):
      let (argument, type) =
        function == .length
        ? try arguments[0].formula(in: plan) : try arguments[0].number(in: plan)
      let resultType: Field.FieldType =
        function == .length ? .integer : function == .abs ? type : .number
      return (.call(function, [argument]), resultType)
    }
  }

  private func number(in plan: Plan) throws(Diagnostic) -> (Formula, Field.FieldType) {
    let (formula, type) = try self.formula(in: plan)
    guard type.isNumeric else { throw .notNumeric(self) }
    return (formula, type)
  }

  fileprivate var span: Span {
    switch self {
    case .field(let reference): reference.span
    case .literal(let literal): literal.span
    case .operation(let left, _, let right): left.span.joined(to: right.span)
    case .call(_, _, let span): span
    }
  }
}

extension Expression: CustomStringConvertible {
  package var description: String { written(inside: nil) }

  private func written(inside outer: ArithmeticOperator?, onRight: Bool = false) -> String {
    switch self {
    case .field(let reference): return "\(reference)"
    case .literal(let literal): return "\(literal)"
    case .call(let function, let arguments, _):
      return "\(function.rawValue)(\(arguments.map(\.description).joined(separator: ", ")))"
    case .operation(let left, let operation, let right):
      let text =
        left.written(inside: operation) + " \(operation.rawValue) "
        + right.written(inside: operation, onRight: true)
      guard let outer else { return text }
      let isLooser = operation.binding < outer.binding
      return isLooser || (onRight && operation.binding == outer.binding) ? "(\(text))" : text
    }
  }
}

extension ArithmeticOperator {
  fileprivate var binding: Int { self == .plus || self == .minus ? 1 : 2 }
}

extension Parser {
  /// Reads an expression; `*` and `/` bind before `+` and `-`.
  package mutating func expression() throws(Diagnostic) -> Expression {
    var left = try product()
    var count = 0
    while let operation = nextOperator(among: [.plus, .minus]) {
      count += 1
      guard count < Expression.maxTerms else { throw .tooManyTerms(at: place) }
      try advance()
      left = .operation(left, operation, try product())
    }
    return left
  }

  private mutating func product() throws(Diagnostic) -> Expression {
    var left = try atom()
    var count = 0
    while let operation = nextOperator(among: [.times, .divided]) {
      count += 1
      guard count < Expression.maxTerms else { throw .tooManyTerms(at: place) }
      try advance()
      left = .operation(left, operation, try atom())
    }
    return left
  }

  private func nextOperator(among operators: [ArithmeticOperator]) -> ArithmeticOperator? {
    guard case .symbol(let symbol) = peek.kind else { return nil }
    return operators.first { $0.rawValue == symbol }
  }

  private mutating func atom() throws(Diagnostic) -> Expression {
    if peek.kind == .symbol("(") {
      return try parenthesised { (parser) throws(Diagnostic) in try parser.expression() }
    }
    guard case .word(let name) = peek.kind else {
      if case .field = peek.kind { return .field(try fieldReference("a field")) }
      return .literal(try literal("a field or a number"))
    }
    guard peekSecond.kind == .symbol("(") else { return .field(try fieldReference("a field")) }
    let functions = Function.allCases.filter { $0 != .mix }
    guard let function = functions.first(where: { $0.rawValue == name.lowercased() }) else {
      throw .unknownFunction(name, among: functions.map(\.rawValue), at: place)
    }
    let start = try advance().span
    let argument = try parenthesised { (parser) throws(Diagnostic) in try parser.expression() }
    return .call(function, [argument], Span(start.start, end))
  }
}

extension Diagnostic {
  fileprivate static func notNumeric(_ expression: Expression) -> Self {
    Diagnostic("not-numeric", "'\(expression)' is not a number", at: expression.span)
  }

  fileprivate static func tooManyTerms(at span: Span) -> Self {
    Diagnostic(
      "too-many-terms", "an expression has at most \(Expression.maxTerms) terms", at: span)
  }

  fileprivate static func unknownFunction(_ name: String, among known: [String], at span: Span)
    -> Self
  {
    let guess = Spelling.nearest(to: name, among: known)
    return Diagnostic(
      "unknown-function", "there is no function '\(name)'", at: span,
      help: (guess.map { "did you mean '\($0)'? " } ?? "")
        + "functions: \(known.joined(separator: ", "))")
  }
}
