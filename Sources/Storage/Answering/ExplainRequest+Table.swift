import Analysis
import Language

extension Engine {
  /// Counts the groups of each part, reads the posts for their terms, and adds all up.
  func explained(_ request: ExplainRequest, _ answers: [Answered]) throws -> Answered {
    try asking(.explain(request), answers) { ask in
      var counts: [ExplainRequest.Part: [ExplainedGroup]] = [:]
      var texts = ExplainedTexts()
      for question in request.questions {
        let query = ask(question.relation)
        if question.name == ExplainRequest.Part.term.rawValue {
          try scan(query) { texts.add($0) }
        } else if let part = ExplainRequest.Part(rawValue: question.name) {
          counts[part] = ExplainedGroup.all(try run(query))
        }
      }
      var ledger = ExplainedLedger(request, sources: counts[.source] ?? [])
      ledger.addSources()
      let authors = ledger.chosen(counts[.author] ?? [])
      let names = try rows(request.names(ofAuthors: authors.map(\.number)), answers).byKey("key")
      ledger.add(.author, authors, of: counts[.author] ?? []) { key in
        names[key].map { "\($0["name"].words) (\($0["source"].words))" } ?? "unknown"
      }
      let copies = ledger.chosen(counts[.copies] ?? [])
      let firsts = try rows(request.texts(ofFamilies: copies.map(\.number)), answers).byKey("key")
      ledger.add(.copies, copies, of: counts[.copies] ?? []) { firsts[$0]?["name"].words ?? "" }
      ledger.add(texts)
      return ledger.answered
    }
  }
}

/// What a group of posts has in the two windows.
private struct ExplainedGroup {
  let key: Value
  var counts: Ledger.Counts

  /// The key as a number that a query can name; 0 for none.
  var number: Int64 { if case .integer(let number) = key { number } else { 0 } }

  /// The groups of rows `key`, `which`, `posts`, `hits`, in the order of their keys.
  static func all(_ rows: Rows) -> [ExplainedGroup] {
    rows.grouped(by: 1).map { group in
      ExplainedGroup(
        key: group.key[0],
        counts: group.rows.reduce(Ledger.Counts()) { counts, row in
          let (posts, hits) = (row.count("posts"), row.count("hits"))
          return counts
            + (row.count("which") == 1
              ? Ledger.Counts(posts: (posts, 0), hits: (hits, 0))
              : Ledger.Counts(posts: (0, posts), hits: (0, hits)))
        })
    }
  }
}

/// The posts of both windows with their terms.
private struct ExplainedTexts {
  private(set) var counter = TermCounter(.words)
  private(set) var posts: [TermLedger.Post] = []
  private(set) var numbers: [Int64] = []

  // Columns: which, hit, time, post, title, text.
  mutating func add(_ row: any RowCells) {
    guard let number = row.integer(3) else { return }
    var terms: Set<Int32> = []
    _ = counter.read(row, 4..<6) { terms.insert(Int32($0)) }
    posts.append(
      .init(isFirst: row.integer(0) == 1, isHit: row.integer(1) == 1, terms: terms.sorted()))
    numbers.append(number)
  }
}

/// The lines of the ledger as they are made, part by part.
private struct ExplainedLedger {
  private let request: ExplainRequest
  private let sources: [ExplainedGroup]
  private let ledger: Ledger
  private var rows: [[Value]] = []
  private var lines: [Formula] = []

  /// Terms in fewer posts of both windows explain nothing.
  private static let fewestPosts = 5

  init(_ request: ExplainRequest, sources: [ExplainedGroup]) {
    self.request = request
    self.sources = sources
    let days = request.windows.days
    ledger = Ledger(
      request.isVolume ? .rate(first: days.first, second: days.second) : .share,
      all: sources.map(\.counts).reduce(Ledger.Counts(), +))
  }

  // MARK: Parts

  mutating func addSources() {
    for group in ordered(sources) {
      add(
        .source, group.counts, group.key.words,
        .compare(.column("source"), .equal, .literal(group.key)))
    }
  }

  /// The groups with a key that add most, up or down.
  func chosen(_ groups: [ExplainedGroup]) -> [ExplainedGroup] {
    Array(ordered(groups.filter { $0.key != .missing }).prefix(request.count))
  }

  /// A line for each chosen group, one for all other groups, and one for posts without.
  mutating func add(
    _ part: ExplainRequest.Part, _ chosen: [ExplainedGroup], of groups: [ExplainedGroup],
    name: (Value) -> String
  ) {
    let column = Formula.column(part == .author ? "author_key" : "family")
    for group in chosen {
      add(part, group.counts, name(group.key), .compare(column, .equal, .literal(group.key)))
    }
    let others = groups.filter { group in
      group.key != .missing && !chosen.contains { $0.key == group.key }
    }
    if !others.isEmpty {
      let word = part == .author ? "authors" : "copied texts"
      add(
        part, others.map(\.counts).reduce(Ledger.Counts(), +),
        "\(Int64(others.count).grouped) other \(word)",
        .isAmong(column, .values(columns: ["key"], rows: others.map { [$0.key] })))
    }
    guard let none = groups.first(where: { $0.key == .missing }) else { return }
    let keys = groups.filter { $0.key != .missing }.map { [$0.key] }
    add(
      part, none.counts, part == .author ? "posts without an author" : "posts without copies",
      .or([.isMissing(column), .not(.isAmong(column, .values(columns: ["key"], rows: keys)))]))
  }

  mutating func add(_ texts: ExplainedTexts) {
    let split = TermLedger(
      texts.posts, termCount: texts.counter.terms.count, in: ledger, count: request.count,
      fewestPosts: Self.fewestPosts)
    for line in split.lines {
      add(
        .term, line.counts, texts.counter.text(of: line.term),
        .posts(line.posts.map { texts.numbers[$0] }))
    }
    let named = split.lines.map(\.counts).reduce(Ledger.Counts(), +)
    add(
      .term, ledger.all - named, "posts with none of these terms",
      .posts(split.rest.map { texts.numbers[$0] }))
  }

  // MARK: Lines

  /// Those that add most come first; ties in the order of the keys.
  private func ordered(_ groups: [ExplainedGroup]) -> [ExplainedGroup] {
    groups.sorted { left, right in
      let (a, b) = (
        abs(ledger.contribution(of: left.counts)), abs(ledger.contribution(of: right.counts))
      )
      return a != b ? a > b : Value.isOrdered(left.key, right.key)
    }
  }

  private mutating func add(
    _ part: ExplainRequest.Part, _ counts: Ledger.Counts, _ what: String, _ test: Formula
  ) {
    var row: [Value] = [
      .integer(Int64(rows.count + 1)), .text(part.rawValue),
      .integer(Int64(counts.posts.first)), .integer(Int64(counts.posts.second)),
    ]
    if !request.isVolume {
      row += [
        Self.share(counts.hits.first, of: counts.posts.first),
        Self.share(counts.hits.second, of: counts.posts.second),
      ]
    }
    rows.append(row + [.number(ledger.contribution(of: counts)), .text(what)])
    // What is behind a line is looked for among the posts that were counted.
    lines.append(
      .isAmong(
        .column("post"),
        .project(
          .filter(request.counted, test), [Named("post", .column("post"))])))
  }

  private static func share(_ hits: Int, of posts: Int) -> Value {
    .share(posts > 0 ? Double(hits) / Double(posts) : nil)
  }

  var answered: Answered {
    guard ledger.isMeaningful else {
      return Answered(
        ResultTable(
          columns: request.columns, rows: [],
          notes: [
            "a window without posts\(request.isVolume ? "" : " that have a sentiment"): there is no"
              + " change to explain"
          ]))
    }
    var all: [Value] = [
      .missing, .text("all"), .integer(Int64(ledger.all.posts.first)),
      .integer(Int64(ledger.all.posts.second)),
    ]
    if !request.isVolume {
      all += [
        Self.share(ledger.all.hits.first, of: ledger.all.posts.first),
        Self.share(ledger.all.hits.second, of: ledger.all.posts.second),
      ]
    }
    all += [.number(ledger.change), .text("each part sums to this")]
    var notes = [
      "a term takes the posts that have it and no term above it; each post is on one line of a part"
    ]
    if !request.isVolume {
      notes.append("posts without sentiment are not in it")
      notes.append(
        "a line adds by having more or fewer posts than before, or by its share, measured from the"
          + " share of both windows together")
    }
    notes.append("compare says whether the change is more than chance")
    if request.goesAhead { notes.append("explained anyway") }
    return Answered(
      ResultTable(columns: request.columns, rows: rows + [all], notes: notes), lines: lines)
  }
}
