/// Two windows that share no instant: the first is *now*, the second *before*.
package struct PairedWindows: Sendable {
  package var first: TimeWindow
  package var second: TimeWindow
  /// The windows as they were written, parameters by their values.
  package var labels: (first: String, second: String)

  /// The line above a table that says which windows they are.
  package func heading(in zone: Zone) -> String {
    "now: \(labels.first), \(first.description(in: zone))"
      + " · before: \(labels.second), \(second.description(in: zone))"
  }

  /// The lengths in days of 24 hours.
  package var days: (first: Double, second: Double) {
    (Self.days(first), Self.days(second))
  }

  private static func days(_ window: TimeWindow) -> Double {
    Double(window.length ?? 0) / 86_400_000_000
  }

  /// Whether an instant is in one of the two.
  func holds(_ instant: Formula) -> Formula {
    // Windows that touch are one stretch, which an index is read through once.
    guard second.end == first.start else {
      return .or([instant.isWithin(first), instant.isWithin(second)])
    }
    return instant.isWithin(TimeWindow(start: second.start, end: first.end))
  }

  /// 1 for an instant of the first window, 2 for one of the second, where it is in either.
  func number(of instant: Formula) -> Formula {
    .when(instant.isWithin(first), .literal(.integer(1)), otherwise: .literal(.integer(2)))
  }
}
