/// Words that claim a number without being one: `half`, `doubled`, `dozens`, `most`.
enum NumberForms {
  typealias Reading = QuantityReader.Reading

  /// The form at a place; nil where there is none.
  static func reading(at place: Int, in lexemes: [Lexeme]) -> Reading? {
    let word = lexemes[place].word
    func next(_ distance: Int) -> String {
      place + distance < lexemes.count ? lexemes[place + distance].word : ""
    }
    func previous(_ distance: Int) -> String {
      place - distance >= 0 ? lexemes[place - distance].word : ""
    }
    if let multiple = multiples[word] {
      var reading = Reading(
        measure: .multiple, value: multiple, step: 0.1, end: place + 1,
        bounds: Self.multiple(multiple))
      reading.mayCount = word == "twice" || word == "thrice"
      return reading
    }
    if let base = fold(word) {
      return Reading(
        measure: .multiple, value: base, step: 0.1, end: place + 1, bounds: multiple(base))
    }
    if word == "half", !["first", "second", "other", "latter"].contains(previous(1)),
      !["an", "a", "-"].contains(next(1)), Durations.hours[next(1)] == nil
    {
      return fraction(0.5, end: place + 1)
    }
    if ["a", "one"].contains(word) {
      let gap = next(1) == "-" ? 2 : 1
      if let part = NumberWords.parts[next(gap)], part > 2,
        next(gap + 1) == "of" || gap == 2 || word == "one" || ends(place + gap + 1, in: lexemes)
      {
        return fraction(1 / part, end: place + gap + 1)
      }
      if word == "a", next(1) == "half" { return fraction(0.5, end: place + 2) }
    }
    return vague(word, at: place, next: next, previous: previous)
  }

  private static func ends(_ place: Int, in lexemes: [Lexeme]) -> Bool {
    place >= lexemes.count || [".", ",", ";"].contains(lexemes[place].surface)
  }

  private static let multiples: [String: Double] = [
    "twice": 2, "thrice": 3, "double": 2, "doubled": 2, "doubles": 2, "doubling": 2, "triple": 3,
    "tripled": 3, "triples": 3, "tripling": 3, "quadruple": 4, "quadrupled": 4,
    "quadrupling": 4, "halved": 0.5, "halves": 0.5, "halving": 0.5,
  ]

  /// `threefold`.
  private static func fold(_ word: String) -> Double? {
    guard word.hasSuffix("fold") else { return nil }
    return NumberWords.small[String(word.dropLast(4))].map(Double.init)
  }

  private static func vague(
    _ word: String, at place: Int, next: (Int) -> String, previous: (Int) -> String
  ) -> Reading? {
    func plain(_ low: Double, _ high: Double, length: Int = 1, isVague: Bool = false) -> Reading {
      Reading(
        measure: .plain, value: low, step: 1, end: place + length,
        bounds: { _ in Quantity.Bounds(low: low, high: high) }, isVague: isVague)
    }
    func share(_ low: Double, includesLow: Bool, length: Int = 1) -> Reading {
      Reading(
        measure: .fraction, value: low, step: 0.01, end: place + length,
        bounds: { _ in Quantity.Bounds(low: low, high: 1, includesLow: includesLow) })
    }
    switch word {
    case "dozens": return plain(24, 99)
    case "dozen":
      return Reading(
        measure: .plain, value: 12, step: 1, end: place + 1,
        bounds: {
          $0 == .about ? Quantity.Bounds(low: 10, high: 14) : Quantity.Bounds(low: 12, high: 12)
        })
    case "hundreds": return plain(200, 999)
    case "thousands": return plain(2000, 9999)
    case "couple" where previous(1) == "a": return plain(2, 2, isVague: true)
    case "pair" where previous(1) == "a" && next(1) == "of": return plain(2, 2)
    case "few" where previous(1) == "a": return plain(3, 9, isVague: true)
    case "several", "handful": return plain(3, 9, isVague: true)
    case "vast" where next(1) == "majority", "overwhelming" where next(1) == "majority":
      return share(0.8, includesLow: true, length: 2)
    case "majority": return share(0.5, includesLow: false)
    case "most" where next(1) == "of" || counted.contains(next(1)):
      return share(0.5, includesLow: false)
    default: return nil
    }
  }

  /// What posts and people are called where they are counted.
  static let counted: Set = [
    "posts", "post", "records", "items", "messages", "comments", "users", "people", "authors",
    "accounts", "voices", "sources", "texts", "articles", "videos", "mentions",
  ]

  static func fraction(_ value: Double, end: Int) -> Reading {
    Reading(
      measure: .fraction, value: value, step: 0.01, end: end,
      bounds: { hedge in
        let isHalf = value == 0.5
        let near = isHalf ? 0.02 : 0.01
        let wide = isHalf ? 0.05 : value * 3 == (value * 3).rounded() ? 0.035 : 0.03
        return bounds(around: value, near: near, wide: wide, beyond: 2 * 0.05, hedge)
      })
  }

  /// Bounds of a multiple, among them those of `doubled` and `halved`.
  ///
  /// One that is told to a decimal, `0.8 times`, is right as it is rounded.
  static func multiple(
    _ value: Double, step: Double = 1
  ) -> (Quantity.Hedge) -> Quantity.Bounds? {
    { hedge in
      if value == 0.5, hedge == .over {
        return Quantity.Bounds(low: 1.0 / 3, high: 0.5, includesHigh: false)
      }
      if value == 0.5, hedge == .nearly {
        return Quantity.Bounds(low: 0.5, high: 0.55, includesLow: false)
      }
      let rounding = step < 1 ? step / 2 + 1e-9 : 0
      let near = max(rounding, value == 2 ? 0.05 : value == 3 ? 0.1 : 0.05 * value)
      let wide = value == 2 ? 0.2 : value == 3 ? 0.3 : 0.1 * value
      return bounds(around: value, near: near, wide: wide, beyond: max(1, 0.5 * value), hedge)
    }
  }

  private static func bounds(
    around value: Double, near: Double, wide: Double, beyond: Double, _ hedge: Quantity.Hedge
  ) -> Quantity.Bounds {
    switch hedge {
    case .none: Quantity.Bounds(low: value - near, high: value + near)
    case .exactly: Quantity.Bounds(low: value - near / 10, high: value + near / 10)
    case .about: Quantity.Bounds(low: value - wide, high: value + wide)
    case .nearly: Quantity.Bounds(low: value - wide, high: value, includesHigh: false)
    case .under, .atMost:
      Quantity.Bounds(low: value - beyond, high: value, includesHigh: hedge == .atMost)
    case .justOver: Quantity.Bounds(low: value, high: value + wide, includesLow: false)
    case .over, .atLeast:
      Quantity.Bounds(
        low: value, high: value + beyond, includesLow: hedge == .atLeast, includesHigh: false)
    }
  }
}

/// Units of time by their names, in hours.
enum Durations {
  static let hours: [String: Double] = [
    "h": 1, "hour": 1, "hours": 1, "hr": 1, "hrs": 1, "day": 24, "days": 24, "week": 168,
    "weeks": 168, "minute": 1.0 / 60, "minutes": 1.0 / 60, "fortnight": 336,
  ]
}
