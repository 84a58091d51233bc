/// What a sentence says of a place in an order.
struct SuperlativeClaim: Hashable {
  enum Place: Hashable {
    /// Counted from the largest: 1 for `the largest`, 2 for `the second-largest`.
    case fromTop(Int)
    case fromBottom(Int)
  }

  var range: Range<Int>
  var surface: String
  var place: Place
  /// Whether the word tells of amounts only, so that it must rest on a fact.
  var isOfAmount: Bool
}

/// Finds superlatives and what ranks like them.
struct SuperlativeReader {
  let text: String
  let lexemes: [Lexeme]

  func all() -> [SuperlativeClaim] {
    lexemes.indices.compactMap(claim)
  }

  private func claim(at place: Int) -> SuperlativeClaim? {
    let word = lexemes[place].word
    let isBottom = Self.bottom.contains(word)
    guard isBottom || Self.top.contains(word) || Self.soft.contains(word) || isMost(place) else {
      return nil
    }
    let previous = place > 0 ? lexemes[place - 1].word : ""
    // "at least" is a hedge, "on record" and "track record" rank nothing.
    guard !["at", "on", "track"].contains(previous) || word != "least" && word != "record" else {
      return nil
    }
    var start = place
    var rank = 1
    let back = place > 1 && lexemes[place - 1].surface == "-" ? 2 : 1
    if place >= back, let ordinal = NumberWords.ordinals[lexemes[place - back].word] {
      start = place - back
      rank = ordinal
    }
    let range = lexemes[start].range.lowerBound..<lexemes[place].range.upperBound
    return SuperlativeClaim(
      range: range, surface: text.utf8Text(range),
      place: isBottom ? .fromBottom(rank) : .fromTop(rank),
      isOfAmount: !Self.soft.contains(word) && word != "most")
  }

  /// `the most posts`, and not `most of them` or `most recent`.
  private func isMost(_ place: Int) -> Bool {
    guard lexemes[place].word == "most", place > 0 else { return false }
    return lexemes[place - 1].word == "the" || NumberWords.ordinals[lexemes[place - 1].word] != nil
  }

  private static let top: Set = [
    "largest", "biggest", "highest", "busiest", "loudest", "record",
  ]
  private static let bottom: Set = [
    "smallest", "lowest", "least", "fewest", "quietest", "slowest",
  ]
  /// Words of rank that people use of other things than amounts as well.
  private static let soft: Set = ["top", "leading", "main"]
}
