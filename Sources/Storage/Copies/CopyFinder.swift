internal import Analysis

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

  private var blockPosts: [Int64] = []
  private var blockSketches: [CopySketch] = []
  private var blockTexts: Set<Int64> = []
  private var families: CopyFamilies
  // Posts whose text became another, with what it was.
  private var changes: [(post: Int64, old: CopyMark?, new: CopyMark?)] = []
  private var marker = CopyMarker()

  init(
    _ connection: OpaquePointer?, lastBefore: Int64, similarity: Double = FirstTexts.similarity
  ) throws(EngineError) {
    self.similarity = similarity
    self.lastBefore = lastBefore
    sketches = SketchTable(connection)
    texts = try CopyTextTable(connection)
    families = CopyFamilies(texts, similarity: similarity)
    known = try PreparedStatement(
      connection, "SELECT 1 FROM post WHERE family = ?1 AND id <= ?2 LIMIT 1")
    rename = try PreparedStatement(
      connection, "UPDATE post SET family = ?2, fingerprint = NULL WHERE id = ?1")
  }

  /// Takes a new post, which has the fingerprint of its text for a family.
  mutating func add(_ mark: CopyMark, of post: Int64, time: Int64?) throws(EngineError) {
    // Nothing is known to a first load, whose indexes are built at its end.
    if lastBefore > 0 {
      if try families.addPost(of: mark.fingerprint, time: time) { return }
      if try isKnown(mark.fingerprint) { return }
    }
    guard blockTexts.insert(mark.fingerprint).inserted else { return }
    try gather(mark.sketch, of: post)
  }

  /// Takes a post that was merged with another observation.
  mutating func change(from old: StoredPost, to new: StoredPost) throws(EngineError) {
    let before = marker.mark(text: old.text, title: old.title)
    let after = marker.mark(text: new.text, title: new.title)
    guard before?.fingerprint != after?.fingerprint else {
      if old.entry.time != new.entry.time { families.retime(new.id) }
      return
    }
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

  private mutating func gather(_ sketch: CopySketch, of post: Int64) throws(EngineError) {
    blockPosts.append(post)
    blockSketches.append(sketch)
    if blockPosts.count == Self.blockSize { try finishBlock() }
  }

  private mutating func finishBlock() throws(EngineError) {
    guard !blockPosts.isEmpty else { return }
    let index = BandIndex(blockSketches, similarity: similarity)
    var sets = DisjointSets(count: blockPosts.count)
    index.link(into: &sets)
    for (place, post) in blockPosts.enumerated() {
      let root = sets.root(of: place)
      if root != place { families.link(blockPosts[root], post) }
    }
    let posts = blockPosts
    var links: [(Int64, Int64)] = []
    try sketches.forEach { others, sketches in
      index.forEachCandidate(of: sketches) { links.append((others[$0], posts[$1])) }
    }
    for link in links { families.link(link.0, link.1) }
    try sketches.append(blockPosts, blockSketches)
    blockPosts.removeAll(keepingCapacity: true)
    blockSketches.removeAll(keepingCapacity: true)
    blockTexts.removeAll(keepingCapacity: true)
  }

  /// Names the families; the indexes of posts are built.
  mutating func settle() throws(EngineError) {
    for change in changes {
      guard let new = change.new else { continue }
      if try families.addPost(of: new.fingerprint, time: nil) {
        families.retime(change.post)
      } else {
        try gather(new.sketch, of: change.post)
      }
    }
    try families.moveJoined()
    for change in changes {
      guard let old = change.old else { continue }
      // What was found by the post that had the text is found by another from now on.
      guard let post = try families.leave(old.fingerprint) else { continue }
      try gather(old.sketch, of: post)
    }
    changes.removeAll()
    try finishBlock()
    try families.settle()
  }
}
