/// The synthetic snapshot that the project ships: four weeks of talk on open-source AI.
///
/// Every account, model, company, outlet and event in it is invented. The same seed gives the
/// same bytes on every machine. The counts hold for every seed: 31,370 distinct posts, 469 in
/// the last 24 hours and 334 in the 24 hours before. The tones, as VADER 3.3.2 hears them, were
/// verified for the seeds 1 to 3: 165 of the 469 and 66 of the 334 are positive.
package struct SampleBeat: Sendable {
  private let seed: UInt64

  package init(seed: UInt64) {
    self.seed = seed
  }

  /// Emits every line of the snapshot, without line ends, in the order of time.
  ///
  /// Two lines are broken and four repeat an earlier one, as in real captures.
  package func write(_ emit: ([UInt8]) -> Void) {
    let plan = SamplePlan(seed: seed)
    var writer = SampleWriter(seed: seed)
    var oddities = SampleOddities(records: plan.posts.count, seed: seed)
    for (index, planned) in plan.posts.enumerated() {
      let line = writer.line(planned, number: index)
      emit(line)
      oddities.follow(line, number: index, emit)
    }
  }
}

/// What is wrong with the snapshot: lines that come twice, a line cut off, a day that never was.
private struct SampleOddities {
  private static let repeats = 4
  private var kept: [(due: Int, line: [UInt8])] = []
  private let places: [Int]

  init(records: Int, seed: UInt64) {
    var random = SplitMix64(seed: seed ^ 0x0DD)
    let part = records / (Self.repeats + 2)
    places = (0..<Self.repeats + 2).map { $0 * part + part / 4 + random.below(part / 2) }
  }

  mutating func follow(_ line: [UInt8], number: Int, _ emit: ([UInt8]) -> Void) {
    if let next = kept.first, next.due == number {
      emit(next.line)
      kept.removeFirst()
    }
    switch places.firstIndex(of: number) {
    case 1: emit(Array(line.prefix(line.count * 3 / 5)))
    case 4: emit(Self.impossible)
    case .some: kept.append((number + 37, line))
    case nil: break
    }
  }

  private static let impossible = Array(
    """
    {"source":"bluesky","id":"at://did:web:late-otter.example.org/app.bsky.feed.post/impossible",\
    "author":"late-otter.example.org","time":"2026-02-30T09:14:00Z","lang":"en",\
    "text":"Timestamps are a social construct, says my importer."}
    """.utf8)
}
