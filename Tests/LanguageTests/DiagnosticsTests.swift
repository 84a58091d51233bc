import Language
import TestSupport
import Testing

/// What is said of a mistake, and where; the places are marked in the text.
@Suite struct DiagnosticsTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var text: String
    var message: String
    var help: String?
    var example: String?

    init(_ text: String, _ message: String, help: String? = nil, example: String? = nil) {
      self.text = text
      self.message = message
      self.help = help
      self.example = example
    }

    var testDescription: String { text }
  }

  static let cases: [Case] = [
    Case(
      "posts | where 1️⃣sourc2️⃣ = x | count", "no field called 'sourc' here",
      help: "did you mean 'source'? fields: author, lang, likes, score, sentiment, source, …"),
    Case(
      "posts | first 1️⃣$n2️⃣", "no parameter called '$n'",
      help: "declare it first: param n: number = 10"),
    Case(
      "explain 1️⃣mood2️⃣ last 24h vs previous 24h",
      "what to explain is missing here: 'mood' stands there",
      help: "sentiment or volume: explain sentiment last 24h vs previous 24h"),
    Case(
      "terms last 24h 1️⃣and2️⃣ previous 24h",
      "'vs' and the other window is missing here: 'and' stands there",
      help: "such as: last 24h vs previous 24h"),
    Case(
      "terms last 48h vs 1️⃣last 24h2️⃣", "the two windows share posts",
      help: "2026-03-25 18:30 to 2026-03-27 18:30 UTC, and 2026-03-26 18:30 to 2026-03-27 18:30"
        + " UTC"),
    Case(
      "posts | top 1️⃣words2️⃣", "how many is missing here: 'words' stands there",
      help: "a whole number from 1 on"),
    Case(
      "posts | top 51️⃣2️⃣", "what to count is missing here: the line ends",
      help: "words, phrases, hashtags, mentions, links, authors or a field: top 10 phrases"),
    Case(
      "posts | copies min 3 1️⃣people2️⃣", "copies have no 'people' to be counted",
      help: "posts, authors or sources: copies min 3 authors"),
    Case(
      "posts | once 1️⃣by2️⃣ family", "'per family' is missing here: 'by' stands there",
      help: "such as: posts | once per family | count"),
    Case(
      "posts | spikes by 1️⃣month2️⃣", "'spikes' goes by hour or by day, not by 'month'",
      example: "posts | spikes by day"),
    Case(
      "posts | voices 2 per 1️⃣source2️⃣", "'sentiment' is missing here: 'source' stands there",
      help: "such as: voices 2 per sentiment"),
    Case(
      "posts | count by source | 1️⃣open2️⃣ 1",
      "'open' needs the numbered lines of another stage",
      help: "it stands behind copies, explain, spikes, terms or top: posts | copies | open 1"),
    Case(
      "posts | count | 1️⃣copies2️⃣", "'copies' works on posts, and the rows here are none",
      help: "put it before count, measure, share and compare"),
    Case(
      "posts | where source = x and lang = en 1️⃣or2️⃣ lang = fr",
      "'and' and 'or' are mixed without parentheses",
      help: "put ( ) around the part that belongs together"),
    Case(
      "posts | 1️⃣summarize2️⃣ count() by source",
      "there is no stage 'summarize'; here it is called 'count by …'",
      example: "posts | count by hour, source"),
    Case(
      "posts | 1️⃣filter2️⃣ source = x", "there is no stage 'filter'; here it is called 'where …'",
      example: "posts | where source = x"),
    Case(
      "posts | 1️⃣take2️⃣ 5", "there is no stage 'take'; here it is called 'first n'",
      example: "posts | first 20"),
    Case(
      "posts | 1️⃣limit2️⃣ 5", "there is no stage 'limit'; here it is called 'first n'",
      example: "posts | first 20"),
    Case(
      "posts | 1️⃣project2️⃣ text", "there is no stage 'project'; here it is called 'select …'",
      example: "posts | select time, text"),
    Case(
      "posts | 1️⃣group2️⃣ by source", "there is no stage 'group'; here it is called 'count by …'",
      example: "posts | count by hour, source"),
    Case("posts | where source 1️⃣==2️⃣ x", "there is no '==' here", help: "write ="),
    Case(
      "posts | where source = x 1️⃣&&2️⃣ lang = en", "there is no '&&' here", help: "write and"),
    Case(
      "posts | where 1️⃣(2️⃣source = x or source = bluesky",
      "the '(' that opens here is never closed"),
    Case(
      "posts | where text has 1️⃣\"2️⃣open weights",
      "the text that \" opens here is never closed"),
    Case(
      "posts | where author = 1️⃣name2️⃣", "'name' is also the name of a field",
      help: "the text: \"name\" in quotes; the field: `name` in backticks"),
    Case(
      "posts | where source = 1️⃣twitter2️⃣", "'source' is never 'twitter'",
      help: "did you mean 'x'? values: x, bluesky, news, youtube, reddit, hackernews, mastodon,"
        + " other"),
    Case(
      "posts | where likes > 1️⃣many2️⃣", "'many' is not a number"),
    Case(
      "posts | where text has 1️⃣\"テスト\"2️⃣",
      "'テスト' is in a script that does not mark words, so whole words cannot be found",
      help: "write: text contains \"テスト\""),
    Case(
      "posts | where 1️⃣likes2️⃣ has 3", "'has' works on text, and 'likes' is none"),
    Case(
      "posts | where 1️⃣hashtags2️⃣ = ai", "'hashtags' is a list", help: "write: hashtags has …"),
    Case(
      "posts | time last 1️⃣week2️⃣", "a stretch is missing here: 'week' stands there",
      help: "last 7d is the seven days up to now, last 1 full week the calendar week before"
        + " this one"),
    Case(
      "posts | time since 1️⃣2026-02-302️⃣", "'2026-02-30' is not a date",
      help: "dates: 2026, 2026-03, 2026-03-27, 2026-03-27T18:30"),
    Case(
      "posts | first 1️⃣", "a number of rows is missing here: the line ends",
      help: "a whole number from 1 on"),
    Case(
      "posts 1️⃣count2️⃣ by source", "'count' does not belong to what stands before it",
      help: "a stage begins with |, a new statement on a new line or after ;"),
    Case(
      "1️⃣post2️⃣ | count", "there is nothing called 'post' to ask about",
      help: "did you mean 'posts'?"),
    Case(
      "posts of 1️⃣\"Open Sorce AI\"2️⃣ | count", "there is no beat \"Open Sorce AI\"",
      help: "did you mean \"Open Source AI\"?"),
    Case(
      "posts | where beat has 1️⃣\"Open Sorce AI\"2️⃣", "there is no beat \"Open Sorce AI\"",
      help: "did you mean \"Open Source AI\"?"),
    Case(
      "posts | where 1️⃣beat2️⃣ > \"A\"", "'beat' is a list", help: "write: beat has …"),
    Case(
      "posts | time since 1️⃣$start2️⃣", "no parameter called '$start'",
      help: "declare it first: param start: time = 2026-03-27"),
    Case(
      "posts | time 1️⃣$window2️⃣", "no parameter called '$window'",
      help: "declare it first: param window: window = last 24h"),
    Case(
      "posts | where text has 1️⃣$topic2️⃣", "no parameter called '$topic'",
      help: "declare it first: param topic: text = \"…\""),
    Case(
      "posts | compare sentiment last 24h 1️⃣by2️⃣ source",
      "'vs' and the other window is missing here: 'by' stands there",
      help: "such as: last 24h vs previous 24h"),
    Case(
      "compare sentiment last 24h vs 1️⃣last 12h2️⃣", "the two windows share posts",
      help: "2026-03-26 18:30 to 2026-03-27 18:30 UTC, and 2026-03-27 06:30 to 18:30 UTC"),
    Case(
      "posts | count by source | 1️⃣share2️⃣ of likes > 3",
      "'share' works on posts, and the rows here are none",
      help: "put it before count, measure, share and compare"),
    Case(
      "posts | count1️⃣(2️⃣)", "'count' takes no parentheses",
      example: "posts | count by hour, source"),
    Case(
      "posts | measure 1️⃣mean2️⃣(score)", "there is no measure 'mean'",
      help: "did you mean 'avg'? measures: sum, avg, min, max, count",
      example: "posts | measure avg(score) by source"),
    Case(
      "posts | add 1️⃣likes2️⃣ = 3", "there is a column 'likes' already",
      help: "choose another name"),
    Case(
      "posts | count by 1️⃣7h2️⃣", "buckets of 7h do not fit into a day or into whole days",
      help: "such as 15m, 1h, 6h, 1d, 7d, 1w"),
    Case(
      "posts | where text has 1️⃣#2️⃣ x", "a name must follow '#'",
      help: "a comment begins with --"),
    Case(
      "posts | where source = x 1️⃣||2️⃣ lang = en", "there is no '||' here", help: "write or"),
    Case("posts | where source 1️⃣<>2️⃣ x", "there is no '<>' here", help: "write !="),
    Case("posts | where 1️⃣!2️⃣text has weights", "there is no '!' here", help: "write not"),
    Case("posts | where likes 1️⃣≥2️⃣ 3", "there is no '≥' here", help: "write >="),
    Case(
      "posts | where source in 1️⃣[2️⃣x, bluesky]", "there is no '[' here",
      help: "lists stand in ( )"),
    Case(
      "posts 1️⃣—2️⃣ all of them", "there is no '—' here",
      help: "a comment begins with --, and - leaves a word out"),
    Case(
      "posts | where text 1️⃣like2️⃣ \"%weights%\"",
      "there is no operator 'like'; here it is called 'contains …'",
      example: "posts | where text contains \"open weights\""),
    Case(
      "posts | where text 1️⃣ILIKE2️⃣ \"%weights%\"",
      "there is no operator 'ILIKE'; here it is called 'contains …'",
      example: "posts | where text contains \"open weights\""),
    Case(
      "posts | where likes 1️⃣between2️⃣ 3 and 5",
      "there is no operator 'between'; here it is called '… >= … and … <= …'",
      example: "posts | where likes >= 3 and likes <= 5"),
    Case(
      "1️⃣select2️⃣ time, text from posts where source = x",
      "a question is not written as select … from",
      help: "begin with the posts, and go on from stage to stage",
      example: "posts | where source = x | select time, text"),
    Case(
      "1️⃣from2️⃣ posts | count",
      "there is no 'from' here; a question begins with what it is about",
      example: "posts | where source = x"),
    Case(
      "posts | where lang is 1️⃣null2️⃣", "there is no 'null' here; here it is called 'missing'",
      example: "posts | where lang is missing"),
    Case(
      "posts | where lang is not 1️⃣NULL2️⃣", "there is no 'NULL' here; here it is called 'missing'",
      example: "posts | where lang is not missing"),
    Case(
      "posts | where likes = 1️⃣null2️⃣", "there is no 'null' here; here it is called 'missing'",
      help: "write: likes is missing, or \"null\" in quotes for the word"),
    Case(
      "posts | where source is 1️⃣x2️⃣", "'is' asks for missing values only",
      help: "write: source = x"),
    Case(
      "posts | 1️⃣order2️⃣ by likes desc", "there is no stage 'order'; here it is called 'sort …'",
      example: "posts | sort likes desc"),
    Case(
      "posts | where source = x 1️⃣order2️⃣ by likes",
      "'order' does not belong to what stands before it",
      help: "here it is called 'sort …', and a stage begins with |"),
    Case(
      "posts | 1️⃣avg2️⃣(score)", "there is no stage 'avg'; here it is called 'measure …'",
      example: "posts | measure avg(score) by source"),
    Case(
      "posts | where text has weights or 1️⃣\"open source\"2️⃣",
      "a field is missing here: '\"open source\"' stands there",
      help: "a test begins with its field; for several values: text has any (…), source in (…)"),
    Case(
      "posts | where 1️⃣(2️⃣source = x | count", "the '(' that opens here is never closed"),
    Case(
      "posts | where source in 1️⃣(2️⃣x, bluesky\nposts | count",
      "the '(' that opens here is never closed"),
    Case(
      "posts | where text has 1️⃣“2️⃣open weights\"", "the text that “ opens here is never closed"),
    Case(
      "posts | search don1️⃣’2️⃣t", "the text that ’ opens here is never closed",
      help: "an apostrophe inside text: put the text in \"…\""),
    Case("posts | where 1️⃣`2️⃣likes > 3", "the text that ` opens here is never closed"),
    Case(
      "posts | where text matches 1️⃣/2️⃣weights",
      "the regular expression that / opens here is never closed",
      help: "it ends with / on the same line; a slash inside is written \\/"),
    Case(
      "posts | where text matches /weights/1️⃣gi2️⃣", "'gi' is no way to match",
      help: "i behind the last slash: capitals do not matter"),
    Case(
      "posts | time last 24 1️⃣hours2️⃣", "'full' and a unit is missing here: 'hours' stands there",
      help: "write: last 24h, exact to the second, or last 24 full hours, of the calendar"),
    Case(
      "1️⃣tweets2️⃣ | count", "there is nothing called 'tweets' to ask about",
      help: "did you mean 'posts'?"),
    Case(
      "posts | 1️⃣zzz2️⃣ x", "there is no stage 'zzz'",
      help: "stages: " + Stages.all.map { $0.keyword }.joined(separator: ", ")),
  ]

  @Test(arguments: cases)
  func says(_ expected: Case) throws {
    let marked = MarkedSource(expected.text)
    do throws(Diagnostic) {
      _ = try Fixtures.plan(marked.source.text)
      Issue.record("no diagnostic for \(expected.text)")
    } catch {
      #expect(error.message == expected.message)
      #expect(error.span == marked.span)
      #expect(error.help == expected.help)
      #expect(error.example == expected.example)
    }
  }
}
