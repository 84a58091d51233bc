/// A place in a draft that is filled from the fact sheet.
///
///     {F012}           the value, as 36% or 469 or 16 percentage points
///     {F012~about}     with a hedge that fits: about a third
///     {F012~words}     a count below a hundred in words
///     {F012~times}      a count as twice, three times
///     {F012~trend}     what a change did: rose sharply
///     {F012~source}    the fact's source
///     {F012~window}    the fact's window: the last 24 hours
///     {F012~term}      the fact's term, in quotation marks
///     {p07}            the whole post, quoted
///     {p07~2}          its second sentence, quoted
///     {p07~author}     its author
///     {p07~source}     its source
struct Placeholder: Hashable {
  enum Aspect: Hashable {
    case value, about, words, times, trend, source, window, term
    case quote(sentence: Int?)
    case author
  }

  /// Where it stands in the draft's text.
  var range: Range<String.Index>
  var id: String
  var aspect: Aspect

  var isOfPost: Bool { id.hasPrefix("p") }
}

extension Placeholder {
  /// What stands in braces and is no placeholder.
  struct Problem: Error, Hashable {
    var text: String
  }

  /// The placeholders of a text, in order.
  static func all(in text: String) throws(Problem) -> [Placeholder] {
    var found: [Placeholder] = []
    var place = text.startIndex
    while let open = text[place...].firstIndex(where: { $0 == "{" || $0 == "}" }) {
      guard text[open] == "{", let close = text[open...].firstIndex(of: "}") else {
        throw Problem(text: String(text[open...].prefix(20)))
      }
      let end = text.index(after: close)
      let inside = text[text.index(after: open)..<close]
      guard let placeholder = Placeholder(inside, range: open..<end) else {
        throw Problem(text: String(text[open..<end]))
      }
      found.append(placeholder)
      place = end
    }
    return found
  }

  /// The placeholders that somebody typed into a text, outside the stretches that are marked.
  ///
  /// Braces of other meanings, as those of a quoted post, are left alone.
  static func typed(in text: String, outside marks: [Range<Int>]) -> [Placeholder] {
    text.matches(of: /\{([Fp][0-9]+(?:~[a-z0-9]+)?)\}/).compactMap { match in
      let start = text.utf8.distance(from: text.startIndex, to: match.range.lowerBound)
      let end = text.utf8.distance(from: text.startIndex, to: match.range.upperBound)
      guard !marks.contains(where: { $0.lowerBound <= start && end <= $0.upperBound }) else {
        return nil
      }
      return Placeholder(match.output.1, range: match.range)
    }
  }

  private init?(_ inside: Substring, range: Range<String.Index>) {
    let parts = inside.split(separator: "~", omittingEmptySubsequences: false)
    guard let id = parts.first, id.count >= 2, id.dropFirst().allSatisfy(\.isNumber),
      parts.count <= 2
    else { return nil }
    let form = parts.count == 2 ? String(parts[1]) : ""
    let aspect: Aspect?
    if id.first == "F" {
      aspect = Self.factForms[form]
    } else if id.first == "p" {
      aspect = Self.postForms[form] ?? Int(form).map { .quote(sentence: $0) }
    } else {
      aspect = nil
    }
    guard let aspect else { return nil }
    self.range = range
    self.id = String(id)
    self.aspect = aspect
  }

  private static let factForms: [String: Aspect] = [
    "": .value, "about": .about, "words": .words, "times": .times, "trend": .trend,
    "source": .source,
    "window": .window, "term": .term,
  ]

  private static let postForms: [String: Aspect] = [
    "": .quote(sentence: nil), "author": .author, "source": .source,
  ]
}
