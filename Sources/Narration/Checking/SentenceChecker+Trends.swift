extension SentenceChecker {
  /// Holds words of change against the facts of change that the sentence names.
  mutating func checkTrends() {
    let claims = TrendReader(text: sentence.text, lexemes: lexemes).all().filter { claim in
      !quotations.contains { $0.range.overlaps(claim.range) }
        // "4.1 times more" is one number, which is ambiguous already.
        && !found.contains { $0.verdict == .ambiguous && $0.start < claim.range.upperBound }
    }
    var open: [TrendClaim] = []
    for claim in claims {
      if let mark = marks(.trend, over: claim.range).first, let fact = sheet.fact(mark.anchor) {
        judge(claim, fact)
      } else {
        open.append(claim)
      }
    }
    checkUnmarked(open)
  }

  private mutating func checkUnmarked(_ claims: [TrendClaim]) {
    let changes = facts.filter(\.isChange)
    guard !changes.isEmpty else {
      for claim in claims { noFact(of: claim) }
      return
    }
    // As many words as changes: each is its own, in order.
    let isPaired = claims.count == changes.count
    for (place, claim) in claims.enumerated() {
      let candidates = isPaired ? [changes[place]] : changes
      let judged = candidates.map { ($0, Self.verdict(of: claim, $0)) }
      let best =
        judged.first { $0.1.0.severity == .passes } ?? judged.first { $0.1.0.severity == .warns }
        ?? judged[0]
      add(claim.range, .trend, best.1.0, best.1.1, anchor: best.0.id)
    }
  }

  private mutating func noFact(of claim: TrendClaim) {
    if isReported {
      add(claim.range, .trend, .notCheckable, "what the post says")
      return
    }
    if claim.direction == .turned, let answer = turned() {
      add(
        claim.range, .trend, answer ? .supported : .contradicted,
        "the largest label, and the sign of positive less negative")
      return
    }
    let isMeasured = claim.isOfMood || prose.contains { Self.measured.contains($0.word) }
    add(
      claim.range, .trend, isMeasured ? .unanchored : .notCheckable,
      isMeasured ? "a change of the data needs its fact" : "no figure is said to have changed")
  }

  private static let measured: Set = [
    "posts", "volume", "share", "sentiment", "mood", "positive", "negative", "neutral",
    "conversation", "discussion", "activity", "coverage", "discourse", "talk", "attention",
    "interest", "records", "mentions", "tone",
  ]

  private mutating func judge(_ claim: TrendClaim, _ fact: Fact) {
    let (verdict, detail) = Self.verdict(of: claim, fact)
    add(claim.range, .trend, verdict, detail, anchor: fact.id)
  }

  /// How a word of change stands to a fact: direction, clearness, degree.
  static func verdict(of claim: TrendClaim, _ fact: Fact) -> (Claim.Verdict, String) {
    var says = "\(fact.id) = \(FactWords.signed(fact))"
    if !fact.isSignificant { says += ", no clear change" }
    let inverted = claim.isOfMood && fact.subject.sentiment == "negative"
    let direction = inverted ? -fact.direction : fact.direction
    switch claim.direction {
    case .flat: return (Tolerance.isFlat(fact) ? .supported : .contradicted, says)
    case .unclear: return (fact.isSignificant ? .contradicted : .supported, says)
    case .turned: return (.contradicted, says)
    case .up, .down:
      guard direction != 0, (direction > 0) == (claim.direction == .up) else {
        return (.contradicted, says)
      }
    }
    if claim.degree == .sharp, !Tolerance.isSharp(fact) {
      return (.contradicted, "\(says): too strong a word")
    }
    if claim.degree == .slight, !Tolerance.isSlight(fact) {
      return (.understated, "\(says): too weak a word")
    }
    if fact.metric == .volumeChange, fact.unit == .count, claim.degree == .none {
      // A difference of counts is what it is; whether it is more than chance is the ratio's affair.
      return (.supported, says)
    }
    if !fact.isSignificant { return (.weak, says) }
    if (fact.base ?? 0) < Tolerance.smallBase {
      return (.weak, "\(says), told from \(fact.base ?? 0) posts")
    }
    return (.supported, says)
  }

  /// Whether the largest label, or the sign of positive less negative, changed; nil if untold.
  private func turned() -> Bool? {
    func share(_ sentiment: String, _ window: FactWindow) -> Double? {
      sheet.fact(.share, of: Fact.Subject(sentiment: sentiment), in: window)?.value
    }
    let windows = [sheet.window, sheet.baseline].map { window in
      Self.sentiments.sorted().compactMap { name in share(name, window).map { (name, $0) } }
    }
    guard windows.allSatisfy({ $0.count == 3 }) else { return nil }
    let largest = windows.map { $0.max { $0.1 < $1.1 }?.0 }
    let net = windows.map { shares in
      (shares.first { $0.0 == "positive" }?.1 ?? 0) - (shares.first { $0.0 == "negative" }?.1 ?? 0)
    }
    return largest[0] != largest[1] || (net[0] > 0) != (net[1] > 0)
  }

  // MARK: Superlatives

  /// Holds places in an order against the ranks that the sentence names.
  mutating func checkSuperlatives() {
    let claims = SuperlativeReader(text: sentence.text, lexemes: lexemes).all().filter { claim in
      !quotations.contains { $0.range.overlaps(claim.range) }
    }
    let ranks = facts.filter { $0.unit == .rank }
    for claim in claims {
      guard !ranks.isEmpty else {
        let isOpen = isReported || !claim.isOfAmount
        add(
          claim.range, .superlative, isOpen ? .notCheckable : .unanchored,
          isOpen ? "no figure is said to be ranked" : "a rank of the data needs its fact")
        continue
      }
      let judged = ranks.map { ($0, Self.stands(claim, $0, in: sheet)) }
      let best = judged.first(where: \.1) ?? judged[0]
      let place = "\(best.0.id) = \(FactWords.value(best.0)) of \(best.0.subject.among ?? 0)"
      add(
        claim.range, .superlative, best.1 ? .supported : .contradicted, place, anchor: best.0.id)
    }
  }

  private static func stands(
    _ claim: SuperlativeClaim, _ fact: Fact, in sheet: FactSheet
  ) -> Bool {
    guard !hasTie(fact, in: sheet) else { return false }
    switch claim.place {
    case .fromTop(let place): return fact.value == Double(place)
    case .fromBottom(let place):
      guard let among = fact.subject.among else { return false }
      return fact.value == Double(among - place + 1)
    }
  }

  private static func hasTie(_ fact: Fact, in sheet: FactSheet) -> Bool {
    guard case .derived(.rank, let ids) = fact.origin, let first = ids.first.flatMap(sheet.fact)
    else { return false }
    return ids.dropFirst().contains { sheet.fact($0)?.value == first.value }
  }
}
