/// What a load changes of the counts by hour, and which posts join its beat.
struct LoadCounts {
  private let connection: OpaquePointer?
  private let beat: Int64?
  private let lastBefore: Int64
  private let beats: [Int64]
  private let runs: BeatRuns
  /// Of new posts, which are among all posts and in the beat alike.
  private var new = HourlyCounts()
  private var all = HourlyCounts()
  private var joined = HourlyCounts()
  /// Of other beats that changed posts are in.
  private var others: [Int64: HourlyCounts] = [:]

  /// `beat` is the one that the load names; posts up to `lastBefore` were there before it.
  init(
    _ connection: OpaquePointer?, beat: Int64?, lastBefore: Int64
  ) throws(EngineError) {
    self.connection = connection
    self.beat = beat
    self.lastBefore = lastBefore
    beats = try Store.beats(connection).map(\.number)
    runs = try BeatRuns(connection)
  }

  var hasBeat: Bool { beat != nil }

  /// Counts a new post, which joins the beat.
  mutating func add(_ entry: HourlyCounts.Entry) {
    new.add(entry)
  }

  /// Lets a post that the store has join the beat.
  mutating func join(_ id: Int64, _ entry: HourlyCounts.Entry) throws(EngineError) {
    // New posts join at the end, all at once.
    guard let beat, id <= lastBefore else { return }
    guard try !runs.has(id, in: beat) else { return }
    try runs.insert(id...id, into: beat)
    joined.add(entry)
  }

  /// Counts a post as another, in all its beats.
  mutating func change(
    _ id: Int64, from old: HourlyCounts.Entry, to new: HourlyCounts.Entry
  ) throws(EngineError) {
    all.add(old, times: -1)
    all.add(new)
    for beat in try beats(of: id) {
      others[beat, default: HourlyCounts()].add(old, times: -1)
      others[beat, default: HourlyCounts()].add(new)
    }
  }

  private func beats(of id: Int64) throws(EngineError) -> [Int64] {
    guard id <= lastBefore else { return beat.map { [$0] } ?? [] }
    var having: [Int64] = []
    for beat in beats where try runs.has(id, in: beat) { having.append(beat) }
    return having
  }

  /// Writes everything; `next` is the number behind the last post's.
  mutating func finish(next: Int64) throws(EngineError) {
    all.add(new)
    if let beat, next > lastBefore + 1 {
      try runs.insert(lastBefore + 1...next - 1, into: beat)
    }
    guard lastBefore > 0 else {
      // All posts are the beat's.
      return try all.flush([0] + (beat.map { [$0] } ?? []), to: connection)
    }
    try all.flush([0], to: connection)
    if let beat {
      joined.add(new)
      try joined.flush([beat], to: connection)
    }
    for (beat, counts) in others.sorted(by: { $0.key < $1.key }) {
      try counts.flush([beat], to: connection)
    }
  }
}
