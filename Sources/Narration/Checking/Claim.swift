/// Something a sentence says that can be held against the data, and how it stands.
package struct Claim: Sendable, Codable, Hashable {
  package enum Kind: String, Sendable, Codable, Hashable {
    /// A number of our data.
    case number
    /// A number that a post states.
    case reported
    case trend
    case superlative
    case time
    case source
    case sentiment
    case beat
    case quotation
    /// A word or three in quotation marks.
    case term
    case author
    case link
    /// A sentence that no check can judge.
    case interpretation
  }

  package enum Verdict: String, Sendable, Codable, Hashable, CaseIterable {
    case supported
    case rounded = "supported, rounded"
    case hedged = "supported, hedged"
    /// Right, and told from little.
    case weak
    case understated
    case ambiguous
    case term
    /// A post's number told as if it were ours.
    case voice = "told as fact"
    case contradicted
    case wrongFrame = "wrong frame"
    case unanchored
    case unsupported
    case misquoted
    case misattributed
    case stale
    case notCheckable = "not checkable"
  }

  package enum Severity: Sendable, Hashable {
    case passes, warns, blocks, open
  }

  package var part: StoryText.Part
  /// The sentence's place in its part, from 0.
  package var sentence: Int
  /// UTF-8 offsets in the sentence.
  package var start: Int
  package var end: Int
  package var surface: String
  package var kind: Kind
  /// The fact or the post it is held against.
  package var anchor: String?
  package var verdict: Verdict
  /// What the data say, or what could be done.
  package var detail: String
}

extension Claim.Kind {
  /// Whether it says what a figure is of, and is not one.
  package var isFrame: Bool {
    switch self {
    case .time, .source, .sentiment, .beat: true
    case .number, .reported, .trend, .superlative, .quotation, .term, .author, .link,
      .interpretation:
      false
    }
  }
}

extension Claim.Verdict {
  package var severity: Claim.Severity {
    switch self {
    case .supported, .rounded, .hedged: .passes
    case .weak, .understated, .ambiguous, .term, .voice: .warns
    case .contradicted, .wrongFrame, .unanchored, .unsupported, .misquoted, .misattributed,
      .stale:
      .blocks
    case .notCheckable: .open
    }
  }
}

/// The claims of a story, and what they come to.
package struct Verification: Sendable, Hashable {
  package var claims: [Claim]

  /// The figures, quotations and trends that could be checked, and whatever else does not stand.
  ///
  /// That a source or a window is named rightly is no claim by itself.
  package var checked: [Claim] {
    claims.filter {
      $0.verdict != .notCheckable && (!$0.kind.isFrame || $0.verdict.severity == .blocks)
    }
  }
  /// Those that stand; a warning stands too, and is shown.
  package var verified: Int { checked.count { $0.verdict.severity != .blocks } }
  package var warnings: [Claim] { claims.filter { $0.verdict.severity == .warns } }
  package var blocking: [Claim] { claims.filter { $0.verdict.severity == .blocks } }
  /// Sentences of interpretation, which no check can judge.
  package var openSentences: Int { claims.count { $0.verdict == .notCheckable } }

  package init(claims: [Claim]) {
    self.claims = claims
  }
}
