import Language

extension FactGathering {
  /// How many posts there are, by source, against the window before.
  mutating func addVolumes() throws {
    let (window, baseline) = (sheet.window, sheet.baseline)
    let lines = try answer("compare volume \(windows) by source anyway").lines(by: ["source"])
    guard let all = lines.last else { return }
    let now = addVolume(all, "n_now", of: Fact.Subject(), in: window)
    let before = addVolume(all, "n_before", of: Fact.Subject(), in: baseline)
    addRatio(all, of: Fact.Subject(), counts: [now, before])
    var sources: [Fact] = []
    for line in lines.dropLast() {
      guard let source = line.text("source") else { continue }
      let subject = Fact.Subject(source: source)
      let now = addVolume(line, "n_now", of: subject, in: window)
      let before = addVolume(line, "n_before", of: subject, in: baseline)
      addRatio(line, of: subject, counts: [now, before])
      if now.value > 0 { sources.append(now) }
    }
    for source in sources {
      derive(.sourceShare, .ratio, of: [source, now], unit: .share, subject: source.subject)
      var subject = source.subject
      subject.among = sources.count
      let others = sources.filter { $0.id != source.id }
      if !others.isEmpty {
        derive(.sourceRank, .rank, of: [source] + others, unit: .rank, subject: subject)
      }
    }
    if !sources.isEmpty { derive(.sources, .count, of: sources, unit: .count) }
  }

  private mutating func addVolume(
    _ line: AnsweredQuestion.Line, _ column: String, of subject: Fact.Subject,
    in window: FactWindow
  ) -> Fact {
    sheet.add(
      Fact(
        .volume, line.number(column) ?? 0, .count, of: subject, in: window,
        from: line.origin(column)))
  }

  private mutating func addRatio(
    _ line: AnsweredQuestion.Line, of subject: Fact.Subject, counts: [Fact]
  ) {
    let base = Int(counts.map(\.value).min() ?? 0)
    let verdict = line.text("verdict")
    derive(
      .volumeChange, .difference, of: counts, unit: .count, subject: subject,
      against: sheet.baseline, base: base, verdict: verdict)
    guard let ratio = line.number("ratio") else { return }
    sheet.add(
      Fact(
        .volumeRatio, ratio, .ratio, low: line.number("ratio_low"),
        high: line.number("ratio_high"), base: base, of: subject, in: sheet.window,
        against: sheet.baseline, verdict: verdict, from: line.origin("ratio")))
  }
}
