import Language

extension FactGathering {
  /// The texts that several people posted, and how often.
  mutating func addCopies() throws {
    let window = sheet.window.joined(with: sheet.baseline)
    let stages = "time \(window.query) | copies min 2 authors"
    let question = try answer(stages)
    sheet.add(
      Fact(
        .copiedTexts, Double(question.table.rows.count), .count, in: window,
        from: .rows(query: question.query)))
    // A sentence tells more than an advertisement or a short exclamation of as many copies.
    let lines = question.lines(by: ["family"])
    let told = lines.enumerated().sorted { left, right in
      (Self.isSentence(left.element), left.element.number("posts") ?? 0, right.offset)
        > (Self.isSentence(right.element), right.element.number("posts") ?? 0, left.offset)
    }
    for (offset, line) in told.prefix(3) {
      let copies = try answer("\(stages) | open \(offset + 1)").lines()
      // The last of the newest first is the first that was posted.
      guard let first = copies.last, let post = CitedPost(first, role: .copied) else { continue }
      let cited = sheet.add(post)
      let subject = Fact.Subject(post: cited.id)
      for (metric, column, unit) in [
        (Fact.Metric.copies, "posts", Fact.Unit.count), (.copyAuthors, "authors", .count),
        (.copySpan, "hours", .hours),
      ] {
        guard let value = line.number(column) else { continue }
        // Copies that differ in a letter are not told as being word for word the same.
        if metric == .copies, line.number("wordings") != 1 { continue }
        sheet.add(Fact(metric, value, unit, of: subject, in: window, from: line.origin(column)))
      }
    }
  }

  private static func isSentence(_ line: AnsweredQuestion.Line) -> Int {
    guard let text = line.text("text"), !text.contains("://"), line.number("wordings") == 1 else {
      return 0
    }
    guard text.split(separator: " ").count >= 6 else { return 0 }
    // Whole sentences before titles and exclamations.
    let isWhole = (text.first?.isUppercase ?? false) && ".!?…".contains(text.last ?? " ")
    return isWhole ? 2 : 1
  }
}

extension CitedPost {
  /// A post of a line of posts; nil where it has no identity or no text.
  init?(_ line: AnsweredQuestion.Line, role: Role) {
    guard let key = line.text("id"), let source = line.text("source"),
      let text = line.text("text") ?? line.text("title")
    else { return nil }
    self.init(
      key: key, source: source, author: line.text("author"), time: line.time("time"),
      url: line.text("url"), title: line.text("title"), text: text,
      sentiment: line.text("sentiment"), role: role)
  }
}
