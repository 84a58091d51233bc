import Analysis
import Foundation
import Narration
import Testing
import TestSupport

@testable import Shell

/// Stories that were made false are found out, and stories that were not are let through.
///
/// With `CLAIM_CASES=200` it runs as many cases an operator, over a real archive as well where
/// `CLAIM_STORE` names one, and prints
/// the table of `make bench`.
struct ClaimMutationTests {
  private static let cases =
    ProcessInfo.processInfo.environment["CLAIM_CASES"].flatMap(Int.init) ?? 10
  private static let isBenchmark = ProcessInfo.processInfo.environment["CLAIM_CASES"] != nil

  private static let stories: [Written] = (try? Written.all(real: isBenchmark)) ?? []

  @Test func everyCleanStoryStands() {
    #expect(Self.stories.count >= 20)
    for story in Self.stories {
      let blocking = story.checker.verification(of: story.text).blocking
      #expect(blocking.map(\.line) == [], "\(story.text.plain)")
    }
  }

  @Test(arguments: Mutation.allCases)
  func isFoundOut(_ mutation: Mutation) {
    var found = 0
    var tried = 0
    var missed: [String] = []
    var seed: UInt64 = 1
    while tried < Self.cases, seed < UInt64(Self.cases * 400) {
      let story = Self.stories[Int(seed) % Self.stories.count]
      var mutator = ClaimMutator(story.text, story.sheet, seed: seed &* 7919)
      seed += 1
      guard let mutated = mutator.mutated(by: mutation), mutated.plain != story.text.plain else {
        continue
      }
      tried += 1
      if story.checker.verification(of: mutated).blocking.isEmpty {
        missed.append(
          TextDifference(story.text.plain, mutated.plain).changed.joined(separator: "\n"))
      } else {
        found += 1
      }
    }
    if Self.isBenchmark {
      let low = Proportion(found, of: tried).wilson(quantile: 1.96).low
      print("claims: \(mutation.rawValue): \(found) of \(tried), at least \(low)")
    }
    #expect(tried > 0)
    // One miss in the few cases of a test run; in the benchmark 2 %.
    #expect(
      Double(found) >= 0.98 * Double(tried) - 1, "\(missed.prefix(5).joined(separator: "\n\n"))")
  }

  @Test(arguments: Rewording.allCases)
  func isLetThrough(_ rewording: Rewording) {
    var blocked: [String] = []
    var tried = 0
    for (number, story) in Self.stories.enumerated() {
      guard let reworded = rewording.applied(to: story.text, story.sheet, seed: UInt64(number))
      else { continue }
      tried += 1
      let blocking = story.checker.verification(of: reworded).blocking
      if !blocking.isEmpty { blocked.append(blocking.map(\.line).joined(separator: "; ")) }
    }
    if Self.isBenchmark {
      print("claims: \(rewording.rawValue): \(blocked.count) of \(tried) blocked")
    }
    #expect(tried > 0)
    #expect(Double(blocked.count) <= 0.01 * Double(tried), "\(blocked.prefix(5))")
  }
}

extension Claim {
  fileprivate var line: String { "\(verdict.rawValue): \(surface): \(detail)" }
}

extension TextDifference {
  fileprivate var changed: [String] {
    lines.compactMap { line in
      switch line {
      case .same: nil
      case .removed(let text): "- \(text)"
      case .added(let text): "+ \(text)"
      }
    }
  }
}
