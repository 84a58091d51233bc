/// A number as a sentence claims it: the value, how exactly, and what it can be a number of.
struct Quantity: Hashable {
  /// What a number is said in.
  enum Measure: Hashable {
    /// Nothing stands with it: a count.
    case plain
    case percent
    case points
    /// `twice`, `doubled`, `1.4 times`.
    case multiple
    /// `a third`, `one in five`.
    case fraction
    case ordinal
    /// A stretch of time, its value in hours.
    case duration
  }

  /// How exactly a number is claimed.
  enum Hedge: Hashable {
    case none, exactly, about, nearly, justOver, over, atLeast, atMost, under
  }

  /// A form whose meaning is a range, whatever stands around it: `dozens`, `most`, `doubled`.
  struct Bounds: Hashable {
    var low: Double
    var high: Double
    var includesLow = true
    var includesHigh = true

    func contains(_ value: Double) -> Bool {
      (includesLow ? value >= low : value > low) && (includesHigh ? value <= high : value < high)
    }
  }

  var range: Range<Int>
  var surface: String
  var measure: Measure
  /// In the measure's unit: 36 for 36 %.
  var value: Double
  /// The least step the form can tell: 1 for 469, 0.1 for 35.2, 1000 for 31 thousand.
  var step: Double
  var hedge: Hedge
  var bounds: Bounds?
  /// Whether two readings differ: `three times more than`.
  var isAmbiguous = false
  /// Whether it is too vague to be held against a number: `several`, `a few`.
  var isVague = false
  /// Whether `twice` may count occurrences as well.
  var mayCount = false
}

extension Quantity {
  /// How well a fact's value fits what is claimed.
  enum Fit: Hashable {
    case exact, rounded, hedged, understated, ambiguous, wrong
  }

  /// Holds a value, in the measure's unit, against the claim.
  ///
  /// The bounds are version 1 of the tolerance table: rounding intervals as statcheck has them
  /// (Nuijten et al. 2016), hedges after Ferson et al. 2015.
  func fit(_ value: Double) -> Fit {
    if isAmbiguous { return .ambiguous }
    if let bounds { return bounds.contains(value) ? (hedge == .none ? .rounded : .hedged) : .wrong }
    let claimed = self.value
    let slack = 1e-9 * max(1, abs(claimed))
    let isRounded = abs(value - claimed) <= step / 2 + slack
    switch hedge {
    case .none:
      if abs(value - claimed) <= slack { return .exact }
      return isRounded && !isExactCount ? .rounded : .wrong
    case .exactly:
      if abs(value - claimed) <= slack { return .exact }
      return isRounded && step < 1 ? .rounded : .wrong
    case .about:
      let last = lastDigitUnit
      return abs(value - claimed) <= max(step / 2, min(2 * last, 0.05 * abs(claimed))) + slack
        ? .hedged : .wrong
    case .nearly: return value >= 0.95 * claimed && value < claimed ? .hedged : .wrong
    case .justOver: return value > claimed && value <= 1.05 * claimed ? .hedged : .wrong
    case .over:
      guard value > claimed else { return .wrong }
      return value <= 1.10 * claimed ? .hedged : .understated
    case .atLeast: return value >= claimed && value <= 1.25 * claimed ? .hedged : .wrong
    case .atMost: return value <= claimed && value >= 0.75 * claimed ? .hedged : .wrong
    case .under: return value >= 0.90 * claimed && value < claimed ? .hedged : .wrong
    }
  }

  /// A count without round zeros must be right to the last post.
  private var isExactCount: Bool { measure == .plain && step == 1 }

  /// The unit of the last digit that is not 0: 10 for 470.
  private var lastDigitUnit: Double {
    var unit = step
    while unit < abs(value), (value / (unit * 10)).rounded() * (unit * 10) == value { unit *= 10 }
    return unit
  }
}
