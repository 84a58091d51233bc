import Language
package import Narration

/// A story with what its page says beside it: all that an exporter is given.
///
/// It is a plain value that whoever has a store fills, so that exporters ask no database. The
/// volume, the records and the sources are facts of the story's own sheet and are read from there.
package struct StoryPage: Sendable {
  /// The sentiments of a day's posts.
  package struct Day: Sendable, Equatable {
    /// The day's start, in microseconds since 1970.
    package var start: Int64
    package var positive: Int
    package var neutral: Int
    package var negative: Int
    /// Whether the window ends within the day.
    package var isCut: Bool

    package var labelled: Int { positive + neutral + negative }

    package init(start: Int64, positive: Int, neutral: Int, negative: Int, isCut: Bool = false) {
      self.start = start
      self.positive = positive
      self.neutral = neutral
      self.negative = negative
      self.isCut = isCut
    }
  }

  /// Another story.
  package struct Other: Sendable, Equatable {
    package var number: Int
    package var headline: String
    package var beat: String?
    /// Microseconds since 1970.
    package var at: Int64
    /// Where its page is; nil where it has none beside this one.
    package var link: String?

    package init(number: Int, headline: String, beat: String?, at: Int64, link: String? = nil) {
      self.number = number
      self.headline = headline
      self.beat = beat
      self.at = at
      self.link = link
    }
  }

  package var story: Story
  /// The last days, oldest first; a day without posts is one of zeros.
  package var days: [Day]
  package var others: [Other]
  /// Whether posts were loaded since that the story does not know.
  package var restsOnOlderData: Bool
  /// The version of the program that writes the page.
  package var version: String
  /// How the story stands, worked out once.
  package let verification: Verification
  package let statement: DisclosureStatement

  package init(
    _ story: Story, days: [Day] = [], others: [Other] = [], restsOnOlderData: Bool = false,
    version: String
  ) {
    self.story = story
    self.days = days
    self.others = others
    self.restsOnOlderData = restsOnOlderData
    self.version = version
    let check = story.check
    verification = check.verification
    statement = DisclosureStatement(of: story, check)
  }
}

extension StoryPage {
  var sheet: FactSheet { story.sheet }
  var text: StoryText { story.text }
  var zone: Zone { Zone(named: sheet.zone) ?? .utc }
  var beat: String { PlainText.oneLine(sheet.beat ?? "All posts") }
  /// When it was drafted, and when it was last changed.
  var created: Int64 { story.revisions[0].at }
  var updated: Int64 { story.latest.at }

  /// `469 / 24h` or `3,537 / 7d`; nil where the sheet does not have it.
  var volume: String? {
    sheet.fact(.volume).map { fact in
      let hours = Int64(fact.window.hours.rounded())
      let length = hours % 24 == 0 && hours > 48 ? "\(hours / 24)d" : "\(hours)h"
      return "\(FactWords.value(fact)) / \(length)"
    }
  }

  /// All posts of the beat.
  var records: String? {
    sheet.facts.first { $0.metric == .records }.map(FactWords.value)
  }

  /// The window's posts by source, the most first.
  var sources: [(name: String, count: Int)] {
    let facts = sheet.facts.filter { fact in
      guard let source = fact.subject.source else { return false }
      return fact.metric == .volume && fact.window == sheet.window && fact.value > 0
        && fact.subject == Fact.Subject(source: source)
    }
    return facts.map { fact in
      (SourceNames.display(fact.subject.source ?? ""), Int(fact.value))
    }.sorted { ($1.count, $0.name) < ($0.count, $1.name) }
  }

  /// A text that was posted more than once, and what is known of it.
  struct Repeated {
    var text: String
    /// How often: `2 posts by 2 authors within 41 hours`.
    var count: String
  }

  var repeated: [Repeated] {
    sheet.posts.filter { $0.role == .copied }.compactMap { post in
      let subject = Fact.Subject(post: post.id)
      func fact(_ metric: Fact.Metric) -> Fact? {
        sheet.facts.first { $0.metric == metric && $0.subject == subject }
      }
      guard let copies = fact(.copies) else { return nil }
      var count = "\(FactWords.value(copies)) posts"
      if let authors = fact(.copyAuthors) { count += " by \(FactWords.value(authors)) authors" }
      if let span = fact(.copySpan) { count += " within \(FactWords.value(span))" }
      return Repeated(text: post.text, count: count)
    }
  }

  /// A post's text as a page shows it: long ones are articles, which are to be read where they are.
  static func shown(_ text: String) -> String {
    let line = PlainText.oneLine(text)
    guard let end = line.index(line.startIndex, offsetBy: longest, limitedBy: line.endIndex),
      end < line.endIndex
    else { return line }
    let cut = line[..<end]
    // Between words, unless a word is all there is.
    let words = cut.lastIndex(of: " ").map { cut[..<$0] } ?? cut
    return "\(words.count * 2 > cut.count ? words : cut)…"
  }

  private static let longest = 600

  /// Posts to show, those the words cite first.
  var posts: [CitedPost] {
    let cited = Set(text.sentences.flatMap { $0.sentence.posts + $0.sentence.marks.map(\.anchor) })
    return sheet.posts.filter { cited.contains($0.id) }
      + sheet.posts.filter { !cited.contains($0.id) }
  }
}
