import Language
import Testing

extension Loading {
  /// Asserts that the word index has the words of all posts, and nothing else.
  func expectRightIndex(sourceLocation: SourceLocation = #_sourceLocation) throws {
    var expected: [IndexKey: [Int64]] = [:]
    for row in try rows("SELECT id, text, title FROM post_text ORDER BY id") {
      guard case .integer(let post) = row[0] else { continue }
      for (field, value) in row.dropFirst().enumerated() {
        guard case .text(let text) = value else { continue }
        for term in Self.terms(of: text) {
          expected[IndexKey(term: term, field: field), default: []].append(post)
        }
      }
    }
    var kept: [IndexKey: [Int64]] = [:]
    for row in try rows(
      "SELECT hex(term), field, first, hex(posts) FROM posting ORDER BY term, field, first")
    {
      guard case .text(let term) = row[0], case .integer(let field) = row[1],
        case .integer(let first) = row[2], case .text(let posts) = row[3]
      else { continue }
      let key = IndexKey(term: Self.bytes(term), field: Int(field))
      kept[key, default: []] += Self.posts(first, Self.bytes(posts))
    }
    #expect(kept == expected, sourceLocation: sourceLocation)
  }

  struct IndexKey: Hashable {
    var term: [UInt8]
    var field: Int
  }

  private static func terms(of text: String) -> Set<[UInt8]> {
    var terms: Set<[UInt8]> = []
    Folding.foldedBytes(text).withUnsafeBufferPointer { bytes in
      Words.forEach(in: bytes) { range, kind, _ in
        if kind != .unspaced { terms.insert(Array(bytes[range])) }
      }
    }
    return terms
  }

  private static func bytes(_ hexadecimal: String) -> [UInt8] {
    let digits = Array(hexadecimal.utf8).map { $0 < 58 ? $0 - 48 : $0 - 55 }
    return stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
  }

  /// The posts of a block: each but the first as its distance from the one before, in LEB128.
  private static func posts(_ first: Int64, _ bytes: [UInt8]) -> [Int64] {
    var posts = [first]
    var distance: Int64 = 0
    var shift: Int64 = 0
    for byte in bytes {
      distance |= Int64(byte & 0x7F) << shift
      shift += 7
      guard byte < 0x80 else { continue }
      posts.append(posts[posts.count - 1] + distance)
      (distance, shift) = (0, 0)
    }
    return posts
  }
}
