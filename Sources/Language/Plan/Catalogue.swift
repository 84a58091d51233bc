/// What a plan must know of the store: which beats there are, and how far the posts reach.
package struct Catalogue: Sendable, Equatable {
  /// A beat that can be named, and the posts in it.
  package struct Beat: Sendable, Equatable {
    package var number: Int64
    package var name: String
    package var extents: Extents
    /// The runs of numbers that its posts have, where those are few: then each post can be held
    /// against them, and the engine need not be asked.
    package var runs: [ClosedRange<Int64>]?

    package init(
      number: Int64, name: String, extents: Extents, runs: [ClosedRange<Int64>]? = nil
    ) {
      self.number = number
      self.name = name
      self.extents = extents
      self.runs = runs
    }

    /// Whether a post belongs to the beat.
    var isMember: Formula { .isMember(beat: number, runs: runs) }
  }

  package var beats: [Beat]
  /// Of all posts.
  package var extents: Extents

  package init(beats: [Beat] = [], extents: Extents = Extents()) {
    self.beats = beats
    self.extents = extents
  }

  /// Finds a beat; capitals do not matter.
  package func beat(named name: String) -> Beat? {
    beats.first { $0.name.lowercased() == name.lowercased() }
  }

  /// Finds a beat that was named somewhere; where there is none, that is an error at the place.
  package func beat(named name: String, at span: Span) throws(Diagnostic) -> Beat {
    guard let beat = beat(named: name) else {
      throw .unknownBeat(name, among: beats.map(\.name), at: span)
    }
    return beat
  }
}

/// How far the posts of a scope reach, and how they were captured.
///
/// Instants are in microseconds since 1970.
package struct Extents: Sendable, Equatable {
  package var count: Int
  /// Posts without a time, which are in no window.
  package var undated: Int
  package var oldest: Int64?
  package var newest: Int64?
  /// When the newest snapshot was captured, where it says so.
  package var newestCapture: Int64?
  /// The sources that occur, most posts first.
  package var sources: [String]
  /// Records of the scope's snapshots that could not be read.
  package var rejected: Int
  /// Whether there may be reposts among the posts.
  package var hasReposts = true
  /// Whether posts have capture times of their own, not only their snapshot's.
  package var hasOwnCaptureTimes = false
  /// When posts were captured, at the earliest and at the latest; nil where that is not known.
  package var captures: ClosedRange<Int64>?
  package var coverage: Coverage

  package init(
    count: Int = 0, undated: Int = 0, oldest: Int64? = nil, newest: Int64? = nil,
    newestCapture: Int64? = nil, sources: [String] = [], rejected: Int = 0,
    coverage: Coverage = Coverage()
  ) {
    self.count = count
    self.undated = undated
    self.oldest = oldest
    self.newest = newest
    self.newestCapture = newestCapture
    self.sources = sources
    self.rejected = rejected
    self.coverage = coverage
  }

  /// What `now` is when it comes from the data: the newest capture, else the second after the newest post.
  ///
  /// After, because windows are half-open: the newest post is within the last hour.
  package var now: Int64? {
    let second = Int64.microsecondsPerSecond
    return newestCapture ?? newest.map { ($0 / second + 1) * second }
  }
}

/// What the snapshots say about how completely they caught a stretch of time.
package struct Coverage: Sendable, Equatable {
  package struct Stretch: Sendable, Equatable {
    package var window: TimeWindow
    package var isComplete: Bool
    package var reason: String?

    package init(window: TimeWindow, isComplete: Bool, reason: String? = nil) {
      self.window = window
      self.isComplete = isComplete
      self.reason = reason
    }
  }

  /// Why a window was not caught whole, as far as snapshots declare it; nil where nothing is
  /// known against it.
  package func gap(in window: TimeWindow) -> String? {
    let incomplete = stretches.first {
      !$0.isComplete && !$0.window.intersection(window).isEmpty
    }
    if let incomplete { return incomplete.reason ?? "declared incomplete" }
    // A snapshot that declares nothing may hold what the others do not.
    guard !hasUndeclared, var covered = window.start, let end = window.end else { return nil }
    for stretch in stretches.sorted(by: { ($0.window.start ?? .min) < ($1.window.start ?? .min) })
    where (stretch.window.start ?? .min) <= covered {
      covered = max(covered, stretch.window.end ?? .max)
    }
    return covered >= end ? nil : "no snapshot declares it"
  }

  /// Declared stretches; empty where nothing is declared.
  package var stretches: [Stretch]
  /// The sampling designs declared, such as `census` or `quota`.
  package var samplings: [String]
  /// Whether any snapshot of the scope declares nothing.
  package var hasUndeclared: Bool

  package init(stretches: [Stretch] = [], samplings: [String] = [], hasUndeclared: Bool = true) {
    self.stretches = stretches
    self.samplings = samplings
    self.hasUndeclared = hasUndeclared
  }
}

extension Diagnostic {
  fileprivate static func unknownBeat(_ name: String, among known: [String], at span: Span) -> Self
  {
    let guess = Spelling.nearest(to: name, among: known)
    return Diagnostic(
      "unknown-beat", "there is no beat \(Literal.quoted(name))", at: span,
      help: guess.map { "did you mean \(Literal.quoted($0))?" }
        ?? (known.isEmpty
          ? "define one: beat \(Literal.quoted(name)) match (text has …), or load … into it"
          : "beats: \(known.map(Literal.quoted).joined(separator: ", "))"))
  }
}
