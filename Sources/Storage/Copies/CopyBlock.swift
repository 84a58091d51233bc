internal import Analysis

/// Texts that are gathered, each by one of its posts.
struct CopyBlock: Sendable {
  private(set) var posts: [Int64] = []
  private(set) var sketches: [CopySketch] = []
  private var fingerprints: [Int64] = []
  var texts: Set<Int64> = []

  mutating func append(_ mark: CopyMark, of post: Int64) {
    posts.append(post)
    sketches.append(mark.sketch)
    fingerprints.append(mark.fingerprint)
  }

  func mark(_ place: Int) -> CopyMark {
    CopyMark(fingerprint: fingerprints[place], sketch: sketches[place])
  }
}

/// A block, and which of its texts may be copies of one another.
struct LinkedCopyBlock: Sendable {
  let block: CopyBlock
  let index: BandIndex
  /// Places in the block; all that is linked with a text is linked with one of them.
  let links: [(Int, Int)]

  init(_ block: CopyBlock, similarity: Double) {
    self.block = block
    index = BandIndex(block.sketches, similarity: similarity)
    var sets = DisjointSets(count: block.posts.count)
    index.link(into: &sets)
    links = block.posts.indices.compactMap { place in
      let root = sets.root(of: place)
      return root == place ? nil : (root, place)
    }
  }
}
