/// Words before a number that say how exactly it is meant.
enum Hedges {
  /// The longest first, so that `just over` is not read as `over`.
  private static let phrases: [([String], Quantity.Hedge)] =
    [
      ("no fewer than", .atLeast), ("no less than", .atLeast), ("no more than", .atMost),
      ("slightly more than", .justOver), ("a little over", .justOver),
      ("a little more than", .justOver), ("slightly over", .justOver), ("just over", .justOver),
      ("just short of", .nearly), ("just under", .nearly), ("just below", .nearly),
      ("slightly less than", .nearly), ("slightly under", .nearly), ("close to", .nearly),
      ("nearly", .nearly), ("almost", .nearly), ("in excess of", .over), ("upwards of", .over),
      ("more than", .over), ("over", .over), ("above", .over), ("at least", .atLeast),
      ("at most", .atMost), ("up to", .atMost), ("fewer than", .under), ("less than", .under),
      ("under", .under), ("below", .under), ("exactly", .exactly), ("precisely", .exactly),
      ("about", .about), ("around", .about), ("roughly", .about), ("approximately", .about),
      ("some", .about), ("circa", .about), ("an estimated", .about), ("~", .about),
    ].map { phrase, hedge in (phrase.split(separator: " ").map(String.init), hedge) }

  /// The hedge that ends before a place, and how many lexemes it takes.
  static func before(_ place: Int, in lexemes: [Lexeme]) -> (hedge: Quantity.Hedge, length: Int) {
    for (words, hedge) in phrases where place >= words.count {
      let start = place - words.count
      if zip(lexemes[start..<place], words).allSatisfy({ $0.word == $1 }) {
        return (hedge, words.count)
      }
    }
    return (.none, 0)
  }
}
