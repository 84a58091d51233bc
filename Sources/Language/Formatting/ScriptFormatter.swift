/// Writes a script in the one way that all scripts are written.
///
/// - Each statement stands on lines of its own, and at most one empty line between two is kept.
/// - A pipeline stays on one line where it was written on one and takes at most 100 characters.
///   Otherwise each stage has a line that begins with `|`, moved in by two.
/// - Words of the language are in lower case, and text in the quotes that need least escaping.
/// - Comments stay where they are.
///
/// Nothing else changes: whoever reads the result reads the same statements.
package struct ScriptFormatter {
  package static let columns = 100

  private let source: Source
  private let bytes: [UInt8]
  private var output = ""

  /// Formats a script.
  ///
  /// - Parameters:
  ///   - source: the script.
  ///   - readStatement: reads one statement, or one command of whoever has commands.
  /// - Returns: the script as it should be.
  /// - Throws: the first mistake in the script.
  package static func formatted(
    _ source: Source, readStatement: (inout Parser) throws(Diagnostic) -> Void
  ) throws(Diagnostic) -> String {
    let statements = try source.pieces(readStatement)
    var formatter = ScriptFormatter(source: source, bytes: Array(source.text.utf8))
    formatter.write(statements)
    return formatter.output
  }

  private init(source: Source, bytes: [UInt8]) {
    self.source = source
    self.bytes = bytes
  }

  private mutating func write(_ statements: [[Piece]]) {
    var end = 0
    for statement in statements {
      guard let first = statement.first, let last = statement.last else { continue }
      let gap = Gap(bytes, end, first.span.start)
      write(gap.comments)
      startLine(afterEmptyLine: gap.endsWithEmptyLine)
      output += text(of: statement)
      end = last.span.end
    }
    write(Gap(bytes, end, bytes.count).comments)
    if !output.isEmpty { output += "\n" }
  }

  private mutating func write(_ comments: [Gap.Comment]) {
    for comment in comments {
      if comment.isOnOwnLine || output.isEmpty {
        startLine(afterEmptyLine: comment.followsEmptyLine)
        output += comment.text
      } else {
        output += " " + comment.text
      }
    }
  }

  private mutating func startLine(afterEmptyLine: Bool) {
    guard !output.isEmpty else { return }
    output += afterEmptyLine ? "\n\n" : "\n"
  }

  // MARK: A statement

  private func text(of pieces: [Piece]) -> String {
    let gaps = zip(pieces, pieces.dropFirst()).map { Gap(bytes, $0.span.end, $1.span.start) }
    let bars = Set(Self.bars(of: pieces))
    let line = pieces.indices.map { space(before: $0, in: pieces) + pieces[$0].text(in: source) }
      .joined()
    let wasBroken = bars.contains { bar in
      gaps[bar - 1].hasLineEnd || gaps.indices.contains(bar) && gaps[bar].hasLineEnd
    }
    let isBroken =
      wasBroken || gaps.contains { !$0.comments.isEmpty }
      || (!bars.isEmpty && line.count > Self.columns)
    guard isBroken else { return line }
    var text = ""
    for (index, piece) in pieces.enumerated() {
      if bars.contains(index) {
        // What is said of a bar stands before it, on whichever side it was.
        text += Self.comments(around: index, in: gaps) + "\n  "
      } else if index > 0, !bars.contains(index - 1), !gaps[index - 1].comments.isEmpty {
        text += Self.comments(gaps[index - 1].comments, indent: 4) + "\n    "
      } else {
        text += space(before: index, in: pieces)
      }
      text += piece.text(in: source)
    }
    return text
  }

  /// Which pieces are bars between the stages of the statement's own pipeline.
  private static func bars(of pieces: [Piece]) -> [Int] {
    var depth = 0
    return pieces.indices.filter { index in
      if pieces[index].isSymbol("(") { depth += 1 }
      if pieces[index].isSymbol(")") { depth -= 1 }
      return depth == 0 && index > 0 && pieces[index].isSymbol("|")
    }
  }

  private static func comments(around bar: Int, in gaps: [Gap]) -> String {
    let before = gaps[bar - 1]
    var after = gaps.indices.contains(bar) ? gaps[bar].comments : []
    if before.hasLineEnd || !before.comments.isEmpty {
      for index in after.indices { after[index].isOnOwnLine = true }
    }
    return comments(before.comments + after, indent: 2)
  }

  private static func comments(_ comments: [Gap.Comment], indent: Int) -> String {
    let margin = "\n" + String(repeating: " ", count: indent)
    return comments.map { ($0.isOnOwnLine ? margin : " ") + $0.text }.joined()
  }

  // MARK: Blanks

  /// The blank between a piece and the one before.
  private func space(before index: Int, in pieces: [Piece]) -> String {
    guard index > 0 else { return "" }
    let (left, right) = (pieces[index - 1], pieces[index])
    if right.isJoined {
      // Two dashes would begin a comment.
      return left.isSymbol("-") && right.isSymbol("-") ? " " : ""
    }
    // A path goes on to the next blank.
    if case .path = left.role { return " " }
    if [")", ",", ":"].contains(where: right.isSymbol) || left.isSymbol("(") { return "" }
    guard right.isSymbol("(") else { return " " }
    switch left.role {
    case .keyword(let word): return Self.calls.contains(word) ? "" : " "
    case .token(.word(let word)):
      let isCall = Self.calls.contains(word.lowercased()) || left.span.end == right.span.start
      return isCall ? "" : " "
    default: return " "
    }
  }

  /// The words that take what is in parentheses behind them.
  private static let calls = Set(
    Function.allCases.map(\.rawValue) + Measure.Kind.allCases.map(\.rawValue))
}

extension Source {
  /// The pieces of each statement.
  package func pieces(
    _ readStatement: (inout Parser) throws(Diagnostic) -> Void
  ) throws(Diagnostic) -> [[Piece]] {
    var statements: [[Piece]] = []
    var parser = Parser(self, keepsPieces: true)
    parser.skipSeparators()
    while !parser.isAtEnd {
      let count = parser.pieces.count
      try readStatement(&parser)
      try parser.endStatement()
      statements.append(Array(parser.pieces[count...]))
    }
    return statements
  }
}
