/// How the people of a platform speak.
struct SampleVoice: Sendable {
  var openers: Phrases?
  /// How an answer begins.
  var replies: Phrases?
  var lines: TonedPhrases
  var endings: Phrases?
  /// The chances, in percent: an opening, a line of the platform's own instead of one on the
  /// topic, a second sentence, a third, an ending.
  var opening: Int
  var own: Int
  var second: Int
  var third = 0
  var ending: Int
  /// The chance that everything is in small letters.
  var small = 0
  /// Whether a post may fall into paragraphs.
  var hasParagraphs = false

  /// Whether sentences begin with a capital.
  var isCareful: Bool { small < 10 }

  static func of(_ source: SourceName, isReply: Bool) -> SampleVoice {
    switch source {
    case .x, .news: x
    case .bluesky: bluesky
    case .mastodon: mastodon
    case .youtube: youtube
    case .reddit: isReply ? redditReply : reddit
    case .hackernews, .other: hackernews
    }
  }

  private static let x = SampleVoice(
    openers: ShortPhrases.xOpeners, lines: ShortPhrases.xLines, endings: ShortPhrases.xEndings,
    opening: 28, own: 42, second: 34, ending: 30, small: 24)
  private static let bluesky = SampleVoice(
    openers: ShortPhrases.blueskyOpeners, replies: ShortPhrases.blueskyReplies,
    lines: ShortPhrases.blueskyLines, endings: ShortPhrases.blueskyEndings,
    opening: 32, own: 34, second: 62, third: 12, ending: 34, small: 4, hasParagraphs: true)
  private static let mastodon = SampleVoice(
    openers: ShortPhrases.mastodonOpeners, replies: ShortPhrases.blueskyReplies,
    lines: ShortPhrases.mastodonLines, endings: ShortPhrases.mastodonEndings,
    opening: 30, own: 34, second: 60, ending: 62, hasParagraphs: true)
  private static let youtube = SampleVoice(
    openers: ForumPhrases.youtubeOpeners, lines: ForumPhrases.youtubeLines,
    endings: ForumPhrases.youtubeEndings,
    opening: 18, own: 84, second: 24, ending: 26, small: 30)
  private static let reddit = SampleVoice(
    openers: ForumPhrases.redditOpeners, lines: ForumPhrases.redditLines,
    opening: 80, own: 30, second: 96, third: 80, ending: 0, hasParagraphs: true)
  private static let redditReply = SampleVoice(
    replies: ForumPhrases.redditReplies, lines: ForumPhrases.redditLines,
    opening: 36, own: 42, second: 58, third: 16, ending: 0, small: 4)
  private static let hackernews = SampleVoice(
    replies: ForumPhrases.hackerReplies, lines: ForumPhrases.hackerLines,
    opening: 34, own: 46, second: 80, third: 30, ending: 0, hasParagraphs: true)
}

/// What a post is about.
enum SampleTopic: Int, CaseIterable, Sendable {
  case licences, selfHosting, benchmarks, cost, regulation, safety, smallModels, fineTuning
  case funding, rumour, release, relicensing

  var claims: TonedPhrases {
    switch self {
    case .licences: LicencePhrases.licences
    case .selfHosting: HostingPhrases.selfHosting
    case .benchmarks: QualityPhrases.benchmarks
    case .cost: HostingPhrases.cost
    case .regulation: PolicyPhrases.regulation
    case .safety: PolicyPhrases.safety
    case .smallModels: QualityPhrases.smallModels
    case .fineTuning: QualityPhrases.fineTuning
    case .funding: PolicyPhrases.funding
    case .rumour: ReleasePhrases.rumour
    case .release: ReleasePhrases.release
    case .relicensing: LicencePhrases.relicensing
    }
  }

  /// What people speak about at an instant.
  static func drawn(at time: Int, _ random: inout SplitMix64) -> SampleTopic {
    var weights = [16, 17, 13, 12, 10, 9, 12, 11, 6, 0, 0, 0]
    let since = time - SampleCalendar.release
    if since < 0 {
      weights[SampleTopic.rumour.rawValue] = since > -4 * SampleCalendar.day ? 16 : 2
    } else if since < 12 * SampleCalendar.day {
      weights[SampleTopic.release.rawValue] = [110, 70, 40, 20, 12][min(4, since / 86_400)]
    }
    // The registry bill is published on the 18th.
    if (200 * 3600..<230 * 3600).contains(SampleCalendar.capture - time) {
      weights[SampleTopic.regulation.rawValue] = 70
    }
    if time >= SampleCalendar.capture - 26 * 3600 {
      weights[SampleTopic.selfHosting.rawValue] = 34
      weights[SampleTopic.relicensing.rawValue] = 30
    }
    return SampleTopic(rawValue: random.weighted(weights)) ?? .licences
  }
}
