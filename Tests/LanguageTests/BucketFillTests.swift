import Language
import Testing

struct BucketFillTests {
  /// Counts by hour of so many days and of so many groups.
  private static func filled(days: Int64, groups: Int64) -> [[Value]]? {
    let scale = BucketScale(unit: .hour, zone: .utc, weekStart: .monday)
    let window = TimeWindow(start: 0, end: days * 24 * 3_600_000_000)
    let fill = BucketFill(
      relation: .posts, scale: scale, bucketIndex: 0, keyCount: 2, window: window, columns: [],
      empty: [.integer(0)])
    return fill.filled((0..<groups).map { [.integer(0), .integer($0), .integer(1)] })
  }

  /// Each group has a row in each bucket, which would be billions for all authors and hours.
  @Test func `answers of too many rows are none`() throws {
    let rows = try #require(Self.filled(days: 1, groups: 2))
    #expect(rows.count == 48)
    #expect(rows[0] == [.time(0), .integer(0), .integer(1), .flag(false)])
    #expect(rows[47] == [.time(23 * 3_600_000_000), .integer(1), .integer(0), .flag(false)])
    #expect(Self.filled(days: 1_000, groups: 42) == nil)
    #expect(Self.filled(days: 1_000, groups: 0) == [])
  }
}
