package import Analysis

/// Loads files of posts into a store: all of a request, or nothing of it.
///
/// A thread reads and cuts; the cores decode, score, fold and fingerprint chunks side by side; the
/// calling thread inserts in the files' order. What is under way is bounded, so memory does not
/// grow with the files.
package struct Loader {
  private let store: Store
  private let scorer: any SentimentScorer
  private let memory: Int

  /// - Parameters:
  ///   - store: where the posts go.
  ///   - scorer: what labels posts that have no label.
  ///   - memory: bytes of the word index in memory, above which they go into a file; a sixth as many
  ///     are for the ids of threads, above which they are read again at the end.
  package init(store: Store, scorer: any SentimentScorer, memory: Int = 12 << 20) {
    self.store = store
    self.scorer = scorer
    self.memory = memory
  }

  /// Loads what a request names, as one snapshot.
  ///
  /// - Parameters:
  ///   - request: the files, and where to.
  ///   - progress: called at most ten times a second.
  ///   - isCancelled: asked after each chunk; when true, everything is undone.
  ///   - beatMembers: which posts match a beat's condition.
  /// - Returns: what was done, and what was odd.
  /// - Throws: a ``LoadError``; the store is then as it was.
  package func load(
    _ request: LoadRequest,
    progress: (LoadProgress) -> Void = { _ in },
    isCancelled: () -> Bool = { false },
    beatMembers: BeatMembers = { _, _ in nil }
  ) throws(LoadError) -> LoadSummary {
    let start = ContinuousClock.now
    let source = try SnapshotSource(request)
    let earlier = try store.snapshot(like: source)
    // Before the store is readied, which waits for the disk several times.
    let reading = Reading(
      files: source.files, format: source.format, options: request.options,
      preparation: Preparation(
        scorer: scorer, capturedAt: source.capture.capturedAt, loadedAt: request.loadedAt),
      signals: ReadingSignals()
    ).start()
    defer { reading.stop() }
    let isFirst = try Self.storing { () throws(EngineError) in try store.prepareForLoad() }
    defer { store.endLoad(wasFirst: isFirst) }
    var summary = try store.transaction(
      { connection throws(LoadError) in
        var work = LoadWork(
          request: request, source: source, earlier: earlier, isFirst: isFirst, store: store,
          scorer: scorer, memory: memory, connection: connection)
        return try work.run(
          reading, from: start, progress: progress,
          isCancelled: isCancelled, beatMembers: beatMembers)
      }, failing: LoadError.storage)
    summary.duration = ContinuousClock.now - start
    return summary
  }

  static func storing<T>(
    _ work: () throws(EngineError) -> T
  ) throws(LoadError) -> T {
    do throws(EngineError) {
      return try work()
    } catch {
      throw .storage(error)
    }
  }
}
