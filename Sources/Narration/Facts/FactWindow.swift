internal import Language

/// The stretch of time that a fact is of, pinned to instants.
package struct FactWindow: Sendable, Codable, Hashable {
  /// Microseconds since 1970.
  package var start: Int64
  package var end: Int64

  package init(start: Int64, end: Int64) {
    self.start = start
    self.end = end
  }

  package var hours: Double {
    Double(end - start) / Double(Int64.microsecondsPerHour)
  }

  /// The window in the query language, so that it says the same whatever `now` is.
  package var query: String { "from \(Self.written(start)) until \(Self.written(end))" }

  private static func written(_ instant: Int64) -> String {
    let time = CivilTime(local: instant)
    return "\(time.date)T\(time.clock)Z"
  }

  /// Both of two windows and what is between them.
  package func joined(with other: FactWindow) -> FactWindow {
    FactWindow(start: min(start, other.start), end: max(end, other.end))
  }
}
