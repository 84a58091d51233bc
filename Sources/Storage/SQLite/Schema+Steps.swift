extension Schema {
  /// Part of a step from one layout to the next.
  enum Part {
    case sql(String)
    case work(@Sendable (OpaquePointer?) throws(EngineError) -> Void)
  }

  /// What leads from layout 1 to 2, from 2 to 3, and so on.
  static let steps: [[Part]] = [
    [.sql(stories), .sql(history)],
    [
      .sql(AddressTable.definition), .sql("ALTER TABLE post_text ADD COLUMN address INTEGER"),
      .sql(BeatRuns.definition), .sql(beatRuns), .sql(hourlyCounts), .sql("DROP TABLE beat_post"),
    ],
    [
      .sql(PostColumn.definition), .work(PostColumnWriter.packAll),
      .sql(PostPlaces.definition), .work(PostPlaces.takeOver),
      .sql(viewsDropped), .sql(placesDropped),
    ],
    // Layout 5 had two indexes of threads, layout 6 another column in its views.
    [], [],
    [
      .sql(viewsDropped), .sql("DROP INDEX IF EXISTS post_thread; DROP INDEX IF EXISTS post_reply"),
      .sql(ThreadTable.definition), .sql(ThreadTable.insertion),
    ],
  ]

  static func parts(from layout: Int64) -> [Part] {
    Array(steps[Int(layout - 1)...].joined())
  }

  /// What layout 2 had in a table with a row for each post of a beat.
  private static let beatRuns = BeatRuns.insertion(of: "SELECT beat, post FROM beat_post")

  /// The counts by hour anew: layout 2 kept the sums of scores that posts had before they were seen
  /// again, and rows of hours whose posts have another label or time now.
  private static let hourlyCounts = """
    DELETE FROM hourly;
    \(HourlyCounts.insertion(
      of: "SELECT 0 AS beat, id AS post FROM post UNION ALL SELECT beat, post FROM beat_post"));
    DELETE FROM undated WHERE n = 0
    """

  /// What questions read posts from up to layout 6.
  private static let viewsDropped = "DROP VIEW IF EXISTS posts; DROP VIEW IF EXISTS whole_posts"

  /// Layout 3 kept where a post was read with its text. (To copy the table would be no faster, and
  /// the file would stay half as large again.)
  private static let placesDropped = ["resource", "line", "offset", "length"]
    .map { "ALTER TABLE post_text DROP COLUMN \($0)" }.joined(separator: "; ")
}
