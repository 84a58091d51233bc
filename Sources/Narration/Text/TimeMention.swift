import Language

/// What a sentence says of when.
struct TimeMention: Hashable {
  enum Meaning: Hashable {
    /// A stretch of so many hours; of the window before where it says so.
    case length(hours: Double, isBefore: Bool)
    /// A day, its year where it is said.
    case day(month: Int, day: Int, year: Int?)
    case month(Int, year: Int?)
    case year(Int)
    case weekday(Weekday)
    /// A time of day in minutes.
    case clock(Int)
  }

  var range: Range<Int>
  var meaning: Meaning
}

/// Finds dates, times of day and the words for windows.
///
/// Lengths with a number, `48-hour`, are quantities.
struct TimeReader {
  let lexemes: [Lexeme]

  func all() -> [TimeMention] {
    var mentions: [TimeMention] = []
    var place = 0
    while place < lexemes.count {
      if let (meaning, length) = dated(place) ?? phrase(place) {
        let range = lexemes[place].range.lowerBound..<lexemes[place + length - 1].range.upperBound
        mentions.append(TimeMention(range: range, meaning: meaning))
        place += length
      } else {
        place += 1
      }
    }
    return mentions
  }

  // MARK: Dates

  private func dated(_ place: Int) -> (TimeMention.Meaning, Int)? {
    iso(place) ?? dayAndMonth(place) ?? clock(place) ?? year(place) ?? weekday(place)
  }

  private func weekday(_ place: Int) -> (TimeMention.Meaning, Int)? {
    // Names in full only: "Sun" and "Sat" are other words as well.
    guard lexemes[place].isCapitalised, let weekday = Weekday(rawValue: lexemes[place].word) else {
      return nil
    }
    return (.weekday(weekday), 1)
  }

  private func iso(_ place: Int) -> (TimeMention.Meaning, Int)? {
    guard let year = digits(place, 1900...2100), surface(place + 1) == "-",
      let month = digits(place + 2, 1...12), surface(place + 3) == "-",
      let day = digits(place + 4, 1...31)
    else { return nil }
    return (.day(month: month, day: day, year: year), 5)
  }

  private func dayAndMonth(_ place: Int) -> (TimeMention.Meaning, Int)? {
    if let month = month(place) {
      if let day = digits(place + 1, 1...31) {
        let end = place + 2 + ordinalLength(place + 2)
        let comma = surface(end) == "," ? 1 : 0
        let year = digits(end + comma, 1900...2100)
        return (
          .day(month: month, day: day, year: year), end - place + (year == nil ? 0 : comma + 1)
        )
      }
      // "may" and "march" are verbs as well: a month alone needs its capital, and May its year.
      let year = digits(place + 1, 1900...2100)
      guard lexemes[place].isCapitalised, year != nil || !(month == 5 || month == 3) else {
        return nil
      }
      return (.month(month, year: year), year == nil ? 1 : 2)
    }
    guard let day = digits(place, 1...31) else { return nil }
    let end = place + 1 + ordinalLength(place + 1)
    guard end < lexemes.count, let month = month(end), lexemes[end].isCapitalised else {
      return nil
    }
    let year = digits(end + 1, 1900...2100)
    return (.day(month: month, day: day, year: year), end - place + (year == nil ? 1 : 2))
  }

  private func clock(_ place: Int) -> (TimeMention.Meaning, Int)? {
    guard let hour = digits(place, 0...23), surface(place + 1) == ":",
      let minute = digits(place + 2, 0...59), lexemes[place + 2].surface.count == 2
    else { return nil }
    return (.clock(hour * 60 + minute), 3)
  }

  private func year(_ place: Int) -> (TimeMention.Meaning, Int)? {
    guard let year = digits(place, 1990...2039), lexemes[place].surface.count == 4,
      ["in", "since", "of", "by", "until", "before", "after", "during"]
        .contains(place > 0 ? lexemes[place - 1].word : "")
    else { return nil }
    return (.year(year), 1)
  }

  private func digits(_ place: Int, _ bounds: ClosedRange<Int>) -> Int? {
    guard place < lexemes.count, lexemes[place].kind == .number,
      let number = Int(lexemes[place].surface), bounds.contains(number)
    else { return nil }
    return number
  }

  private func ordinalLength(_ place: Int) -> Int {
    place < lexemes.count && lexemes[place].isGlued
      && ["st", "nd", "rd", "th"].contains(lexemes[place].word) ? 1 : 0
  }

  private func month(_ place: Int) -> Int? {
    guard place < lexemes.count else { return nil }
    return MonthNames.number(of: lexemes[place].word)
  }

  private func surface(_ place: Int) -> String {
    place < lexemes.count ? lexemes[place].surface : ""
  }

  // MARK: Phrases

  private func phrase(_ place: Int) -> (TimeMention.Meaning, Int)? {
    for (words, hours, isBefore) in Self.phrases where place + words.count <= lexemes.count {
      if zip(lexemes[place...], words).allSatisfy({ $0.word == $1 }) {
        return (.length(hours: hours, isBefore: isBefore), words.count)
      }
    }
    return nil
  }

  /// The longest first.
  private static let phrases: [([String], Double, Bool)] =
    [
      ("the day before yesterday", 24, true), ("the previous day", 24, true),
      ("the day before", 24, true), ("a day earlier", 24, true), ("the prior day", 24, true),
      ("the week before", 168, true), ("the previous week", 168, true),
      ("a week earlier", 168, true), ("yesterday", 24, true), ("the last day", 24, false),
      ("the past day", 24, false), ("last day", 24, false), ("past day", 24, false),
      ("this day", 24, false), ("in a day", 24, false), ("a single day", 24, false),
      ("one day", 24, false), ("today", 24, false), ("the last week", 168, false),
      ("the past week", 168, false), ("this week", 168, false), ("last week", 168, true),
      ("in a week", 168, false), ("this month", 720, false), ("the past month", 720, false),
      ("the last month", 720, false), ("last month", 720, true), ("the last hour", 1, false),
      ("the past hour", 1, false), ("in an hour", 1, false), ("this hour", 1, false),
      ("this year", 8760, false), ("last year", 8760, true),
    ].map { ($0.0.split(separator: " ").map(String.init), $0.1, $0.2) }
}

/// The months in English.
enum MonthNames {
  static let all = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// The number of a month's name or its first three letters, in lower case.
  static func number(of word: String) -> Int? {
    guard word.count >= 3 else { return nil }
    return all.firstIndex {
      let name = $0.lowercased()
      return name == word || String(name.prefix(3)) == word
    }.map { $0 + 1 }
  }
}
