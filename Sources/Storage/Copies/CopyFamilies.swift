internal import Analysis

/// The families of a load's posts and of what they are linked with.
struct CopyFamilies {
  private let texts: CopyTextTable
  private let similarity: Double
  /// What is known of a store's first posts, so that they need not be looked up.
  private var known = FirstPosts(isComplete: false)
  /// Texts of the table whose first post is another one now.
  private var moved: Set<Int64> = []
  private var retimed: [Int64] = []
  /// Texts of the table that new posts have, and whose family has another name.
  private var joined: [Int64: Int64] = [:]

  /// Texts to be compared with one another, and which are the next; what is known of some.
  private var components: [[Int64]] = []
  private var next = 0
  private var sketches: [Int64: CopySketch] = [:]
  /// Those that other threads compare.
  private var comparing: ComparedTexts?

  init(_ texts: CopyTextTable, similarity: Double) {
    self.texts = texts
    self.similarity = similarity
  }

  /// Takes over what a first load met of its posts.
  mutating func know(_ posts: FirstPosts) {
    known = posts
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

  /// Begins to compare what is linked, on other threads.
  mutating func compare(_ links: consuming CopyLinks) throws(EngineError) {
    try moveJoined()
    for post in retimed {
      guard let fingerprint = try texts.fingerprint(ofPost: post) else { continue }
      if try texts.row(of: fingerprint) != nil { moved.insert(fingerprint) }
    }
    var components = TextComponents()
    var fingerprints: [Int64] = []
    for set in links.sets {
      fingerprints.removeAll(keepingCapacity: true)
      for post in set {
        if let mark = links.take(post) {
          fingerprints.append(mark.fingerprint)
          sketches[mark.fingerprint] = mark.sketch
        } else if let fingerprint = try texts.fingerprint(ofPost: post) {
          fingerprints.append(fingerprint)
        }
      }
      // The posts of one text in several blocks are linked, too.
      if fingerprints.contains(where: { $0 != fingerprints[0] }) { components.join(fingerprints) }
    }
    for fingerprint in moved { components.join([fingerprint]) }
    try components.takeIn(texts)
    self.components = components.sets
    try compareNext()
  }

  /// Gives all posts of what is compared their families.
  mutating func settle() throws(EngineError) {
    while let compared = comparing {
      try compareNext()
      try settle(compared)
    }
  }

  /// Reads the next texts, and has them compared.
  private mutating func compareNext() throws(EngineError) {
    comparing = nil
    while comparing == nil, next < components.count {
      var gathered = ComponentTexts()
      while next < components.count, !gathered.isFull {
        let rows = try rows(of: components[next])
        next += 1
        guard rows.count <= ComponentTexts.mostOfOne else {
          try settle(rows)
          continue
        }
        gathered.append(rows, sketches)
      }
      try compare(&gathered)
    }
  }

  /// Has other threads compare as many of the components as are not too long to be read at once.
  private mutating func compare(_ gathered: inout ComponentTexts) throws(EngineError) {
    let read = { [texts] (post: Int64, bytes: inout [UInt8]) throws(EngineError) in
      try texts.append(post: post, to: &bytes)
    }
    while try !gathered.read(read) {
      guard gathered.count > 1 else { return try settle(gathered.rows) }
      let rest = gathered.count / 2
      gathered.removeLast(rest)
      next -= rest
    }
    if gathered.count > 0 { comparing = ComparedTexts(gathered, similarity: similarity) }
  }

  /// The texts of a component in the order of their times.
  private func rows(of component: [Int64]) throws(EngineError) -> [CopyTextTable.Row] {
    var rows: [CopyTextTable.Row] = []
    for fingerprint in component {
      let row = try texts.row(of: fingerprint)
      let family = row?.family ?? fingerprint
      var first = known.earliest(of: fingerprint)
      if first == nil { first = try texts.earliestPost(of: fingerprint, family: family) }
      guard let first else {
        try texts.remove(fingerprint)
        continue
      }
      rows.append(
        CopyTextTable.Row(
          fingerprint: fingerprint, post: first.post, time: first.time, component: component[0],
          family: family))
    }
    return rows.sorted { $0.rank < $1.rank }
  }

  private func settle(_ compared: ComparedTexts) throws(EngineError) {
    var settled: [CopyTextTable.Row] = []
    for (row, family) in zip(compared.rows, compared.families()) {
      if let family { settled.append(try moved(row, to: family)) }
    }
    try texts.write(settled)
  }

  /// Holds the texts of a component to the first ones among them, one by one.
  private func settle(_ rows: [CopyTextTable.Row]) throws(EngineError) {
    var settled: [CopyTextTable.Row] = []
    var marker = CopyMarker()
    var firsts = FirstTexts(similarity: similarity)
    var said: [UInt8] = []
    for row in rows {
      said.removeAll(keepingCapacity: true)
      try texts.append(post: row.post, to: &said)
      let family = said.withUnsafeBufferPointer {
        marker.family(of: $0, sketch: sketches[row.fingerprint], in: &firsts)
      }
      if let family { settled.append(try moved(row, to: family)) }
    }
    try texts.write(settled)
  }

  /// Gives the posts of a text another family, if it is another.
  private func moved(
    _ row: CopyTextTable.Row, to family: Int64
  ) throws(EngineError) -> CopyTextTable.Row {
    guard family != row.family else { return row }
    if let post = known.only(of: row.fingerprint) {
      try texts.move(post, of: row.fingerprint, to: family)
    } else {
      try texts.move(row.fingerprint, from: row.family, to: family)
    }
    var row = row
    row.family = family
    return row
  }
}

/// Fingerprints gathered into components.
private struct TextComponents {
  private var linked = LinkedNumbers()

  mutating func join(_ fingerprints: some Collection<Int64>) {
    guard let first = fingerprints.first else { return }
    for fingerprint in fingerprints { linked.link(first, fingerprint) }
  }

  /// Takes in the components of the table that texts are of.
  mutating func takeIn(_ texts: CopyTextTable) throws(EngineError) {
    var components: Set<Int64> = []
    for fingerprint in linked.numbers {
      guard let row = try texts.row(of: fingerprint) else { continue }
      if components.insert(row.component).inserted {
        join(try texts.rows(ofComponent: row.component).map(\.fingerprint))
      }
    }
  }

  /// The components, each in ascending order.
  var sets: [[Int64]] { linked.sets.map { $0.sorted() } }
}
