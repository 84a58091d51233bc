import Language

extension FactGathering {
  static let sentiments = ["positive", "neutral", "negative"]

  /// Shares by sentiment and their change, by source, and what the change splits into.
  mutating func addSentiment() throws {
    let question = try answer("compare sentiment \(windows) by source")
    let lines = question.lines(by: ["source"])
    guard let all = lines.last else { return }
    for sentiment in Self.sentiments { addShare(all, sentiment, source: nil) }
    addSplit(all)
    for line in lines.dropLast() {
      guard let source = line.text("source") else { continue }
      addShare(line, "positive", source: source)
      addShare(line, "negative", source: source)
      if line.text("verdict") == "too few" { sheet.limits.append(.thin(source: source)) }
    }
    try addLabelled()
  }

  private mutating func addShare(
    _ line: AnsweredQuestion.Line, _ sentiment: String, source: String?
  ) {
    let subject = Fact.Subject(source: source, sentiment: sentiment)
    let counts = [line.number("n_now"), line.number("n_before")].map { $0.map(Int.init) }
    for (window, name, count) in [
      (sheet.window, "now", counts[0]), (sheet.baseline, "before", counts[1]),
    ] {
      let column = "\(sentiment)_\(name)"
      guard let share = line.number(column) else { continue }
      sheet.add(
        Fact(
          .share, share, .share, low: line.number("\(column)_low"),
          high: line.number("\(column)_high"), base: count, of: subject, in: window,
          from: line.origin(column)))
    }
    let isHeadline = sentiment == "positive"
    let base = counts.compactMap(\.self).min()
    let change = isHeadline ? "change" : "\(sentiment)_change"
    let verdict = isHeadline ? line.text("verdict") : nil
    addChange(.shareChange, .points, line, change, base: base, of: subject, verdict: verdict)
    if isHeadline {
      addChange(.shareRatio, .ratio, line, "ratio", base: base, of: subject, verdict: verdict)
    }
  }

  private mutating func addChange(
    _ metric: Fact.Metric, _ unit: Fact.Unit, _ line: AnsweredQuestion.Line, _ column: String,
    base: Int?, of subject: Fact.Subject, verdict: String?
  ) {
    guard let change = line.number(column) else { return }
    sheet.add(
      Fact(
        metric, change, unit, low: line.number("\(column)_low"),
        high: line.number("\(column)_high"), base: base, of: subject, in: sheet.window,
        against: sheet.baseline, verdict: verdict, from: line.origin(column)))
  }

  private mutating func addSplit(_ line: AnsweredQuestion.Line) {
    let subject = Fact.Subject(sentiment: "positive")
    let base = [line.number("n_now"), line.number("n_before")].compactMap(\.self).min().map(
      Int.init)
    for (metric, column) in [
      (Fact.Metric.changeWithin, "change_within"), (.changeOfMix, "change_of_mix"),
      (.changeOfThin, "change_of_thin"),
    ] {
      addChange(metric, .points, line, column, base: base, of: subject, verdict: nil)
    }
  }

  /// How many posts have each label, how many none, and whose labels they are.
  private mutating func addLabelled() throws {
    let counts = try answer("time \(sheet.window.query) | count by sentiment")
    for line in counts.lines(by: ["sentiment"]) {
      guard let count = line.number("count") else { continue }
      let sentiment = line.text("sentiment")
      sheet.add(
        Fact(
          sentiment == nil ? .unlabelled : .labelled, count, .count,
          of: Fact.Subject(sentiment: sentiment), in: sheet.window, from: line.origin("count")))
    }
    let scorers = try answer("time \(sheet.window.query) | count by labelled")
    for line in scorers.lines(by: ["labelled"]) {
      if let name = line.text("labelled"), name != "given" {
        sheet.limits.append(.labelled(by: name))
      }
    }
  }
}
