internal import Analysis
internal import Foundation

/// Finds the near copies of what a load brings, and gives posts their families.
///
/// New texts are gathered in blocks of a fixed size. A full block is held against itself and
/// against the sketches of all earlier texts, and joins them; so memory does not grow with the
/// store, and no text is read but of what may be copies. Texts are compared, and families named, at
/// the end of the load by ``CopyFamilies``.
struct CopyFinder {
  /// Texts of a block; it and its index take about 70 MB.
  private static let blockSize = 1 << 19

  private let similarity: Double
  private let sketches: SketchTable
  private let texts: CopyTextTable
  private let known: PreparedStatement
  private let rename: PreparedStatement
  // The last of the posts before the load; 0 where it is the store's first.
  private let lastBefore: Int64

  private var block = CopyBlock()
  private var begun: Promise<LinkedCopyBlock>?
  private var families: CopyFamilies
  // Posts whose text became another, with what it was.
  private var changes: [(post: Int64, old: CopyMark?, new: CopyMark?)] = []
  private var marker = CopyMarker()
  private var first: FirstPosts

  init(
    _ connection: OpaquePointer?, lastBefore: Int64, similarity: Double = FirstTexts.similarity
  ) throws(EngineError) {
    self.similarity = similarity
    self.lastBefore = lastBefore
    first = FirstPosts(isComplete: lastBefore == 0)
    sketches = SketchTable(connection)
    texts = try CopyTextTable(connection, isFirst: lastBefore == 0)
    families = CopyFamilies(texts, similarity: similarity)
    known = try PreparedStatement(
      connection, "SELECT 1 FROM post WHERE family = ?1 AND id <= ?2 LIMIT 1")
    rename = try PreparedStatement(
      connection, "UPDATE post SET family = ?2, fingerprint = NULL WHERE id = ?1")
  }

  /// Takes a new post, which has the fingerprint of its text for a family.
  mutating func add(_ mark: CopyMark, of post: Int64, time: Int64?) throws(EngineError) {
    first.add(post, of: mark.fingerprint, time: time)
    // Nothing is known to a first load, whose indexes are built at its end.
    if lastBefore > 0 {
      if try families.addPost(of: mark.fingerprint, time: time) { return }
      if try isKnown(mark.fingerprint) { return }
    }
    guard block.texts.insert(mark.fingerprint).inserted else { return }
    try gather(mark, of: post)
  }

  /// Takes a post that was merged with another observation.
  mutating func change(from old: StoredPost, to new: StoredPost) throws(EngineError) {
    let before = marker.mark(text: old.text, title: old.title)
    let after = marker.mark(text: new.text, title: new.title)
    guard before?.fingerprint != after?.fingerprint else {
      if old.entry.time != new.entry.time {
        first.forget()
        families.retime(new.id)
      }
      return
    }
    first.forget()
    rename.bind(new.id, at: 1)
    rename.bind(after?.fingerprint, at: 2)
    try rename.execute()
    changes.append((new.id, before, after))
  }

  private func isKnown(_ fingerprint: Int64) throws(EngineError) -> Bool {
    known.bind(fingerprint, at: 1)
    known.bind(lastBefore, at: 2)
    defer { known.reset() }
    return try known.step()
  }

  private mutating func gather(_ mark: CopyMark, of post: Int64) throws(EngineError) {
    block.append(mark, of: post)
    if block.posts.count == Self.blockSize { try finishBlock() }
  }

  /// Begins to compare what was gathered with itself, on a thread of its own, unless that is so much
  /// that it has to wait for memory.
  mutating func begin() {
    guard 1...Self.blockSize / 4 ~= block.posts.count else { return }
    let block = block
    self.block = CopyBlock()
    let (promise, similarity) = (Promise<LinkedCopyBlock>(), similarity)
    Thread.detachNewThread {
      promise.fulfil(LinkedCopyBlock(block, similarity: similarity))
    }
    begun = promise
  }

  private mutating func finishBlock() throws(EngineError) {
    if let begun {
      self.begun = nil
      try finish(begun.take())
    }
    guard !block.posts.isEmpty else { return }
    let linked = LinkedCopyBlock(block, similarity: similarity)
    block = CopyBlock()
    try finish(linked)
  }

  private mutating func finish(_ linked: LinkedCopyBlock) throws(EngineError) {
    let block = linked.block
    for (one, other) in linked.links {
      families.link(block.posts[one], block.posts[other])
      for place in [one, other] { families.note(block.mark(place), of: block.posts[place]) }
    }
    var links: [(other: Int64, place: Int)] = []
    try sketches.forEach { others, sketches in
      linked.index.forEachCandidate(of: sketches) { links.append((others[$0], $1)) }
    }
    for (other, place) in links {
      families.link(other, block.posts[place])
      families.note(block.mark(place), of: block.posts[place])
    }
    try sketches.append(block.posts, block.sketches)
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
    try finishBlock()
    // A block may have the text that a post had before.
    for change in changes { families.forget(change.post) }
    changes.removeAll()
    families.know(first)
    try families.settle()
    try texts.finish()
  }
}
