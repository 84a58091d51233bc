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
  /// How many bytes a text has in a file.
  static let byteCount = 2 * MemoryLayout<Int64>.size + CopySketch.byteCount

  /// Appends all texts, as they lie in memory: the file is read by the program that wrote it.
  func append(to bytes: inout [UInt8]) {
    posts.withUnsafeBytes { bytes.append(contentsOf: $0) }
    fingerprints.withUnsafeBytes { bytes.append(contentsOf: $0) }
    for sketch in sketches { sketch.append(to: &bytes) }
  }

  /// Appends what ``append(to:)`` wrote.
  mutating func append(from bytes: UnsafeRawBufferPointer) {
    guard let start = bytes.baseAddress else { return }
    let count = bytes.count / Self.byteCount
    let numbers = MemoryLayout<Int64>.size * count
    for place in 0..<count {
      let number = place * MemoryLayout<Int64>.size
      posts.append(start.loadUnaligned(fromByteOffset: number, as: Int64.self))
      fingerprints.append(start.loadUnaligned(fromByteOffset: numbers + number, as: Int64.self))
      sketches.append(CopySketch(start + 2 * numbers + place * CopySketch.byteCount))
    }
  }
}
