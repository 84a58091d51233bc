/// The keys of buckets as an engine's SQL computes them, with a zone's offsets for the stretch of
/// time that is asked about: outside of it the nearest offset goes on, and `%` rounds towards 1970.
///
/// Whoever has neighbouring posts mostly has several of one bucket: so the instants are told, too,
/// that have the same key.
package struct BucketKeys: Sendable {
  private let form: BucketScale.Form
  private let offsets: [OffsetSegment]

  package init(_ form: BucketScale.Form, offsets: [OffsetSegment]) {
    self.form = form
    self.offsets = offsets
  }

  /// The key of the bucket that an instant falls in, and instants about it that have the same; nil
  /// beyond the year 9999, which SQL knows no months of.
  package func key(of instant: Int64) -> (key: Int64?, instants: Range<Int64>) {
    let (offset, stretch) = offset(at: instant)
    let local = instant + offset
    switch form {
    case .absolute(let width):
      return (instant - local % width, Self.instants(about: instant, local, width, stretch))
    case .local(let width, let origin):
      let since = local - origin
      return (local - since % width, Self.instants(about: instant, since, width, stretch))
    case .localMonth: return start(of: .month, holding: instant, offset, within: stretch)
    case .localYear: return start(of: .year, holding: instant, offset, within: stretch)
    }
  }

  /// Instants about one that are in its bucket, given how long it is since a bucket's start.
  private static func instants(
    about instant: Int64, _ since: Int64, _ width: Int64, _ stretch: Range<Int64>
  ) -> Range<Int64> {
    guard since >= 0 else { return instant..<instant + 1 }
    let start = instant - since % width
    return (start..<start + width).clamped(to: stretch)
  }

  private func start(
    of unit: CalendarUnit, holding instant: Int64, _ offset: Int64, within stretch: Range<Int64>
  ) -> (key: Int64?, instants: Range<Int64>) {
    let seconds = (instant + offset) / .microsecondsPerSecond
    guard seconds < 253_402_300_800 else { return (nil, instant..<instant + 1) }
    let start = unit.start(holding: seconds * .microsecondsPerSecond, weekStart: .monday)
    // The seconds before 1970 are rounded up, which only matters where a unit begins.
    guard seconds > 0 else { return (start, instant..<instant + 1) }
    let end = unit.start(start, movedBy: 1)
    return (start, (start - offset..<end - offset).clamped(to: stretch))
  }

  /// The offset at an instant, and the stretch that it lasts.
  private func offset(at instant: Int64) -> (offset: Int64, stretch: Range<Int64>) {
    var (low, high) = (0, offsets.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if offsets[middle].from <= instant { low = middle } else { high = middle }
    }
    guard low < offsets.count else { return (0, .min..<Int64.max) }
    let start = low == 0 ? Int64.min : offsets[low].from
    let end = low + 1 < offsets.count ? offsets[low + 1].from : Int64.max
    return (offsets[low].offset, start..<end)
  }
}
