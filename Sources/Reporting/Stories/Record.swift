package import Language

/// A value of names and lists, written as JSON or as YAML with the names in the order given.
package indirect enum Record: Sendable, Equatable {
  case value(Value)
  case list([Record])
  case members([(name: String, record: Record)])

  package static func == (left: Record, right: Record) -> Bool { left.json == right.json }

  static func text(_ text: String) -> Record { .value(.text(text)) }
  static func text(_ text: String?) -> Record { .value(text.map(Value.text) ?? .missing) }
  static func number(_ number: Int) -> Record { .value(.integer(Int64(number))) }
  static func number(_ number: Double?) -> Record { .value(number.map(Value.number) ?? .missing) }
  static func texts(_ texts: [String]) -> Record { .list(texts.map(Record.text)) }
}

extension Record {
  /// JSON on one line.
  package var json: String {
    switch self {
    case .value(let value): JSONText.value(value)
    case .list(let records): "[" + records.map(\.json).joined(separator: ",") + "]"
    case .members(let members):
      "{" + members.map { JSONText.string($0.name) + ":" + $0.record.json }.joined(separator: ",")
        + "}"
    }
  }

  /// JSON for people: what has lists or names in it takes a line for each of them.
  package func indentedJSON(_ indent: String = "") -> String {
    let inner = indent + "  "
    switch self {
    case .value: return json
    case .list(let records) where records.allSatisfy(\.isValue): return json
    case .members(let members) where members.allSatisfy(\.record.isValue) && json.utf8.count < 90:
      return json
    case .list(let records):
      let lines = records.map { inner + $0.indentedJSON(inner) }
      return "[\n" + lines.joined(separator: ",\n") + "\n\(indent)]"
    case .members(let members):
      let lines = members.map {
        inner + JSONText.string($0.name) + ": " + $0.record.indentedJSON(inner)
      }
      return "{\n" + lines.joined(separator: ",\n") + "\n\(indent)}"
    }
  }

  /// The members as YAML 1.2.
  ///
  /// Texts are written as JSON has them, quoted always: YAML reads them the same, and no text can
  /// become a flag, a number, an anchor or a second document.
  package func yaml(_ indent: String = "") -> String {
    guard case .members(let members) = self else { return "\(indent)\(json)\n" }
    return members.map { member in
      let name = "\(indent)\(member.name):"
      switch member.record {
      case .members(let inner) where !inner.isEmpty:
        return "\(name)\n" + member.record.yaml(indent + "  ")
      case .list(let records) where !records.isEmpty && !records.allSatisfy(\.isValue):
        return "\(name)\n" + records.map { "\(indent)  - \($0.json)\n" }.joined()
      case .value, .list, .members: return "\(name) \(member.record.json)\n"
      }
    }.joined()
  }

  private var isValue: Bool {
    if case .value = self { true } else { false }
  }
}
