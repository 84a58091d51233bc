internal import Analysis

/// The families of a load's posts and of what they are linked with.
struct CopyFamilies {
  private let texts: CopyTextTable
  private let similarity: Double
  private var links = LinkedPosts()
  /// Texts of the table whose first post is another one now.
  private var moved: Set<Int64> = []
  private var retimed: [Int64] = []
  /// Texts of the table that new posts have, and whose family has another name.
  private var joined: [Int64: Int64] = [:]

  init(_ texts: CopyTextTable, similarity: Double) {
    self.texts = texts
    self.similarity = similarity
  }

  /// Notes that the texts of two posts may be copies.
  mutating func link(_ post: Int64, _ other: Int64) {
    links.link(post, other)
  }

  /// Notes a new post of a text; false where the text is none of the table.
  mutating func addPost(of fingerprint: Int64, time: Int64?) throws(EngineError) -> Bool {
    guard let row = try texts.row(of: fingerprint) else { return false }
    if row.family != fingerprint { joined[fingerprint] = row.family }
    if FirstTexts.Rank(time: time, fingerprint: fingerprint) < row.rank {
      moved.insert(fingerprint)
    }
    return true
  }

  /// Notes that a post has another time.
  mutating func retime(_ post: Int64) {
    retimed.append(post)
  }

  /// Gives new posts of texts of the table the families of these.
  mutating func moveJoined() throws(EngineError) {
    for (fingerprint, family) in joined.sorted(by: { $0.key < $1.key }) {
      try texts.move(fingerprint, from: fingerprint, to: family)
    }
    joined.removeAll()
  }

  /// Notes that a post has no longer the text it had; returns a post that still has it.
  mutating func leave(_ fingerprint: Int64) throws(EngineError) -> Int64? {
    let row = try texts.row(of: fingerprint)
    if row != nil { moved.insert(fingerprint) }
    return try texts.earliestPost(of: fingerprint, family: row?.family ?? fingerprint)?.post
  }

  /// Compares what is linked, and gives all posts of it their families.
  mutating func settle() throws(EngineError) {
    try moveJoined()
    for post in retimed {
      guard let fingerprint = try texts.fingerprint(ofPost: post) else { continue }
      if try texts.row(of: fingerprint) != nil { moved.insert(fingerprint) }
    }
    var components = TextComponents()
    for set in links.sets {
      var fingerprints: Set<Int64> = []
      for post in set {
        if let fingerprint = try texts.fingerprint(ofPost: post) {
          fingerprints.insert(fingerprint)
        }
      }
      // The posts of one text in several blocks are linked, too.
      if fingerprints.count > 1 { components.join(fingerprints) }
    }
    for fingerprint in moved { components.join([fingerprint]) }
    try components.takeIn(texts)
    var marker = CopyMarker()
    for component in components.sets { try settle(component, by: &marker) }
  }

  /// Holds the texts of a component, in the order of their times, to the first ones among them.
  private func settle(
    _ component: [Int64], by marker: inout CopyMarker
  ) throws(EngineError) {
    var rows: [CopyTextTable.Row] = []
    for fingerprint in component {
      let row = try texts.row(of: fingerprint)
      let family = row?.family ?? fingerprint
      guard let first = try texts.earliestPost(of: fingerprint, family: family) else {
        try texts.remove(fingerprint)
        continue
      }
      rows.append(
        CopyTextTable.Row(
          fingerprint: fingerprint, post: first.post, time: first.time, component: component[0],
          family: family))
    }
    var firsts = FirstTexts(similarity: similarity)
    for var row in rows.sorted(by: { $0.rank < $1.rank }) {
      guard let mark = try texts.mark(ofPost: row.post, by: &marker) else { continue }
      let family = firsts.first(
        like: marker.normalised, fingerprint: mark.fingerprint, sketch: mark.sketch)
      if family != row.family { try texts.move(row.fingerprint, from: row.family, to: family) }
      row.family = family
      try texts.write(row)
    }
  }
}

/// Posts that are linked, directly or over others.
private struct LinkedPosts {
  private var places: [Int64: Int] = [:]
  private var posts: [Int64] = []
  private var linked = DisjointSets()

  mutating func link(_ post: Int64, _ other: Int64) {
    let place = self.place(of: post)
    linked.link(place, self.place(of: other))
  }

  private mutating func place(of post: Int64) -> Int {
    if let place = places[post] { return place }
    posts.append(post)
    let place = linked.append()
    places[post] = place
    return place
  }

  var sets: [[Int64]] {
    var linked = linked
    var sets: [Int: [Int64]] = [:]
    for (place, post) in posts.enumerated() {
      sets[linked.root(of: place), default: []].append(post)
    }
    return sets.sorted { $0.key < $1.key }.map(\.value)
  }
}

/// Fingerprints gathered into components.
private struct TextComponents {
  private var linked = LinkedPosts()
  private var all: Set<Int64> = []

  mutating func join(_ fingerprints: some Collection<Int64>) {
    guard let first = fingerprints.first else { return }
    for fingerprint in fingerprints {
      all.insert(fingerprint)
      linked.link(first, fingerprint)
    }
  }

  /// Takes in the components of the table that texts are of.
  mutating func takeIn(_ texts: CopyTextTable) throws(EngineError) {
    var components: Set<Int64> = []
    for fingerprint in all {
      guard let row = try texts.row(of: fingerprint) else { continue }
      if components.insert(row.component).inserted {
        join(try texts.rows(ofComponent: row.component).map(\.fingerprint))
      }
    }
  }

  /// The components, each in ascending order.
  var sets: [[Int64]] { linked.sets.map { $0.sorted() } }
}
