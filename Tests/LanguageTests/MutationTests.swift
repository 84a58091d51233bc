import Foundation
import Language
import TestSupport
import Testing

/// Queries cut, swapped and repeated at random, by a seed: each is a query or a diagnostic whose
/// place lies in the text, and none is a trap.
@Suite struct MutationTests {
  @Test(arguments: 1...8)
  func mutantsAreQueriesOrDiagnostics(seed: UInt64) throws {
    var mutator = Mutator(seed: seed)
    var outcomes = (queries: 0, diagnostics: 0)
    for _ in 0..<400 {
      let text = mutator.text(of: Self.seeds)
      let length = text.utf8.count
      do throws(Diagnostic) {
        let plan = try Fixtures.plan(text)
        #expect(!plan.sql(for: .sqlite).isEmpty)
        outcomes.queries += 1
        // What is written back means the same.
        var parser = Parser(Source(text))
        let once = try parser.query().description
        var again = Parser(Source(once))
        #expect(try again.query().description == once, "\(text)")
      } catch {
        #expect(error.span.start >= 0 && error.span.end <= length, "\(text)")
        #expect(error.span.start <= error.span.end, "\(text)")
        #expect(!error.message.isEmpty)
        outcomes.diagnostics += 1
      }
    }
    // Mutants that are all of one kind would test nothing.
    #expect(outcomes.queries > 10)
    #expect(outcomes.diagnostics > 100)
  }

  private static let seeds: [String] =
    Stages.all.map { $0.example } + [
      "posts | where text has \"open weights\" and not (author = @promobot or likes > 3) | count by 6h",
      "posts of all | where text matches /a+b/i and time from 2026-03-01 to 2026-03-07 | first 3 by source",
      "posts | where `likes` >= 2 and hashtags has #ai | add x = (likes + 2) * 3 / reposts | sort x desc",
      "compare share of text contains テスト last 7 full days vs previous 7 full days by source, kind",
      "posts | where source not in (x, “bluesky”) | measure avg(score), max(time) by month",
    ]
}
