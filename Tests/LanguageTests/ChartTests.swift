import Language
import TestSupport
import Testing

/// What `chart` and `save` of a picture ask of the stages before them.
@Suite struct ChartTests {
  @Test(arguments: [
    ("posts | count by source | chart", ResultView.chart(nil)),
    ("posts | count by source | chart bar", .chart(.bar)),
    ("posts | count by day | chart LINE", .chart(.line)),
    ("posts | count by day | chart | table", .table),
    ("posts | count by day", .table),
  ])
  func changesTheViewOnly(_ text: String, _ view: ResultView) throws {
    let plan = try Fixtures.plan(text)
    #expect(plan.view == view)
    #expect(plan.sql(for: .sqlite) == (try Fixtures.plan(Self.bare(text))).sql(for: .sqlite))
  }

  private static func bare(_ text: String) -> String {
    text.split(separator: " | ").filter { !$0.hasPrefix("chart") && $0 != "table" }
      .joined(separator: " | ")
  }

  @Test(arguments: [
    ("posts | 1️⃣chart2️⃣", "'chart' draws numbers about groups, and there are none here"),
    ("posts | save 1️⃣out.svg2️⃣", "'save' draws numbers about groups, and there are none here"),
    (
      "posts | count by source | select source | 1️⃣chart2️⃣",
      "'chart' draws numbers about groups, and there are none here"
    ),
    ("posts | count by source | 1️⃣chart2️⃣ line", "'chart line' needs buckets of time"),
    ("posts | count by source | 1️⃣chart2️⃣ spark", "'chart spark' needs buckets of time"),
    ("posts | count by source | 1️⃣chart2️⃣ heat", "'chart heat' needs two keys, or hours"),
    ("posts | count by source | chart 1️⃣bars2️⃣", "there is no chart 'bars'"),
  ])
  func saysWhatItNeeds(_ text: String, _ message: String) throws {
    let marked = MarkedSource(text)
    do throws(Diagnostic) {
      _ = try Fixtures.plan(marked.source.text)
      Issue.record("no problem found")
    } catch {
      #expect(error.message == message)
      let keyword = Span(marked.span.start, marked.span.end)
      #expect(error.span.start == keyword.start)
    }
  }

  /// Counts and sums add up; averages, extremes and numbers of distinct values do not.
  @Test func knowsWhatAddsUp() throws {
    func additive(_ text: String) throws -> [String] {
      try Fixtures.plan(text).shownColumns.filter(\.isAdditive).map(\.name)
    }
    #expect(try additive("posts | count by day, source") == ["count"])
    #expect(try additive("posts | count by source | sort source") == ["count"])
    #expect(try additive("posts | count distinct author by source") == [])
    #expect(
      try additive("posts | measure sum(likes), avg(likes), max(likes), count(lang) by source")
        == ["sum_likes", "count_lang"])
  }

  /// Only what was asked of a bucket need be covered.
  @Test func findsBucketsThatWereNotCovered() throws {
    let day: Int64 = 86_400_000_000
    let plan = try Fixtures.plan("posts | time last 3d | count by day") { context in
      context.catalogue.extents.coverage.stretches = [
        .init(
          window: TimeWindow(start: Fixtures.now - 28 * day, end: Fixtures.now), isComplete: true),
        .init(
          window: TimeWindow(
            start: Fixtures.now - 2 * day, end: Fixtures.now - 2 * day + 60_000_000),
          isComplete: false, reason: "outage"),
      ]
    }
    // 2026-03-25T00:00:00Z.
    #expect(plan.uncoveredBuckets.reasons == [1_774_396_800_000_000: "outage"])
    #expect(
      try Fixtures.plan("posts | time last 3d | count by day").uncoveredBuckets.reasons == [:])
  }
}
