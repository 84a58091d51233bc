import Analysis
import Language

extension Engine {
  /// The commonest values of each group.
  func top(of request: TopRequest, _ answers: [Answered]) throws -> Answered {
    let (totals, values) = (request.questions[0].relation, request.questions[1].relation)
    let posts = try rows(totals, answers).grouped(by: request.keys.count)
      .map { (key: $0.key, posts: $0.rows.first?.count("posts") ?? 0) }
    let ranking = TopRanking(request, totals: posts)
    switch request.subject {
    case .field(let field):
      let groups = try rows(values, answers).grouped(by: request.keys.count)
      return ranking.answered(
        groups.map { group in
          (group.key, group.rows.map { TopRanking.Item($0, of: field) }.byPosts)
        })
    case .terms(let unit):
      var count = TopTerms(unit, keyCount: request.keys.count)
      try scan(values, answers) { count.add($0) }
      let chosen = count.chosen(request.count)
      let terms = Array(Set(chosen.joined().map(\.term))).sorted()
      var places = TermPlaces(count.narrowed(to: terms), groups: chosen.count)
      try scan(values, answers) { count.find($0, in: &places) }
      let indexes = Dictionary(uniqueKeysWithValues: zip(terms, terms.indices))
      return ranking.answered(
        chosen.enumerated().map { group, chosen in
          let items = chosen.map { term in
            count.item(term, indexes[term.term].map { places[$0][group] } ?? .init())
          }
          return (count.keys[group], items)
        })
    }
  }
}

/// Puts the commonest values of each group into a table.
struct TopRanking {
  /// A value, how many posts have it, and how they are found.
  struct Item {
    var value: Value
    var posts: Int
    var authors: Int
    var score: Double?
    var line: Formula

    init(value: Value, posts: Int, authors: Int, score: Double? = nil, line: Formula) {
      self.value = value
      self.posts = posts
      self.authors = authors
      self.score = score
      self.line = line
    }

    /// A value of a field.
    init(_ row: Rows.Named, of field: Field) {
      value = row["value"]
      posts = row.count("posts")
      authors = row.count("authors")
      let column = Formula.column(field.name)
      line =
        field.type == .list
        ? .holds(column, value) : .compare(column, .equal, .literal(value))
    }
  }

  private let request: TopRequest
  private let totals: [[Value]: Int]
  private let buckets: [Value: BucketScale.Bucket]

  init(_ request: TopRequest, totals: [(key: [Value], posts: Int)]) {
    self.request = request
    self.totals = Dictionary(totals.map { ($0.key, $0.posts) }, uniquingKeysWith: +)
    let filled = request.bucket.flatMap { $0.scale.buckets(in: $0.window) } ?? []
    buckets = Dictionary(
      filled.map { (.integer($0.key), $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The table of groups, whose items come first to last, in the order of their keys.
  func answered(_ groups: [(key: [Value], items: [Item])]) -> Answered {
    var rows: [[Value]] = []
    var lines: [Formula] = []
    let ordered = groups.sorted { $0.key.lexicographicallyPrecedes($1.key, by: Value.isOrdered) }
    for (key, items) in ordered {
      let total = totals[key] ?? 0
      for item in items.prefix(request.count) {
        rows.append(
          [.integer(Int64(rows.count + 1))] + shown(key)
            + [
              item.value, .integer(Int64(item.posts)),
              .share(total > 0 ? Double(item.posts) / Double(total) : nil),
            ] + (request.countsAuthors ? [.integer(Int64(item.authors))] : [])
            + (item.score.map { [.number($0)] } ?? []) + partial(key))
        lines.append(test(of: key).and(item.line))
      }
    }
    ResultTable.type(&rows, as: request.columns)
    let posts = totals.values.reduce(0, +)
    return Answered(
      ResultTable(
        columns: request.columns, rows: rows,
        notes: notes + [
          "share: of \(Int64(posts).grouped) posts\(request.keys.isEmpty ? "" : ", by group")"
        ]),
      lines: lines)
  }

  private func test(of key: [Value]) -> Formula {
    .and(
      zip(request.keys, key).map { named, value in
        value == .missing
          ? .isMissing(named.content) : .compare(named.content, .equal, .literal(value))
      })
  }

  /// A bucket's key as the instant at which it begins.
  private func shown(_ key: [Value]) -> [Value] {
    guard let bucket = request.bucket else { return key }
    var key = key
    key[bucket.index] = buckets[key[bucket.index]].map { .time($0.start) } ?? .missing
    return key
  }

  private func partial(_ key: [Value]) -> [Value] {
    guard let bucket = request.bucket else { return [] }
    return [.flag(buckets[key[bucket.index]]?.isPartial ?? false)]
  }

  private var notes: [String] {
    switch request.subject {
    case .terms(.phrases):
      ["phrases of 2 to 5 words, by posts beyond longer phrases times pointwise mutual information"]
    case .terms(.words):
      ["function words, addresses and handles are left out; words are folded"]
    case .terms(.hashtags), .field: []
    }
  }
}

extension [TopRanking.Item] {
  /// Most posts first; ties in the order of the values.
  fileprivate var byPosts: [Element] {
    sorted { left, right in
      left.posts != right.posts
        ? left.posts > right.posts : Value.isOrdered(left.value, right.value)
    }
  }
}

/// The terms of groups of posts, counted as they are read.
private struct TopTerms {
  struct Term {
    let term: Int
    let posts: Int
    let score: Double?
  }

  /// The groups' keys, in the order they were met.
  private(set) var keys: [[Value]] = []
  private let unit: TermUnit
  private let keyCount: Int
  private var counter: TermCounter
  private var groups: [[Value]: Int] = [:]
  private var tallies: [TermTally] = []
  private var words: [TermTally] = []
  private var groupOfPost: [Int] = []

  init(_ unit: TermUnit, keyCount: Int) {
    self.unit = unit
    self.keyCount = keyCount
    counter = TermCounter(unit)
  }

  // Behind the keys: the post, its author, its title and its text.
  private var texts: Range<Int> { keyCount + 2..<keyCount + 4 }

  mutating func add(_ row: any RowCells) {
    let key = (0..<keyCount).map(row.value)
    let group = groups[key] ?? tallies.count
    if group == tallies.count {
      groups[key] = group
      keys.append(key)
      tallies.append(TermTally())
    }
    groupOfPost.append(group)
    let post = counter.postCount + 1
    // Taken out while the counter tells terms.
    var tally = TermTally()
    swap(&tally, &tallies[group])
    tally.postCount += 1
    _ = counter.read(row, texts) { tally.add($0, in: post) }
    tallies[group] = tally
  }

  /// The commonest terms of each group; phrases by their score.
  mutating func chosen(_ count: Int) -> [[Term]] {
    if unit == .phrases { findPhrases() }
    return tallies.indices.map { group in
      let terms = unit == .phrases ? phrases(of: group) : commonest(count, of: group)
      // Ties in the order of the texts, so that an answer does not hang on the order of posts.
      let sorted = terms.sorted { left, right in
        let (a, b) = (left.score ?? Double(left.posts), right.score ?? Double(right.posts))
        return a != b ? a > b : counter.text(of: left.term) < counter.text(of: right.term)
      }
      return unit == .phrases
        ? sorted.withoutOverlap(count) { counter.text(of: $0.term) } : Array(sorted.prefix(count))
    }
  }

  /// The terms that may be among the first: most terms are in one post, and need no order.
  private func commonest(_ count: Int, of group: Int) -> [Term] {
    let terms = terms(of: group)
    guard terms.count > count else { return terms }
    let least = terms.map(\.posts).sorted(by: >)[count - 1]
    return terms.filter { $0.posts >= least }
  }

  private func terms(of group: Int) -> [Term] {
    (counter.firstTerm..<counter.terms.count).compactMap { term in
      let posts = tallies[group].posts(of: term)
      return posts > 0 ? Term(term: term, posts: posts, score: nil) : nil
    }
  }

  private mutating func findPhrases() {
    counter.findPhrases()
    counter.forEachPhrase { phrase, post in
      tallies[groupOfPost[Int(post) - 1]].add(phrase, in: post)
    }
    words = tallies.map { _ in TermTally() }
    counter.forEachWord { word, post in words[groupOfPost[Int(post) - 1]].add(word, in: post) }
  }

  private func phrases(of group: Int) -> [Term] {
    let found = (0..<counter.terms.count).filter {
      tallies[group].posts(of: $0) >= PhraseScores.fewestPosts
    }
    let phrases = found.map {
      PhraseScores.Phrase(posts: tallies[group].posts(of: $0), words: counter.words(of: $0))
    }
    let scores = PhraseScores.scores(
      of: phrases, wordPosts: (0..<counter.wordCount).map(words[group].posts),
      posts: tallies[group].postCount)
    return zip(found, scores).filter { $0.1 > 0 }.map {
      Term(term: $0, posts: tallies[group].posts(of: $0), score: $1)
    }
  }

  /// Notes where the chosen terms are said.
  func find(_ row: any RowCells, in places: inout TermPlaces) {
    guard let group = groups[(0..<keyCount).map(row.value)], let post = row.integer(keyCount)
    else { return }
    places.read(row, texts, post: post, author: row.integer(keyCount + 1), group: group)
  }

  func narrowed(to terms: [Int]) -> TermCounter { counter.narrowed(to: terms) }

  func item(_ term: Term, _ place: TermPlaces.Group) -> TopRanking.Item {
    TopRanking.Item(
      value: .text(counter.text(of: term.term)), posts: term.posts, authors: place.authors.count,
      score: term.score, line: .posts(place.posts))
  }
}
