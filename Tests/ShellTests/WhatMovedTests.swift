import Foundation
import Language
import Shell
import Testing

/// What, who and why: copies, terms, top, explain, spikes, voices, and the posts behind a line.
@Suite struct WhatMovedTests {
  private let sitting: Sitting

  init() throws {
    sitting = try Sitting.withSample(format: "json")
  }

  private func rows(_ query: String) throws -> [[String: Any]] {
    let text = sitting.run(query)
    #expect(sitting.outcome == .done, "\(query): \(sitting.messages())")
    return try #require(
      JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]], "\(query)")
  }

  private func count(_ query: String) throws -> Int {
    try #require(try rows(query + " | count").first?["count"] as? Int)
  }

  // MARK: Copies

  /// The sentence that two people posted within two days, and the posts behind its line.
  @Test func findsTheSentenceThatCameTwice() throws {
    let copies = try rows("posts | time last 48h | copies min 2 authors")
    let debate = try #require(
      copies.first { ($0["text"] as? String)?.contains("that debate is not going away") == true })
    #expect(debate["posts"] as? Int == 2)
    #expect(debate["authors"] as? Int == 2)
    #expect(debate["wordings"] as? Int == 1)
    #expect(debate["sources"] as? [String] == ["bluesky"])
    #expect(debate["hours"] as? Double == 41)
    let line = try #require(debate["line"] as? Int)
    let posts = try rows("posts | time last 48h | copies min 2 authors | open \(line)")
    #expect(posts.count == 2)
    #expect(Set(posts.compactMap { $0["author"] as? String }).count == 2)
    #expect(
      Set(posts.compactMap { $0["text"] as? String })
        == ["Open weights vs closed — that debate is not going away."])
  }

  /// What has a title and no text is a copy by its title, and worded by it.
  @Test func titlesAreWordings() throws {
    let copies = try rows("posts | where text is missing | copies")
    #expect(!copies.isEmpty)
    #expect(copies.allSatisfy { $0["wordings"] as? Int == 1 })
  }

  @Test func familiesAreCountedOnce() throws {
    for scope in ["posts", "posts | time last 7d", "posts | where source = x and time last 7d"] {
      let copies = try rows("\(scope) | copies")
      let repeated = copies.reduce(0) { $0 + ($1["posts"] as? Int ?? 0) } - copies.count
      #expect(repeated > 0)
      #expect(try count("\(scope) | once per family") == count(scope) - repeated)
    }
    // After it there are no copies.
    #expect(try rows("posts | time last 7d | once per family | copies").isEmpty)
    #expect(
      try rows("posts | once per family | time last 7d | count by source").reduce(0) {
        $0 + ($1["count"] as? Int ?? 0)
      } == count("posts | once per family | time last 7d"))
  }

  // MARK: Explain

  @Test(arguments: ["sentiment", "volume"])
  func eachPartSumsToTheChange(_ measure: String) throws {
    let query = "explain \(measure) last 24h vs previous 24h"
    let lines = try rows(query)
    let all = try #require(lines.last)
    let change = try #require(all["adds"] as? Double)
    for part in ["source", "author", "copies", "term"] {
      let of = lines.filter { $0["part"] as? String == part }
      #expect(!of.isEmpty)
      let sum = of.reduce(0.0) { $0 + ($1["adds"] as? Double ?? 0) }
      #expect(abs(sum - change) < 1e-12, "\(part)")
      for column in ["n_now", "n_before"] {
        #expect(of.reduce(0) { $0 + ($1[column] as? Int ?? 0) } == all[column] as? Int, "\(part)")
      }
    }
    if measure == "sentiment" {
      let compared = try #require(try rows("compare \(measure) last 24h vs previous 24h").last)
      #expect(abs(change - (try #require(compared["change"] as? Double))) < 1e-12)
    } else {
      #expect(change == 469 - 334)
    }
  }

  /// A line's posts are as many as the line says.
  @Test func linesOpen() throws {
    let query = "explain sentiment last 24h vs previous 24h 3"
    for line in try rows(query) {
      guard let number = line["line"] as? Int else { continue }
      let posts = try count("\(query) | open \(number)")
      #expect(
        posts == (line["n_now"] as? Int ?? 0) + (line["n_before"] as? Int ?? 0), "\(line)")
    }
    // What is open can be asked on.
    let open = "posts | time last 48h | copies | open 1"
    #expect(
      try count("\(open) | where source = x") + count("\(open) | where source != x") == count(open))
    #expect(try rows("\(open) | share of sentiment = positive").count == 1)
    #expect(try rows("\(open) | compare volume last 24h vs previous 24h").count == 1)
  }

  @Test func aLineThatIsNotThere() {
    sitting.run("set format = table")
    sitting.run("posts | time last 48h | copies min 2 authors | open 40")
    #expect(
      sitting.messages() == """
        error: there is no line 40
          1 | posts | time last 48h | copies min 2 authors | open 40
                                                                  ^^
          help: lines: 1 to 5

        """)
    sitting.run("posts | count by source | open 1")
    #expect(sitting.messages().hasPrefix("error: 'open' needs the numbered lines of another stage"))
  }

  // MARK: Top and terms

  @Test func topFieldsAgreeWithCounts() throws {
    for (top, counted, column) in [
      ("hashtags", "hashtags", "hashtags"), ("authors", "author", "author"),
      ("lang", "lang", "lang"),
    ] {
      let expected = try rows("posts | where \(column) is not missing | count by \(counted)")
        .sorted { ($0["count"] as? Int ?? 0) > ($1["count"] as? Int ?? 0) }
        .prefix(5).compactMap { $0["count"] as? Int }
      let found = try rows("posts | top 5 \(top)").compactMap { $0["posts"] as? Int }
      #expect(found == expected, "\(top)")
    }
    let bySource = try rows("posts | time last 7d | top 2 hashtags by source, day")
    #expect(Set(bySource.compactMap { $0["source"] as? String }).count > 1)
    #expect(bySource.allSatisfy { ($0["day"] as? String)?.hasPrefix("2026-03-2") == true })
  }

  @Test func topWordsAreInAsManyPostsAsAreFoundByThem() throws {
    for word in try rows("posts | time last 7d | top 8 words") {
      let text = try #require(word["word"] as? String)
      let posts = try #require(word["posts"] as? Int)
      // The search also finds the words of addresses and of hashtags.
      let found = try count("posts | time last 7d | search \"\(text)\"")
      let elsewhere = try count(
        "posts | time last 7d | search \"\(text)\" | where text matches /(:\\/\\/\\S*|#\\w*)\(text)/i"
      )
      #expect(posts <= found && posts >= found - elsewhere, "\(text)")
    }
    let phrases = try rows("posts | time last 7d | top 8 phrases")
    #expect(phrases.count == 8)
    for phrase in phrases {
      let text = try #require(phrase["phrase"] as? String)
      let opened = try count(
        "posts | time last 7d | top 8 phrases | open \(phrase["line"] as? Int ?? 0)")
      #expect(opened == phrase["posts"] as? Int)
      // The search also finds words with other punctuation between them.
      #expect(try count("posts | time last 7d | search \"\(text)\"") >= opened, "\(text)")
    }
    #expect(!phrases.contains { $0["phrase"] as? String == "of the" })
  }

  @Test func termsAreLogOddsOfTheirCounts() throws {
    let query = "terms last 24h vs previous 7d 5"
    let terms = try rows(query)
    #expect(terms.count == 10)
    let notes = sitting.messages()
    let words = try #require(
      notes.firstMatch(of: /([\d,]+) words in 469 posts now, ([\d,]+) in ([\d,]+) before/))
    let now = try #require(Double(words.1.replacing(",", with: "")))
    let before = try #require(Double(words.2.replacing(",", with: "")))
    for term in terms {
      let (first, second) = (term["n_now"] as? Double ?? 0, term["n_before"] as? Double ?? 0)
      #expect(abs(try #require(term["rate_now"] as? Double) - 10_000 * first / now) < 1e-9)
      #expect(abs(try #require(term["rate_before"] as? Double) - 10_000 * second / before) < 1e-9)
      let z = try #require(term["z"] as? Double)
      #expect((z > 0) == (first / now > second / before))
      #expect(term["more"] as? String == (z > 0 ? "now" : "before"))
      let opened = try rows("\(query) | open \(term["line"] as? Int ?? 0)")
      #expect(
        opened.count == (term["posts_now"] as? Int ?? 0) + (term["posts_before"] as? Int ?? 0))
    }
    let once = try rows("terms last 24h vs previous 7d 5 once per family")
    #expect(once.count == 10)
    #expect(try rows("terms phrases last 7d vs previous 7d 4 per post").count == 8)
    #expect(try rows("terms hashtags last 7d vs previous 7d 2").count == 4)
  }

  @Test func numbersComeFromParameters() throws {
    sitting.run("param n: number = 3")
    #expect(try rows("posts | first $n").count == 3)
    #expect(try rows("posts | sample $n seed $n").count == 3)
    #expect(try rows("posts | time last 7d | top $n words").count == 3)
    #expect(try rows("terms last 24h vs previous 7d $n").count == 6)
    #expect(
      try rows("posts | copies min $n authors").allSatisfy { $0["authors"] as? Int ?? 0 >= 3 })
    sitting.run("param half: number = 0.5")
    sitting.run("set format = table")
    sitting.run("posts | first $half")
    #expect(
      sitting.messages().contains("error: '$half' is not a whole number above 0"),
      "a fraction counts nothing")
  }

  // MARK: Spikes and voices

  @Test func theDaysOfTheReleaseStandOut() throws {
    let days = try rows("posts | spikes by day")
    #expect(
      days.map { ($0["day"] as? String)?.prefix(10) } == ["2026-03-10", "2026-03-11", "2026-03-12"])
    let counts = try rows("posts | count by day")
    for day in days {
      #expect(
        counts.first { $0["day"] as? String == day["day"] as? String }?["count"] as? Int
          == day["posts"] as? Int)
      #expect(try #require(day["z"] as? Double) >= 3.5)
      #expect(
        try count("posts | spikes by day | open \(day["line"] as? Int ?? 0)") == day["posts"]
          as? Int)
    }
  }

  /// Two weeks tell no weekday from another, however long the scope is.
  @Test func theSeasonIsLearnedFromTheBaseline() throws {
    _ = try rows("posts | spikes by day")
    #expect(sitting.messages().contains("usual: the median per weekday of 27 whole days,"))
    _ = try rows("posts | spikes by day over from 2026-03-01 until 2026-03-15")
    #expect(
      sitting.messages().contains("usual: the median of 14 whole days, too few to tell a season,"))
    _ = try rows("posts | spikes by hour over from 2026-03-01 until 2026-03-03")
    #expect(
      sitting.messages().contains("usual: the median per hour of the day of 48 whole hours,"))
  }

  @Test func voicesAreOfDifferentAuthorsAndSides() throws {
    let voices = try rows("posts | time last 24h | voices 3 per sentiment")
    #expect(voices.count == 9)
    let authors = voices.compactMap { $0["author"] as? String }
    #expect(Set(authors).count == authors.count)
    let dissent = voices.filter { ($0["voice"] as? String)?.hasSuffix("(dissent)") == true }
    #expect(dissent.count == 3)
    #expect(dissent.allSatisfy { $0["sentiment"] as? String == "negative" })
    // Nobody speaks for all and for a side.
    for scope in ["time last 48h", "where source = hackernews", "where community is not missing"] {
      let voices = try rows("posts | \(scope) | voices 20")
      let authors = voices.compactMap { $0["author"] as? String }
      #expect(Set(authors).count == authors.count, "\(scope)")
    }
    // What has no text is shown by its title.
    #expect(
      try rows("posts | where text is missing | voices").allSatisfy { $0["text"] is String })
    let sizes = try rows("posts | time last 24h | count by sentiment")
    for voice in voices {
      let size = sizes.first { $0["sentiment"] as? String == voice["sentiment"] as? String }
      #expect(voice["of_posts"] as? Int == size?["count"] as? Int)
    }
  }

  /// Lines are drawn with their names, not with their numbers.
  @Test func linesHaveNamesInCharts() throws {
    let sitting = try Sitting.withSample()
    let ledger = sitting.run("explain sentiment last 24h vs previous 24h 1 | chart")
    #expect(ledger.contains("source · bluesky"))
    #expect(!ledger.contains("(none)"))
    let terms = sitting.run("posts | terms last 24h vs previous 7d 3 | chart")
    #expect(!terms.contains("(none)"))
  }

  /// There are posts, so it is not said that there are none.
  @Test func postsWithoutSentimentChangeNothing() throws {
    let query = "posts | where sentiment is missing | explain sentiment last 24h vs previous 24h"
    #expect(try rows(query).isEmpty)
    #expect(sitting.messages().contains("a window without posts that have a sentiment"))
  }

  @Test func nothingIsNoReasonToFail() throws {
    for stage in [
      "copies", "top 3 words", "top 3 phrases", "top 3 authors", "voices", "spikes",
      "terms last 24h vs previous 24h", "explain sentiment last 24h vs previous 24h",
      "explain volume last 24h vs previous 24h",
    ] {
      sitting.run("posts | where text has \"no such words anywhere\" | \(stage)")
      #expect(sitting.outcome == .done, "\(stage): \(sitting.messages())")
    }
  }
}
