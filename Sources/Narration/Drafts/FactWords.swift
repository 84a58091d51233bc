import Language

/// A fact in words: the one place where a story's numbers are written.
package enum FactWords {
  /// The value as a story says it.
  package static func value(_ fact: Fact) -> String {
    let value = fact.value
    switch fact.unit {
    case .count: return count(value)
    case .share: return percent(value * 100)
    case .points:
      let points = abs(value * 100)
      let digits = points < 3 ? decimals(points, 1) : count(points.rounded())
      return "\(digits) percentage \(digits == "1" ? "point" : "points")"
    case .ratio: return "\(decimals(value, value < 10 ? 1 : 0)) times"
    case .rank: return NumberWords.ordinal(Int(value))
    case .hours: return hours(value)
    }
  }

  /// The value with its sign, where it is a difference.
  package static func signed(_ fact: Fact) -> String {
    guard fact.isChange, fact.unit != .ratio else { return value(fact) }
    return (fact.value < 0 ? "−" : "+") + value(fact)
  }

  /// The value with a hedge, where the tolerances have one that fits.
  static func about(_ fact: Fact) -> String {
    switch fact.unit {
    case .share: return aboutShare(fact.value) ?? "about \(percent(fact.value * 100))"
    case .count:
      let rounded = roundedToTwo(abs(fact.value))
      return rounded == abs(fact.value) ? value(fact) : "about \(count(rounded))"
    case .ratio:
      for (name, range) in [("half", 0.46...0.54), ("twice", 1.85...2.15)]
      where range.contains(fact.value) {
        return "roughly \(name)"
      }
      return "about \(value(fact))"
    case .points, .hours: return "about \(value(fact))"
    case .rank: return value(fact)
    }
  }

  private static func aboutShare(_ share: Double) -> String? {
    if share > 0.5, share <= 0.55 { return "just over half" }
    if share >= 0.455, share < 0.5 { return "nearly half" }
    for (name, part, slack) in [
      ("a fifth", 0.2, 0.02), ("a quarter", 0.25, 0.02), ("a third", 1.0 / 3, 0.025),
      ("two-thirds", 2.0 / 3, 0.025), ("three-quarters", 0.75, 0.02),
    ] where abs(share - part) <= slack {
      return "about \(name)"
    }
    return nil
  }

  /// A count below a hundred in words; else as ``value(_:)``.
  static func words(_ fact: Fact) -> String {
    guard fact.unit == .count, fact.value >= 0, fact.value < 100 else { return value(fact) }
    return NumberWords.words(for: Int(fact.value.rounded()))
  }

  /// How often something happened: `twice`, `three times`.
  static func times(_ fact: Fact) -> String {
    switch fact.value {
    case 1: "once"
    case 2: "twice"
    default: "\(words(fact)) times"
    }
  }

  /// What a change did: `rose sharply`, `roughly doubled`, `did not clearly change`.
  static func trend(_ fact: Fact) -> String {
    guard fact.isSignificant, (fact.base ?? 0) >= Tolerance.smallBase else {
      return "did not clearly change"
    }
    let rises = fact.direction > 0
    if fact.unit == .ratio, (1.85...2.15).contains(fact.value) { return "roughly doubled" }
    if fact.unit == .ratio, (2.75...3.25).contains(fact.value) { return "roughly tripled" }
    if fact.unit == .ratio, (0.46...0.54).contains(fact.value) { return "roughly halved" }
    if Tolerance.isSharp(fact) { return rises ? "rose sharply" : "fell sharply" }
    return rises ? "rose" : "fell"
  }

  /// The window of a fact: `the last 24 hours`, or `the 24 hours before`.
  static func window(_ fact: Fact, in sheet: FactSheet) -> String {
    let length = hours(fact.window.hours)
    let isLast = sheet.isCurrent && fact.window.end == sheet.window.end
    let isWhole = fact.window.hours.rounded() == fact.window.hours
    if isLast, isWhole { return "the last \(length)" }
    if fact.window == sheet.baseline, sheet.isAdjacent { return "the \(length) before" }
    return "the \(length) from \(instant(fact.window.start, in: sheet))"
  }

  /// An instant as a story writes it: `March 26, 18:30 UTC`.
  static func instant(_ instant: Int64, in sheet: FactSheet) -> String {
    let zone = Zone(named: sheet.zone) ?? .utc
    let time = CivilTime(local: zone.local(at: instant))
    let clock = String(time.clock.prefix(5))
    return "\(MonthNames.all[time.date.month - 1]) \(time.date.day), \(clock) \(zone.name)"
  }

  // MARK: Numbers

  static func count(_ value: Double) -> String { Int64(abs(value).rounded()).grouped }

  static func percent(_ value: Double) -> String {
    value > 0 && value < 10 ? "\(decimals(value, 1))%" : "\(count(value.rounded()))%"
  }

  private static func hours(_ hours: Double) -> String {
    let days = hours / 24
    if days >= 3, days.rounded() == days { return "\(count(days)) days" }
    let rounded = hours.rounded()
    return rounded == 1 ? "1 hour" : "\(count(max(1, rounded))) hours"
  }

  static func decimals(_ value: Double, _ places: Int) -> String {
    let scale = Double.power(10, places)
    let scaled = Int64((abs(value) * scale).rounded())
    let whole = scaled / Int64(scale)
    let rest = scaled % Int64(scale)
    guard places > 0, rest != 0 else { return whole.grouped }
    let digits = String(rest)
    return "\(whole.grouped)." + String(repeating: "0", count: places - digits.count) + digits
  }

  private static func roundedToTwo(_ value: Double) -> Double {
    guard value >= 100 else { return value }
    var unit = 1.0
    while value / unit >= 100 { unit *= 10 }
    return (value / unit).rounded() * unit
  }
}
