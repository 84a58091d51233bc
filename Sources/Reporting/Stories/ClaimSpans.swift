import Narration

/// The words of a sentence, each claim in them with the fact it is held against.
///
/// A fact opens beside its claim where that is pointed at or has the focus, by CSS alone.
struct ClaimSpans {
  private let page: StoryPage
  /// The claims of each sentence, by where it stands.
  private let claims: [Place: [Numbered]]
  /// Facts that are told, in the order of the story.
  let facts: [String]

  private struct Place: Hashable {
    var part: StoryText.Part
    var sentence: Int
  }

  private struct Numbered {
    var number: Int
    var claim: Claim
  }

  init(_ page: StoryPage) {
    self.page = page
    var claims: [Place: [Numbered]] = [:]
    var facts: [String] = []
    for claim in page.verification.claims where Self.isShown(claim) {
      let place = Place(part: claim.part, sentence: claim.sentence)
      let before = claims[place]?.last?.claim.end ?? 0
      // Claims may lie in one another, as a number in a quotation does: the first has the words.
      guard claim.start >= before, claim.end > claim.start else { continue }
      let number = claims.values.reduce(1) { $0 + $1.count }
      claims[place, default: []].append(Numbered(number: number, claim: claim))
      if let anchor = claim.anchor, page.sheet.fact(anchor) != nil, !facts.contains(anchor) {
        facts.append(anchor)
      }
    }
    self.claims = claims
    self.facts = facts
  }

  private static func isShown(_ claim: Claim) -> Bool {
    !claim.kind.isFrame || claim.verdict.severity == .blocks
  }

  /// The sentences of a part as HTML.
  func html(_ sentences: [StoryText.Sentence], _ part: StoryText.Part) -> String {
    sentences.enumerated().map { html($0.element, Place(part: part, sentence: $0.offset)) }
      .joined(separator: " ")
  }

  private func html(_ sentence: StoryText.Sentence, _ place: Place) -> String {
    let bytes = Array(sentence.text.utf8)
    func words(_ range: Range<Int>) -> String {
      HTMLText.escaped(String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self))
    }
    var output = ""
    var end = 0
    for numbered in claims[place] ?? [] {
      let claim = numbered.claim
      let range = min(claim.start, bytes.count)..<min(max(claim.end, claim.start), bytes.count)
      output += words(end..<range.lowerBound)
      output += span(numbered, words(range))
      end = range.upperBound
    }
    return output + words(end..<max(end, bytes.count))
  }

  private func span(_ numbered: Numbered, _ words: String) -> String {
    let claim = numbered.claim
    let verdict = HTMLText.attribute("data-verdict", claim.verdict.rawValue)
    guard claim.verdict != .notCheckable else {
      return "<span\(verdict) title=\"Interpretation, which no check can judge\">\(words)</span>"
    }
    let id = "claim-\(numbered.number)"
    let fact = claim.anchor.map { HTMLText.attribute("data-fact", $0) } ?? ""
    // A heading's words are read out in lists of headings, where a note would stand between them.
    if claim.part == .headline {
      let title = HTMLText.attribute("title", "\(claim.verdict.rawValue): \(plainNote(of: claim))")
      return "<span data-claim=\"c\(numbered.number)\"\(fact)\(verdict)\(title)>\(words)</span>"
    }
    return "<span class=\"claim \(claim.verdict.severity.word)\" tabindex=\"0\""
      + " aria-describedby=\"\(id)\" data-claim=\"c\(numbered.number)\"\(fact)\(verdict)>\(words)"
      + "<span class=\"fact\" role=\"tooltip\" id=\"\(id)\">\(note(of: claim))</span></span>"
  }

  private func plainNote(of claim: Claim) -> String {
    guard let fact = claim.anchor.flatMap(page.sheet.fact) else { return claim.detail }
    let summary = FactSummary(fact, in: page.sheet)
    return "\(fact.id) = \(summary.value), \(summary.label)"
  }

  /// What the data say of a claim.
  private func note(of claim: Claim) -> String {
    var lines = ["<b>\(HTMLText.escaped(claim.verdict.rawValue))</b>"]
    if let fact = claim.anchor.flatMap(page.sheet.fact) {
      let summary = FactSummary(fact, in: page.sheet)
      let interval = summary.interval.map { " (95 %: \($0))" } ?? ""
      lines += ["\(fact.id) = \(summary.value)\(interval)", summary.label, summary.window].map(
        HTMLText.escaped)
      lines.append("<code>\(HTMLText.escaped(summary.origin))</code>")
    } else if let post = claim.anchor.flatMap(page.sheet.post) {
      lines.append(HTMLText.escaped("\(post.id), \(SourceNames.display(post.source))"))
    }
    if claim.verdict.severity != .passes { lines.append(HTMLText.escaped(claim.detail)) }
    return lines.joined(separator: "<br>")
  }
}

extension Claim.Severity {
  /// The class of its spans.
  fileprivate var word: String {
    switch self {
    case .passes: "passes"
    case .warns: "warns"
    case .blocks: "blocks"
    case .open: "open"
    }
  }
}
