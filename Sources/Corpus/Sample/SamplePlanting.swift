/// Where the posts that are written out whole find their place.
extension SamplePlan {
  mutating func plantEcho() {
    for seconds in PlantedPosts.echoSeconds {
      let time = SampleCalendar.capture - seconds
      let day = time >= SampleCalendar.capture - SampleCalendar.day
      let index = posts.firstIndex {
        $0.source == .bluesky && $0.tone == .neutral && $0.content == .ordinary
          && $0.time >= SampleCalendar.lastTwoDays + 600
          && ($0.time >= SampleCalendar.capture - SampleCalendar.day) == day
      }
      guard let index else { continue }
      posts[index].time = time
      posts[index].content = .echo
    }
  }

  /// Turns the negative Bluesky posts of one afternoon into the thread.
  mutating func plantDissent() {
    let day = SampleCalendar.capture - SampleCalendar.day
    let places = posts.indices.filter {
      posts[$0].source == .bluesky && posts[$0].tone == .negative && posts[$0].content == .ordinary
        && posts[$0].time >= day && posts[$0].time < SampleCalendar.capture - 60
    }
    var time = SampleCalendar.capture - 7 * 3600
    for (turn, index) in places.prefix(PlantedPosts.dissent.count).enumerated() {
      posts[index].content = .dissent(turn)
      posts[index].time = time
      time += 180 + random.below(2100)
    }
  }

  /// Gives each family's text to posts of its platform, its tone and its hours.
  mutating func plantFamilies() {
    for (number, family) in PlantedPosts.families.enumerated() {
      let from = SampleCalendar.capture - family.hours.upperBound * 3600
      let to = SampleCalendar.capture - family.hours.lowerBound * 3600
      var places = posts.indices.filter {
        let post = posts[$0]
        return post.source == family.source && post.tone == family.tone && post.content == .ordinary
          && post.time >= from && post.time < to
      }
      random.shuffle(&places)
      for index in places.prefix(family.copies) { posts[index].content = .copy(number) }
    }
  }
}
