/// How often terms occur, and in how many posts.
struct TermTally: Sendable {
  private struct Entry: Sendable {
    var occurrences: Int32 = 0
    var posts: Int32 = 0
    /// The post that was counted last.
    var last: Int32 = 0

    mutating func add(_ post: Int32) {
      occurrences += 1
      guard last != post else { return }
      last = post
      posts += 1
    }
  }

  private var entries: [Entry] = []
  /// The posts counted, and their words.
  var postCount = 0
  var wordCount = 0

  /// Counts a term in the post of a number, from 1; posts come in the order of their numbers.
  mutating func add(_ term: Int, in post: Int32) {
    if term >= entries.count {
      let more = max(1024, entries.count, term + 1 - entries.count)
      entries.append(contentsOf: repeatElement(Entry(), count: more))
    }
    entries[term].add(post)
  }

  func occurrences(of term: Int) -> Int {
    term < entries.count ? Int(entries[term].occurrences) : 0
  }

  func posts(of term: Int) -> Int { term < entries.count ? Int(entries[term].posts) : 0 }

  /// Counts the known terms of a post.
  mutating func addKnown(
    of row: any RowCells, _ columns: Range<Int>, by counter: inout TermCounter
  ) {
    postCount += 1
    let post = Int32(postCount)
    wordCount += counter.readKnown(row, columns) { add($0, in: post) }
  }

  /// Adds what was counted in other posts.
  mutating func add(_ other: TermTally) {
    postCount += other.postCount
    wordCount += other.wordCount
    let more = other.entries.count - entries.count
    if more > 0 { entries.append(contentsOf: repeatElement(Entry(), count: more)) }
    for (term, entry) in other.entries.enumerated() {
      entries[term].occurrences += entry.occurrences
      entries[term].posts += entry.posts
    }
  }
}
