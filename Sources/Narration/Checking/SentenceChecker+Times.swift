import Language

extension SentenceChecker {
  /// The windows that the sentence may speak of.
  private var windows: [FactWindow] {
    let own = facts.flatMap { [$0.window, $0.baseline].compactMap(\.self) }
    guard own.isEmpty else { return own }
    let before = context.facts.flatMap { [$0.window, $0.baseline].compactMap(\.self) }
    return before + [sheet.window, sheet.baseline]
  }

  /// Whether a length in hours is that of a window, of both together, or between copies.
  private func isKnown(hours: Double) -> Bool {
    let own = facts.isEmpty ? context.facts : facts
    let spans = own.filter { $0.unit == .hours }.map(\.value)
    let joined =
      windows.count > 1 ? windows.dropFirst().reduce(windows[0]) { $0.joined(with: $1) } : nil
    let lengths = windows.map(\.hours) + spans + [joined?.hours].compactMap(\.self)
    return lengths.contains { abs($0 - hours) <= max(0.5, 0.02 * hours) && $0 > 0 }
  }

  /// A length in digits or words without a mark: `48-hour`, `seven days`.
  mutating func checkLength(_ quantity: Quantity) {
    if isReported {
      if let post = posts.first(where: { post in
        readings[post.id]?.quantities.contains {
          $0.measure == .duration && abs($0.value - quantity.value) < 1e-9
        } ?? false
      }) {
        return add(
          quantity.range, .reported, hasAttribution ? .supported : .voice, "\(post.id) says so",
          anchor: post.id)
      }
    }
    let isRight = isKnown(hours: quantity.value) && !isOnWrongSide(quantity)
    add(quantity.range, .time, isRight ? .supported : .wrongFrame, lengthsSaid)
  }

  private var lengthsSaid: String {
    let lengths = Set(windows.map(\.hours)).sorted().map { "\(FactWords.decimals($0, 1)) h" }
    return "the facts here are of \(lengths.joined(separator: ", "))"
  }

  /// Holds dates and the words for windows against those of the facts.
  mutating func checkTimes() {
    for time in times {
      let (isRight, detail) = judge(time)
      guard let isRight else { continue }
      if !isRight, isReported || !posts.isEmpty, postSays(time) {
        add(time.range, .time, .supported, "a post says so", anchor: posts.first?.id)
        continue
      }
      add(time.range, .time, isRight ? .supported : .wrongFrame, detail)
    }
    for mark in sentence.marks where mark.aspect == .window { judgeWindow(mark) }
  }

  /// A marked window must still be the fact's, and on its side of the two.
  private mutating func judgeWindow(_ mark: StoryText.Mark) {
    guard let fact = sheet.fact(mark.anchor) else { return }
    let words = sentence.text.utf8Text(mark.range)
    let expected = FactWords.window(fact, in: sheet)
    let lexemes = Lexeme.all(in: words)
    let lengths = QuantityReader(text: words, lexemes: lexemes).all().filter {
      $0.measure == .duration
    }
    let isBefore = saysBefore(mark.range)
    var isRight = lengths.allSatisfy { abs($0.value - fact.window.hours) < 0.5 }
    if fact.window == sheet.window, isBefore { isRight = false }
    if fact.window == sheet.baseline, sheet.isAdjacent, !isBefore { isRight = false }
    add(
      mark.range, .time, isRight ? .supported : .wrongFrame, "\(fact.id) is of \(expected)",
      anchor: fact.id)
  }

  /// Whether a window's words, or the one behind them, say that it is the earlier one.
  private func saysBefore(_ range: Range<Int>) -> Bool {
    let inside = lexemes.filter { $0.range.overlaps(range) }
    let next = lexemes.first { $0.range.lowerBound >= range.upperBound }
    return (inside + [next].compactMap(\.self)).contains { Self.earlier.contains($0.word) }
  }

  private static let earlier: Set = ["before", "previous", "earlier", "prior", "preceding"]
  private static let later: Set = ["last", "past"]

  /// Whether a length without a mark names the side of a window that no fact here is of.
  private func isOnWrongSide(_ quantity: Quantity) -> Bool {
    guard sheet.isAdjacent, !facts.isEmpty else { return false }
    let place = lexemes.firstIndex { $0.range.lowerBound >= quantity.range.lowerBound } ?? 0
    let before = place > 0 ? lexemes[place - 1].word : ""
    if saysBefore(quantity.range) || Self.earlier.contains(before) {
      return !windows.contains(sheet.baseline)
    }
    return Self.later.contains(before) && sheet.isCurrent
      && !windows.contains { $0.end == sheet.window.end }
  }

  /// Whether a mention is right; nil where it says nothing of a window.
  private func judge(_ time: TimeMention) -> (Bool?, String) {
    // Dates inside marked windows are judged with them.
    if sentence.marks.contains(where: { $0.aspect == .window && $0.range.overlaps(time.range) }),
      case .length = time.meaning
    {
      return (nil, "")
    }
    switch time.meaning {
    case .length(let hours, let isBefore):
      if isBefore {
        let hasBaseline = windows.contains { $0 == sheet.baseline }
        return (hasBaseline && abs(sheet.baseline.hours - hours) < 0.5, lengthsSaid)
      }
      return (isKnown(hours: hours), lengthsSaid)
    case .day(let month, let day, let year):
      let isRight = days(for: time).contains {
        $0.month == month && $0.day == day && (year == nil || $0.year == year)
      }
      return (isRight, daysSaid)
    case .month(let month, let year):
      return (days.contains { $0.month == month && (year == nil || $0.year == year) }, daysSaid)
    case .weekday(let weekday):
      return (days(for: time).contains { $0.weekday == weekday }, daysSaid)
    case .year(let year): return (days.contains { $0.year == year }, daysSaid)
    case .clock(let minutes):
      let instants = windows.flatMap { [$0.start, $0.end] } + posts.compactMap(\.time)
      let isRight = instants.contains { instant in
        let local = CivilTime(local: zone.local(at: instant))
        return local.hour * 60 + local.minute == minutes
      }
      return (isRight, daysSaid)
    }
  }

  private var zone: Zone { Zone(named: sheet.zone) ?? .utc }

  /// The days on which the windows begin and end, and those of the posts.
  private var days: [CivilDate] {
    let instants = windows.flatMap { [$0.start, $0.end - 1, $0.end] } + posts.compactMap(\.time)
    return instants.filter { $0 > 0 }.map { CivilTime(local: zone.local(at: $0)).date }
  }

  /// The days that a date may be, where the words before it say whether something begins or ends.
  private func days(for time: TimeMention) -> [CivilDate] {
    let before = lexemes.filter { $0.range.upperBound <= time.range.lowerBound }.suffix(3)
    func day(_ instant: Int64) -> CivilDate { CivilTime(local: zone.local(at: instant)).date }
    if before.contains(where: { Self.ends.contains($0.word) }) {
      return windows.flatMap { [day($0.end), day($0.end - 1)] }
    }
    if before.contains(where: { Self.starts.contains($0.word) }) {
      return windows.filter { $0.start > 0 }.map { day($0.start) }
    }
    return days
  }

  private static let ends: Set = ["end", "ends", "ended", "ending", "until", "through", "till"]
  private static let starts: Set = [
    "since", "begin", "begins", "began", "start", "starts", "started",
  ]

  private var daysSaid: String {
    let all = Set(days).sorted().map(\.description)
    return "the days here are \(all.joined(separator: ", "))"
  }

  /// Whether a cited post names the same day or year itself.
  private func postSays(_ time: TimeMention) -> Bool {
    posts.compactMap { readings[$0.id] }.contains { reading in
      reading.times.contains { stated in
        switch (stated.meaning, time.meaning) {
        case (.day(let month, let day, _), .day(let otherMonth, let otherDay, _)):
          month == otherMonth && day == otherDay
        default: stated.meaning == time.meaning
        }
      }
    }
  }
}
