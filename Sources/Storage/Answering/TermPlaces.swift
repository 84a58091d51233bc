import Language

/// The posts and the authors of a few terms, group by group.
struct TermPlaces {
  struct Group {
    var posts: [Int64] = []
    var authors: Set<Int64> = []
  }

  struct Place {
    var groups: [Group]
  }

  private var places: [Int: Place]
  private let none: Place

  init(_ terms: [Int], groups: Int) {
    none = Place(groups: Array(repeating: Group(), count: groups))
    places = [:]
    for term in terms { places[term] = none }
  }

  subscript(term: Int) -> Place { places[term] ?? none }

  /// Notes a post in which a term occurs; once for each post.
  mutating func add(_ term: Int, post: Int64, author: Int64, group: Int) {
    guard let known = places[term], known.groups[group].posts.last != post else { return }
    places[term]?.groups[group].posts.append(post)
    places[term]?.groups[group].authors.insert(author)
  }
}

extension Formula {
  /// Whether a post is one of these.
  static func posts(_ numbers: [Int64]) -> Formula {
    .isAmong(.column("post"), .values(columns: ["post"], rows: numbers.map { [.integer($0)] }))
  }
}
