import Language

/// The words of the statement that a text ends in, in lower case.
struct StatementWords {
  /// All of them.
  private(set) var words: [String] = []
  /// Those of the stage or opening that the statement ends in.
  private(set) var stage: [String] = []
  /// The command, where it is one.
  private(set) var command: (any Command.Type)?
  /// The command's name as one word, and what stands behind it.
  private(set) var arguments: [String] = []

  init(_ text: String) {
    words = Self.read(Source(text)).words
    // What is explained or named is a query like any other.
    if words.starts(with: ["explain", "plan"]) { words.removeFirst(2) }
    if words.first == "let", words.count > 2, words[2] == "=" { words.removeFirst(3) }
    stage = Array(words[((words.lastIndex(of: "|") ?? -1) + 1)...])
    let two = words.prefix(2).joined(separator: " ")
    if let type = words.count > 1 ? Commands.named(two) : nil {
      command = type
      // Usage says both words; the second stands for both.
      arguments = Array(words.dropFirst())
    } else if let first = words.first, let type = Commands.named(first) {
      command = type
      arguments = words
    }
  }

  /// The text of the statement that a text ends in.
  static func lastStatement(of text: String) -> String {
    let source = Source(text)
    let start = read(source).start
    return String(decoding: Array(text.utf8)[start...], as: UTF8.self)
  }

  private static func read(_ source: Source) -> (words: [String], start: Int) {
    var parser = Parser(source)
    var (words, start) = ([String](), 0)
    while !parser.isAtEnd, let token = try? parser.advance() {
      switch token.kind {
      case .newline, .symbol(";"): (words, start) = ([], token.span.end)
      case .symbol(let symbol): words.append(symbol)
      case .text: words.append("\"\"")
      case .end, .invalid: break
      default: words.append(source.text(in: token.span).lowercased())
      }
    }
    return (words, start)
  }

  /// The field whose value comes next: after an operator, or in a list behind one.
  static func valueField(in words: [String]) -> String? {
    var before = words[...]
    if let last = before.last, ["(", ","].contains(last) {
      guard let opening = before.lastIndex(of: "("), !before[opening...].contains(")") else {
        return nil
      }
      before = before[..<opening]
      if ["any", "all"].contains(before.last) { before.removeLast() }
      guard ["in", "has"].contains(before.last) else { return nil }
    }
    guard let sign = before.popLast(), operators.contains(sign) else { return nil }
    if before.last == "not" { before.removeLast() }
    return before.last
  }

  private static let operators: Set = [
    "=", "!=", "<", "<=", ">", ">=", "in", "has", "contains", "starts",
  ]
}
