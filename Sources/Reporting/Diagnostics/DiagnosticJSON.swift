package import Language

extension DiagnosticRenderer {
  /// The problem as one JSON object on one line, for programs; ended by a line end.
  ///
  /// `line` and `column` count from 1, `column` and `length` in characters. `help`, `example`
  /// and `source`, the source's name, are null where there is none.
  package static func json(_ diagnostic: Diagnostic, in source: Source) -> String {
    let position = source.position(of: diagnostic.span.start)
    let members: [(String, Value)] = [
      ("code", .text(diagnostic.code)),
      ("message", .text(diagnostic.message)),
      ("line", .integer(Int64(position.line))),
      ("column", .integer(Int64(position.column))),
      ("length", .integer(Int64(length(of: diagnostic.span, in: source)))),
      ("help", diagnostic.help.map(Value.text) ?? .missing),
      ("example", diagnostic.example.map(Value.text) ?? .missing),
      ("source", source.name.isEmpty ? .missing : .text(source.name)),
    ]
    let written = members.map { JSONText.string($0) + ":" + JSONText.value($1) }
    return "{" + written.joined(separator: ",") + "}\n"
  }

  private static func length(of span: Span, in source: Source) -> Int {
    let bytes = Array(source.text.utf8)
    let start = min(max(span.start, 0), bytes.count)
    let end = min(max(span.end, start), bytes.count)
    return String(decoding: bytes[start..<end], as: UTF8.self).count
  }
}
