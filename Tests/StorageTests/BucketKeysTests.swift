import Language
import Storage
import Testing

/// Keys of buckets are those that SQL computes.
struct BucketKeysTests {
  @Test(arguments: [
    "UTC", "Europe/Paris", "America/St_Johns", "Australia/Lord_Howe", "Asia/Kolkata",
    "Pacific/Apia",
  ])
  func `keys are those of SQL, and so are the instants that share one`(name: String) throws {
    let zone = try #require(Zone(named: name))
    let store = try Store(path: ":memory:")
    let day = Int64.microsecondsPerDay
    // 1 December 2011 to 1 April 2026, with instants before, about 1970, and about 9999.
    let stretch = 15_309 * day..<20_544 * day
    let offsets = zone.offsetSegments(in: stretch)
    var random = Draw(seed: 5)
    var instants: [Int64] = [0, 1, -1, -day, 253_402_300_799_999_999, 253_402_300_800_000_000]
    for _ in 0..<400 {
      instants.append(Int64(random.below(5_000)) * day + Int64(random.below(86_400)) * 1_000_001)
      instants.append(
        stretch.lowerBound + Int64(random.below(5_235)) * day + Int64(random.below(96))
          * 900_000_000)
      instants.append(-Int64(random.below(40_000)) * day - Int64(random.below(1_000_000_000)))
    }
    for offset in offsets { instants += [offset.from - 1, offset.from, offset.from + 1] }
    let scales = [
      BucketScale(unit: .minute, zone: zone, weekStart: .monday),
      BucketScale(unit: .hour, zone: zone, weekStart: .monday),
      BucketScale(unit: .day, zone: zone, weekStart: .monday),
      BucketScale(unit: .week, zone: zone, weekStart: .sunday),
      BucketScale(unit: .month, zone: zone, weekStart: .monday),
      BucketScale(unit: .year, zone: zone, weekStart: .monday),
    ]
    for form in scales.map(\.form) {
      let keys = BucketKeys(form, offsets: offsets)
      let found = instants.map { keys.key(of: $0) }
      #expect(
        try self.keys(of: instants, form, offsets, in: store) == found.map(\.key), "\(form)")
      for (instant, found) in zip(instants, found) {
        #expect(found.instants.contains(instant))
        // Where a bucket has no end, the instants just about it are tried.
        let ends = [
          max(found.instants.lowerBound, instant - day),
          min(found.instants.upperBound - 1, instant + day),
        ]
        #expect(
          ends.allSatisfy { keys.key(of: $0).key == found.key }, "\(form), \(instant) in \(name)")
      }
    }
  }

  private func keys(
    of instants: [Int64], _ form: BucketScale.Form, _ offsets: [OffsetSegment], in store: Store
  ) throws -> [Int64?] {
    let given = Relation.values(columns: ["time"], rows: instants.map { [.integer($0)] })
    let relation = Relation.project(
      given, [Named("key", .bucket(.column("time"), form, offsets: offsets))])
    return try store.run(relation.compiled(for: store.dialect)).rows.map { row in
      if case .integer(let key) = row[0] { key } else { nil }
    }
  }
}
