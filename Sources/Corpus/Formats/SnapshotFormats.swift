/// The formats that can be loaded.
///
/// The order is that of recognition: a format stands before those whose rule is looser.
package enum SnapshotFormats {
  package static let all: [any SnapshotFormat.Type] = [
    RedditListing.self,
    RedditDump.self,
    BlueskyJSONL.self,
    CanonicalJSONL.self,
    CSVFormat.self,
  ]

  /// The format of a name, as in `load … as csv`; nil when there is none.
  package static func named(_ name: String) -> (any SnapshotFormat.Type)? {
    all.first { $0.name == name }
  }

  /// Finds the format that the beginning of a file is of, and the rule that says so.
  ///
  /// - Throws: a ``FormatError`` that says what the file is instead, and what can be done.
  package static func recognised(
    _ sample: FileSample
  ) throws(FormatError) -> (format: any SnapshotFormat.Type, rule: String) {
    if let refusal = refusal(of: sample.bytes) { throw refusal }
    for format in all {
      if let rule = format.recognises(sample) { return (format, rule) }
    }
    throw unrecognised(sample)
  }

  /// The files that are known and cannot be read, by their first bytes.
  private static func refusal(of bytes: [UInt8]) -> FormatError? {
    if bytes.allSatisfy({ [0x20, 0x09, 0x0A, 0x0D].contains($0) }) {
      return FormatError("the file is empty")
    }
    let magics: [([UInt8], String, String)] = [
      (Array("PAR1".utf8), "a Parquet file", parquet),
      (Array("PK\u{3}\u{4}".utf8), "a zip archive", "unpack it and load the files inside"),
      ([0xFF, 0xFE], "text in UTF-16 or UTF-32", encoding),
      ([0xFE, 0xFF], "text in UTF-16", encoding),
      ([0x28, 0xB5, 0x2F, 0xFD], "compressed twice (zstd)", "decompress it once"),
      ([0x1F, 0x8B], "compressed twice (gzip)", "decompress it once"),
      (Array("SQLite format 3".utf8), "an SQLite database", "export its table as CSV"),
      (Array("%PDF".utf8), "a PDF document", "export the posts as CSV or as JSON lines"),
    ]
    for (magic, what, help) in magics where bytes.starts(with: magic) {
      return FormatError("the file is \(what)", help: help)
    }
    if bytes.prefix(4).elementsEqual([0, 0, 0xFE, 0xFF]) || bytes.prefix(64).contains(0) {
      return FormatError(
        "the file holds zero bytes: it is binary, or text in UTF-16", help: encoding)
    }
    guard bytes.first(where: { $0 > 0x20 }) == UInt8(ascii: "<") else { return nil }
    return FormatError(
      "the file is XML or HTML", help: "save the feed's entries as CSV or as JSON lines")
  }

  private static let parquet =
    "convert it, such as with DuckDB: COPY 'posts.parquet' TO 'posts.csv'"
  private static let encoding = "convert it: iconv -f UTF-16 -t UTF-8"

  private static func unrecognised(_ sample: FileSample) -> FormatError {
    let shape = JSONShape(sample)
    let names = all.map { $0.name }.joined(separator: ", ")
    let help = "say which it is: load … as \(names)"
    if ["public_metrics", "edit_history_tweet_ids", "__twarc"].contains(where: shape.has)
      || (shape.has("data") && (shape.has("includes") || shape.has("meta")))
    {
      return FormatError(
        "the file is JSON of X's API, which is not read",
        help: "make it a table: twarc2 csv posts.jsonl posts.csv")
    }
    guard shape.isObject || shape.isArray else {
      return FormatError("the file is of no known format", help: help)
    }
    let keys = shape.keys.prefix(12).joined(separator: ", ")
    let what = shape.isArray ? "a JSON array" : "JSON"
    return FormatError(
      "the file is \(what) of no known format"
        + (keys.isEmpty ? "" : "; the first object has: \(keys)"),
      help: shape.isArray ? "write one object a line: jq -c '.[]'; or " + help : help)
  }
}
