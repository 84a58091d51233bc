/// Fills a draft's placeholders from a fact sheet.
package struct Rendering {
  let sheet: FactSheet

  package init(_ sheet: FactSheet) {
    self.sheet = sheet
  }

  /// The story of a draft.
  ///
  /// - Throws: ``NarrationError/invalidDraft(_:)`` with every unknown id and malformed placeholder.
  package func text(of draft: Draft) throws(NarrationError) -> StoryText {
    var problems: [String] = []
    func filled(_ sentence: Draft.Sentence, _ place: String) -> StoryText.Sentence {
      switch Result(catching: { () throws(Problem) in try self.sentence(of: sentence) }) {
      case .success(let sentence): return sentence
      case .failure(let problem):
        problems.append("\(place): \(problem.text)")
        return StoryText.Sentence("")
      }
    }
    let headline = filled(draft.headline, "headline")
    let dek = filled(draft.dek, "dek")
    let paragraphs = draft.paragraphs.enumerated().map { number, paragraph in
      paragraph.sentences.enumerated().map { place, sentence in
        filled(sentence, "paragraph \(number + 1), sentence \(place + 1)")
      }
    }
    if headline.text.isEmpty { problems.append("headline: it is empty") }
    if paragraphs.allSatisfy({ $0.allSatisfy(\.text.isEmpty) }) {
      problems.append("there are no paragraphs")
    }
    guard problems.isEmpty else { throw .invalidDraft(problems) }
    return StoryText(
      headline: headline, dek: dek,
      paragraphs: paragraphs.map { $0.filter { !$0.text.isEmpty } }.filter { !$0.isEmpty })
  }

  struct Problem: Error {
    var text: String
  }

  /// One sentence, with marks where placeholders were.
  func sentence(of draft: Draft.Sentence) throws(Problem) -> StoryText.Sentence {
    for id in draft.facts where sheet.fact(id) == nil { throw unknown(id) }
    for id in draft.posts where sheet.post(id) == nil { throw unknown(id) }
    let placeholders: [Placeholder]
    do {
      placeholders = try Placeholder.all(in: draft.text)
    } catch {
      throw Problem(text: "'\(error.text)' is no placeholder")
    }
    return try filled(
      StoryText.Sentence(draft.text, draft.kind, facts: draft.facts, posts: draft.posts),
      placeholders)
  }

  /// A sentence with placeholders filled; marks it has already are moved along.
  func filled(
    _ draft: StoryText.Sentence, _ placeholders: [Placeholder]
  ) throws(Problem) -> StoryText.Sentence {
    var sentence = StoryText.Sentence("", draft.kind, facts: draft.facts, posts: draft.posts)
    var place = draft.text.startIndex
    /// Takes over the words up to a place, with the marks that lie in them.
    func take(upTo end: String.Index) {
      let start = draft.text.utf8.distance(from: draft.text.startIndex, to: place)
      let length = draft.text.utf8.distance(from: place, to: end)
      let words = Self.clean(draft.text[place..<end])
      // Words that were cleaned have no marks: those of an edited text are clean already.
      let shift = sentence.text.utf8.count - start
      for mark in draft.marks where words.utf8.count == length {
        guard mark.start >= start, mark.end <= start + length else { continue }
        sentence.marks.append(
          StoryText.Mark(mark.start + shift..<mark.end + shift, mark.anchor, mark.aspect))
      }
      sentence.text += words
    }
    for placeholder in placeholders {
      take(upTo: placeholder.range.lowerBound)
      let (words, aspect) = try words(for: placeholder)
      let start = sentence.text.utf8.count
      // A sentence begins with a capital, unless with what has a spelling of its own.
      let isOwn = [.quote, .author, .term].contains(aspect)
      sentence.text += start == 0 && !isOwn ? words.capitalisedFirst : words
      sentence.marks.append(
        StoryText.Mark(start..<sentence.text.utf8.count, placeholder.id, aspect))
      let isKnown = (sentence.facts + sentence.posts).contains(placeholder.id)
      if !isKnown, placeholder.isOfPost { sentence.posts.append(placeholder.id) }
      if !isKnown, !placeholder.isOfPost { sentence.facts.append(placeholder.id) }
      place = placeholder.range.upperBound
    }
    take(upTo: draft.text.endIndex)
    let trimmed = sentence.trimmed
    return placeholders.isEmpty ? trimmed : trimmed.ended
  }

  /// Text that a narrator typed, on one line and without what is not seen.
  private static func clean(_ text: Substring) -> String {
    guard !text.isEmpty else { return "" }
    let cleaned = PlainText.oneLine(String(text))
    let leading = text.first?.isWhitespace == true ? " " : ""
    let trailing = text.last?.isWhitespace == true && !cleaned.isEmpty ? " " : ""
    return leading + cleaned + trailing
  }

  private func words(
    for placeholder: Placeholder
  ) throws(Problem) -> (String, StoryText.Mark.Aspect) {
    if placeholder.isOfPost { return try words(ofPost: placeholder) }
    guard let fact = sheet.fact(placeholder.id) else { throw unknown(placeholder.id) }
    switch placeholder.aspect {
    case .value: return (FactWords.value(fact), .value)
    case .about: return (FactWords.about(fact), .value)
    case .words: return (FactWords.words(fact), .value)
    case .times: return (FactWords.times(fact), .value)
    case .trend:
      guard fact.isChange else {
        throw Problem(text: "\(fact.id) is no change, and has no ~trend")
      }
      return (FactWords.trend(fact), .trend)
    case .source:
      guard let source = fact.subject.source else {
        throw Problem(text: "\(fact.id) is of all sources, and has no ~source")
      }
      return (SourceNames.display(source), .source)
    case .term:
      guard let term = fact.subject.term else {
        throw Problem(text: "\(fact.id) is of no term")
      }
      return ("“\(PlainText.oneLine(term))”", .term)
    case .window: return (FactWords.window(fact, in: sheet), .window)
    case .quote, .author: throw Problem(text: "\(fact.id) is a fact, and not a post")
    }
  }

  private func words(
    ofPost placeholder: Placeholder
  ) throws(Problem) -> (String, StoryText.Mark.Aspect) {
    guard let post = sheet.post(placeholder.id) else { throw unknown(placeholder.id) }
    switch placeholder.aspect {
    case .author: return (AuthorNames.display(post) ?? "one author", .author)
    case .source: return (SourceNames.display(post.source), .source)
    case .quote(let number):
      let sentences = post.quotable
      guard let number else { return (Self.quoted(sentences.joined(separator: " ")), .quote) }
      guard sentences.indices.contains(number - 1) else {
        throw Problem(text: "\(post.id) has \(sentences.count) sentences, and not \(number)")
      }
      return (Self.quoted(sentences[number - 1]), .quote)
    case .value, .about, .words, .times, .trend, .window, .term:
      throw Problem(text: "\(post.id) is a post, and has no value")
    }
  }

  /// A text in quotation marks; those inside become single ones.
  private static func quoted(_ text: String) -> String {
    var inner = ""
    var isOpen = false
    for character in text {
      switch character {
      case "“": inner += "‘"
      case "”": inner += "’"
      case "\"":
        inner += isOpen ? "’" : "‘"
        isOpen.toggle()
      default: inner.append(character)
      }
    }
    return "“\(inner)”"
  }

  private func unknown(_ id: String) -> Problem {
    Problem(text: "there is no '\(PlainText.oneLine(id))' in the fact sheet")
  }
}

extension CitedPost {
  /// The sentences of the post as a story quotes them, numbered from 1 in placeholders.
  package var quotable: [String] {
    Sentences.split(PlainText.oneLine(text))
  }
}

extension StoryText.Sentence {
  /// The sentence without blanks at its ends, its marks moved along.
  var trimmed: Self {
    let leading = text.prefix { $0.isWhitespace }.utf8.count
    var trimmed = self
    trimmed.text = text.trimmingBlanks
    let length = trimmed.text.utf8.count
    trimmed.marks = marks.compactMap { mark in
      let start = max(0, mark.start - leading)
      let end = min(length, mark.end - leading)
      return start < end ? StoryText.Mark(start..<end, mark.anchor, mark.aspect) : nil
    }
    return trimmed
  }
}

extension StoryText.Sentence {
  /// The sentence with a period where it ends in a quotation that has no mark of its own.
  fileprivate var ended: Self {
    guard let last = marks.last, last.aspect == .quote, last.end == text.utf8.count,
      let final = text.dropLast().last, !".!?…".contains(final)
    else { return self }
    var ended = self
    ended.text += "."
    return ended
  }
}

extension String {
  var capitalisedFirst: String {
    guard let first else { return self }
    return first.uppercased() + dropFirst()
  }
}
