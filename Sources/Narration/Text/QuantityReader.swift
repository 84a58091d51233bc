/// Finds the numbers of a sentence, in digits and in words.
struct QuantityReader {
  let text: String
  let lexemes: [Lexeme]
  /// Stretches that are read otherwise: quotations, dates, times of day.
  let taken: [Range<Int>]

  init(text: String, lexemes: [Lexeme], taken: [Range<Int>] = []) {
    self.text = text
    self.lexemes = lexemes
    self.taken = taken
  }

  /// What was read at a place: up to where, and as what.
  struct Reading {
    var measure: Quantity.Measure
    var value: Double
    var step: Double
    /// The lexeme behind it.
    var end: Int
    var bounds: ((Quantity.Hedge) -> Quantity.Bounds?)?
    var isAmbiguous = false
    var isVague = false
    var mayCount = false
  }

  func all() -> [Quantity] {
    var quantities: [Quantity] = []
    var place = 0
    while place < lexemes.count {
      let lexeme = lexemes[place]
      guard lexeme.kind != .name, !taken.contains(where: { $0.overlaps(lexeme.range) }) else {
        place += 1
        continue
      }
      if isPartOfName(place) {
        place = endOfName(place)
      } else if let reading = reading(at: place) {
        quantities.append(quantity(reading, from: place))
        place = max(reading.end, place + 1)
      } else {
        place += 1
      }
    }
    return quantities
  }

  private func quantity(_ reading: Reading, from place: Int) -> Quantity {
    var (hedge, length) = Hedges.before(place, in: lexemes)
    var start = place - length
    if isNegative(place) { start = place - 1 }
    // "about one in five": the article of "a third" belongs to the number.
    if length == 0, place > 0, ["a", "an", "the"].contains(lexemes[place - 1].word) {
      (hedge, length) = Hedges.before(place - 1, in: lexemes)
      if length > 0 { start = place - 1 - length }
    }
    let range = lexemes[start].range.lowerBound..<lexemes[reading.end - 1].range.upperBound
    return Quantity(
      range: range, surface: text.utf8Text(range), measure: reading.measure,
      value: isNegative(place) ? -reading.value : reading.value, step: reading.step, hedge: hedge,
      bounds: reading.bounds?(hedge), isAmbiguous: reading.isAmbiguous, isVague: reading.isVague,
      mayCount: reading.mayCount)
  }

  private func isNegative(_ place: Int) -> Bool {
    guard place > 0, lexemes[place].kind == .number, lexemes[place].isGlued else { return false }
    let sign = lexemes[place - 1]
    return ["-", "−", "–"].contains(sign.surface) && !sign.isGlued
  }

  // MARK: Readings

  private func reading(at place: Int) -> Reading? {
    if let form = NumberForms.reading(at: place, in: lexemes) { return form }
    guard let number = number(at: place) else { return nil }
    return measured(number, from: place)
  }

  /// A number in digits or words, without what it is of.
  private func number(at place: Int) -> (value: Double, step: Double, end: Int)? {
    let lexeme = lexemes[place]
    if lexeme.kind == .number {
      let digits = lexeme.surface.filter { $0.isNumber || $0 == "." }
      guard let value = Double(digits) else { return nil }
      let decimals = digits.split(separator: ".").dropFirst().first?.count ?? 0
      let zeros = decimals == 0 ? digits.reversed().prefix { $0 == "0" }.count : 0
      var step = decimals > 0 ? Double.power(10, -decimals) : 1
      // Two zeros or more are taken for rounding, as in "31,400".
      if zeros >= 2 { step = Double.power(10, zeros) }
      return scaled(value, step, from: place + 1)
    }
    let isArticle = ["a", "an"].contains(lexeme.word)
    if isArticle, place + 1 < lexemes.count, let scale = NumberWords.scales[lexemes[place + 1].word]
    {
      return (scale, scale, place + 2)
    }
    guard let words = NumberWords.read(lexemes[place...]) else { return nil }
    let end = place + words.length
    if lexeme.word == "one", words.length == 1, !Self.oneCounts(before: word(end)) { return nil }
    let isRound = words.value >= 100 && words.value.truncatingRemainder(dividingBy: 100) == 0
    var step = 1.0
    if isRound {
      step = 100
      while words.value.truncatingRemainder(dividingBy: step * 10) == 0 { step *= 10 }
    }
    return (words.value, step, end)
  }

  /// "one" is a number before something that is counted, and a pronoun elsewhere.
  private static func oneCounts(before word: String) -> Bool {
    ["percent", "per", "%", "in", "hour", "out", "post", "percentage", "author", "source", "-"]
      .contains(word)
  }

  /// `31.4K`, `31 thousand`.
  private func scaled(_ value: Double, _ step: Double, from end: Int) -> (Double, Double, Int) {
    guard end < lexemes.count else { return (value, step, end) }
    let next = lexemes[end]
    if next.isGlued, let scale = ["K": 1e3, "k": 1e3, "M": 1e6, "bn": 1e9][next.surface] {
      return (value * scale, step * scale, end + 1)
    }
    if !next.isGlued, let scale = NumberWords.scales[next.word] {
      return (value * scale, min(step, 1) * scale, end + 1)
    }
    return (value, step, end)
  }

  private func measured(
    _ number: (value: Double, step: Double, end: Int), from place: Int
  ) -> Reading {
    var reading = Reading(
      measure: .plain, value: number.value, step: number.step, end: number.end)
    let (next, after) = (word(number.end), word(number.end + 1))
    switch (next, after) {
    case ("%", "points"), ("%", "point"), ("percent", "points"), ("percentage", "points"),
      ("percentage", "point"):
      reading.measure = .points
      reading.end += 2
    case ("per", "cent"):
      reading.measure = .percent
      reading.end += 2
    case ("%", _), ("percent", _), ("pct", _):
      reading.measure = .percent
      reading.end += 1
    case ("pp", _), ("points", _), ("point", _):
      reading.measure = .points
      reading.end += 1
    case ("times", _), ("x", _), ("×", _):
      reading.measure = .multiple
      reading.end += 1
      let isMore = ["more", "higher", "larger", "greater", "fewer", "less"].contains(after)
      reading.isAmbiguous = isMore
      reading.mayCount = next == "times" && !isMore && !["as", "the", "that"].contains(after)
      reading.bounds = NumberForms.multiple(number.value, step: number.step)
    case ("st", _), ("nd", _), ("rd", _), ("th", _):
      reading.measure = .ordinal
      reading.end += 1
    case ("-", "fold"):
      reading.measure = .multiple
      reading.end += 2
      reading.bounds = NumberForms.multiple(number.value, step: number.step)
    case ("-", let unit) where Durations.hours[unit] != nil:
      reading = duration(reading, unit, length: 2)
    case (let unit, _) where Durations.hours[unit] != nil:
      reading = duration(reading, unit, length: 1)
    default:
      if let fraction = fraction(number, from: place) { reading = fraction }
    }
    return reading
  }

  private func duration(_ number: Reading, _ unit: String, length: Int) -> Reading {
    var reading = number
    let hours = Durations.hours[unit] ?? 1
    reading.measure = .duration
    reading.value *= hours
    reading.step *= hours
    reading.end += length
    return reading
  }

  /// `one in five`, `two-thirds`.
  private func fraction(
    _ number: (value: Double, step: Double, end: Int), from place: Int
  ) -> Reading? {
    var end = number.end
    if word(end) == "-" { end += 1 }
    let part = word(end)
    let singular = part.hasSuffix("s") ? String(part.dropLast()) : part
    if let denominator = NumberWords.parts[singular == "halve" ? "half" : singular],
      number.value < denominator, number.value.rounded() == number.value, number.value > 0
    {
      return NumberForms.fraction(number.value / denominator, end: end + 1)
    }
    end = number.end
    if word(end) == "out", word(end + 1) == "of" {
      end += 2
    } else if word(end) == "in" {
      end += 1
    } else {
      return nil
    }
    if word(end) == "every" { end += 1 }
    guard end < lexemes.count, let whole = self.number(at: end), whole.value <= 100,
      number.value < whole.value, number.value > 0,
      whole.end >= lexemes.count
        || (!["%", "percent", "-"].contains(word(whole.end))
          && Durations.hours[word(whole.end)] == nil)
    else { return nil }
    return NumberForms.fraction(number.value / whole.value, end: whole.end)
  }

  // MARK: Names

  /// Whether a number belongs to a name, as in `GPT-5.5`, `4B` and `1080p`.
  private func isPartOfName(_ place: Int) -> Bool {
    let lexeme = lexemes[place]
    guard lexeme.kind == .number else { return false }
    if place >= 2, lexeme.isGlued, lexemes[place - 1].isGlued,
      ["-", "/", "."].contains(lexemes[place - 1].surface), lexemes[place - 2].kind == .word,
      NumberWords.small[lexemes[place - 2].word] == nil
    {
      return true
    }
    guard place + 1 < lexemes.count, lexemes[place + 1].isGlued,
      lexemes[place + 1].kind == .word
    else { return false }
    let suffixes = ["K", "k", "M", "bn", "h", "x", "st", "nd", "rd", "th", "pp"]
    return !suffixes.contains(lexemes[place + 1].surface)
  }

  private func endOfName(_ place: Int) -> Int {
    var end = place + 1
    while end < lexemes.count, lexemes[end].isGlued, lexemes[end].kind != .sign { end += 1 }
    return end
  }

  private func word(_ place: Int) -> String {
    place < lexemes.count ? lexemes[place].word : ""
  }
}

extension Double {
  static func power(_ base: Double, _ exponent: Int) -> Double {
    var result = 1.0
    for _ in 0..<abs(exponent) { result *= base }
    return exponent < 0 ? 1 / result : result
  }
}

extension String {
  /// The part of a text between two UTF-8 offsets.
  func utf8Text(_ range: Range<Int>) -> String {
    let bytes = Array(utf8)
    let safe = range.clamped(to: 0..<bytes.count)
    return String(decoding: bytes[safe], as: UTF8.self)
  }
}
