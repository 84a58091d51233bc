package import Narration
import Testing

/// Stories built by hand, in every state there is.
package enum SampleStories {
  /// 2026-03-27T18:30:00Z.
  package static let now: Int64 = 1_774_636_200_000_000
  package static let day: Int64 = 86_400_000_000

  /// What of a story is not ours.
  package struct Words: Sendable, Hashable {
    package var beat = "Open Source AI"
    package var author = "warm-socket23.example.org"
    package var title: String?
    package var text = "Open weights vs closed — that debate is not going away."
    package var url: String? = "https://bluesky.example.com/profile/warm-socket23/post/3m?a=1&b=2"
    package var headline = "Posts on Open Source AI rose"
    package var comment = "Nobody can say why."
    package var model = "claude-sonnet-5-5"
    package var person = "Ada Example"
    package var reason = "the count is of another snapshot"

    package static let plain = Words()
  }

  package static func sheet(_ words: Words = .plain) -> FactSheet {
    let window = FactWindow(start: now - day, end: now)
    let before = FactWindow(start: now - 2 * day, end: now - day)
    var sheet = FactSheet(
      beat: words.beat, category: "Technology", base: "posts of \"Open Source AI\"",
      lastSnapshot: 1, window: window, baseline: before, now: now, zone: "UTC",
      snapshots: [.init(number: 1, name: "week 13", sha256: String(repeating: "ab", count: 32))])
    func cell(_ query: String, _ column: String) -> Fact.Origin {
      .cell(query: query, column: column, row: [:])
    }
    let volumes = "\(sheet.scope) | compare volume \(window.query) vs \(before.query) by source"
    let first = sheet.add(Fact(.volume, 469, .count, in: window, from: cell(volumes, "n_now")))
    let second = sheet.add(Fact(.volume, 334, .count, in: before, from: cell(volumes, "n_before")))
    sheet.add(
      Fact(
        .volumeRatio, 1.404, .ratio, low: 1.2, high: 1.6, base: 334, in: window, against: before,
        verdict: "rose", from: .derived(.ratio, of: [first.id, second.id])))
    sheet.add(
      Fact(
        .records, 31_370, .count, in: FactWindow(start: .min, end: now),
        from: cell("\(sheet.scope) | count", "count")))
    for (source, count) in [("bluesky", 106.0), ("news", 188), ("x", 84), ("youtube", 91)] {
      sheet.add(
        Fact(
          .volume, count, .count, of: .init(source: source), in: window,
          from: cell(volumes, "n_now")))
    }
    let post = sheet.add(
      CitedPost(
        key: "bluesky:3m", source: "bluesky", author: words.author, time: now - day / 2,
        url: words.url, title: words.title, text: words.text, sentiment: "neutral", role: .copied))
    for (metric, value, unit) in [
      (Fact.Metric.copies, 2.0, Fact.Unit.count), (.copyAuthors, 2, .count),
      (.copySpan, 41, .hours),
    ] {
      sheet.add(
        Fact(
          metric, value, unit, of: .init(post: post.id), in: window,
          from: .rows(query: "\(sheet.scope) | copies min 2 authors")))
    }
    return sheet
  }

  /// Two paragraphs: a figure, a quotation, and an interpretation.
  package static func text(_ words: Words = .plain) -> StoryText {
    func marked(
      _ text: String, _ kind: Draft.Kind, _ marks: [(String, String, StoryText.Mark.Aspect)],
      posts: [String] = []
    ) -> StoryText.Sentence {
      let found = marks.compactMap { words, anchor, aspect -> StoryText.Mark? in
        guard let range = text.firstRange(of: words) else { return nil }
        let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
        return StoryText.Mark(start..<(start + words.utf8.count), anchor, aspect)
      }
      return StoryText.Sentence(
        text, kind, facts: marks.map(\.1).filter { $0.hasPrefix("F") }, posts: posts, marks: found)
    }
    let quotation = "“\(words.text)”"
    return StoryText(
      headline: marked(words.headline, .measured, [("rose", "F003", .trend)]),
      dek: marked("469 posts in the last 24 hours.", .measured, [("469", "F001", .value)]),
      paragraphs: [
        [
          marked(
            "In the last 24 hours there were 469 posts, after 334 in the 24 hours before.",
            .measured, [("469", "F001", .value), ("334", "F002", .value)]),
          StoryText.Sentence(words.comment),
        ],
        [
          marked(
            "On Bluesky one wrote: \(quotation)", .quote, [(quotation, "p01", .quote)],
            posts: ["p01"])
        ],
      ])
  }

  /// A story that came to be in a state, with everything a history can have on the way.
  package static func story(_ state: Disclosure.State, _ words: Words = .plain) -> Story {
    let model = Revision.Actor.model(
      provider: "anthropic", model: words.model, apiVersion: "2026-10-21")
    let isTemplate = state.rawValue.hasPrefix("template")
    var story = Story(
      number: 4, sheet: sheet(words), text: text(words), by: isTemplate ? .template : model,
      at: now, promptHash: isTemplate ? nil : String(repeating: "cd", count: 32))
    guard state != .template, state != .ai else { return story }
    var edited = story.text
    edited.paragraphs[0][1].text += " It is a guess."
    story.add(.edited, by: .human(words.person), at: now + 1_000_000, text: edited)
    if state == .templateReviewed || state == .aiReviewed {
      story.add(.reviewed, by: .human(words.person), at: now + 2_000_000)
    }
    story.add(
      .overridden(reason: words.reason, claims: ["contradicted: 469"]), by: .human(words.person),
      at: now + 3_000_000)
    return story
  }

  /// Posts and names as somebody would write them who wants to break a page.
  package static let hostile = Words(
    beat: "../../etc/<b>\"beat\"</b>", author: "\"><script>alert(1)</script>",
    title: "]]></title><script>alert(2)</script>",
    text:
      "</script><script>alert(3)</script> ]]> --> <!-- {{ }} \u{202E}txet\u{202C} \u{0}\u{1B}[2J"
      + " ![x](javascript:alert(4)) [y](javascript:alert(5)) `code` **bold** \u{2066}\u{FEFF}"
      + " \\ \"quoted\" 'single' & &amp; &lt; ${x} %s "
      + String(repeating: "x", count: 10_000),
    url: "javascript:alert(6)",
    headline: "# <img src=x onerror=alert(7)> rose --- \u{2028}\u{FFFF}",
    comment: "- *Nobody* [knows](http://evil.example) why: <b>1</b> \u{200F} &#x3C;script&#x3E;.",
    model: "model\"><script>alert(8)</script>\nai_disclosure: none", person: "</aside>ann\n---\n",
    reason: "\"}]}</script><script>alert(9)</script>: \n---\n# x")
}

extension Disclosure.State: CustomTestStringConvertible {
  package var testDescription: String { rawValue }
}
