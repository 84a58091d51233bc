import Analysis
import Language

extension Engine {
  /// Counts the terms of two windows, weighs them, and looks the chosen ones up in their posts.
  func terms(of request: TermsRequest, _ answers: [Answered]) throws -> Answered {
    var count = TermsCount(request)
    let (windows, prior) = (request.questions[0].relation, request.questions[1].relation)
    try scan(windows, answers) { count.addWindowed($0) }
    count.findPhrases()
    try count.addPrior { body in try scan(prior, answers, body) }
    let chosen = count.chosen()
    var places = TermPlaces(count.narrowed(to: chosen), groups: 2)
    try scan(windows, answers) { count.find($0, in: &places) }
    let rows = chosen.enumerated().map { index, term in
      [.integer(Int64(index + 1))] + count.cells(of: term, places[index])
    }
    return Answered(
      ResultTable(columns: request.columns, rows: rows, notes: count.notes(chosen)),
      lines: chosen.indices.map { .posts(places[$0].flatMap(\.posts)) })
  }

  /// Runs a relation, and lends each row to `body` as it comes.
  func scan(
    _ relation: Relation, _ answers: [Answered], _ body: (any RowCells) -> Void
  ) throws {
    let relation = relation.replacingAnswers(answers)
    try scan(relation.compiled(for: dialect, columns: relation.outputColumns), body)
  }
}

/// The counts of terms in two windows, and in all posts in scope.
private struct TermsCount {
  struct Chosen {
    let term: Int
    let odds: LogOdds
    var adjustedP: Double
  }

  private typealias Place = TermsRequest.Place

  private let request: TermsRequest
  private var counter: TermCounter
  private var windows = [TermTally(), TermTally()]
  private var prior = TermTally()
  private var windowOfPost: [Int] = []
  private var repeats: [RepeatFilter]
  private var priorRepeats: RepeatFilter
  /// The terms that are said often enough to be weighed.
  private var tested: [Int] = []

  /// Terms said less often in both windows are not weighed.
  private static let fewest = 5
  /// The false discovery rate that a note speaks of.
  private static let rate = 0.05

  init(_ request: TermsRequest) {
    self.request = request
    counter = TermCounter(request.unit)
    repeats = Array(repeating: RepeatFilter(request.isOncePerFamily), count: 2)
    priorRepeats = RepeatFilter(request.isOncePerFamily)
  }

  mutating func addWindowed(_ row: any RowCells) {
    let window = Int(row.integer(Place.which) ?? 1) - 1
    guard repeats[window].takes(row.integer(Place.family)) else { return }
    let post = counter.postCount + 1
    windowOfPost.append(window)
    // Taken out while the counter tells terms.
    var tally = TermTally()
    swap(&tally, &windows[window])
    tally.wordCount += counter.read(row, Place.texts) { tally.add($0, in: post) }
    tally.postCount += 1
    windows[window] = tally
  }

  /// Makes and counts the phrases of the windows' posts, where the terms are phrases.
  mutating func findPhrases() {
    guard request.unit == .phrases else { return }
    counter.findPhrases()
    counter.forEachPhrase { phrase, post in
      windows[windowOfPost[Int(post) - 1]].add(phrase, in: post)
    }
  }

  /// Counts the terms to be weighed in the posts of the scope, which a scan lends.
  ///
  /// They are few of the windows' terms, so that the processor's caches hold what finds them.
  mutating func addPrior(scan: ((any RowCells) -> Void) throws -> Void) rethrows {
    tested = (counter.firstTerm..<counter.terms.count).filter { term in
      windows[0].occurrences(of: term) + windows[1].occurrences(of: term) >= Self.fewest
    }
    let count = KnownTermCount(counter.narrowed(to: tested), Place.texts)
    defer { prior = count.finish() }
    try scan { row in
      if priorRepeats.takes(row.integer(Place.family)) { count.add(row) }
    }
  }

  /// Notes where the chosen terms are said; in copies too, since each is a post that says them.
  func find(_ row: any RowCells, in places: inout TermPlaces) {
    guard let post = row.integer(Place.post) else { return }
    let window = Int(row.integer(Place.which) ?? 1) - 1
    places.read(row, Place.texts, post: post, author: row.integer(Place.author), group: window)
  }

  func narrowed(to chosen: [Chosen]) -> TermCounter { counter.narrowed(to: chosen.map(\.term)) }

  // MARK: Weighing

  /// The terms that each window has more of: those of the first, then those of the second.
  mutating func chosen() -> [Chosen] {
    var weighed: [Chosen] = []
    for (place, term) in tested.enumerated() {
      let prior = priorNumber(of: counter.firstTerm + place)
      let odds = LogOdds(number(of: term, 0), number(of: term, 1), prior: prior)
      weighed.append(Chosen(term: term, odds: odds, adjustedP: 1))
    }
    let adjusted = FalseDiscovery.adjusted(
      weighed.map { NormalDistribution.twoSidedP($0.odds.z) })
    for index in weighed.indices { weighed[index].adjustedP = adjusted[index] }
    // Ties go to the term met first, so that an answer replays.
    weighed.sort { ($1.odds.z, $0.term) < ($0.odds.z, $1.term) }
    return first(of: weighed.filter { $0.odds.z > 0 })
      + first(of: weighed.filter { $0.odds.z < 0 }.reversed())
  }

  private func first(of weighed: [Chosen]) -> [Chosen] {
    request.unit == .phrases
      ? weighed.withoutOverlap(request.count) { counter.text(of: $0.term) }
      : Array(weighed.prefix(request.count))
  }

  private func number(of term: Int, _ window: Int) -> LogOdds.Count {
    let tally = windows[window]
    return request.isPerPost
      ? LogOdds.Count(term: Double(tally.posts(of: term)), words: Double(tally.postCount))
      : LogOdds.Count(term: Double(tally.occurrences(of: term)), words: Double(tally.wordCount))
  }

  /// The prior: as much as ``LogOdds/priorWords`` words say, distributed as in all posts in scope;
  /// of a term by its number among those weighed.
  private func priorNumber(of term: Int) -> LogOdds.Count {
    guard request.isPerPost else {
      let share = Double(prior.occurrences(of: term)) / Double(prior.wordCount)
      return LogOdds.Count(term: share * LogOdds.priorWords, words: LogOdds.priorWords)
    }
    let posts = LogOdds.priorWords * Double(prior.postCount) / Double(prior.wordCount)
    let share = Double(prior.posts(of: term)) / Double(prior.postCount)
    return LogOdds.Count(term: share * posts, words: posts)
  }

  // MARK: Showing

  func cells(of chosen: Chosen, _ places: [TermPlaces.Group]) -> [Value] {
    let (now, before) = (number(of: chosen.term, 0), number(of: chosen.term, 1))
    return [
      .text(counter.text(of: chosen.term)), .text(chosen.odds.z > 0 ? "now" : "before"),
      .number(chosen.odds.z), Self.rate(now), Self.rate(before),
      .integer(Int64(now.term)), .integer(Int64(before.term)),
      .integer(Int64(places[0].posts.count)), .integer(Int64(places[1].posts.count)),
      .integer(Int64(places[0].authors.count)),
      .integer(Int64(places[1].authors.count)),
      .number(chosen.odds.delta), .number(chosen.adjustedP),
    ]
  }

  private static func rate(_ count: LogOdds.Count) -> Value {
    .share(count.words > 0 ? 10_000 * count.term / count.words : nil)
  }

  func notes(_ chosen: [Chosen]) -> [String] {
    let (now, before) = (windows[0], windows[1])
    var notes = [
      "\(Int64(now.wordCount).grouped) words in \(Int64(now.postCount).grouped) posts now,"
        + " \(Int64(before.wordCount).grouped) in \(Int64(before.postCount).grouped) before;"
        + " prior: \(Int64(LogOdds.priorWords)) words as in all"
        + " \(Int64(prior.postCount).grouped) posts in scope",
      "\(Int64(tested.count).grouped) \(request.unit.rawValue) said \(Self.fewest) times or more"
        + " were weighed; \(chosen.count { $0.adjustedP < Self.rate }) of those shown differ at a"
        + " false discovery rate of 5 %",
    ]
    if request.unit != .hashtags {
      notes.append("function words, addresses and handles are left out; words are folded")
    }
    notes.append(
      "a term of few authors is theirs, not the discourse's: see authors, or open a line")
    return notes
  }
}
