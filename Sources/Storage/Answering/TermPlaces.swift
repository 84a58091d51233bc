import Analysis
import Language

/// The posts and the authors of a few terms, group by group.
struct TermPlaces {
  struct Group {
    var posts: [Int64] = []
    var authors: Set<Int64> = []
  }

  private var counter: TermCounter
  private let first: Int
  private var places: [[Group]]

  /// Begins without posts.
  ///
  /// - Parameters:
  ///   - counter: one that knows the terms only.
  ///   - groups: how many groups there are.
  init(_ counter: TermCounter, groups: Int) {
    self.counter = counter
    first = counter.firstTerm
    let none = Array(repeating: Group(), count: groups)
    places = Array(repeating: none, count: counter.terms.count - first)
  }

  /// The groups of a term, by its place among the terms.
  subscript(term: Int) -> [Group] { places[term] }

  /// Reads a post and notes which of the terms occur in it.
  mutating func read(
    _ row: any RowCells, _ columns: Range<Int>, post: Int64, author: Int64?, group: Int
  ) {
    // Taken out, so that the closure may change them while the counter reads.
    var places = places
    self.places = []
    _ = counter.readKnown(row, columns) { [first] term in
      guard places[term - first][group].posts.last != post else { return }
      places[term - first][group].posts.append(post)
      if let author { places[term - first][group].authors.insert(author) }
    }
    self.places = places
  }
}

extension Formula {
  /// Whether a post is one of these.
  static func posts(_ numbers: [Int64]) -> Formula {
    .isAmong(.column("post"), .values(columns: ["post"], rows: numbers.map { [.integer($0)] }))
  }
}
