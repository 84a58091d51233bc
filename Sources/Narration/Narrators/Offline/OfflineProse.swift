/// The sentences of the offline narrator, and how one of several wordings is chosen.
struct OfflineProse {
  let sheet: FactSheet
  private let seed: UInt64

  init(_ sheet: FactSheet) {
    self.sheet = sheet
    seed = UInt64(sheet.hash.prefix(15), radix: 16) ?? 0
  }

  /// What a story begins with.
  enum Lead {
    case sentiment(change: Fact)
    case volume(ratio: Fact)
    /// Nothing moved that could be told from chance.
    case quiet
  }

  /// One of several wordings, the same for one sheet and slot.
  func pick(_ slot: UInt64, _ wordings: String...) -> String {
    var mixed = seed &+ slot &* 0x9E37_79B9_7F4A_7C15
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed ^= mixed >> 27
    return wordings[Int(mixed % UInt64(wordings.count))]
  }

  // MARK: Facts

  /// The beat, or what the posts have in common.
  var topic: String {
    let beat = sheet.beat.map(PlainText.oneLine)
    guard let theme = sheet.theme.map({ "“\(PlainText.oneLine($0))”" }) else {
      return beat ?? "this conversation"
    }
    return beat.map { "\(theme) in \($0)" } ?? theme
  }

  func share(_ sentiment: String, _ window: FactWindow? = nil) -> Fact? {
    sheet.fact(.share, of: Fact.Subject(sentiment: sentiment), in: window)
  }

  func change(_ sentiment: String, source: String? = nil) -> Fact? {
    sheet.fact(.shareChange, of: Fact.Subject(source: source, sentiment: sentiment))
  }

  func volume(_ source: String? = nil, _ window: FactWindow? = nil) -> Fact? {
    sheet.fact(.volume, of: Fact.Subject(source: source), in: window)
  }

  func ratio(_ source: String? = nil) -> Fact? {
    sheet.fact(.volumeRatio, of: Fact.Subject(source: source))
  }

  /// Whether a change can be told from chance and rests on enough.
  static func isTold(_ fact: Fact) -> Bool {
    fact.isSignificant && (fact.base ?? 0) >= Tolerance.smallBase
  }

  /// How far a change is from none, in widths of its interval.
  private static func weight(_ fact: Fact) -> Double {
    guard let low = fact.low, let high = fact.high, high > low else { return 0 }
    return abs(fact.direction) / (high - low)
  }

  /// The largest shift that is more than chance.
  var lead: Lead {
    let mood = ["positive", "negative"].compactMap { change($0) }.filter(Self.isTold)
      .max { Self.weight($0) < Self.weight($1) }
    let volume = ratio().flatMap { Self.isTold($0) ? $0 : nil }
    switch (mood, volume) {
    case (let mood?, let volume?):
      return Self.weight(mood) >= Self.weight(volume)
        ? .sentiment(change: mood) : .volume(ratio: volume)
    case (let mood?, nil): return .sentiment(change: mood)
    case (nil, let volume?): return .volume(ratio: volume)
    case (nil, nil): return .quiet
    }
  }

  /// A measured sentence, its facts those of its placeholders.
  func measured(_ text: String, _ others: Fact?...) -> Draft.Sentence {
    Draft.Sentence(text, .measured, facts: others.compactMap { $0?.id })
  }
}
