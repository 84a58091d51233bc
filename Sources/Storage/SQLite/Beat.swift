/// A set of posts with a name: all that match its condition, and all that were loaded into it.
package struct Beat: Sendable, Equatable {
  package var number: Int64
  package var name: String
  package var category: String?
  /// The condition as written; nil where posts only come by being loaded into it.
  package var match: String?

  package init(number: Int64, name: String, category: String? = nil, match: String? = nil) {
    self.number = number
    self.name = name
    self.category = category
    self.match = match
  }
}

/// A beat, and how many posts it has.
package struct BeatSummary: Sendable, Equatable {
  package var beat: Beat
  package var total: Int
  /// Posts of the 24 hours before `now`, by source, in the order of ``SourceName``; every source
  /// is there, and platforms that are not told apart are `other`.
  package var lastDay: [SourceCount]

  package struct SourceCount: Sendable, Equatable {
    package var source: String
    package var count: Int
  }
}
