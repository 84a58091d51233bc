/// One post of the sample before it has words.
struct PlannedPost: Sendable {
  enum Content: Sendable, Equatable {
    case ordinary, empty, echo
    case foreign(Int)
    case copy(Int)
    case dissent(Int)
  }

  /// Seconds since 1970.
  var time: Int
  let source: SourceName
  var tone: Post.SentimentLabel
  var content = Content.ordinary
  /// The rank of the account; nil for an article without a byline.
  var author: Int?
}

/// Who posts when, in which tone: every figure of the sample that must come out exactly.
struct SamplePlan {
  var posts: [PlannedPost] = []
  var random: SplitMix64

  /// A day of the last two: how many posts each platform has, and of which kinds.
  private struct Quota {
    let source: SourceName
    let posts: Int
    let positive: Int
    let negative: Int
    var foreign = 0
    var empty = 0
  }

  /// [capture − 24 h, capture): 469 posts, 165 of them positive.
  private static let lastDay = [
    Quota(source: .x, posts: 84, positive: 37, negative: 20),
    Quota(source: .bluesky, posts: 106, positive: 41, negative: 30, foreign: 1, empty: 1),
    Quota(source: .news, posts: 188, positive: 57, negative: 33, foreign: 4),
    Quota(source: .youtube, posts: 91, positive: 30, negative: 16),
  ]
  /// The day before: 334 posts, 66 of them positive.
  private static let dayBefore = [
    Quota(source: .x, posts: 31, positive: 7, negative: 9, foreign: 1),
    Quota(source: .bluesky, posts: 121, positive: 25, negative: 33, foreign: 1, empty: 2),
    Quota(source: .news, posts: 160, positive: 30, negative: 36, foreign: 2),
    Quota(source: .youtube, posts: 22, positive: 4, negative: 6),
  ]

  init(seed: UInt64) {
    random = SplitMix64(seed: seed)
    for volume in SampleCalendar.volumes { addEarlier(volume) }
    let capture = SampleCalendar.capture
    for quota in Self.dayBefore { add(quota, from: capture - 2 * SampleCalendar.day) }
    for quota in Self.lastDay { add(quota, from: capture - SampleCalendar.day) }
    sort()
    posts[0].time = SampleCalendar.start + 75
    posts[posts.count - 1].time = capture - 19
    plantEcho()
    plantDissent()
    plantFamilies()
    sort()
    CastingCall.assign(&posts, &random)
  }

  /// By time, then by the order of planning, which a sort need not keep.
  private mutating func sort() {
    posts = posts.enumerated().sorted { ($0.1.time, $0.0) < ($1.1.time, $1.0) }.map(\.element)
  }
}

extension SamplePlan {
  private mutating func addEarlier(_ volume: SampleCalendar.Volume) {
    let hours = Cumulative(SampleCalendar.hours(volume))
    for _ in 0..<volume.posts {
      let time = SampleCalendar.start + hours.draw(&random) * 3600 + random.below(3600)
      var post = PlannedPost(
        time: max(time, SampleCalendar.start + 90), source: volume.source, tone: tone(at: time))
      colour(&post)
      posts.append(post)
    }
  }

  /// Before the last two days one post in five is positive, more in the days of the release.
  private mutating func tone(at time: Int) -> Post.SentimentLabel {
    let since = time - SampleCalendar.release
    let positive =
      since < 0
      ? 21 : since < 2 * SampleCalendar.day ? 34 : since < 5 * SampleCalendar.day ? 26 : 20
    let draw = random.below(100)
    return draw < positive ? .positive : draw < positive + 22 ? .negative : .neutral
  }

  private mutating func colour(_ post: inout PlannedPost) {
    switch post.source {
    case .x, .bluesky, .mastodon, .news, .youtube:
      if random.below(1000) < 27 {
        post.content = .foreign(random.weighted(Self.tongues))
        post.tone = .neutral
      } else if post.source != .news, post.source != .youtube, random.below(1000) < 5 {
        post.content = .empty
        post.tone = .neutral
      }
    default: break
    }
  }

  /// German, French, Spanish, Portuguese, Japanese, Chinese.
  private static let tongues = [30, 20, 20, 12, 12, 6]

  private mutating func add(_ quota: Quota, from start: Int) {
    var kinds = [(Post.SentimentLabel, PlannedPost.Content)](
      repeating: (.neutral, .ordinary), count: quota.posts)
    for index in 0..<quota.positive { kinds[index].0 = .positive }
    for index in quota.positive..<quota.positive + quota.negative { kinds[index].0 = .negative }
    for index in 0..<quota.foreign {
      kinds[quota.posts - 1 - index].1 = .foreign(random.weighted(Self.tongues))
    }
    for index in 0..<quota.empty { kinds[quota.posts - 1 - quota.foreign - index].1 = .empty }
    random.shuffle(&kinds)
    let hours = Cumulative(SampleCalendar.hoursOfDay(from: start))
    for (tone, content) in kinds {
      let time = start + hours.draw(&random) * 3600 + random.below(3600)
      posts.append(
        PlannedPost(
          time: min(time, SampleCalendar.capture - 40), source: quota.source, tone: tone,
          content: content))
    }
  }
}

/// Weights, summed up so that a draw is one search.
struct Cumulative {
  private let sums: [Int]

  init(_ weights: [Int]) {
    var sum = 0
    sums = weights.map { weight in
      sum += weight
      return sum
    }
  }

  func draw(_ random: inout SplitMix64) -> Int {
    let draw = random.below(sums.last ?? 0)
    var low = 0
    var high = sums.count - 1
    while low < high {
      let middle = (low + high) / 2
      if sums[middle] > draw { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
