/// Numbers written in words, up to 999,999.
enum NumberWords {
  static let small: [String: Int] = [
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13,
    "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18,
    "nineteen": 19,
  ]

  static let tens: [String: Int] = [
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
    "eighty": 80, "ninety": 90,
  ]

  static let scales: [String: Double] = [
    "hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000,
  ]

  /// Parts of a whole by their denominator, in the singular.
  static let parts: [String: Double] = [
    "half": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
    "ninth": 9, "tenth": 10,
  ]

  static let ordinals: [String: Int] = [
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
    "eighth": 8, "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12,
  ]

  private static let unitNames = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
    "nineteen",
  ]

  private static let tenNames = [
    "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
  ]

  private static let ordinalNames = [
    "", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
    "tenth", "eleventh", "twelfth",
  ]

  /// A number below a million in words: `four hundred sixty-nine`.
  static func words(for number: Int) -> String {
    switch number {
    case ..<20: return unitNames[max(0, number)]
    case ..<100:
      let rest = number % 10
      return tenNames[number / 10] + (rest == 0 ? "" : "-" + unitNames[rest])
    case ..<1000:
      let rest = number % 100
      return unitNames[number / 100] + " hundred" + (rest == 0 ? "" : " " + words(for: rest))
    default:
      let rest = number % 1000
      return words(for: number / 1000) + " thousand" + (rest == 0 ? "" : " " + words(for: rest))
    }
  }

  /// A place in an order: `second`, `21st`.
  static func ordinal(_ place: Int) -> String {
    if place > 0, place < ordinalNames.count { return ordinalNames[place] }
    let suffix =
      switch (place % 10, place % 100) {
      case (_, 11...13): "th"
      case (1, _): "st"
      case (2, _): "nd"
      case (3, _): "rd"
      default: "th"
      }
    return "\(place)\(suffix)"
  }

  /// Reads a number in words at a place; nil where there is none.
  ///
  /// - Returns: the value and how many lexemes it takes, hyphens included.
  static func read(_ lexemes: ArraySlice<Lexeme>) -> (value: Double, length: Int)? {
    var total = 0.0
    var part = 0.0
    var length = 0
    var isOpen = true
    var place = lexemes.startIndex
    while place < lexemes.endIndex {
      let lexeme = lexemes[place]
      // A hyphen belongs to the number only where a number goes on behind it.
      if lexeme.surface == "-", lexeme.isGlued, length > 0, continues(lexemes, after: place) {
        place += 1
        continue
      }
      if lexeme.word == "and", length > 0, part.truncatingRemainder(dividingBy: 100) == 0,
        part > 0 || total > 0, continues(lexemes, after: place), let next = next(lexemes, place),
        small[next] != nil || tens[next] != nil
      {
        place += 1
        continue
      }
      if let unit = small[lexeme.word], isOpen || part.truncatingRemainder(dividingBy: 10) == 0 {
        // "two three" are two numbers.
        guard isOpen || part.truncatingRemainder(dividingBy: 100) >= 20 || part >= 100 else {
          break
        }
        if !isOpen, unit >= 10, part.truncatingRemainder(dividingBy: 100) >= 20 { break }
        part += Double(unit)
        isOpen = false
      } else if let ten = tens[lexeme.word], part.truncatingRemainder(dividingBy: 100) == 0,
        isOpen || part >= 100
      {
        part += Double(ten)
        isOpen = false
      } else if lexeme.word == "hundred", part > 0, part < 100 {
        part *= 100
        isOpen = false
      } else if let scale = scales[lexeme.word], scale >= 1000, part > 0 {
        total += part * scale
        part = 0
        isOpen = true
      } else {
        break
      }
      place += 1
      length = place - lexemes.startIndex
    }
    return length > 0 ? (total + part, length) : nil
  }

  private static func next(_ lexemes: ArraySlice<Lexeme>, _ place: Int) -> String? {
    place + 1 < lexemes.endIndex ? lexemes[place + 1].word : nil
  }

  private static func continues(_ lexemes: ArraySlice<Lexeme>, after place: Int) -> Bool {
    guard let word = next(lexemes, place) else { return false }
    return small[word] != nil || tens[word] != nil || scales[word] != nil
  }
}
