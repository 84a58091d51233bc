internal import Analysis
internal import Foundation

/// Finds the near copies of what a load brings, and gives posts their families.
///
/// New texts are gathered, and at the end of the load held against themselves and against the
/// sketches of all earlier texts, block by block; so memory does not grow with the store, and no text
/// is read but of what may be copies. Texts are compared, and families named, by ``CopyFamilies``.
struct CopyFinder {
  /// Texts, beyond which one that is met again is gathered again: as many as 2 MB tell apart.
  private static let mostMet = 170_000

  private let similarity: Double
  private let texts: CopyTextTable
  private let known: PreparedStatement
  private let rename: PreparedStatement
  // The last of the posts before the load; 0 where it is the store's first.
  private let lastBefore: Int64

  private var sketches: SketchTable
  private let met = FingerprintSet(most: Self.mostMet)
  private var gathered: GatheredCopies
  private var begun: Promise<Result<CopyLinks, EngineError>>?
  private var families: CopyFamilies
  private var isComparing = false
  // Posts whose text became another, with what it was.
  private var changes: [(post: Int64, old: CopyMark?, new: CopyMark?)] = []
  private var marker = CopyMarker()
  private var first: FirstPosts

  init(
    _ connection: OpaquePointer?, store path: String, lastBefore: Int64,
    similarity: Double = FirstTexts.similarity
  ) throws(EngineError) {
    self.similarity = similarity
    self.lastBefore = lastBefore
    first = FirstPosts(isComplete: lastBefore == 0)
    gathered = GatheredCopies(besides: NamelessFile.path(besides: path, for: "copies"))
    sketches = try SketchTable(connection)
    texts = try CopyTextTable(connection, isFirst: lastBefore == 0)
    families = CopyFamilies(texts, similarity: similarity)
    known = try PreparedStatement(
      connection, "SELECT 1 FROM post WHERE family = ?1 AND id <= ?2 LIMIT 1")
    rename = try PreparedStatement(
      connection, "UPDATE post SET family = ?2, fingerprint = NULL WHERE id = ?1")
  }

  /// Reads what a text is looked for in first; see ``TermTable/touch(_:)``.
  func touch(_ fingerprint: Int64) -> UInt64 {
    first.isComplete ? first.touch(fingerprint) : met.touch(fingerprint)
  }

  /// Takes a new post, which has the fingerprint of its text for a family.
  mutating func add(_ mark: CopyMark, of post: Int64, time: Int64?) throws(EngineError) {
    guard !first.isComplete else {
      guard first.add(post, of: mark.fingerprint, time: time) else { return }
      if first.isFull { forgetFirst() }
      return try gather(mark, of: post)
    }
    // Nothing is known to a first load, whose indexes are built at its end.
    if lastBefore > 0 {
      if try families.addPost(of: mark.fingerprint, time: time) { return }
      if try isKnown(mark.fingerprint) { return }
    }
    guard met.insert(mark.fingerprint) else { return }
    try gather(mark, of: post)
  }

  /// Takes a post that was merged with another observation.
  mutating func change(from old: StoredPost, to new: StoredPost) throws(EngineError) {
    let before = marker.mark(text: old.text, title: old.title)
    let after = marker.mark(text: new.text, title: new.title)
    guard before?.fingerprint != after?.fingerprint else {
      if old.entry.time != new.entry.time {
        forgetFirst()
        families.retime(new.id)
      }
      return
    }
    forgetFirst()
    rename.bind(new.id, at: 1)
    rename.bind(after?.fingerprint, at: 2)
    try rename.execute()
    changes.append((new.id, before, after))
  }

  private func forgetFirst() {
    first.forEach { _ = met.insert($0) }
    first.forget()
  }

  private func isKnown(_ fingerprint: Int64) throws(EngineError) -> Bool {
    known.bind(fingerprint, at: 1)
    known.bind(lastBefore, at: 2)
    defer { known.reset() }
    return try known.step()
  }

  private mutating func gather(_ mark: CopyMark, of post: Int64) throws(EngineError) {
    try sketches.append(mark.sketch, of: post)
    try gathered.append(mark, of: post)
  }

  var areFew: Bool { gathered.areFew }

  /// Begins to hold what was gathered against itself, on a thread of its own, if it has not begun.
  ///
  /// That is for a store's first load, in which indexes are built meanwhile.
  mutating func begin() throws(EngineError) {
    try sketches.flush()
    guard lastBefore == 0, changes.isEmpty, !gathered.isEmpty else { return }
    let (promise, similarity) = (Promise<Result<CopyLinks, EngineError>>(), similarity)
    Thread.detachNewThread { [gathered] in
      promise.fulfil(
        Result { () throws(EngineError) in
          try gathered.links(similarity: similarity) { _, _ in }
        })
    }
    gathered.removeAll()
    begun = promise
  }

  /// Begins to compare what is linked, if all of it is known before the indexes are built.
  mutating func compare() throws(EngineError) {
    guard begun != nil, first.isComplete else { return }
    try compareLinked()
  }

  private mutating func compareLinked() throws(EngineError) {
    var links = try links()
    // One may be of the text that a post had before.
    for change in changes { links.forget(change.post) }
    changes.removeAll()
    families.know(first)
    try families.compare(links)
    isComparing = true
  }

  private mutating func links() throws(EngineError) -> CopyLinks {
    try sketches.flush()
    if let begun {
      self.begun = nil
      return try begun.take().get()
    }
    let links = try gathered.links(similarity: similarity) { block, links throws(EngineError) in
      try sketches.forEachBefore { block.link($0, $1, into: &links) }
    }
    gathered.removeAll()
    return links
  }

  /// Names the families; the indexes of posts are built.
  mutating func settle() throws(EngineError) {
    for change in changes {
      guard let new = change.new else { continue }
      if try families.addPost(of: new.fingerprint, time: nil) {
        families.retime(change.post)
      } else {
        try gather(new, of: change.post)
      }
    }
    try families.moveJoined()
    for change in changes {
      guard let old = change.old else { continue }
      // What was found by the post that had the text is found by another from now on.
      guard let post = try families.leave(old.fingerprint) else { continue }
      try gather(old, of: post)
    }
    if !isComparing { try compareLinked() }
    try families.settle()
    try texts.finish()
  }
}
