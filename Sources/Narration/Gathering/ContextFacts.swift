import Language

extension FactGathering {
  /// How many windows before the two are looked back at.
  static let lookBack = 5

  /// All records, the volume among earlier windows, and the beat among others.
  mutating func addContext() throws {
    let total = try answer("count")
    let all = FactWindow(start: .min, end: sheet.window.end)
    if let line = total.line, let count = line.number("count") {
      sheet.add(Fact(.records, count, .count, in: all, from: line.origin("count")))
    }
    for window in [sheet.window, sheet.baseline] {
      let hours = window.hours
      if hours.rounded() == hours {
        sheet.add(Fact(.windowLength, hours, .hours, in: window, from: .window))
      }
    }
    try addRankAmongWindows()
    try addRankAmongBeats()
  }

  /// The volume's place among the windows of its length before it that have posts at all.
  private mutating func addRankAmongWindows() throws {
    let length = sheet.window.end - sheet.window.start
    guard let now = sheet.fact(.volume), sheet.baseline.end == sheet.window.start,
      sheet.baseline.start == sheet.window.start - length,
      let before = sheet.fact(.volume, in: sheet.baseline)
    else { return }
    var volumes = [now, before]
    for step in 2..<(2 + Int64(Self.lookBack)) {
      let window = FactWindow(
        start: sheet.window.start - step * length, end: sheet.window.end - step * length)
      let question = try answer("time \(window.query) | count")
      // An empty window is where the data end, not the quietest one.
      guard let line = question.line, let count = line.number("count"), count > 0 else { break }
      volumes.append(
        sheet.add(Fact(.volume, count, .count, in: window, from: line.origin("count"))))
    }
    guard volumes.count > 2 else { return }
    derive(
      .volumeRank, .rank, of: volumes, unit: .rank, subject: Fact.Subject(among: volumes.count))
  }

  private mutating func addRankAmongBeats() throws {
    guard sheet.theme == nil, sheet.beat != nil, !sheet.otherBeats.isEmpty,
      let own = sheet.fact(.volume)
    else { return }
    var volumes = [own]
    for beat in sheet.otherBeats.prefix(20) {
      let query = "posts of \(Literal.quoted(beat)) | time \(sheet.window.query) | count"
      guard
        let line = AnsweredQuestion(query: query, table: try ask(query)).line,
        let count = line.number("count")
      else { continue }
      volumes.append(
        sheet.add(
          Fact(
            .volume, count, .count, of: Fact.Subject(beat: beat), in: sheet.window,
            from: line.origin("count"))))
    }
    derive(.beatRank, .rank, of: volumes, unit: .rank, subject: Fact.Subject(among: volumes.count))
  }
}
