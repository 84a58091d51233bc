extension FactGathering {
  /// Terms of this many authors are the discourse's, and not one person's.
  static let authorsOfTerm = 3.0

  /// The terms that are said more than before, with the posts that have them.
  mutating func addTerms() throws {
    let question = try answer("terms \(windows) 12 once per family")
    let risen = question.lines(by: ["term", "more"]).filter {
      $0.text("more") == "now" && ($0.number("authors_now") ?? 0) >= Self.authorsOfTerm
    }
    for line in risen.prefix(4) {
      guard let term = line.text("term"), let now = line.number("posts_now"),
        let before = line.number("posts_before")
      else { continue }
      let isClear = (line.number("p_adjusted") ?? 1) <= 0.05
      let verdict = isClear ? "rose" : "no clear change"
      let subject = Fact.Subject(term: term)
      var counts: [Fact] = []
      for (value, column, window) in [
        (now, "posts_now", sheet.window), (before, "posts_before", sheet.baseline),
      ] {
        counts.append(
          sheet.add(
            Fact(
              .termPosts, value, .count, of: subject, in: window,
              verdict: verdict, from: line.origin(column))))
      }
      for count in counts {
        guard let all = sheet.fact(.volume, in: count.window) else { continue }
        derive(.termShare, .ratio, of: [count, all], unit: .share, subject: subject)
      }
      derive(
        .termRatio, .ratio, of: counts, unit: .ratio, subject: subject, against: sheet.baseline,
        base: Int(min(now, before)), verdict: verdict)
    }
  }
}
