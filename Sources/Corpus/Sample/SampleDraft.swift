/// The words of one ordinary post: what it says, and on some platforms its title and link.
struct SampleDraft {
  var title: String?
  var text: String
  var link: String?

  init(
    _ planned: PlannedPost, of post: Post, isReply: Bool, _ composer: inout SampleComposer
  ) {
    switch (planned.source, isReply) {
    case (.news, _):
      let article = composer.article()
      title = Self.sentence(article.headline)
      text = Self.string(article.text)
    case (.youtube, false):
      title = Self.sentence(composer.spoken(ForumPhrases.videos))
      text = Self.video(&composer)
    case (.reddit, false):
      title = Self.sentence(composer.spoken(ForumPhrases.redditTitles))
      text = Self.sentence(composer.remark(on: .reddit, isReply: false))
    case (.hackernews, false), (.other, false):
      let headline = Self.sentence(composer.spoken(ForumPhrases.hackerTitles))
      title = headline
      let isAsked = planned.tone != .neutral || headline.hasPrefix("Ask")
      link = isAsked ? nil : Self.string(composer.wording.word(for: .link))
      text = isAsked ? Self.sentence(composer.remark(on: .hackernews, isReply: false)) : ""
    default:
      let words = composer.remark(on: planned.source, isReply: isReply)
      let isPlain = planned.source == .x || planned.source == .youtube
      text = isPlain ? Self.string(words) : Self.sentence(words)
    }
  }

  private static func video(_ composer: inout SampleComposer) -> String {
    let blurb = composer.spoken(ForumPhrases.videoBlurbs)
    guard composer.tone != .neutral else { return sentence(blurb) }
    let claim = SampleComposer.capitalised(composer.spoken(composer.topic.claims[composer.tone]))
    return sentence(blurb + [0x0A] + claim)
  }

  private static func sentence(_ words: [UInt8]) -> String {
    string(SampleComposer.capitalised(words))
  }

  private static func string(_ words: [UInt8]) -> String {
    String(decoding: words, as: UTF8.self)
  }
}
