/// A window as it was written: an expression, one between dates, which may be parameters, or a
/// parameter.
package struct WindowTerm: Sendable, CustomStringConvertible {
  package enum Content: Sendable {
    case expression(WindowExpression)
    case dated(DatedWindow)
    case parameter(String)
  }

  package var content: Content
  package var span: Span

  package var description: String {
    switch content {
    case .expression(let expression): "\(expression)"
    case .dated(let window): "\(window)"
    case .parameter(let name): "$\(name)"
    }
  }
}

extension Plan {
  /// The window a term stands for, on the clock of the posts in scope.
  func window(of term: WindowTerm) throws(Diagnostic) -> TimeWindow {
    try expression(of: term).window(
      at: context.clock(for: scope?.extents ?? context.catalogue.extents))
  }

  /// The expression a term stands for.
  func expression(of term: WindowTerm) throws(Diagnostic) -> WindowExpression {
    switch term.content {
    case .expression(let expression): return expression
    case .dated(let window):
      return try window.expression { (name, span) throws(Diagnostic) -> DateLiteral in
        guard let date = try context.date(ofParameter: name, at: span) else {
          throw .notADate(name, at: span)
        }
        return date
      }
    case .parameter(let name):
      guard
        case .window(let window) = try context.parameter(
          name, like: "window = last 24h", at: term.span)
      else {
        throw .notAWindow(name, at: term.span)
      }
      return window
    }
  }
}

extension Parser {
  /// Reads a window: `last 24h`, `previous 7 full days`, `from 2026-03-01 to 2026-03-07`.
  package mutating func windowTerm() throws(Diagnostic) -> WindowTerm {
    if case .parameter(let name) = peek.kind {
      return WindowTerm(content: .parameter(name), span: try advance().span)
    }
    let start = place.start
    if let window = try datedWindow() {
      return WindowTerm(content: .dated(window), span: Span(start, end))
    }
    return WindowTerm(content: .expression(try windowWithoutDates()), span: Span(start, end))
  }

  /// Reads a window without parameters.
  mutating func windowExpression() throws(Diagnostic) -> WindowExpression {
    guard let window = try datedWindow() else { return try windowWithoutDates() }
    return try window.expression { (name, span) throws(Diagnostic) -> DateLiteral in
      throw .noParameterHere(name, at: span)
    }
  }

  private mutating func windowWithoutDates() throws(Diagnostic) -> WindowExpression {
    guard case .word(let word) = peek.kind else { throw .noWindow(found: self) }
    switch word.lowercased() {
    case "today", "yesterday":
      try advanceKeyword()
      return word.lowercased() == "today" ? .today : .yesterday
    case "last", "previous":
      try advanceKeyword()
      return try relativeWindow(isLast: word.lowercased() == "last")
    case "this":
      try advanceKeyword()
      return .this(try calendarUnit())
    default: throw .noWindow(found: self)
    }
  }

  private mutating func relativeWindow(isLast: Bool) throws(Diagnostic) -> WindowExpression {
    guard case .number(let text) = peek.kind else {
      // `last week` could mean seven days or a calendar week; only `previous week` is one.
      guard !isLast else { throw .lastWhat(found: self) }
      return .previousUnit(try calendarUnit())
    }
    if let span = TimeSpan(text) {
      try advance()
      return isLast ? .last(span) : .previous(span)
    }
    let (count, _) = try self.count("a stretch such as 24h")
    guard consume(word: "full") else {
      throw .unitWithoutFull(count, after: isLast ? "last" : "previous", found: self)
    }
    let unit = try calendarUnit()
    return isLast ? .lastFull(count, unit) : .previousFull(count, unit)
  }

  /// Reads a window between dates; nil where another one stands.
  private mutating func datedWindow() throws(Diagnostic) -> DatedWindow? {
    guard case .word(let word) = peek.kind else { return nil }
    switch word.lowercased() {
    case "on", "in":
      try advanceKeyword()
      return .on(try date())
    case "since":
      try advanceKeyword()
      return .since(try date())
    case "before":
      try advanceKeyword()
      return .before(try date())
    case "from":
      try advanceKeyword()
      let first = try date()
      if consume(word: "to") { return .range(from: first, to: try date()) }
      if consume(word: "until") { return .rangeUntil(from: first, until: try date()) }
      return .since(first)
    default: return nil
    }
  }

  private mutating func calendarUnit() throws(Diagnostic) -> CalendarUnit {
    guard case .word(let word) = peek.kind, let unit = CalendarUnit(word: word) else {
      throw .expected("a unit", found: self, help: "units: hour, day, week, month, year")
    }
    try advanceKeyword()
    return unit
  }

  /// Reads a date; `2026-03-27 18:30` with a blank is one date.
  private mutating func date() throws(Diagnostic) -> DateTerm {
    guard case .number(let text) = peek.kind else {
      if case .parameter(let name) = peek.kind { return .parameter(name, try advance().span) }
      if case .text(let text) = peek.kind, let date = DateLiteral(text) {
        try advance()
        return .date(date)
      }
      throw .noDate(found: self)
    }
    let span = place
    try advance()
    if case .number(let time) = peek.kind, time.contains(":"),
      let date = DateLiteral("\(text)T\(time)")
    {
      try advance()
      return .date(date)
    }
    guard let date = DateLiteral(text) else { throw .badDate(text, at: span) }
    return .date(date)
  }
}

extension Diagnostic {
  fileprivate static func noWindow(found parser: Parser) -> Self {
    .expected(
      "a window of time", found: parser,
      help: "such as: last 24h, previous 7 full days, today, since 2026-03-01, from … to …")
  }

  fileprivate static func lastWhat(found parser: Parser) -> Self {
    .expected(
      "a stretch", found: parser,
      help:
        "last 7d is the seven days up to now, last 1 full week the calendar week before this one")
  }

  fileprivate static func unitWithoutFull(
    _ count: Int, after word: String, found parser: Parser
  ) -> Self {
    var help = "last 24h is exact to the second; last 7 full days are calendar days"
    if case .word(let name) = parser.peek.kind, let unit = CalendarUnit(word: name) {
      let exact = TimeSpan.Unit(rawValue: String(unit.rawValue.prefix(1)))
      let isExact = unit != .month && unit != .year
      help =
        "write: "
        + (isExact
          ? exact.map { "\(word) \(count)\($0.rawValue), exact to the second, or " } ?? "" : "")
        + "\(word) \(count) full \(unit.name(for: count)), of the calendar"
    }
    return .expected("'full' and a unit", found: parser, help: help)
  }

  fileprivate static func noDate(found parser: Parser) -> Self {
    .expected("a date", found: parser, help: "dates: 2026, 2026-03, 2026-03-27, 2026-03-27T18:30")
  }

  fileprivate static func badDate(_ text: String, at span: Span) -> Self {
    Diagnostic(
      "not-a-date", "'\(text)' is not a date", at: span,
      help: "dates: 2026, 2026-03, 2026-03-27, 2026-03-27T18:30")
  }

  fileprivate static func notADate(_ name: String, at span: Span) -> Self {
    Diagnostic(
      "parameter-type", "'$\(name)' is not a date", at: span,
      help: "declare it as one: param \(name): time = 2026-03-27")
  }

  fileprivate static func noParameterHere(_ name: String, at span: Span) -> Self {
    Diagnostic(
      "parameter-here", "'$\(name)' cannot stand in a parameter's own value", at: span,
      help: "write the date out")
  }

  fileprivate static func notAWindow(_ name: String, at span: Span) -> Self {
    Diagnostic(
      "parameter-type", "'$\(name)' is not a window", at: span,
      help: "declare it as one: param \(name): window = last 24h")
  }
}
