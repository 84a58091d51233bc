import Foundation
import Language
import TestSupport
import Testing

/// Queries cut, swapped and repeated at random, by a seed: each is a query or a diagnostic whose
/// place lies in the text, and none is a trap.
@Suite struct MutationTests {
  @Test(arguments: 1...8)
  func mutantsAreQueriesOrDiagnostics(seed: UInt64) throws {
    var generator = SplitMix(state: seed)
    var outcomes = (queries: 0, diagnostics: 0)
    for _ in 0..<400 {
      let text = mutant(of: Self.seeds[generator.below(Self.seeds.count)], &generator)
      let length = text.utf8.count
      do throws(Diagnostic) {
        let plan = try Fixtures.plan(text)
        #expect(!plan.sql(for: .sqlite).isEmpty)
        outcomes.queries += 1
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

  private func mutant(of text: String, _ generator: inout SplitMix) -> String {
    var words = text.split(separator: " ").map(String.init)
    for _ in 0...generator.below(3) {
      let index = generator.below(words.count)
      switch generator.below(6) {
      case 0: words.remove(at: index)
      case 1: words.insert(words[generator.below(words.count)], at: index)
      case 2: words.swapAt(index, generator.below(words.count))
      case 3:
        var bytes = Array(words[index].unicodeScalars)
        bytes.remove(at: generator.below(bytes.count))
        words[index] = String(String.UnicodeScalarView(bytes))
      case 4:
        words[index] +=
          ["(", ")", "|", "\"", "'", ",", "/", "$", "#", "é", "\n", "-"][generator.below(12)]
      default: words = Array(words.prefix(index + 1))
      }
      words.removeAll { $0.isEmpty }
      if words.isEmpty { words = ["posts"] }
    }
    return words.joined(separator: " ")
  }
}

/// SplitMix64 (Steele, Lea & Flood 2014).
private struct SplitMix {
  var state: UInt64

  mutating func below(_ limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((value ^ (value >> 31)) % UInt64(limit))
  }
}
