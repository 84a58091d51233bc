internal import Language

/// The columns that queries may name, as two views.
///
/// In `posts` what is not in `post` comes by a scalar subquery each, which costs nothing where the
/// column is not asked for. (SQLite leaves an unused LEFT JOIN out of plain selects only, and looks
/// every post's text up for a GROUP BY that reads none of it.) In `whole_posts` it comes by joins,
/// for those who want most of the columns.
enum PostsView {
  static let definition = """
    CREATE VIEW posts AS SELECT \(columns { "(SELECT \($1) FROM \($0.table) WHERE id = \($0.key))" })
    FROM post AS p;
    CREATE VIEW whole_posts AS SELECT \(columns { $1 })
    FROM post AS p CROSS JOIN post_text ON post_text.id = p.id
      LEFT JOIN author ON author.id = p.author LEFT JOIN scorer ON scorer.id = p.scorer
    """

  /// A table that has more of a post, and what in `post` is the number there.
  private struct Other {
    let table: String
    let key: String

    static let text = Other(table: "post_text", key: "p.id")
    static let author = Other(table: "author", key: "p.author")
    static let scorer = Other(table: "scorer", key: "p.scorer")
  }

  /// The names of the beats that have a post, as other lists are kept.
  private static let beats = """
    (SELECT nullif(json_group_array(name), '[]') FROM (
      SELECT name FROM beat WHERE \(SQLiteDialect.isMember(of: "beat.id", "p.id"))
      ORDER BY name COLLATE NOCASE))
    """

  /// All columns, where `read` writes how an expression over another table is read.
  private static func columns(_ read: (Other, String) -> String) -> String {
    func text(_ column: String) -> String { "\(read(.text, "post_text.\(column)")) AS \(column)" }
    return """
      p.id AS post,
        \(read(.text, "p.source || ':' || post_text.key")) AS id,
        p.time AS time,
        \(read(.text, "coalesce(p.time, 0) + post_text.created_lag")) AS created,
        \(text("indexed")), \(text("captured")), \(text("edited")),
        p.source AS source, coalesce(\(read(.text, "post_text.platform")), p.source) AS platform,
        p.kind AS kind,
        \(read(.author, "coalesce(author.handle, author.native_id)")) AS author,
        p.author AS author_key, \(read(.author, "author.name")) AS name,
        \(read(.text, "nullif(post_text.text, '')")) AS text,
        \(read(.text, "nullif(post_text.title, '')")) AS title,
        p.lang AS lang, \(read(.text, SplitAddress.sql)) AS url, \(text("link")),
        \(text("community")),
        p.sentiment AS sentiment, p.score AS score, p.scorer AS scorer,
        CASE WHEN p.scorer = 0 THEN 'given'
          ELSE \(read(.scorer, "scorer.name || ' ' || scorer.version")) END AS labelled,
        p.likes AS likes, p.reposts AS reposts, p.replies AS replies, p.quotes AS quotes,
        p.views AS views, p.points AS points,
        \(text("hashtags")), \(text("mentions")), \(text("links")), \(text("reply_to")),
        \(text("thread")),
        p.family AS family, p.snapshot AS snapshot, \(beats) AS beat, coalesce(p.status, 'available') AS status
      """
  }
}
