package import Language

/// Values for parameters that come from outside, as text until a script declares their type.
struct GivenParameters {
  private let texts: [String: String]

  init(_ texts: [String: String]) {
    self.texts = texts
  }

  /// The value of a parameter: the given one, else its own.
  func value(of declaration: ParameterDeclaration) throws(Diagnostic) -> ParameterValue {
    guard let text = texts[declaration.name] else {
      guard let value = declaration.standard else { throw .missing([declaration]) }
      return value
    }
    guard let value = declaration.type.value(text) else {
      throw .wrongType(text, declaration.type, at: declaration.span)
    }
    return value
  }

  /// Finds all that is missing before anything runs.
  func check(against source: Source) throws(Diagnostic) {
    let declared = source.parameters
    let missing = declared.filter { $0.standard == nil && texts[$0.name] == nil }
    guard missing.isEmpty else { throw .missing(missing) }
  }
}

extension Source {
  /// The parameters the text declares, up to its first mistake.
  package var parameters: [ParameterDeclaration] {
    guard mentionsParameters else { return [] }
    var parser = Parser(self)
    var found: [ParameterDeclaration] = []
    parser.skipSeparators()
    while !parser.isAtEnd {
      let before = parser
      guard let input = try? parser.input(), (try? parser.endStatement()) != nil else {
        if before.isNext(word: "param") { return found }
        // What is wrong with it is said when it is its turn.
        parser = before
        parser.skipStatement()
        parser.skipSeparators()
        continue
      }
      if case .statement(.parameter(let declaration)) = input { found.append(declaration) }
    }
    return found
  }

  /// Whether the word `param` is anywhere; most texts have none, and need not be read twice.
  private var mentionsParameters: Bool {
    let bytes = Array(text.lowercased().utf8)
    return bytes.indices.contains { bytes[$0...].starts(with: "param".utf8) }
  }
}

extension Diagnostic {
  fileprivate static func missing(_ declarations: [ParameterDeclaration]) -> Self {
    let names = declarations.map { "'\($0.name)' (\($0.type.rawValue))" }
    let plural = names.count > 1
    return Diagnostic(
      "missing-parameter",
      "the parameter\(plural ? "s" : "") \(names.joined(separator: ", "))"
        + " \(plural ? "have" : "has") no value",
      at: declarations[0].span,
      help: "give \(plural ? "them one each" : "it one"): "
        + declarations.map { "--set \($0.name)=…" }.joined(separator: " "))
  }
}
