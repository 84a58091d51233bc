/// The checks of one sentence.
///
/// Each kind of claim has a file of its own; here is what they share.
struct SentenceChecker {
  let sheet: FactSheet
  let sentence: StoryText.Sentence
  let part: StoryText.Part
  let number: Int
  let context: SentenceContext
  let readings: [String: PostReading]

  let lexemes: [Lexeme]
  let quotations: [Quotation]
  let times: [TimeMention]
  /// The facts and posts that the sentence rests on, those of its marks first.
  let facts: [Fact]
  let posts: [CitedPost]
  var found: [Claim] = []

  init(
    sheet: FactSheet, sentence: StoryText.Sentence, part: StoryText.Part, number: Int,
    context: SentenceContext, readings: [String: PostReading]
  ) {
    self.sheet = sheet
    self.sentence = sentence
    self.part = part
    self.number = number
    self.context = context
    self.readings = readings
    lexemes = Lexeme.all(in: sentence.text)
    let quotations = Quotation.all(in: sentence.text)
    self.quotations = quotations
    times = TimeReader(lexemes: lexemes).all().filter { time in
      !quotations.contains { $0.range.overlaps(time.range) }
    }
    let ids = sentence.marks.map(\.anchor) + sentence.facts + sentence.posts
    var seen: Set<String> = []
    let unique = ids.filter { seen.insert($0).inserted }
    facts = unique.compactMap { sheet.fact($0) }
    posts = unique.compactMap { sheet.post($0) }
  }

  mutating func claims() -> [Claim] {
    checkAnchors()
    checkQuotations()
    checkNumbers()
    checkTrends()
    checkSuperlatives()
    checkTimes()
    checkSources()
    checkSentiments()
    checkBeats()
    checkAuthors()
    if found.isEmpty, sentence.kind != .transition, part != .headline {
      add(
        0..<sentence.text.utf8.count, .interpretation, .notCheckable, "no figure and no quotation")
    }
    return found.sorted { ($0.start, $0.end) < ($1.start, $1.end) }
  }

  /// What the next sentence of the paragraph may rest on.
  var contextAfter: SentenceContext {
    let prose = prose
    var next = SentenceContext()
    next.sources = Set(SourceNames.mentions(in: prose).map(\.source))
    if next.sources.isEmpty { next.sources = context.sources }
    next.sentiments = Set(prose.map(\.word).filter(Self.sentiments.contains))
    if next.sentiments.isEmpty { next.sentiments = context.sentiments }
    next.facts = facts.isEmpty ? context.facts : facts
    return next
  }

  static let sentiments: Set = ["positive", "neutral", "negative"]

  /// The lexemes outside quotations.
  var prose: [Lexeme] {
    lexemes.filter { lexeme in !quotations.contains { $0.range.overlaps(lexeme.range) } }
  }

  /// Whether the sentence tells what posts say, so that its words need not be ours.
  var isReported: Bool {
    !posts.isEmpty && (sentence.kind == .reported || sentence.kind == .quote)
  }

  func marks(_ aspect: StoryText.Mark.Aspect, over range: Range<Int>) -> [StoryText.Mark] {
    sentence.marks.filter { $0.aspect == aspect && $0.range.overlaps(range) }
  }

  mutating func add(
    _ range: Range<Int>, _ kind: Claim.Kind, _ verdict: Claim.Verdict, _ detail: String,
    anchor: String? = nil
  ) {
    found.append(
      Claim(
        part: part, sentence: number, start: range.lowerBound, end: range.upperBound,
        surface: sentence.text.utf8Text(range), kind: kind, anchor: anchor, verdict: verdict,
        detail: detail))
  }

  /// Anchors that name nothing are not taken for checked.
  private mutating func checkAnchors() {
    let ids = sentence.marks.map(\.anchor) + sentence.facts + sentence.posts
    var seen: Set<String> = []
    for id in ids where seen.insert(id).inserted && sheet.fact(id) == nil && sheet.post(id) == nil {
      let range = sentence.marks.first { $0.anchor == id }?.range ?? 0..<0
      add(range, .number, .unsupported, "there is no \(id) in the fact sheet", anchor: id)
    }
  }
}
