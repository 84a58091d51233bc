import Testing

@testable import Corpus

struct CSVValueTests {
  @Test(arguments: [
    ("1642889622681432064", "1642889622681432064", false),
    ("1.642889622681432e+18", "1.642889622681432e+18", true),
    ("1.6E18", "1.6E18", true), ("40345775.0", "40345775", false),
    ("1642889622681432064.0", "1642889622681432064.0", true),
    ("t1_e5", "t1_e5", false), ("8e4512", "8e4512", false), ("1.5", "1.5", true),
    ("12e4f", "12e4f", false), ("at://did:plc:a/b/1", "at://did:plc:a/b/1", false),
  ])
  func ids(written: String, id: String, isLossy: Bool) {
    let read = CSVValue.id(written)
    #expect(read.id == id)
    #expect(read.isLossy == isLossy)
  }

  @Test(
    arguments: [
      ("12", 12), ("12.0", 12), ("-3", -3), ("0", 0), ("1e3", 1000), ("1.5", nil), ("1.2K", nil),
      ("1,234", nil), ("inf", nil), ("1e300", nil),
    ] as [(String, Int64?)])
  func counts(written: String, count: Int64?) {
    #expect(CSVValue.count(written) == count)
  }

  @Test(
    arguments: [
      ("en", "en", false), ("EN", "en", false), ("pt-BR", "pt-BR", false), ("en_US", "en", false),
      ("English", "en", false), ("['en', 'de']", "en", false), ("[]", nil, true),
      ("und", nil, false), ("zxx", nil, false), ("qme", nil, false), ("N/A", nil, false),
      ("Klingonish", nil, true), ("fil", "fil", false), ("1", nil, true),
    ] as [(String, String?, Bool)])
  func languages(written: String, tag: String?, isOdd: Bool) {
    let read = CSVValue.language(written)
    #expect(read.tag == tag)
    #expect(read.isOdd == isOdd)
  }

  @Test(
    arguments: [
      ("2026-03-27T18:00:00Z", 1_774_634_400_000_000), ("1774634400", 1_774_634_400_000_000),
      ("1774634400.0", 1_774_634_400_000_000), ("1774634400000", 1_774_634_400_000_000),
      ("3/27/2026 18:00", 1_774_634_400_000_000), ("3/27/2026 6:00 PM", 1_774_634_400_000_000),
      ("3/27/2026 18:00:00", 1_774_634_400_000_000), ("3/27/2026", 1_774_569_600_000_000),
      ("20260327", 1_774_569_600_000_000), ("20260327180000", 1_774_634_400_000_000),
      ("Fri Mar 27 18:00:00 +0000 2026", 1_774_634_400_000_000),
      ("Fri, 27 Mar 2026 18:00:00 GMT", 1_774_634_400_000_000),
      ("2026-03-27 18:00:00 UTC", 1_774_634_400_000_000),
      ("2026", nil), ("2 months ago", nil), ("27/3/2026", nil), ("3/27/26", nil),
      ("2/30/2026", nil), ("3/27/2026 13:00 PM", nil), ("3/27/2026 25:00", nil), ("", nil),
    ] as [(String, Int64?)])
  func times(written: String, microseconds: Int64?) {
    #expect(CSVTime().instant(written)?.microseconds == microseconds)
  }

  @Test func slashedDatesBeginWithTheDayWhenTheySaySo() throws {
    let file = try CSVFile("id,date,text\n1,3/4/2026,a\n2,27/3/2026 18:00,b\n")
    #expect(file.posts.map(\.createdAt) == [1_775_174_400_000_000, 1_774_634_400_000_000])
    #expect(file.posts.map(\.createdAtQuality?.precision) == [.day, .minute])
    #expect(
      file.oddities == [
        "date written D/M/YYYY, read as UTC", "date written D/M/YYYY, read as UTC",
      ])
    #expect(
      file.format.notes.contains(
        "column date has dates with slashes: they are read as day/month/year"))
  }

  @Test(
    arguments: [
      ("score\n0.5\n-1", [0.5, -1], [nil, nil]), ("score\n5\n-1", [nil, nil], [5, -1]),
      ("sentiment_score\n0.25\n7", [nil, nil], [nil, 7]),
      ("score\n0.25\nnan", [0.25, nil], [nil, nil]),
    ] as [(String, [Double?], [Int64?])])
  func scores(column: String, scores: [Double?], points: [Int64?]) throws {
    let cells = column.split(separator: "\n")
    let file = try CSVFile(
      "id,time,text,\(cells[0])\n1,2026-01-01,a,\(cells[1])\n2,2026-01-01,b,\(cells[2])\n")
    #expect(file.posts.map(\.givenScore) == scores)
    #expect(file.format.notes.contains { $0.hasPrefix("column \(cells[0]) is ") })
    if cells[0] == "score" { #expect(file.posts.map(\.metrics.points) == points) }
  }

  @Test func labels() throws {
    let file = try CSVFile(
      "id,time,text,label\n1,2026-01-01,a,Positive\n2,2026-01-01,b,neg\n3,2026-01-01,c,mixed\n"
        + "4,2026-01-01,d,\n")
    #expect(file.posts.map(\.givenLabel) == [.positive, .negative, nil, nil])
    #expect(file.oddities == ["label is no sentiment word"])
    let numbers = try CSVFile("id,time,text,label\n1,2026-01-01,a,4\n2,2026-01-01,b,0\n")
    #expect(numbers.posts.map(\.givenLabel) == [nil, nil])
    #expect(
      numbers.format.notes.contains(
        "column label is not used: values such as '4' are no sentiment words"))
  }

  @Test func platformsByColumn() throws {
    let file = try CSVFile(
      "id,time,text,source\n1,2026-01-01,a,Twitter\n2,2026-01-01,b,bsky\n3,2026-01-01,c,HN\n"
        + "4,2026-01-01,d,gab\n5,2026-01-01,e,\n")
    #expect(file.posts.map(\.source) == [.x, .bluesky, .hackernews, .other, .other])
    #expect(file.oddities == ["unknown platform 'gab'", "no platform"])
    #expect(file.format.notes.contains("platform: as column source says"))
  }

  @Test func clientsAreNoPlatforms() throws {
    let text = "id,time,text,source\n1,2026-01-01,a,Twitter for iPhone\n"
    let file = try CSVFile(text)
    #expect(file.posts.map(\.source) == [.other])
    #expect(
      file.format.notes.contains("column source holds no platforms, such as 'Twitter for iPhone'"))
    #expect(try CSVFile(text, source: .x).posts.map(\.source) == [.x])
  }

  @Test func platformsByHost() throws {
    let file = try CSVFile(
      """
      id;time;text;url
      1;2026-01-01;a;https://mobile.twitter.com/a/status/1
      2;2026-01-01;b, c;https://old.reddit.com/r/a
      3;2026-01-01;d;https://example.com/x.com

      """)
    #expect(file.posts.map(\.source) == [.x, .reddit, .other])
    #expect(file.posts.map(\.text) == ["a", "b, c", "d"])
    #expect(file.format.notes.first == "fields stand between semicolons")
  }

  @Test func tabs() throws {
    let file = try CSVFile(
      "Text\tTime\tUser Name\nhello, you\t2026-01-01T00:00:00Z\tann\n", source: .mastodon)
    #expect(file.posts.map(\.text) == ["hello, you"])
    #expect(file.posts.map(\.author?.handle) == ["ann"])
    #expect(file.posts.map(\.idQuality) == [.derived])
    #expect(file.format.notes.first == "fields stand between tabs")
  }

  @Test func missingIsNotZero() throws {
    let file = try CSVFile(
      "id,time,text,likes,retweets,title\n1,2026-01-01,nan,,NaN,x\n2,2026-01-01,,0,12.0,y\n"
        + "3,null,c,0,0,z\n4,2026-01-01,d,1.2K,0,\n")
    #expect(file.posts.map(\.text) == ["nan", nil, "d"])
    #expect(file.posts.map(\.metrics.likes) == [nil, 0, nil])
    #expect(file.posts.map(\.metrics.reposts) == [nil, 12, 0])
    #expect(file.rejections == ["no time"])
    #expect(file.oddities == ["likes is no count"])
  }

  @Test(arguments: [
    ("a &lt; b &amp;amp; c", "a < b &amp; c"), ("a<p>b<br/>c</p>", "a\n\nb\nc"),
    ("<p>a</p><p>b</p>", "a\n\nb"),
    ("1 < 2 & 3 &nosuch; &#0; &#x1F600;", "1 < 2 & 3 &nosuch; &#0; 😀"),
    (
      "<a href=\"https:&#x2F;&#x2F;e.com&#x2F;ab\">https:&#x2F;&#x2F;e.com&#x2F;...</a>",
      "https://e.com/ab"
    ),
    ("<a href=\"https://e.com\">here</a>", "here"), ("a <b", "a <b"), ("&", "&"), ("<", "<"),
  ])
  func html(html: String, plain: String) {
    #expect(HTMLText.plain(html) == plain)
  }
}
