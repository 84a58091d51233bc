/// Says who writes each planned post: a few write much, most write once.
enum CastingCall {
  /// How often each regular of a platform posts in the last two days: 61 accounts in all.
  private static let regulars: [(SourceName, [Int])] = [
    (.x, [6, 4, 3, 3, 2, 2, 2, 2, 2]),
    (.bluesky, [9, 7, 5, 4, 4, 3, 3, 3, 2, 2, 2, 2, 2, 2, 2, 2]),
    (.news, [7, 6, 5, 5, 4, 4, 4, 3, 3, 3, 3, 3] + [Int](repeating: 2, count: 16)),
    (.youtube, [4, 3, 2, 2, 2, 2]),
  ]

  static func assign(_ posts: inout [PlannedPost], _ random: inout SplitMix64) {
    for index in posts.indices where posts[index].time < SampleCalendar.lastTwoDays {
      let source = posts[index].source
      // Two in five articles carry no byline.
      if source == .news, random.chance(40) { continue }
      posts[index].author = random.rank(Names.accounts(on: source))
    }
    for (source, counts) in regulars { assign(source, counts, &posts, &random) }
    separateCopies(&posts)
  }

  /// Casts one platform's last two days.
  private static func assign(
    _ source: SourceName, _ counts: [Int], _ posts: inout [PlannedPost], _ random: inout SplitMix64
  ) {
    var places: [Int] = []
    // Ranks that nobody else has in these two days.
    var once = counts.count
    for index in posts.indices
    where posts[index].source == source && posts[index].time >= SampleCalendar.lastTwoDays {
      switch posts[index].content {
      case .dissent(let turn):
        posts[index].author = 900 + PlantedPosts.dissent[turn].speaker
      case .copy, .echo:
        if source != .news {
          posts[index].author = 700 + once
          once += 1
        }
      default: places.append(index)
      }
    }
    random.shuffle(&places)
    var queue = counts.enumerated().flatMap { [Int](repeating: $0.offset, count: $0.element) }
    let bylines = source == .news ? 230 : places.count
    while queue.count < bylines {
      queue.append(once)
      once += 1
    }
    for (place, author) in zip(places, queue) { posts[place].author = author }
  }

  /// No account posts the same family twice; an article of a family has no byline.
  private static func separateCopies(_ posts: inout [PlannedPost]) {
    var copies = 0
    for index in posts.indices where posts[index].time < SampleCalendar.lastTwoDays {
      guard case .copy = posts[index].content else { continue }
      copies += 1
      let accounts = Names.accounts(on: posts[index].source)
      posts[index].author = posts[index].source == .news ? nil : accounts - 1 - copies
    }
  }
}
