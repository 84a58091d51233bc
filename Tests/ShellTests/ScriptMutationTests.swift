import Language
import Shell
import TestSupport
import Testing

/// Scripts changed at random, by a seed: each line is understood, or refused at a place in the text.
@Suite struct ScriptMutationTests {
  @Test(arguments: 1...8)
  func mutantsAreStatementsOrDiagnostics(seed: UInt64) throws {
    var mutator = Mutator(seed: seed &* 7919)
    let scripts = try Scripts.names.map(Scripts.text)
    var outcomes = (read: 0, refused: 0)
    for _ in 0..<250 {
      let text = mutator.text(of: scripts)
      do throws(Diagnostic) {
        outcomes.read += try plan(text)
      } catch {
        #expect(0 <= error.span.start && error.span.start <= error.span.end, "\(text)")
        #expect(error.span.end <= text.utf8.count, "\(text)")
        #expect(!error.message.isEmpty && !error.message.contains("\n"), "\(text)")
        outcomes.refused += 1
      }
    }
    // Mutants that are all of one kind would test nothing.
    #expect(outcomes.read > 50)
    #expect(outcomes.refused > 100)
  }

  /// Nesting that would end the stack is refused.
  @Test(arguments: [
    String(repeating: "(", count: 100_000) + "posts",
    "posts | where " + String(repeating: "(", count: 100_000),
    "posts | where " + String(repeating: "not ", count: 100_000) + "source = x",
    "posts | add x = 1" + String(repeating: "+ 1", count: 100_000),
    "posts | add x = " + String(repeating: "round(", count: 100_000),
    "posts" + String(repeating: " | first 3", count: 100_000),
  ])
  func nestingIsBounded(_ text: String) {
    #expect(throws: Diagnostic.self) { try plan(text) }
  }

  /// Reads a script to its end, plans its queries, and counts them.
  private func plan(_ text: String) throws(Diagnostic) -> Int {
    var parser = Parser(Source(text))
    var context = Fixtures.context()
    var count = 0
    parser.skipSeparators()
    while !parser.isAtEnd {
      let input = try parser.input()
      try parser.endStatement()
      switch input {
      case .statement(.query(let query)):
        _ = try query.plan(in: context).queries(for: .sqlite)
        count += 1
      case .statement(.explainPlan(let explained)): _ = try explained.query.plan(in: context)
      case .statement(.bind(let name, let query)): context.lets[name] = query
      case .statement(.parameter(let parameter)):
        context.parameters[parameter.name] = parameter.standard
      case .statement(.set), .command: break
      }
    }
    return count
  }
}
