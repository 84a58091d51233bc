extension SentenceChecker {
  /// Holds every number outside quotations against its fact, or its post.
  mutating func checkNumbers() {
    let taken = quotations.map(\.range) + times.map(\.range)
    let quantities = QuantityReader(text: sentence.text, lexemes: lexemes, taken: taken).all()
    checkRanks()
    for quantity in quantities {
      if let mark = marks(.value, over: quantity.range).first {
        if let fact = sheet.fact(mark.anchor), fact.unit != .rank { judge(quantity, fact) }
      } else if let mark = marks(.trend, over: quantity.range).first {
        if let fact = sheet.fact(mark.anchor) { judge(quantity, fact) }
      } else if quantity.measure == .duration {
        if marks(.window, over: quantity.range).isEmpty { checkLength(quantity) }
      } else if quantity.measure != .ordinal {
        checkUnmarked(quantity)
      }
    }
  }

  private mutating func judge(_ quantity: Quantity, _ fact: Fact) {
    let (verdict, detail) = Self.verdict(of: quantity, fact, noun: noun(after: quantity))
    add(quantity.range, .number, verdict, detail, anchor: fact.id)
  }

  /// How a number stands to a fact: unit first, then value, then whether it is told from enough.
  static func verdict(
    of quantity: Quantity, _ fact: Fact, noun: String = ""
  ) -> (Claim.Verdict, String) {
    let says = "\(fact.id) = \(FactWords.value(fact))"
    guard let value = value(of: fact, as: quantity) else {
      return (.contradicted, "\(says), in another unit")
    }
    if let other = conflict(of: noun, with: fact) {
      return (.contradicted, "\(says) are \(other)")
    }
    let verdict: Claim.Verdict =
      switch quantity.fit(value) {
      case .exact: .supported
      case .rounded: .rounded
      case .hedged: .hedged
      case .understated: .understated
      case .ambiguous: .ambiguous
      case .wrong: .contradicted
      }
    guard verdict.severity == .passes, fact.unit == .ratio else { return (verdict, says) }
    if (fact.base ?? 0) < Tolerance.smallBase {
      return (.weak, "\(says), told from \(fact.base ?? 0) posts")
    }
    if let low = fact.low, let high = fact.high, low <= 1, high >= 1 {
      return (.weak, "\(says), and the interval has 1 in it")
    }
    return (verdict, says)
  }

  /// A fact's value in the unit of a quantity; nil where it has no such unit.
  private static func value(of fact: Fact, as quantity: Quantity) -> Double? {
    switch (fact.unit, quantity.measure) {
    // What is usual need not be whole, and is told rounded.
    case (.count, .plain): (fact.isChange ? abs(fact.value) : fact.value).rounded()
    case (.count, .multiple): quantity.mayCount ? fact.value.rounded() : nil
    case (.share, .percent): fact.value * 100
    case (.share, .fraction): fact.value
    case (.points, .points): abs(fact.value) * 100
    case (.ratio, .multiple): fact.value
    case (.rank, .ordinal): fact.value
    case (.hours, .duration): fact.value
    default: nil
    }
  }

  /// The word that is counted, where one stands behind a number.
  private func noun(after quantity: Quantity) -> String {
    lexemes.first { $0.range.lowerBound >= quantity.range.upperBound }?.word ?? ""
  }

  /// What a fact counts, where the noun says something else.
  private static func conflict(of noun: String, with fact: Fact) -> String? {
    let people: Set = ["authors", "people", "users", "accounts", "voices", "writers", "persons"]
    let items: Set = ["posts", "post", "records", "messages", "items"]
    switch fact.metric {
    case .volume, .volumeChange, .labelled, .records, .termPosts, .copies, .spike, .unlabelled:
      return people.contains(noun) || noun == "sources" || noun == "hours" ? "posts" : nil
    case .copyAuthors:
      return items.contains(noun) || noun == "sources" ? "authors" : nil
    case .sources:
      return items.contains(noun) || people.contains(noun) ? "sources" : nil
    default: return nil
    }
  }

  /// A place in an order is read from the marked words themselves.
  private mutating func checkRanks() {
    for mark in sentence.marks where mark.aspect == .value {
      guard let fact = sheet.fact(mark.anchor), fact.unit == .rank else { continue }
      let words = Lexeme.all(in: sentence.text.utf8Text(mark.range))
      let place = words.lazy.compactMap { word in
        NumberWords.ordinals[word.word] ?? Int(word.surface)
      }.first
      let says = "\(fact.id) = \(FactWords.value(fact))"
      guard let place else { continue }
      add(
        mark.range, .number, Double(place) == fact.value ? .supported : .contradicted, says,
        anchor: fact.id)
    }
  }

  // MARK: Without a mark

  private mutating func checkUnmarked(_ quantity: Quantity) {
    if isName(quantity) { return }
    if !posts.isEmpty, let post = statingPost(quantity) {
      let isAttributed = isReported && hasAttribution
      add(
        quantity.range, .reported, isAttributed ? .supported : .voice,
        isAttributed ? "\(post.id) says so" : "\(post.id) says so: name it as the post's",
        anchor: post.id)
      return
    }
    // The sentence names facts: one of them may be said twice, in words of another kind.
    for fact in facts {
      let (verdict, detail) = Self.verdict(of: quantity, fact, noun: noun(after: quantity))
      if verdict.severity != .blocks, fact.unit != .count || quantity.measure == .plain {
        add(quantity.range, .number, verdict, detail, anchor: fact.id)
        return
      }
    }
    if quantity.isVague || isOfNothingCounted(quantity) {
      add(quantity.range, .number, .notCheckable, "no figure of the data")
      return
    }
    if isReported {
      add(
        quantity.range, .reported, .unsupported,
        "\(posts.map(\.id).joined(separator: ", ")) does not say so", anchor: posts.first?.id)
      return
    }
    add(quantity.range, .number, .unanchored, suggestion(for: quantity))
  }

  /// Whether a small number in words is of what nobody counted: `the two camps`, `three reasons`.
  private func isOfNothingCounted(_ quantity: Quantity) -> Bool {
    let noun = noun(after: quantity)
    return quantity.measure == .plain && quantity.hedge == .none && quantity.bounds == nil
      && quantity.value <= 12 && !quantity.surface.contains(where: \.isNumber)
      && !NumberForms.counted.contains(noun) && noun.first?.isLetter ?? false
      && !["of", "were", "are", "have", "had"].contains(noun)
  }

  /// The facts that would fit, which are named and not taken.
  private func suggestion(for quantity: Quantity) -> String {
    let fitting = sheet.facts.filter {
      Self.verdict(of: quantity, $0).0.severity == .passes
    }.prefix(3)
    guard !fitting.isEmpty else { return "no fact has this value" }
    let names = fitting.map { "{\($0.id)} \(FactLabel.text($0, in: sheet))" }
    return "no fact is named; it could be \(names.joined(separator: ", or "))"
  }

  /// Whether a number is part of a name that a post or a term has, as in `Tamarack 2`.
  private func isName(_ quantity: Quantity) -> Bool {
    guard quantity.measure == .plain, quantity.hedge == .none,
      let place = lexemes.firstIndex(where: { $0.range.lowerBound == quantity.range.lowerBound }),
      place > 0, lexemes[place - 1].isCapitalised, lexemes[place - 1].kind == .word,
      SourceNames.mentions(in: [lexemes[place - 1]]).isEmpty
    else { return false }
    let name = [lexemes[place - 1].word, lexemes[place].word]
    return readings.values.contains { reading in
      zip(reading.lexemes, reading.lexemes.dropFirst()).contains { [$0.word, $1.word] == name }
    }
  }

  private func statingPost(_ quantity: Quantity) -> CitedPost? {
    posts.first { post in
      guard let reading = readings[post.id] else { return false }
      return reading.quantities.contains { stated in
        stated.measure == quantity.measure && abs(stated.value - quantity.value) < 1e-9
          && isSameNoun(quantity, stated, in: reading.lexemes)
      }
    }
  }

  /// Whether the word behind a number stands near the same number in the post.
  private func isSameNoun(
    _ quantity: Quantity, _ stated: Quantity, in words: [Lexeme]
  ) -> Bool {
    let noun = noun(after: quantity)
    guard noun.count > 3, noun.first?.isLetter ?? false else { return true }
    guard let place = words.firstIndex(where: { $0.range.upperBound > stated.range.lowerBound })
    else { return false }
    let near = words[max(0, place - 6)..<min(words.count, place + 7)]
    return near.contains { $0.word.prefix(4) == noun.prefix(4) }
  }

  /// Whether the sentence says whose word it is.
  var hasAttribution: Bool {
    lexemes.contains { Self.attributions.contains($0.word) }
  }

  static let attributions: Set = [
    "says", "said", "say", "wrote", "writes", "write", "posted", "posts", "argues", "argued",
    "reports", "reported", "according", "claims", "claimed", "put", "asked", "asks", "called",
    "calls", "told", "noted", "notes", "added", "adds", "complained", "complains", "describes",
    "described", "announced", "quoted", "replied", "warned", "warns", "suggested", "thinks",
  ]
}
