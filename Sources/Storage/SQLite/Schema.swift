/// The tables of a store.
///
/// The layout's number is SQLite's `user_version`; `application_id` marks the file as ours.
/// `Schema+Steps` brings stores of earlier layouts up to date.
enum Schema {
  /// "beat" in ASCII.
  static let application: Int64 = 0x6265_6174

  /// A table that layout 1 has since it was settled; before, it changed under the same number.
  static let mark = "SELECT count(*) FROM sqlite_schema WHERE name = 'copy_text'"

  /// The number of the layout.
  static let layout: Int64 = 7

  /// A new store.
  static let definitions =
    [
      posts, PostColumn.definition, PostPlaces.definition, AddressTable.definition, origins, beats,
      BeatRuns.definition, SketchTable.definition, CopyTextTable.definition, WordIndex.definition,
      ThreadTable.definition, stories, history,
    ] + postIndexes.map(\.definition)

  /// An index of posts, which a first load takes off and builds when its posts are in.
  struct Index {
    let name: String
    let definition: String

    init(_ name: String, on columns: String, where test: String? = nil) {
      self.name = name
      definition =
        "CREATE INDEX \(name) ON \(columns)" + (test.map { " WHERE \($0)" } ?? "")
    }
  }

  static let postIndexes = [
    Index("post_time", on: "post(time)"),
    Index("post_family", on: "post(family)", where: "family IS NOT NULL"),
    // So that whether there is any repost is known at once.
    Index("post_repost", on: "post(id)", where: "kind = 'repost'"),
  ]

  /// `post` is narrow, since most questions read many of its rows; `post_text` has the rest.
  ///
  /// What identifies a post is its source and its `key`; `identity` finds posts by a hash of both.
  ///
  /// Instants are microseconds since 1970. `scorer` says whose label it is: 0 the snapshot's own,
  /// else a row of `scorer`. Lists are JSON arrays, or NULL where there is nothing.
  ///
  /// What most posts have in common is NULL: the status `available`, an id that is the key, the id
  /// quality `native`, the text format `plain`, a time that was written as RFC 3339 in UTC. `created_lag` is the created time less `time` (less 0 where there is none).
  /// That is a fifth of the file. `created_quality` is twice the place of the precision, and 1
  /// where the zone was assumed. Where there is an `address`, `url` is only what follows there, as
  /// ``SplitAddress`` says, and as `SQLitePosts` reads it. `family` is the fingerprint of a family's first text; `fingerprint`
  /// is that of the post's own where it is another. Of an observation that is a post's first the
  /// place in a file is the post's own, which ``PostPlaces`` has.
  private static let posts = """
    CREATE TABLE post (
      id INTEGER PRIMARY KEY, time INTEGER, source TEXT NOT NULL, kind TEXT NOT NULL, lang TEXT,
      author INTEGER, sentiment TEXT, score REAL, scorer INTEGER, family INTEGER,
      likes INTEGER, reposts INTEGER, replies INTEGER, quotes INTEGER, views INTEGER,
      points INTEGER, snapshot INTEGER NOT NULL, status TEXT, fingerprint INTEGER) STRICT;
    CREATE TABLE post_text (
      id INTEGER PRIMARY KEY, key TEXT NOT NULL, title TEXT, text TEXT,
      native_id TEXT, platform TEXT, id_quality TEXT, url TEXT, link TEXT, community TEXT,
      text_format TEXT, truncated INTEGER, created_lag INTEGER, created_raw TEXT,
      created_quality INTEGER, indexed INTEGER, edited INTEGER, captured INTEGER,
      reply_to TEXT, thread TEXT, quote_of TEXT, repost_of TEXT,
      hashtags TEXT, mentions TEXT, links TEXT, address INTEGER) STRICT;
    CREATE TABLE identity (
      hash INTEGER NOT NULL, post INTEGER NOT NULL, PRIMARY KEY (hash, post))
      STRICT, WITHOUT ROWID;
    CREATE TABLE author (
      id INTEGER PRIMARY KEY, source TEXT NOT NULL, key TEXT NOT NULL, native_id TEXT, handle TEXT,
      name TEXT, UNIQUE (source, key)) STRICT;
    CREATE TABLE scorer (
      id INTEGER PRIMARY KEY, name TEXT NOT NULL, version TEXT NOT NULL,
      UNIQUE (name, version)) STRICT;
    CREATE TABLE observation (
      post INTEGER NOT NULL, snapshot INTEGER NOT NULL, captured INTEGER, created INTEGER,
      author INTEGER, title TEXT, text TEXT, likes INTEGER, reposts INTEGER, replies INTEGER,
      quotes INTEGER, views INTEGER, points INTEGER, status TEXT, resource INTEGER, line INTEGER,
      offset INTEGER, length INTEGER) STRICT;
    CREATE INDEX observation_post ON observation(post);
    """

  private static let origins = """
    CREATE TABLE snapshot (
      id INTEGER PRIMARY KEY, name TEXT NOT NULL, sha256 TEXT NOT NULL, files INTEGER NOT NULL,
      bytes INTEGER NOT NULL, formats TEXT NOT NULL, loaded INTEGER, captured INTEGER,
      sampling TEXT, coverage TEXT, read INTEGER NOT NULL, new INTEGER NOT NULL,
      known INTEGER NOT NULL, merged INTEGER NOT NULL, rejected INTEGER NOT NULL,
      passed_over INTEGER NOT NULL, oldest INTEGER, newest INTEGER,
      own_captures INTEGER NOT NULL) STRICT;
    CREATE INDEX snapshot_sha256 ON snapshot(sha256);
    CREATE TABLE resource (
      id INTEGER PRIMARY KEY, snapshot INTEGER NOT NULL, path TEXT NOT NULL,
      sha256 TEXT NOT NULL, bytes INTEGER NOT NULL, preface BLOB) STRICT;
    CREATE INDEX resource_snapshot ON resource(snapshot);
    CREATE TABLE reject (
      snapshot INTEGER NOT NULL, resource INTEGER NOT NULL, line INTEGER NOT NULL,
      offset INTEGER NOT NULL, reason TEXT NOT NULL, bytes BLOB NOT NULL) STRICT;
    CREATE INDEX reject_snapshot ON reject(snapshot);
    CREATE TABLE oddity (
      snapshot INTEGER NOT NULL, kind TEXT NOT NULL, n INTEGER NOT NULL,
      PRIMARY KEY (snapshot, kind)) STRICT, WITHOUT ROWID;
    CREATE TABLE setting (name TEXT PRIMARY KEY, value ANY) STRICT, WITHOUT ROWID;
    """

  /// In `hourly`, beat 0 is all posts and the sentiment '' is none; `scored` counts the posts whose
  /// score is in the sums.
  ///
  /// Posts without a time are counted in `undated`.
  private static let beats = """
    CREATE TABLE beat (
      id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE COLLATE NOCASE, category TEXT,
      match TEXT) STRICT;
    CREATE TABLE beat_snapshot (
      beat INTEGER NOT NULL, snapshot INTEGER NOT NULL, PRIMARY KEY (beat, snapshot))
      STRICT, WITHOUT ROWID;
    CREATE TABLE hourly (
      beat INTEGER NOT NULL, hour INTEGER NOT NULL, source TEXT NOT NULL, kind TEXT NOT NULL,
      sentiment TEXT NOT NULL, n INTEGER NOT NULL, scored INTEGER NOT NULL,
      score_sum REAL NOT NULL, score_square_sum REAL NOT NULL,
      PRIMARY KEY (beat, hour, source, kind, sentiment)) STRICT, WITHOUT ROWID;
    CREATE TABLE undated (
      beat INTEGER NOT NULL, source TEXT NOT NULL, n INTEGER NOT NULL,
      PRIMARY KEY (beat, source)) STRICT, WITHOUT ROWID;
    """

  /// Stories with their fact sheets, and each step of their histories; both as canonical JSON.
  ///
  /// Nothing of a history is ever changed: there are inserts only.
  static let stories = """
    CREATE TABLE story (
      number INTEGER PRIMARY KEY, beat TEXT, created INTEGER NOT NULL, sheet TEXT NOT NULL) STRICT;
    CREATE TABLE revision (
      story INTEGER NOT NULL, number INTEGER NOT NULL, hash TEXT NOT NULL, body TEXT NOT NULL,
      PRIMARY KEY (story, number)) STRICT, WITHOUT ROWID
    """

  /// What was typed at the prompt: instants and stretches in microseconds.
  static let history = """
    CREATE TABLE history (
      id INTEGER PRIMARY KEY, text TEXT NOT NULL, time INTEGER NOT NULL,
      duration INTEGER NOT NULL, outcome TEXT NOT NULL) STRICT
    """
}
