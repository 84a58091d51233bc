/// Cuts prose into sentences.
package enum Sentences {
  /// The sentences of a paragraph, without the blanks between them.
  package static func split(_ text: String) -> [String] {
    let scalars = Array(text.unicodeScalars)
    // A quotation is not cut, whatever it says.
    let quoted = Quotation.all(in: text).map(\.inner)
    var offset = 0
    let offsets = scalars.map { scalar in
      defer { offset += UTF8.width(scalar) }
      return offset
    }
    var sentences: [String] = []
    var start = 0
    var place = 0
    while place < scalars.count {
      guard ".!?…".unicodeScalars.contains(scalars[place]) else {
        place += 1
        continue
      }
      var end = place + 1
      while end < scalars.count,
        closing.contains(scalars[end]) || ".!?…".unicodeScalars.contains(scalars[end])
      {
        end += 1
      }
      // The last mark of a quotation may end the sentence around it.
      let isInside = quoted.contains {
        $0.contains(offsets[place]) && end < offsets.count && offsets[end] < $0.upperBound
      }
      if !isInside, endsSentence(scalars, mark: place, end: end) {
        append(scalars[start..<end], to: &sentences)
        start = end
      }
      place = end
    }
    append(scalars[start...], to: &sentences)
    return sentences
  }

  private static let closing: Set<Unicode.Scalar> = ["\"", "”", "’", "'", ")", "]", "»"]
  private static let opening: Set<Unicode.Scalar> = ["\"", "“", "‘", "'", "(", "[", "«", "@", "#"]

  private static func append(_ scalars: ArraySlice<Unicode.Scalar>, to sentences: inout [String]) {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    let sentence = String(view).trimmingBlanks
    if !sentence.isEmpty { sentences.append(sentence) }
  }

  /// A mark ends a sentence where a blank and a beginning follow, and no abbreviation stands before.
  private static func endsSentence(_ scalars: [Unicode.Scalar], mark: Int, end: Int) -> Bool {
    guard end < scalars.count else { return true }
    guard scalars[end].properties.isWhitespace else { return false }
    guard let place = scalars[end...].firstIndex(where: { !$0.properties.isWhitespace }) else {
      return true
    }
    let next = scalars[place]
    // An author of Reddit is written with a small u.
    let isAuthor = next == "u" && place + 1 < scalars.count && scalars[place + 1] == "/"
    let begins =
      isAuthor || next.properties.isUppercase || opening.contains(next)
      || next.properties.numericType != nil
      || (next.properties.isAlphabetic && !next.properties.isLowercase)
    guard begins else { return false }
    guard scalars[mark] == "." else { return true }
    var view = String.UnicodeScalarView()
    view.append(
      contentsOf: scalars[..<mark].reversed().prefix { $0.properties.isAlphabetic || $0 == "." }
        .reversed())
    let word = String(view).lowercased()
    return !abbreviations.contains(word) && !(word.count == 1 && word != "i")
  }

  private static let abbreviations: Set = [
    "mr", "mrs", "ms", "dr", "prof", "st", "vs", "no", "inc", "ltd", "e.g", "i.e", "u.s", "u.k",
    "approx", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
  ]
}

extension String {
  /// The text without blanks at its ends.
  var trimmingBlanks: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}
