import Language

extension FactGathering {
  /// The hour of the window that stands out most, where one does.
  mutating func addSpikes() throws {
    let hour = Int64.microsecondsPerHour
    guard sheet.window.hours >= 6 else { return }
    let learnt = FactWindow(
      start: sheet.window.start - 14 * Int64.microsecondsPerDay, end: sheet.window.end)
    let question = try answer(
      "time \(sheet.window.query) | spikes by hour over \(learnt.query)")
    let names = ["hour"]
    guard
      let top = question.lines(by: names).max(by: {
        ($0.number("z") ?? 0) < ($1.number("z") ?? 0)
      }), let start = top.time("hour"), let posts = top.number("posts"),
      let expected = top.number("expected")
    else { return }
    let window = FactWindow(start: start, end: start + hour)
    sheet.add(Fact(.spike, posts, .count, in: window, from: top.origin("posts")))
    sheet.add(Fact(.spikeUsual, expected, .count, in: window, from: top.origin("expected")))
  }
}
