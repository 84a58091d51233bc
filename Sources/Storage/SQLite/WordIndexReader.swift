internal import Language

/// Finds posts in the word index.
final class WordIndexReader {
  /// Blocks that may have posts with numbers from ?3 to ?4.
  private let blocks: PreparedStatement
  private let beginning: PreparedStatement

  init(_ connection: OpaquePointer?) throws(EngineError) {
    blocks = try PreparedStatement(
      connection,
      """
      SELECT first, posts FROM posting WHERE term = ?1 AND field = ?2 AND first <= ?4
        AND first >= ifnull(
          (SELECT max(first) FROM posting WHERE term = ?1 AND field = ?2 AND first <= ?3), ?3)
      ORDER BY first
      """)
    beginning = try PreparedStatement(
      connection, "SELECT first, posts, field FROM posting WHERE term >= ?1 AND term <= ?2")
  }

  /// The posts that the index has for all of these, ascending: all of those with numbers in a
  /// range, and maybe others.
  func posts(
    for questions: [WordQuestion], within range: ClosedRange<Int64>
  ) throws(EngineError) -> [Int64] {
    var found: [Int64]?
    for question in questions {
      found = try posts(for: question, within: range, among: found)
      if found?.isEmpty ?? true { break }
    }
    return found ?? []
  }

  private func posts(
    for question: WordQuestion, within range: ClosedRange<Int64>, among others: [Int64]?
  ) throws(EngineError) -> [Int64] {
    var all: [Int64] = []
    for field in question.field.map({ [$0] }) ?? WordIndex.Field.allCases {
      let posts = try posts(
        with: question.pattern.indexTerms, in: field, within: range, among: others)
      all = all.isEmpty ? posts : posts.isEmpty ? all : Self.union(all, posts)
    }
    return all
  }

  /// The posts that have all terms in a field.
  private func posts(
    with terms: [(term: String, isPrefix: Bool)], in field: WordIndex.Field,
    within range: ClosedRange<Int64>, among others: [Int64]?
  ) throws(EngineError) -> [Int64] {
    var lists: [PostingList] = []
    for term in terms where !term.isPrefix {
      lists.append(try list(of: term.term, in: field, within: range))
    }
    guard lists.allSatisfy({ !$0.isEmpty }) else { return [] }
    // The rarest first: of the others only what may be in common is unpacked.
    lists.sort { $0.size < $1.size }
    var found = others
    for list in lists { found = found.map(list.posts(among:)) ?? list.posts() }
    for term in terms where term.isPrefix {
      let posts = try posts(beginning: term.term, in: field)
      found = found.map { Self.intersection($0, posts) } ?? posts
    }
    return found ?? []
  }

  private func list(
    of term: String, in field: WordIndex.Field, within range: ClosedRange<Int64>
  ) throws(EngineError) -> PostingList {
    blocks.bind(term, at: 1)
    blocks.bind(Int64(field.rawValue), at: 2)
    blocks.bind(range.lowerBound, at: 3)
    blocks.bind(range.upperBound, at: 4)
    defer { blocks.reset() }
    var list = PostingList()
    while try blocks.step() {
      blocks.withBlob(1) { list.append(first: blocks.integer(0) ?? 0, $0) }
    }
    return list
  }

  /// The posts with a word that begins so.
  private func posts(
    beginning prefix: String, in field: WordIndex.Field
  ) throws(EngineError) -> [Int64] {
    beginning.bind(prefix, at: 1)
    // No word has a noncharacter, so none that begins with the prefix comes after this.
    beginning.bind(prefix + "\u{10FFFF}", at: 2)
    defer { beginning.reset() }
    var union = PostingUnion()
    while try beginning.step() {
      guard beginning.integer(2) == Int64(field.rawValue) else { continue }
      beginning.withBlob(1) {
        PostingBlock.forEach(beginning.integer(0) ?? 0, $0) { union.insert($0) }
      }
    }
    return union.posts()
  }

  private static func union(_ left: [Int64], _ right: [Int64]) -> [Int64] {
    var all: [Int64] = []
    all.reserveCapacity(left.count + right.count)
    var place = 0
    for post in left {
      while place < right.count, right[place] < post {
        all.append(right[place])
        place += 1
      }
      if place < right.count, right[place] == post { place += 1 }
      all.append(post)
    }
    all.append(contentsOf: right[place...])
    return all
  }

  private static func intersection(_ left: [Int64], _ right: [Int64]) -> [Int64] {
    var place = 0
    return left.filter { post in
      while place < right.count, right[place] < post { place += 1 }
      return place < right.count && right[place] == post
    }
  }
}
