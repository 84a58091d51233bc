/// When the sample's posts are written: the window, the days of news, the hours of the day.
///
/// Instants are seconds since 1970-01-01T00:00:00Z.
enum SampleCalendar {
  /// 2026-03-27T18:30:00Z.
  static let capture = 1_774_636_200
  static let day = 86_400
  /// 2026-02-27T18:30:00Z.
  static let start = capture - 28 * day
  /// The fictional release of Tamarack 2, 2026-03-10T14:00:00Z.
  static let release = 1_773_151_200
  /// From here on only X, Bluesky, news and YouTube are in the snapshot.
  static let lastTwoDays = capture - 2 * day

  /// How many of the posts before the last two days each platform has, and how it swings.
  struct Volume {
    let source: SourceName
    let posts: Int
    /// How strongly the release moves it, in percent.
    let spike: Int
    /// What is left of it in the last week, in percent.
    let late: Int
    let weekend: Int
  }

  static let volumes = [
    Volume(source: .x, posts: 6500, spike: 100, late: 45, weekend: 75),
    Volume(source: .bluesky, posts: 7400, spike: 90, late: 62, weekend: 80),
    Volume(source: .news, posts: 4300, spike: 30, late: 100, weekend: 48),
    Volume(source: .youtube, posts: 2600, spike: 80, late: 45, weekend: 120),
    Volume(source: .reddit, posts: 5300, spike: 90, late: 70, weekend: 105),
    Volume(source: .hackernews, posts: 2900, spike: 120, late: 70, weekend: 70),
    Volume(source: .mastodon, posts: 1500, spike: 55, late: 75, weekend: 95),
    Volume(source: .other, posts: 67, spike: 60, late: 80, weekend: 90),
  ]

  /// The weight of each hour before the last two days.
  static func hours(_ volume: Volume) -> [Int] {
    stride(from: start, to: lastTwoDays, by: 3600).map { hour in
      var weight = ofDay[(hour % day) / 3600] * (100 + surge(hour) * volume.spike / 100)
      // 1970-01-01 was a Thursday.
      let weekday = (hour / day + 4) % 7
      if weekday == 0 || weekday == 6 { weight = weight * volume.weekend / 100 }
      if hour > capture - 8 * day { weight = weight * volume.late / 100 }
      return weight
    }
  }

  /// The weights of the 24 hours from an instant on.
  static func hoursOfDay(from instant: Int) -> [Int] {
    (0..<24).map { ofDay[((instant + $0 * 3600) % day) / 3600] }
  }

  /// How much more than usual is written in an hour, in percent.
  private static func surge(_ hour: Int) -> Int {
    let steps = [
      (0, 0), (6, 900), (14, 640), (30, 460), (54, 260), (80, 140), (130, 70), (200, 30),
    ]
    return steps.first { hour < release + $0.0 * 3600 }?.1 ?? 0
  }

  /// From midnight UTC: Europe's morning, then America's, a lull before Europe wakes.
  private static let ofDay = [
    34, 28, 23, 19, 17, 19, 27, 40, 54, 63, 66, 64, 65, 74, 86, 92, 93, 90, 84, 76, 68, 60, 51, 42,
  ]
}
