package import Language

/// The buckets of time that a chart goes along.
package struct TimeAxis: Sendable, Equatable {
  package struct Bucket: Sendable, Equatable {
    /// The first instant, in microseconds since 1970.
    package var start: Int64
    /// Whether the window cuts it.
    package var isPartial: Bool
  }

  package let buckets: [Bucket]
  package let precision: ResultTable.Column.Precision
  package let zone: Zone
  /// The usual distance between two buckets; nil where there is one bucket only.
  let step: Int64?

  package init(buckets: [Bucket], precision: ResultTable.Column.Precision, zone: Zone) {
    self.buckets = buckets
    self.precision = precision
    self.zone = zone
    let distances = zip(buckets, buckets.dropFirst()).map { $1.start - $0.start }.sorted()
    step = distances.isEmpty ? nil : distances[distances.count / 2]
  }

  /// Where a bucket lies between the first, 0, and the last, 1.
  func position(of bucket: Int) -> Double { position(at: buckets[bucket].start) }

  func position(at instant: Int64) -> Double {
    guard let first = buckets.first?.start, let last = buckets.last?.start, last > first else {
      return 0.5
    }
    return Double(instant - first) / Double(last - first)
  }

  /// Whether a bucket follows the one before it without a gap, so that a line may join them.
  func isJoined(_ bucket: Int) -> Bool {
    guard bucket > 0, let step else { return false }
    let distance = buckets[bucket].start - buckets[bucket - 1].start
    // Months differ by three days, days by the hour that clocks are moved.
    return Double(distance) < 1.5 * Double(step)
  }

  /// A bucket as text, `*` behind one that is cut: `2026-03-26 12:00*`.
  func label(of bucket: Int) -> String {
    Timestamp.text(buckets[bucket].start, in: zone, precision: precision)
      + (buckets[bucket].isPartial ? "*" : "")
  }

  /// How long a bucket is, in a word: `hour`, `6 h`, `day`.
  var stepName: String? {
    guard let step else { return nil }
    let hour = Int64.microsecondsPerHour
    switch step {
    case hour: return "hour"
    case (23 * hour)...(25 * hour): return "day"
    case (7 * 24 - 1) * hour...(7 * 24 + 1) * hour: return "week"
    case (27 * 24 * hour)...(32 * 24 * hour): return "month"
    case (360 * 24 * hour)...(367 * 24 * hour): return "year"
    case 60_000_000: return "minute"
    case _ where step % (24 * hour) == 0: return "\(step / (24 * hour)) d"
    case _ where step % hour == 0: return "\(step / hour) h"
    case _ where step % 60_000_000 == 0: return "\(step / 60_000_000) min"
    default: return nil
    }
  }
}
