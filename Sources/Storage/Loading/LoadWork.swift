internal import Analysis
internal import Corpus
internal import Language

/// One load, inside its transaction.
struct LoadWork {
  let request: LoadRequest
  let source: SnapshotSource
  /// The snapshot that has the same bytes.
  let earlier: Int64?
  let isFirst: Bool
  let store: Store
  let scorer: any SentimentScorer
  let memory: Int
  let connection: OpaquePointer?

  private var newBeat: String?
  private var resources: [(name: String, sha256: String, bytes: Int, preface: [UInt8])] = []
  private var preface: [UInt8] = []
  private var name = ""

  init(
    request: LoadRequest, source: SnapshotSource, earlier: Int64?, isFirst: Bool, store: Store,
    scorer: any SentimentScorer, memory: Int, connection: OpaquePointer?
  ) {
    self.request = request
    self.source = source
    self.earlier = earlier
    self.isFirst = isFirst
    self.store = store
    self.scorer = scorer
    self.memory = memory
    self.connection = connection
  }

  mutating func run(
    _ reading: ReadingEvents, from start: ContinuousClock.Instant, progress: (LoadProgress) -> Void,
    isCancelled: () -> Bool, beatMembers: BeatMembers
  ) throws(LoadError) -> LoadSummary {
    var session = try begin()
    var reporter = ProgressReporter(start: start)
    do throws(LoadError) {
      while try take(reading.next(), by: &session) {
        reporter.tell(
          bytes: reading.bytesRead, of: source.bytes, posts: session.summary.read, to: progress)
        if isCancelled() { throw .cancelled }
      }
      return try finish(&session, beatMembers)
    } catch {
      session.abandon()
      throw error
    }
  }

  private mutating func begin() throws(LoadError) -> LoadSession {
    do throws(EngineError) {
      let beat = try request.beat.map { name throws(EngineError) in
        let found = try Store.beat(toLoad: name, connection)
        if found.isNew { newBeat = name }
        return found.number
      }
      return try LoadSession(
        connection, store: store.path, isFirst: isFirst, repeating: earlier, beat: beat,
        scorer: scorer, memory: memory)
    } catch {
      throw .storage(error)
    }
  }

  /// Takes what the reading thread says; false when it has finished.
  private mutating func take(
    _ event: ReadingEvent, by session: inout LoadSession
  ) throws(LoadError) -> Bool {
    switch event {
    case .began(let name, let rule, let format):
      self.name = name
      preface = format.preface
      session.beginFile(format: type(of: format).name, rule: rule, notes: format.notes)
    case .batch(let promise):
      do throws(EngineError) {
        try session.take(promise.take())
      } catch {
        throw .storage(error)
      }
    case .ended(let sha256, let bytes):
      try check(sha256)
      resources.append((name, sha256, bytes, preface))
    case .passedOver(let name): session.passOver(file: name)
    case .failed(let error): throw error
    case .finished: return false
    }
    return true
  }

  private func check(_ sha256: String) throws(LoadError) {
    let file = source.files.first { $0.name == name }
    guard let declared = source.capture.hashes[name], declared != sha256 else { return }
    throw .hashMismatch(path: file?.path ?? name, declared: declared, found: sha256)
  }

  private func finish(
    _ session: inout LoadSession, _ beatMembers: BeatMembers
  ) throws(LoadError) -> LoadSummary {
    do {
      try session.settle()
      var summary = complete(session)
      if earlier == nil { try store.keep(summary, named: source.name, request, connection) }
      try keepResources(of: session)
      for beat in try Store.beats(connection) where beat.match != nil && earlier == nil {
        let newerThan = min(session.lastBefore, session.firstTouched - 1)
        guard let members = try beatMembers(beat, newerThan) else { continue }
        let joined = try Store.join(members, to: beat.number, connection)
        if joined > 0 { summary.joined[beat.name] = joined }
      }
      try session.waitForDisk()
      return summary
    } catch let error as EngineError {
      throw .storage(error)
    } catch {
      throw .storage(.failed("\(error)", sql: ""))
    }
  }

  private func complete(_ session: LoadSession) -> LoadSummary {
    var summary = session.summary
    summary.snapshot = session.snapshot
    summary.isRepeated = earlier != nil
    summary.filesPassedOver = source.passedOver + summary.filesPassedOver
    summary.capture = source.capture
    summary.newBeat = newBeat
    summary.bytes = resources.reduce(0) { $0 + $1.bytes }
    summary.sha256 = SnapshotSource.sha256(of: resources.map { ($0.name, $0.sha256) })
    return summary
  }

  private func keepResources(of session: LoadSession) throws(EngineError) {
    if let beat = try request.beat.map({ name throws(EngineError) in
      try Store.beat(toLoad: name, connection).number
    }) {
      try Store.execute(
        "INSERT OR IGNORE INTO beat_snapshot VALUES (\(beat), \(session.snapshot))", connection)
    }
    guard earlier == nil else { return }
    let insert = try PreparedStatement(
      connection, "INSERT INTO resource VALUES (?1, ?2, ?3, ?4, ?5, ?6)")
    let first = session.resource - Int64(resources.count)
    for (place, resource) in resources.enumerated() {
      insert.bind([
        .integer(first + Int64(place) + 1), .integer(session.snapshot), .text(resource.name),
        .text(resource.sha256), .integer(Int64(resource.bytes)),
      ])
      try insert.execute(blob: resource.preface, at: 6)
    }
  }
}

/// Tells how far a load has come, ten times a second and no more.
struct ProgressReporter {
  private let start: ContinuousClock.Instant
  private var next: Duration = .zero

  init(start: ContinuousClock.Instant) {
    self.start = start
  }

  mutating func tell(
    bytes: Int, of total: Int, posts: Int, to report: (LoadProgress) -> Void
  ) {
    let now = ContinuousClock.now - start
    guard now >= next else { return }
    next = now + .milliseconds(100)
    report(LoadProgress(bytesRead: bytes, bytesInAll: total, posts: posts, elapsed: now))
  }
}
