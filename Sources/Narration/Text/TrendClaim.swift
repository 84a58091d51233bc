/// What a sentence says of a change: its direction, and how great it is.
struct TrendClaim: Hashable {
  enum Direction: Hashable {
    case up, down
    /// Nothing moved: `unchanged`, `flat`.
    case flat
    /// It cannot be told whether anything did: `no clear change`.
    case unclear
    /// The sign or the largest label changed.
    case turned
  }

  enum Degree: Hashable {
    case none, slight, sharp
  }

  var range: Range<Int>
  var surface: String
  var direction: Direction
  var degree: Degree
  /// Whether it is said of the mood, which rises as the positive share does.
  var isOfMood: Bool
}

/// Finds words of change.
struct TrendReader {
  let text: String
  let lexemes: [Lexeme]

  func all() -> [TrendClaim] {
    lexemes.indices.compactMap(claim)
  }

  private func claim(at place: Int) -> TrendClaim? {
    let word = lexemes[place].word
    guard lexemes[place].kind == .word else { return nil }
    guard var (direction, degree) = Self.meaning(of: word) ?? contextual(place) else { return nil }
    if let nearby = degreeNearby(place), degree == .none { degree = nearby }
    var start = place
    if let negation = negation(before: place) {
      start = negation
      direction = .unclear
      degree = .none
    } else if direction == .unclear {
      // "change" by itself says nothing of a direction.
      return nil
    }
    let next = self.word(place + 1)
    let isDegree =
      direction != .unclear && (Self.sharp.contains(next) || Self.slight.contains(next))
    let end = isDegree ? place + 1 : place
    let range = lexemes[start].range.lowerBound..<lexemes[end].range.upperBound
    return TrendClaim(
      range: range, surface: text.utf8Text(range), direction: direction, degree: degree,
      isOfMood: Self.mood.keys.contains(word))
  }

  private static func meaning(of word: String) -> (TrendClaim.Direction, TrendClaim.Degree)? {
    if let known = plain[word] { return known }
    return mood[word].map { ($0, .none) }
  }

  /// Words that tell of a change only where others stand beside them.
  private func contextual(_ place: Int) -> (TrendClaim.Direction, TrendClaim.Degree)? {
    let word = lexemes[place].word
    let previous = self.word(place - 1)
    let next = self.word(place + 1)
    let isPredicate =
      ["is", "are", "was", "were", "stood", "went", "came", "edged", "ticked", "inched", "crept"]
      .contains(previous) && !["to", "with", "on"].contains(next)
    let isMeasured =
      ["from", "by"].contains(next) || ["points", "%", "percent"].contains(previous)
    let isEdging = ["edged", "ticked", "inched", "crept"].contains(previous)
    switch word {
    case "up" where isPredicate || isMeasured: return (.up, isEdging ? .slight : .none)
    case "down" where isPredicate || isMeasured: return (.down, isEdging ? .slight : .none)
    case "more" where isCounted(place) && previous != "or": return (.up, .none)
    case "fewer" where isCounted(place): return (.down, .none)
    case "higher" where next != "education": return (.up, .none)
    case "lower": return (.down, .none)
    default: return nil
    }
  }

  /// `135 more posts`, `more posts than`.
  private func isCounted(_ place: Int) -> Bool {
    let isOfPosts = NumberForms.counted.contains(word(place + 1)) || word(place + 1) == "than"
    let isNumber =
      place > 0
      && (lexemes[place - 1].kind == .number || NumberWords.small[word(place - 1)] != nil
        || NumberWords.tens[word(place - 1)] != nil || NumberWords.scales[word(place - 1)] != nil)
    // "more than 400" is a hedge.
    let isHedge =
      word(place + 1) == "than" && place + 2 < lexemes.count
      && (lexemes[place + 2].kind == .number || NumberWords.small[word(place + 2)] != nil
        || ["half", "a", "doubled", "tripled", "halved", "twice"].contains(word(place + 2)))
    return isNumber || (isOfPosts && !isHedge)
  }

  private func degreeNearby(_ place: Int) -> TrendClaim.Degree? {
    for distance in [1, 2, -1] {
      let word = word(place + distance)
      if Self.sharp.contains(word) { return .sharp }
      if Self.slight.contains(word) { return .slight }
    }
    return nil
  }

  /// The place of what denies a change within the three words before.
  private func negation(before place: Int) -> Int? {
    for distance in 1...4 where place - distance >= 0 {
      let word = word(place - distance)
      if [",", ";", ":", ".", "but", "and"].contains(word) { return nil }
      if Self.negations.contains(word) || word.hasSuffix("n't") || word.hasSuffix("n’t") {
        return place - distance
      }
    }
    return nil
  }

  private func word(_ place: Int) -> String {
    lexemes.indices.contains(place) ? lexemes[place].word : ""
  }

  static let negations: Set = [
    "not", "no", "never", "neither", "nor", "barely", "hardly", "little", "without",
  ]

  private static let sharp: Set = [
    "sharply", "steeply", "strongly", "dramatically", "markedly", "significantly", "greatly",
    "massively", "sharp", "steep", "dramatic", "big",
  ]

  private static let slight: Set = [
    "slightly", "modestly", "marginally", "somewhat", "gently", "slight", "modest", "small",
  ]

  private static let mood: [String: TrendClaim.Direction] = [
    "improved": .up, "improving": .up, "brightened": .up, "warmed": .up, "warmer": .up,
    "brighter": .up, "sunnier": .up, "worsened": .down, "worsening": .down, "soured": .down,
    "darkened": .down, "darker": .down, "cooled": .down, "colder": .down, "gloomier": .down,
  ]

  private static let plain: [String: (TrendClaim.Direction, TrendClaim.Degree)] = {
    var words: [String: (TrendClaim.Direction, TrendClaim.Degree)] = [:]
    func add(_ list: String, _ direction: TrendClaim.Direction, _ degree: TrendClaim.Degree) {
      for word in list.split(separator: " ") { words[String(word)] = (direction, degree) }
    }
    add(
      "rise rises rose risen rising grow grows grew grown growing growth climb climbed climbing"
        + " climbs increase increases increased increasing gained gain gains swelled expanded",
      .up, .none)
    add(
      "surge surged surging surges jump jumped jumps jumping soar soared soaring spiked leapt"
        + " leaped rocketed skyrocketed exploded ballooned",
      .up, .sharp)
    add(
      "fall falls fell fallen falling drop drops dropped dropping decline declined declines"
        + " declining decrease decreased decreases decreasing shrank shrunk shrinking slipped"
        + " dipped sank lost eased waned",
      .down, .none)
    add(
      "plunge plunged plunging plummeted crashed slumped tumbled collapsed cratered", .down,
      .sharp)
    add("unchanged flat steady stable constant", .flat, .none)
    add("change changed changes move moved moves shift shifted shifts", .unclear, .none)
    add("flipped reversed", .turned, .none)
    return words
  }()
}
