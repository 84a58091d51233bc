import Analysis
import Language

/// The lines below a comparison: what it splits into, whether it holds, what is not in it.
struct ComparisonNotes {
  let request: CompareRequest
  let answers: ComparisonAnswers
  private(set) var notes: [String] = []

  init(request: CompareRequest, answers: ComparisonAnswers) {
    self.request = request
    self.answers = answers
  }

  /// How the change splits into change within sources and change of their mix.
  mutating func mix(_ mix: MixChange?) {
    guard let mix else { return }
    var line = "within sources \(mix.within.points) · change of mix \(mix.mix.points)"
    let present = answers.mixSources.filter { $0.firstPosts + $0.secondPosts > 0 }.map(\.name)
    let unmatched = mix.unmatched.filter(present.contains)
    if !unmatched.isEmpty {
      line +=
        " · sources too thin in one window (\(unmatched.joined(separator: ", ")))"
        + " \(mix.unmatchedChange.points)"
    }
    notes.append(line + " · sum \(mix.total.points)")
  }

  /// Whether the verdict holds when the same posts are looked at otherwise.
  mutating func robustness<C: Judged>(of main: C, _ compare: ([ClusterMake]) -> C) {
    if case .tooFew = main.verdict { return }
    var phrases: [String] = []
    let counting = request.isOncePerFamily ? "with every copy counted" : "once per copy family"
    phrases.append(Self.phrase(main.verdict, compare(answers.otherwiseCounted).verdict, counting))
    let sources = answers.sources
    if sources.count > 1 {
      let verdicts = sources.map { ($0.words, compare(answers.without($0)).verdict) }
      let broken = verdicts.filter { $0.1 != main.verdict }
      phrases +=
        broken.isEmpty
        ? ["holds without any one source"]
        : broken.map { Self.phrase(main.verdict, $0.1, "without \($0.0)") }
    }
    if let makes = answers.byCapture {
      let verdict = compare(makes).verdict
      if captureTellsApart(verdict) {
        phrases.append(Self.phrase(main.verdict, verdict, "by capture time"))
      }
    }
    if !phrases.isEmpty { notes.append(phrases.joined(separator: " · ")) }
  }

  /// Posts captured in one go have one capture time, which tells no windows apart.
  private func captureTellsApart(_ verdict: Verdict) -> Bool {
    if case .tooFew = verdict { return false }
    return true
  }

  private static func phrase(_ main: Verdict, _ other: Verdict, _ condition: String) -> String {
    if other == main { return "holds \(condition)" }
    return "\(condition): \(other.word)" + (other.reason.map { " (\($0))" } ?? "")
  }

  /// That intervals count authors and copies, not posts.
  mutating func clustering(
    _ first: Comparison.Side, _ second: Comparison.Side, designEffect: Double?
  ) {
    guard let designEffect else { return }
    let clusters = Int64(first.clusters + second.clusters)
    let posts = Int64(first.posts + second.posts)
    guard clusters < posts else { return }
    notes.append(
      "intervals account for authors and copies with several posts:"
        + " \(posts.grouped) posts in \(clusters.grouped) clusters"
        + " (design effect \(designEffect.decimals(1)))")
  }

  /// Posts of which the outcome is not known.
  mutating func unlabelled(_ count: Int) {
    guard count > 0 else { return }
    var line = "\(Int64(count).grouped) posts without \(request.measuredName)"
    if case .sentiment = request.measured {
      let (rows, texts) = answers.unlabelled
      let reasons = [
        texts > 0 ? "\(Int64(texts).grouped) in other languages" : nil,
        rows > texts ? "\(Int64(rows - texts).grouped) without text" : nil,
      ].compactMap(\.self)
      if !reasons.isEmpty, !request.isOncePerFamily {
        line += " (\(reasons.joined(separator: ", ")))"
      }
    }
    notes.append(line + " are not in it")
  }

  /// Whose labels they are, and that levels of different sources are not comparable.
  mutating func levels() {
    guard case .sentiment = request.measured else { return }
    if !answers.labels.isEmpty {
      notes.append("labels: \(answers.labels.map(\.words).joined(separator: ", "))")
    }
    if request.keyFields.contains(where: { $0.name == "source" }) {
      notes.append(
        "compare changes within a source; levels of different sources depend on how each is written"
      )
    }
  }

  /// That verdicts of several groups are judged together.
  mutating func adjustment(groups: Int) {
    guard groups > 1 else { return }
    notes.append(
      "verdicts of the groups are adjusted for their number (Benjamini–Hochberg), intervals are not"
    )
  }

  /// What is known of how completely the windows were caught.
  mutating func coverage() {
    let coverage = request.scope.extents.coverage
    if coverage.hasUndeclared {
      notes.append(
        "coverage is not declared: a change of volume may be one of the capture, not of the discourse"
      )
    }
    if request.goesAhead { notes.append("compared anyway") }
  }
}

extension CompareRequest {
  /// What a post may lack.
  fileprivate var measuredName: String {
    switch measured {
    case .sentiment: "sentiment"
    case .average(let field): field.name
    case .share, .volume: "what is asked"
    }
  }
}

extension Value {
  /// The value as a word in a sentence.
  var words: String {
    switch self {
    case .text(let text): text
    case .missing: "none"
    case .integer(let number), .time(let number): "\(number)"
    case .number(let number): "\(number)"
    case .flag(let flag): "\(flag)"
    case .list(let words): words.inOneLine
    }
  }
}

extension Double {
  /// A difference of shares as percentage points: +15.4 pp.
  var points: String {
    (self < 0 ? "−" : "+") + abs(self * 100).decimals(1) + " pp"
  }

  /// The number with this many decimals.
  func decimals(_ count: Int) -> String {
    var scale = 1
    for _ in 0..<count { scale *= 10 }
    let scaled = Int64((self * Double(scale)).rounded())
    let fraction = String(scaled.magnitude % UInt64(scale))
    let padded = String(repeating: "0", count: count - fraction.count) + fraction
    return (scaled < 0 ? "-" : "") + "\(scaled.magnitude / UInt64(scale)).\(padded)"
  }
}
