internal import Analysis
internal import Corpus
internal import Language

/// The writing side of one load: it takes prepared batches in order, inside a transaction.
struct LoadSession {
  /// Whether the store had these bytes: then posts only join the beat.
  let isRepeated: Bool
  let snapshot: Int64
  let lastBefore: Int64
  private(set) var summary = LoadSummary()
  private(set) var resource: Int64 = 0
  private(set) var firstTouched = Int64.max

  private let connection: OpaquePointer?
  private let scorer: Int64
  private var posts: PostTable
  private let authors: AuthorTable
  private let observations: ObservationTable
  private let words: WordIndexWriter
  private var copies: CopyFinder
  private var columns: PostColumnWriter
  private var places: PostPlaces
  private var counts: LoadCounts
  private let reject: PreparedStatement
  // Where the database is written without a log.
  private let upkeep: FirstLoadUpkeep?
  // Nil where that of the posts before the load is not known.
  private var captures: CaptureRange?
  /// Posts that are looked for together, and what was read of them, which means nothing.
  private static let group = 16
  private var touched: UInt64 = 0

  init(
    _ connection: OpaquePointer?, store path: String, isFirst: Bool, repeating earlier: Int64?,
    beat: Int64?, scorer: any SentimentScorer, memory: Int
  ) throws(EngineError) {
    self.connection = connection
    isRepeated = earlier != nil
    let last = try Store.scalar("SELECT max(id) FROM snapshot", connection)
    snapshot = earlier ?? last + 1
    resource = try Store.scalar("SELECT max(id) FROM resource", connection)
    lastBefore = try Store.scalar("SELECT max(id) FROM post", connection)
    captures = lastBefore == 0 ? CaptureRange() : try CaptureRange.stored(connection)
    self.scorer = try Self.number(of: scorer, connection)
    posts = try PostTable(
      connection, origin: PostTable.Origin(snapshot: snapshot, scorer: self.scorer),
      isFirst: isFirst, memory: memory / 6)
    authors = try AuthorTable(connection)
    observations = try ObservationTable(connection)
    copies = try CopyFinder(connection, store: path, lastBefore: lastBefore)
    columns = try PostColumnWriter(connection, next: lastBefore + 1)
    places = try PostPlaces(connection)
    counts = try LoadCounts(connection, beat: beat, lastBefore: lastBefore)
    reject = try PreparedStatement(
      connection, "INSERT INTO reject VALUES (?1, ?2, ?3, ?4, ?5, ?6)")
    upkeep = isFirst ? FirstLoadUpkeep(connection) : nil
    // Last, as it begins a thread that must be told to end.
    words = try WordIndexWriter(connection, path: path, memory: memory)
  }

  private static func number(
    of scorer: any SentimentScorer, _ connection: OpaquePointer?
  ) throws(EngineError) -> Int64 {
    let upsert = try PreparedStatement(
      connection,
      """
      INSERT INTO scorer (name, version) VALUES (?1, ?2)
      ON CONFLICT DO UPDATE SET name = name RETURNING id
      """)
    upsert.bind([.text(scorer.name), .text(scorer.version)])
    _ = try upsert.step()
    defer { upsert.reset() }
    return upsert.integer(0) ?? 0
  }

  // MARK: - Files

  mutating func beginFile(format: String, rule: String?, notes: [String]) {
    resource += 1
    summary.files += 1
    summary.notes += notes.filter { !summary.notes.contains($0) }
    if let place = summary.readings.firstIndex(where: { $0.format == format }) {
      summary.readings[place].files += 1
    } else {
      summary.readings.append(LoadSummary.Reading(format: format, rule: rule, files: 1))
    }
  }

  mutating func passOver(file name: String) {
    summary.filesPassedOver.append(name)
  }

  // MARK: - Posts

  mutating func take(_ batch: PreparedBatch) throws(EngineError) {
    summary.passedOver.merge(batch.passedOver, uniquingKeysWith: +)
    summary.oddities.merge(batch.oddities, uniquingKeysWith: +)
    summary.ownCaptures += batch.ownCaptures
    for record in batch.rejects { try keep(record) }
    let ids = try batch.withPosts { lent throws(EngineError) in
      let ids = try take(lent)
      try posts.write()
      return ids
    }
    guard !isRepeated else { return }
    words.add(batch.words, ids: ids)
    upkeep?.goOn(behind: summary.new)
  }

  /// Takes posts; returns the number of each that is new, and 0 for others.
  private mutating func take(
    _ posts: [LentPost]
  ) throws(EngineError) -> [Int64] {
    var ids: [Int64] = []
    ids.reserveCapacity(posts.count)
    guard !isRepeated else {
      for post in posts {
        try repeated(post)
        ids.append(0)
      }
      return ids
    }
    // All authors first, so that the processor need not wait for one look-up to begin the next.
    var authorIDs: [Int64?] = []
    authorIDs.reserveCapacity(posts.count)
    for post in posts {
      let id: Int64? =
        if let author = post.fields.pointee.author {
          try authors.id(of: author, source: post.fields.pointee.source, base: post.base)
        } else { nil }
      authorIDs.append(id)
    }
    if let base = posts.first?.base { try authors.write(base: base) }
    for (place, post) in posts.enumerated() {
      if place % Self.group == 0 { touch(posts[place..<min(place + Self.group, posts.count)]) }
      ids.append(try take(post, author: authorIDs[place]))
    }
    return ids
  }

  /// Reads what some posts are looked for in, all at once: memory answers late, and by the time that
  /// a post is looked for it has answered.
  private mutating func touch(_ posts: ArraySlice<LentPost>) {
    for post in posts {
      touched ^= self.posts.touch(post)
      if let text = post.fields.pointee.copy?.fingerprint { touched ^= copies.touch(text) }
    }
  }

  private mutating func keep(_ record: PreparedBatch.Reject) throws(EngineError) {
    summary.read += 1
    summary.rejected += 1
    guard !isRepeated else { return }
    reject.bind([
      .integer(snapshot), .integer(resource), .integer(Int64(record.line)),
      .integer(Int64(record.offset)), .text(record.reason),
    ])
    try reject.execute(blob: record.bytes, at: 6)
  }

  /// Takes a post; returns its number if it is new, else 0.
  private mutating func take(
    _ post: LentPost, author: Int64?
  ) throws(EngineError) -> Int64 {
    let fields = post.fields
    summary.read += 1
    note(time: fields.pointee.time)
    captures?.note(fields.pointee.captured)
    switch try posts.insert(post, author: author) {
    case .new(let id):
      summary.new += 1
      counts.add(HourlyCounts.Entry(post))
      try columns.add(post)
      try places.add(id, in: resource, PostPlace(post))
      if let copy = fields.pointee.copy {
        try copies.add(copy, of: id, time: fields.pointee.time)
      }
      return id
    case .known(let id):
      let entry = try merge(post, into: id, author: author)
      try counts.join(id, entry)
      return 0
    }
  }

  private mutating func repeated(_ post: LentPost) throws(EngineError) {
    summary.read += 1
    summary.known += 1
    note(time: post.fields.pointee.time)
    guard counts.hasBeat, let id = try posts.id(of: post) else { return }
    try counts.join(id, try observations.stored(id).entry)
  }

  private mutating func note(time: Int64?) {
    guard let time else { return }
    summary.oldest = min(summary.oldest ?? time, time)
    summary.newest = max(summary.newest ?? time, time)
  }

  /// Merges an observation into a post that the store has; returns what is counted of it now.
  private mutating func merge(
    _ post: LentPost, into id: Int64, author: Int64?
  ) throws(EngineError) -> HourlyCounts.Entry {
    let stored = try observations.stored(id)
    let merge = PostMerge(stored, post, author: author)
    if post.fields.pointee.idQuality != .native {
      summary.oddities["derived id met twice", default: 0] += 1
    }
    for conflict in merge.conflicts { summary.oddities[conflict, default: 0] += 1 }
    if merge.isDifferent { summary.merged += 1 } else { summary.known += 1 }
    guard merge.isDifferent || merge.isAnotherCapture else { return stored.entry }
    firstTouched = min(firstTouched, id)
    try observations.keep(
      post, of: id, author: author, snapshot: snapshot, resource: resource)
    let entry = try observations.update(
      stored, merge, with: post, author: author, scorer: scorer)
    if entry != stored.entry {
      columns.change(id)
      try counts.change(id, from: stored.entry, to: entry)
    }
    guard merge.takesText || merge.takesTitle || merge.takesCreated else { return entry }
    let merged = try observations.stored(id)
    try copies.change(from: stored, to: merged)
    if merge.takesText || merge.takesTitle { try words.change(from: stored, to: merged) }
    return entry
  }

  // MARK: - The end

  /// Brings indexes and counts up to date, so that queries inside the transaction are right.
  mutating func settle() throws(EngineError) {
    words.end()
    // Few copies are looked for while words are sorted; to look for many takes memory of its own.
    if copies.areFew { try copies.begin() }
    try counts.finish(next: posts.next)
    try columns.finish()
    try places.finish()
    try posts.writeIDs()
    // What sorts for indexes comes when the words have left the memory.
    try words.finish()
    authors.forget()
    upkeep?.beginIndexes()
    try copies.begin()
    try copies.compare()
    try posts.buildIndexes()
    upkeep?.endIndexes()
    try copies.settle()
    if !isRepeated { try captures?.keep(upTo: snapshot, connection) }
  }

  /// Waits for what was begun to be put on the disk; what was written later the transaction puts.
  func waitForDisk() throws(EngineError) {
    try upkeep?.finish()
  }

  func abandon() {
    words.abandon()
  }
}
