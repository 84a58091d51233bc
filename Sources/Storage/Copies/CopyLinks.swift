internal import Analysis

/// Posts whose texts may be copies, and what some of them are found by.
struct CopyLinks: Sendable {
  private var posts = LinkedNumbers()
  /// Marks of linked posts that are new; at most so many, which take 15 MB.
  private var marks: [Int64: CopyMark] = [:]
  private static let mostMarks = 100_000

  /// Notes that the texts of two posts may be copies.
  mutating func link(_ post: Int64, _ other: Int64) {
    posts.link(post, other)
  }

  /// Notes what a post that is linked is found by, so that it is not computed again.
  mutating func note(_ mark: CopyMark, of post: Int64) {
    if marks.count < Self.mostMarks { marks[post] = mark }
  }

  /// Forgets what was noted of a post that has another text now.
  mutating func forget(_ post: Int64) {
    marks[post] = nil
  }

  /// What was noted of a post, which is forgotten.
  mutating func take(_ post: Int64) -> CopyMark? {
    marks.removeValue(forKey: post)
  }

  var sets: [[Int64]] { posts.sets }
}

/// Numbers, of posts or texts, that are linked directly or over others.
struct LinkedNumbers: Sendable {
  private var places: [Int64: Int32] = [:]
  private(set) var numbers: [Int64] = []
  private var linked = DisjointSets()

  mutating func link(_ one: Int64, _ other: Int64) {
    let place = self.place(of: one)
    linked.link(place, self.place(of: other))
  }

  private mutating func place(of number: Int64) -> Int {
    if let place = places[number] { return Int(place) }
    numbers.append(number)
    let place = linked.append()
    places[number] = Int32(place)
    return place
  }

  /// The sets in the order of their first numbers.
  var sets: [[Int64]] {
    var linked = linked
    // Sets are numbered as their first numbers come, which stand for them.
    var order = [Int32](repeating: -1, count: numbers.count)
    var sets: [[Int64]] = []
    for (place, number) in numbers.enumerated() {
      let root = linked.root(of: place)
      if order[root] < 0 {
        order[root] = Int32(sets.count)
        sets.append([])
      }
      sets[Int(order[root])].append(number)
    }
    return sets
  }
}
