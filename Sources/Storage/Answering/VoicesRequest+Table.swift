import Analysis
import Language

extension Engine {
  /// Reads the posts, chooses those that stand for many, and shows them.
  func voices(of request: VoicesRequest, _ answers: [Answered]) throws -> Answered {
    var read = VoicesRead()
    try scan(request.questions[0].relation, answers) { read.add($0) }
    let chosen = read.chosen(request)
    let shown = try rows(request.shown(chosen.map(\.post)), answers).byKey("post")
    var table: [[Value]] = chosen.map { voice in
      let row = shown[.integer(voice.post)]
      return [.text(voice.word), .integer(Int64(voice.of))]
        + VoicesRequest.columns.dropFirst(2).map { column in
          // What has no text says what it says in its title.
          let isUntold = column.name == "text" && row?["text"] == .missing
          return row?[isUntold ? "title" : column.name] ?? .missing
        }
    }
    ResultTable.type(&table, as: VoicesRequest.columns)
    return Answered(
      ResultTable(columns: VoicesRequest.columns, rows: table, notes: read.notes(request)))
  }
}

/// Posts as voices are chosen from them.
private struct VoicesRead {
  struct Voice {
    let word: String
    /// How many posts it is one of.
    let of: Int
    let post: Int64
  }

  private var counter = TermCounter(.words)
  private var posts: [Int64] = []
  private var origins: [Representatives.Origin] = []
  private var labels: [String?] = []
  private var terms: [[Int32]] = []

  mutating func add(_ row: any RowCells) {
    guard let post = row.integer(1) else { return }
    var numbers: [Int32] = []
    _ = counter.read(row, 5..<7) { numbers.append(Int32($0)) }
    posts.append(post)
    origins.append(.init(author: row.integer(2), family: row.integer(3)))
    if case .text(let label) = row.value(4) { labels.append(label) } else { labels.append(nil) }
    terms.append(numbers)
  }

  func chosen(_ request: VoicesRequest) -> [Voice] {
    let vectors = TermVectors(terms, termCount: counter.terms.count)
    let representatives = Representatives(vectors, origins: origins)
    var voices: [Voice] = []
    var taken: [Int] = []
    if !request.isPerSentiment {
      let typical = representatives.choose(request.count, among: Array(posts.indices))
      voices = typical.map { Voice(word: "typical", of: posts.count, post: posts[$0]) }
      taken = typical
    }
    for side in sides where request.isPerSentiment || side.isDissent {
      let others = side.isDissent ? places(side.label == "positive" ? "negative" : "positive") : []
      let chosen = representatives.choose(
        request.count, among: side.places, unlike: others, besides: taken)
      taken += chosen
      voices += chosen.map {
        Voice(
          word: side.label + (side.isDissent ? " (dissent)" : ""), of: side.places.count,
          post: posts[$0])
      }
    }
    return voices
  }

  /// The labels with their posts, the commonest first.
  private var sides: [(label: String, places: [Int], isDissent: Bool)] {
    let (positive, negative) = (places("positive"), places("negative"))
    return ["positive", "neutral", "negative"].map { label in
      let isDissent =
        switch label {
        case "positive": Representatives.isDissent(positive.count, against: negative.count)
        case "negative": Representatives.isDissent(negative.count, against: positive.count)
        default: false
        }
      return (label, places(label), isDissent)
    }.filter { !$0.places.isEmpty }.sorted { $0.places.count > $1.places.count }
  }

  private func places(_ label: String) -> [Int] { labels.indices.filter { labels[$0] == label } }

  func notes(_ request: VoicesRequest) -> [String] {
    let (positive, negative) = (places("positive").count, places("negative").count)
    var notes = [
      "chosen among \(Int64(posts.count).grouped) posts: near to what all say, unlike one another"
        + " (TF-IDF centroid, maximal marginal relevance 0.7), no author or copy family twice",
      "\(Int64(positive).grouped) posts are positive, \(Int64(negative).grouped) negative",
    ]
    if !sides.contains(where: \.isDissent) {
      notes[1] +=
        positive == negative
        ? ": neither side is the smaller" : ": too few of the smaller side to be a dissent"
    }
    let unlabelled = labels.count { $0 == nil }
    if unlabelled > 0 {
      notes.append("\(Int64(unlabelled).grouped) posts have no sentiment and are on no side")
    }
    return notes
  }
}
