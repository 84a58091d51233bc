internal import Analysis
internal import Foundation

/// The texts of a load among which copies are to be found, in the order in which they came.
///
/// Beyond some ten thousand they lie in a file that has no name and ends with its owner, so that
/// memory does not grow with the load.
struct GatheredCopies: Sendable {
  /// Texts of a piece of the file.
  private let pieceSize: Int
  /// Pieces that are held against themselves and all others at once.
  private let blockSize: Int

  /// Where the file is made.
  private let path: String
  private var file: NamelessFile?
  /// Pieces in the file.
  private var pieces = 0
  private var last = CopyBlock()

  /// By default a piece takes 4 MB, and a block with its index 38 MB.
  init(besides path: String, pieceSize: Int = 1 << 16, blockSize: Int = 4) {
    self.path = path
    self.pieceSize = pieceSize
    self.blockSize = blockSize
  }

  /// Whether all lie in memory.
  var areFew: Bool { pieces == 0 }
  var isEmpty: Bool { pieces == 0 && last.posts.isEmpty }

  mutating func append(_ mark: CopyMark, of post: Int64) throws(EngineError) {
    if last.posts.count == pieceSize { try write() }
    last.append(mark, of: post)
  }

  /// Gathers anew, into another file.
  mutating func removeAll() {
    self = GatheredCopies(besides: path, pieceSize: pieceSize, blockSize: blockSize)
  }

  private mutating func write() throws(EngineError) {
    if file == nil { file = try NamelessFile(path) }
    if let file { try last.write(to: file, at: pieces * CopyBlock.size(pieceSize)) }
    pieces += 1
    last.removeAll()
  }

  /// Finds which of the texts may be copies of one another; `others` adds the links of a block with
  /// texts that are not of the load.
  func links(
    similarity: Double, others: (LinkedCopyBlock, inout CopyLinks) throws(EngineError) -> Void
  ) throws(EngineError) -> CopyLinks {
    var links = CopyLinks()
    for first in stride(from: 0, through: pieces, by: blockSize) {
      var texts = CopyBlock()
      texts.reserve(min(blockSize, pieces + 1 - first) * pieceSize)
      for piece in first..<min(first + blockSize, pieces + 1) { try read(piece, into: &texts) }
      let block = LinkedCopyBlock(texts, similarity: similarity)
      block.link(into: &links)
      try others(block, &links)
      var earlier = CopyBlock()
      for piece in 0..<first {
        earlier.removeAll()
        try read(piece, into: &earlier)
        block.link(earlier.posts, earlier.sketches, into: &links)
      }
    }
    return links
  }

  private func read(_ piece: Int, into block: inout CopyBlock) throws(EngineError) {
    guard piece < pieces, let file else { return block.append(last) }
    try block.append(pieceSize, of: file, at: piece * CopyBlock.size(pieceSize))
  }
}

/// A block, and which of its texts may be copies of one another.
struct LinkedCopyBlock {
  private let block: CopyBlock
  private let index: BandIndex

  init(_ block: CopyBlock, similarity: Double) {
    self.block = block
    index = BandIndex(block.sketches, similarity: similarity)
  }

  /// Links the texts of the block: all that is linked with a text is linked with one of them.
  func link(into links: inout CopyLinks) {
    var sets = DisjointSets(count: block.posts.count)
    index.link(into: &sets)
    for place in block.posts.indices {
      let root = sets.root(of: place)
      guard root != place else { continue }
      links.link(block.posts[root], block.posts[place])
      for place in [root, place] { links.note(block.mark(place), of: block.posts[place]) }
    }
  }

  /// Links texts of the block with others.
  func link(_ posts: [Int64], _ sketches: [CopySketch], into links: inout CopyLinks) {
    index.forEachCandidate(of: sketches) { other, place in
      links.link(posts[other], block.posts[place])
      links.note(block.mark(place), of: block.posts[place])
    }
  }
}
