/// Checks a story's words against its fact sheet, and knows nothing of who wrote them.
///
/// It reads the rendered text: numbers in digits and words, trends, superlatives, times, sources,
/// quotations, authors. Each is held against the fact or post its place is anchored to; a number
/// without an anchor is never matched with whatever fact would fit.
package struct Checker {
  /// The version of the rules, written into every report.
  package static let version = 1

  let sheet: FactSheet
  /// The posts as they read, by their ids.
  private let readings: [String: PostReading]

  package init(_ sheet: FactSheet) {
    self.sheet = sheet
    readings = Dictionary(uniqueKeysWithValues: sheet.posts.map { ($0.id, PostReading($0)) })
  }

  /// All claims of a story, held against the sheet; where it was written from one of another hash,
  /// that is a claim that does not stand.
  package func verification(of text: StoryText, sheetHash: String? = nil) -> Verification {
    var claims: [Claim] = []
    if let sheetHash, sheetHash != sheet.hash {
      claims.append(
        Claim(
          part: .headline, sentence: 0, start: 0, end: 0, surface: "", kind: .number,
          anchor: nil, verdict: .stale,
          detail: "the story was written from another fact sheet than this one"))
    }
    var context = SentenceContext()
    var previous: StoryText.Part?
    var number = 0
    for (part, sentence) in text.sentences {
      if part != previous {
        number = 0
        // A paragraph begins anew, but goes on from what the headline and the dek set.
        if case .paragraph = part { context = SentenceContext() }
      }
      previous = part
      var checker = SentenceChecker(
        sheet: sheet, sentence: sentence, part: part, number: number, context: context,
        readings: readings)
      claims += checker.claims()
      context = checker.contextAfter
      number += 1
    }
    return Verification(claims: claims)
  }
}

/// A post's words, and the numbers and times in them, read once for all sentences.
struct PostReading {
  let lexemes: [Lexeme]
  let quantities: [Quantity]
  let times: [TimeMention]

  init(_ post: CitedPost) {
    let text = [post.title, post.text].compactMap(\.self).joined(separator: " \u{2022} ")
    lexemes = Lexeme.all(in: text)
    quantities = QuantityReader(text: text, lexemes: lexemes).all()
    times = TimeReader(lexemes: lexemes).all()
  }
}

/// What the sentences before said, on which a sentence may rest for its frame.
struct SentenceContext {
  var sources: Set<String> = []
  var sentiments: Set<String> = []
  var facts: [Fact] = []
}
