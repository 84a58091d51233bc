/// The rules that turn the ratings of words into the score of a text (Hutto & Gilbert 2014).
///
/// Each step does as vaderSentiment 3.3.2 does and in its order, since sums of floating-point
/// numbers depend on it. Distances count words before the rated one.
struct ValenceRules {
  let words: SentimentWords
  /// Whether some words are in capitals and others are not, so that capitals are emphasis.
  let capitalsEmphasise: Bool

  static let degree = 0.293
  static let capitals = 0.733
  static let negation = -0.74
  /// How much of a degree word's effect is left one, two and three words on.
  static let reach = [1, 0.95, 0.9]

  init(_ words: SentimentWords) {
    self.words = words
    capitalsEmphasise = words.capitalised > 0 && words.capitalised < words.count
  }

  /// The sum of the valences.
  func sum() -> Double {
    if words.but != nil { return valences().reduce(0) { $0 + $1.value } }
    var sum = 0.0
    for place in 0..<words.count where isRated(place) && !isModifier(place) {
      sum += valence(at: place)
    }
    return sum
  }

  /// The valences that are not zero, in order of their words, shifted by a "but".
  func valences() -> [PlacedValence] {
    var valences: [PlacedValence] = []
    valences.reserveCapacity(words.rated)
    for place in 0..<words.count where isRated(place) && !isModifier(place) {
      let value = valence(at: place)
      if value != 0 { valences.append(PlacedValence(place: place, value: value)) }
    }
    if let but = words.but { valences.shift(around: but) }
    return valences
  }

  private func isModifier(_ place: Int) -> Bool {
    words[place].traits.degree != 0 || role(place) == .kind && role(place + 1) == .of
  }

  /// The role of the word at a place, which may lie outside the text.
  func role(_ place: Int) -> WordTraits.Role { words[place].traits.role }

  private func isRated(_ place: Int) -> Bool { words[place].traits.isRated }

  private func valence(at place: Int) -> Double {
    var valence = ownValence(at: place)
    for distance in 1...3 where place >= distance && !isRated(place - distance) {
      let word = words[place - distance]
      valence += degree(of: word, on: valence) * Self.reach[distance - 1]
      valence *= negationFactor(at: place, distance: distance)
      if distance == 3 { valence = withIdioms(valence, at: place) }
    }
    return isNegatedByLeast(place) ? valence * Self.negation : valence
  }

  /// The rating, after "no" next to it and capitals.
  private func ownValence(at place: Int) -> Double {
    let word = words[place]
    let rating = Double(word.traits.rating) / 10
    var valence = rating
    if word.traits.role == .no, isRated(place + 1) { valence = 0 }
    if isAfterNo(place) { valence = rating * Self.negation }
    guard word.isCapitalised, capitalsEmphasise else { return valence }
    return valence > 0 ? valence + Self.capitals : valence - Self.capitals
  }

  private func isAfterNo(_ place: Int) -> Bool {
    if role(place - 1) == .no || role(place - 2) == .no { return true }
    return role(place - 3) == .no && (role(place - 1) == .or || role(place - 1) == .nor)
  }

  private func degree(of word: SentimentWord, on valence: Double) -> Double {
    guard word.traits.degree != 0 else { return 0 }
    var degree = Double(word.traits.degree) * Self.degree
    if valence < 0 { degree = -degree }
    guard word.isCapitalised, capitalsEmphasise else { return degree }
    return valence > 0 ? degree + Self.capitals : degree - Self.capitals
  }

  /// What a negation at some distance multiplies the valence by: "never so good" strengthens.
  private func negationFactor(at place: Int, distance: Int) -> Double {
    let isSoOrThis: (Int) -> Bool = { role($0) == .so || role($0) == .this }
    let isDoubt: (Int) -> Bool = { role($0) == .doubt }
    let first = role(place - distance)
    switch distance {
    case 2 where first == .never && isSoOrThis(place - 1): return 1.25
    case 2 where first == .without && isDoubt(place - 1): return 1
    case 3 where first == .never && isSoOrThis(place - 2) || isSoOrThis(place - 1): return 1.25
    case 3 where first == .without && (isDoubt(place - 2) || isDoubt(place - 1)): return 1
    default: return words[place - distance].traits.negates ? Self.negation : 1
    }
  }

  private func isNegatedByLeast(_ place: Int) -> Bool {
    guard role(place - 1) == .least, !isRated(place - 1) else { return false }
    return place == 1 || role(place - 2) != .at && role(place - 2) != .very
  }
}
