internal import Analysis

/// Texts that are gathered, each by one of its posts.
struct CopyBlock: Sendable {
  private(set) var posts: [Int64] = []
  private(set) var sketches: [CopySketch] = []
  private(set) var fingerprints: [Int64] = []

  mutating func append(_ mark: CopyMark, of post: Int64) {
    posts.append(post)
    sketches.append(mark.sketch)
    fingerprints.append(mark.fingerprint)
  }

  mutating func append(_ other: CopyBlock) {
    posts += other.posts
    sketches += other.sketches
    fingerprints += other.fingerprints
  }

  mutating func removeAll() {
    posts.removeAll(keepingCapacity: true)
    sketches.removeAll(keepingCapacity: true)
    fingerprints.removeAll(keepingCapacity: true)
  }

  func mark(_ place: Int) -> CopyMark {
    CopyMark(fingerprint: fingerprints[place], sketch: sketches[place])
  }
}

extension CopyBlock {
  /// Writes all texts, as they lie in memory: the file is read by the program that wrote it.
  func write(to file: NamelessFile, at offset: Int) throws(EngineError) {
    let numbers = posts.count * MemoryLayout<Int64>.stride
    try file.write(posts, at: offset)
    try file.write(fingerprints, at: offset + numbers)
    try file.write(sketches, at: offset + 2 * numbers)
  }

  /// Appends so many texts that were written.
  mutating func append(_ count: Int, of file: NamelessFile, at offset: Int) throws(EngineError) {
    let numbers = count * MemoryLayout<Int64>.stride
    posts += try file.read(count, at: offset)
    fingerprints += try file.read(count, at: offset + numbers)
    sketches += try file.read(count, at: offset + 2 * numbers)
  }

  /// How many bytes so many texts have in a file.
  static func size(_ count: Int) -> Int {
    count * (2 * MemoryLayout<Int64>.stride + MemoryLayout<CopySketch>.stride)
  }

  mutating func reserve(_ count: Int) {
    posts.reserveCapacity(count)
    fingerprints.reserveCapacity(count)
    sketches.reserveCapacity(count)
  }
}
