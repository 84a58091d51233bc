/// Holds a quotation against the post it is said to be from.
enum QuoteMatch: Hashable {
  /// Letter for letter.
  case verbatim
  /// But for marks, dashes, blanks and what is not seen.
  case normalised
  /// With what an editor may change: an initial, an end mark, brackets, an ellipsis.
  case edited
  case different(String)

  init(_ quotation: String, in post: CitedPost) {
    let texts = [post.text, post.title].compactMap(\.self)
    if texts.contains(where: { Self.contains($0, quotation) }) {
      self = .verbatim
      return
    }
    let quote = Self.normal(quotation)
    var problem = "these words are not in the post"
    for text in texts {
      let post = Self.normal(text)
      if let place = Self.find(quote, in: post) {
        if let negation = Self.negation(before: place, in: post) {
          problem = "the post says '\(negation)' just before"
          continue
        }
        self = .normalised
        return
      }
      guard let difference = Self.difference(quote, post) else {
        self = .edited
        return
      }
      problem = difference
    }
    self = .different(problem)
  }

  /// Whether the text has the quotation as whole words, and no negation just before it.
  private static func contains(_ text: String, _ quotation: String) -> Bool {
    guard !quotation.isEmpty, Array(text.utf8).firstRange(of: Array(quotation.utf8)) != nil else {
      return false
    }
    let normal = normal(text)
    guard let start = find(Self.normal(quotation), in: normal) else { return false }
    return negation(before: start, in: normal) == nil
  }

  // MARK: Normal form

  /// The words and marks that count, each as a text: NFC, one kind of quotation mark and dash.
  static func normal(_ text: String) -> [String] {
    Lexeme.all(in: PlainText.oneLine(entitiesDecoded(text))).map { lexeme in
      switch lexeme.surface {
      case "“", "”", "\"", "‘", "’", "«", "»", "„", "`": "'"
      case "–", "—", "−", "‑", "‐": "-"
      case "…": "..."
      default:
        lexeme.surface.replacing("’", with: "'").replacing("‘", with: "'")
      }
    }.joinedDots
  }

  private static func entitiesDecoded(_ text: String) -> String {
    guard text.contains("&") else { return text }
    return text.replacing("&lt;", with: "<").replacing("&gt;", with: ">")
      .replacing("&quot;", with: "\"").replacing("&#39;", with: "'").replacing("&amp;", with: "&")
      .replacing("&nbsp;", with: " ")
  }

  private static func find(_ quote: [String], in post: [String]) -> Int? {
    quote.isEmpty ? nil : post.firstRange(of: quote)?.lowerBound
  }

  /// A negation within two words before a place, in the same clause.
  private static func negation(before place: Int, in post: [String]) -> String? {
    for word in post[max(0, place - 2)..<place].reversed() {
      if [".", ",", ";", ":", "!", "?", "-", "'", "..."].contains(word) { return nil }
      let lower = word.lowercased()
      if ["not", "never", "no", "cannot"].contains(lower) || lower.hasSuffix("n't") { return word }
    }
    return nil
  }

  // MARK: What an editor may change

  /// What differs beyond that; nil where nothing does.
  private static func difference(_ quote: [String], _ post: [String]) -> String? {
    var parts: [[String]] = [[]]
    var inBrackets = false
    // What stands in brackets is an editor's, unless the post itself writes in brackets.
    if quote.contains("["), post.contains("[") { return "these words are not in the post" }
    for word in quote {
      switch word {
      case "[": inBrackets = true
      case "]":
        inBrackets = false
        parts.append([])
      case "...": parts.append([])
      default: if !inBrackets { parts[parts.count - 1].append(word) }
      }
    }
    parts.removeAll(where: \.isEmpty)
    guard !parts.isEmpty else { return "nothing of it is from the post" }
    var from = 0
    for (number, part) in parts.enumerated() {
      guard let place = place(of: part, isFirst: number == 0, in: post, from: from) else {
        return "these words are not in the post"
      }
      if number == 0, let negation = negation(before: place.lowerBound, in: post) {
        return "the post says '\(negation)' just before"
      }
      if number > 0, let negation = negationInGap(post[from..<place.lowerBound]) {
        return "what is left out says '\(negation)'"
      }
      from = place.upperBound
    }
    return nil
  }

  private static func place(
    of part: [String], isFirst: Bool, in post: [String], from: Int
  ) -> Range<Int>? {
    var part = part
    if let last = part.last, [",", "."].contains(last) { part.removeLast() }
    guard !part.isEmpty, from + part.count <= post.count else { return nil }
    for start in from...(post.count - part.count) {
      let candidate = post[start..<start + part.count]
      let isSame =
        candidate.dropFirst().elementsEqual(part.dropFirst())
        && (candidate.first == part.first
          || isFirst && candidate.first?.lowercased() == part.first?.lowercased())
      if isSame { return start..<start + part.count }
    }
    return nil
  }

  private static func negationInGap(_ words: ArraySlice<String>) -> String? {
    words.first {
      let lower = $0.lowercased()
      return ["not", "never", "no", "cannot", "none"].contains(lower) || lower.hasSuffix("n't")
    }
  }
}

extension [String] {
  /// Three points in a row are an ellipsis.
  fileprivate var joinedDots: [String] {
    var joined: [String] = []
    for word in self {
      joined.append(word)
      if joined.suffix(3) == [".", ".", "."] {
        joined.removeLast(3)
        joined.append("...")
      }
    }
    return joined
  }
}
