@testable import Narration

/// A small fact sheet: 469 posts after 334, of which News 188 and X 84; 36 % positive after 20 %.
enum Sheets {
  static let hour: Int64 = 3_600_000_000
  /// 2026-03-27T18:30:00Z.
  static let now: Int64 = 1_774_636_200_000_000
  static let window = FactWindow(start: now - 24 * hour, end: now)
  static let baseline = FactWindow(start: now - 48 * hour, end: now - 24 * hour)

  static func small(posts: [CitedPost]? = nil) -> FactSheet {
    var sheet = FactSheet(
      beat: "Open Source AI", otherBeats: ["AI Law", "Source"], base: "posts of \"Open Source AI\"",
      lastSnapshot: 1, window: window, baseline: baseline, now: now, zone: "UTC",
      snapshots: [FactSheet.Snapshot(number: 1, name: "s", sha256: "ab")])
    func add(
      _ metric: Fact.Metric, _ value: Double, _ unit: Fact.Unit, low: Double? = nil,
      high: Double? = nil, base: Int? = nil, of subject: Fact.Subject = Fact.Subject(),
      in window: FactWindow = Sheets.window, verdict: String? = nil,
      from origin: Fact.Origin = .rows(query: "q")
    ) {
      let isChange = Fact(metric, value, unit, in: window, from: origin).isChange
      sheet.add(
        Fact(
          metric, value, unit, low: low, high: high, base: base, of: subject, in: window,
          against: isChange ? baseline : nil, verdict: verdict, from: origin))
    }
    let (news, x) = (Fact.Subject(source: "news"), Fact.Subject(source: "x"))
    let positive = Fact.Subject(sentiment: "positive")
    let negative = Fact.Subject(sentiment: "negative")
    add(.volume, 469, .count)  // F001
    add(.volume, 334, .count, in: baseline)  // F002
    add(.volumeRatio, 1.404, .ratio, low: 1.2, high: 1.6, base: 334, verdict: "rose")  // F003
    add(.volume, 188, .count, of: news)  // F004
    add(.volume, 84, .count, of: x)  // F005
    add(.share, 0.356, .share, base: 463, of: positive)  // F006
    add(.share, 0.201, .share, base: 328, of: positive, in: baseline)  // F007
    add(
      .shareChange, 0.155, .points, low: 0.09, high: 0.22, base: 328, of: positive,
      verdict: "rose")  // F008
    add(.share, 0.214, .share, base: 463, of: negative)  // F009
    add(.shareChange, -0.042, .points, low: -0.1, high: 0.02, base: 328, of: negative)  // F010
    add(
      .sourceRank, 1, .rank, of: Fact.Subject(source: "news", among: 2),
      from: .derived(.rank, of: ["F004", "F005"]))  // F011
    add(.volumeRatio, 4.1, .ratio, low: 2.6, high: 6.6, base: 22, of: x, verdict: "rose")  // F012
    add(.termPosts, 87, .count, of: Fact.Subject(term: "tamarack"))  // F013
    for post in posts ?? [ann, bob] { sheet.add(post) }
    return sheet
  }

  static let ann = post(
    "x:1", "x", "ann", "Open weights vs closed — that debate is not going away. We lost 11 weeks.",
    "negative")
  static let bob = post(
    "bluesky:2", "bluesky", "bob.example.org",
    "The new licence is a real gift to small teams everywhere.", "positive")

  static func post(
    _ key: String, _ source: String, _ author: String?, _ text: String, _ sentiment: String
  ) -> CitedPost {
    CitedPost(
      key: key, source: source, author: author, time: now - hour, url: nil, title: nil,
      text: text, sentiment: sentiment, role: sentiment == "negative" ? .dissent : .voice)
  }
}

extension FactSheet {
  /// A story of one paragraph, its sentences written with placeholders.
  func story(_ sentences: Draft.Sentence...) throws -> StoryText {
    try Rendering(self).text(
      of: Draft(
        headline: Draft.Sentence("A headline", .interpretation),
        dek: Draft.Sentence("A dek", .interpretation),
        paragraphs: [Draft.Paragraph(sentences)]))
  }

  /// What blocks or warns in one sentence.
  func problems(
    _ text: String, _ kind: Draft.Kind = .measured, facts: [String] = [], posts: [String] = []
  ) throws -> String {
    let story = try story(Draft.Sentence(text, kind, facts: facts, posts: posts))
    return Checker(self).verification(of: story).claims
      .filter { $0.verdict.severity == .blocks || $0.verdict.severity == .warns }
      .map { "\($0.verdict.rawValue): \($0.surface)" }.joined(separator: "; ")
  }
}
