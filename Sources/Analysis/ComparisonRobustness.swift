/// Whether a verdict holds when the same posts are looked at otherwise.
package struct Robustness: Sendable, Hashable {
  /// Another look at the same comparison.
  package enum Alternative: Sendable, Hashable {
    case oncePerFamily
    case withoutSource(String)
    case byCaptureTime
  }

  /// What an alternative says of the main verdict.
  package enum Finding: Sendable, Hashable {
    case holds
    /// The alternative comes to another verdict.
    case differs(Verdict)
    /// The alternative leaves too few posts to say.
    case cannotTell(Shortage)
  }

  package struct Check: Sendable, Hashable {
    package let alternative: Alternative
    package let finding: Finding
  }

  package let verdict: Verdict
  /// In the order the alternatives were given; empty where the main comparison is too few.
  package let checks: [Check]

  /// Sets verdicts against the main one.
  package init(_ verdict: Verdict, alternatives: [(Alternative, Verdict)]) {
    self.verdict = verdict
    guard case .tooFew = verdict else {
      checks = alternatives.map { alternative, other in
        Check(alternative: alternative, finding: Finding(of: other, against: verdict))
      }
      return
    }
    checks = []
  }

  /// Sets comparisons against the main one, each judged on its own p-value.
  package init<C: Judged>(_ main: C, alternatives: [(Alternative, C)]) {
    self.init(main.verdict, alternatives: alternatives.map { ($0, $1.verdict) })
  }

  /// The verdict holds in every alternative, and there was one.
  package var holds: Bool { !checks.isEmpty && checks.allSatisfy { $0.finding == .holds } }
}

extension Robustness.Finding {
  fileprivate init(of other: Verdict, against main: Verdict) {
    if case .tooFew(let shortage) = other {
      self = .cannotTell(shortage)
    } else {
      self = other == main ? .holds : .differs(other)
    }
  }
}
