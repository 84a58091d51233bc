/// A statement of the language itself; commands are the shell's.
package enum Statement: Sendable {
  case query(Query)
  case bind(name: String, Query)
  case set(Setting)
  case parameter(ParameterDeclaration)
  case explainPlan(ExplainPlan)
}

/// A setting and its new value: `set tz = Europe/Paris`.
package struct Setting: Sendable {
  /// The settings there are.
  package enum Name: String, CaseIterable, Sendable {
    case now, tz, week, format, width, rows, glyphs, narrator, model, server, api

    /// What the setting does, for the reference.
    package var summary: String {
      switch self {
      case .now: "what 'now' is: data (the default), clock, or a date"
      case .tz: "the time zone of buckets, dates and tables, such as Europe/Paris"
      case .week: "the day weeks start on: monday (the default) or sunday"
      case .format: "how results are written: table, json, jsonl, csv, tsv, markdown"
      case .width: "the columns of a table or chart: auto, or a number"
      case .glyphs: "what charts are drawn with: auto, unicode or ascii"
      case .rows: "how many rows a table shows at the prompt: all, or a number"
      case .narrator:
        "who drafts stories: offline (the default), claude, openai, ollama, llamacpp, vllm"
      case .model: "the model that a narrator asks, by its provider's name"
      case .server: "where a narrator's model is asked: an address, or auto for the usual one"
      case .api: "the version of Claude's interface: auto, or a date such as 2023-06-01"
      }
    }
  }

  package var name: Name
  package var value: String
  package var span: Span
}

/// A value that a script is given from outside: `param topic: text = "open weights"`.
package struct ParameterDeclaration: Sendable {
  package enum ParameterType: String, CaseIterable, Sendable {
    case text, number, time, window, list
  }

  package var name: String
  package var type: ParameterType
  package var standard: ParameterValue?
  package var span: Span
}

extension Parser {
  /// Reads a statement of the language.
  package mutating func statement() throws(Diagnostic) -> Statement {
    guard case .word(let word) = peek.kind else { return .query(try query()) }
    // These open a statement only; after `|` they would be stages.
    switch word.lowercased() {
    case "let": return try binding()
    case "set": return .set(try setting())
    case "param": return .parameter(try parameterDeclaration())
    case "explain" where isAtExplainPlan: return .explainPlan(try explainPlan())
    default: return .query(try query())
    }
  }

  private mutating func binding() throws(Diagnostic) -> Statement {
    try advanceKeyword()
    let (name, span) = try word("a name")
    guard name.lowercased() != "posts", Stages.named(name) == nil else {
      throw .reservedName(name, at: span)
    }
    guard consume("=") else { throw .expected("'='", found: self) }
    return .bind(name: name, try query())
  }

  private mutating func setting() throws(Diagnostic) -> Setting {
    try advanceKeyword()
    let (word, span) = try self.word("a setting")
    guard let name = Setting.Name(rawValue: word.lowercased()) else {
      throw .unknownSetting(word, at: span)
    }
    guard consume("=") else { throw .expected("'='", found: self) }
    let (value, valueSpan) = try path("a value")
    return Setting(name: name, value: value, span: valueSpan)
  }

  private mutating func parameterDeclaration() throws(Diagnostic) -> ParameterDeclaration {
    try advanceKeyword()
    let (name, span) = try word("a name for the parameter")
    guard consume(":") else {
      throw .expected("':' and a type", found: self, help: "such as: param topic: text = \"…\"")
    }
    let (typeName, typeSpan) = try word("a type")
    guard let type = ParameterDeclaration.ParameterType(rawValue: typeName.lowercased()) else {
      throw .unknownType(typeName, at: typeSpan)
    }
    let standard = consume("=") ? try parameterValue(of: type) : nil
    return ParameterDeclaration(name: name, type: type, standard: standard, span: span)
  }

  private mutating func parameterValue(
    of type: ParameterDeclaration.ParameterType
  ) throws(Diagnostic) -> ParameterValue {
    switch type {
    case .window: return .window(try windowExpression())
    case .list:
      let members = try parenthesised { (parser) throws(Diagnostic) in
        try parser.list { (parser) throws(Diagnostic) in try parser.literal() }
      }
      return .list(members.map(\.plainText))
    case .text: return .text(try literal().plainText)
    case .number, .time:
      let literal = try self.literal()
      guard let value = type.value(literal.plainText) else {
        throw .wrongType(literal.plainText, type, at: literal.span)
      }
      return value
    }
  }
}

extension Literal {
  /// The text of a value that names no parameter and no field.
  fileprivate var plainText: String {
    switch content {
    case .word(let text), .number(let text), .text(let text), .field(let text),
      .parameter(let text):
      text
    }
  }
}

extension ParameterDeclaration.ParameterType {
  /// A value given as text from outside, such as `--set since=2026-03-01`; nil when it is not of the type.
  package func value(_ text: String) -> ParameterValue? {
    switch self {
    case .text: return .text(text)
    case .number: return Double(text).flatMap { $0.isFinite ? .number($0) : nil }
    case .time: return DateLiteral(text).map(ParameterValue.time)
    case .list: return .list(text.split(separator: ",").map { $0.trimmingBlanks })
    case .window:
      var parser = Parser(Source(text))
      guard let window = try? parser.windowExpression(), parser.isAtEnd else { return nil }
      return .window(window)
    }
  }
}

extension Substring {
  fileprivate var trimmingBlanks: String {
    var text = self
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}

extension Diagnostic {
  fileprivate static func reservedName(_ name: String, at span: Span) -> Self {
    Diagnostic("reserved-name", "'\(name)' is a word of the language", at: span)
  }

  fileprivate static func unknownSetting(_ word: String, at span: Span) -> Self {
    let known = Setting.Name.allCases.map(\.rawValue)
    let guess = Spelling.nearest(to: word, among: known)
    return Diagnostic(
      "unknown-setting", "there is no setting '\(word)'", at: span,
      help: (guess.map { "did you mean '\($0)'? " } ?? "")
        + "settings: \(known.joined(separator: ", "))")
  }

  fileprivate static func unknownType(_ word: String, at span: Span) -> Self {
    let known = ParameterDeclaration.ParameterType.allCases.map(\.rawValue)
    return Diagnostic(
      "unknown-type", "there is no type '\(word)'", at: span,
      help: "types: \(known.joined(separator: ", "))")
  }

  /// A value is not of the type its parameter has.
  package static func wrongType(
    _ text: String, _ type: ParameterDeclaration.ParameterType, at span: Span
  ) -> Self {
    Diagnostic("wrong-type", "'\(text)' is not a \(type.rawValue)", at: span)
  }
}
