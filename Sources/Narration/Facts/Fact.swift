/// A measured statement: one number, what it is of, and the query it comes from.
///
/// A story may use no number that is not a fact. What could be worked out from two facts, a ratio
/// or a difference, is a fact of its own, so that no check has to look for arithmetic that fits.
package struct Fact: Sendable, Codable, Hashable {
  /// What is measured.
  package enum Metric: String, Sendable, Codable, Hashable, CaseIterable {
    /// Posts in a window, of one source or all.
    case volume
    /// How many posts more or fewer than in the other window.
    case volumeChange = "volume.change"
    case volumeRatio = "volume.ratio"
    /// The place of a window's volume among the windows of the same length before it.
    case volumeRank = "volume.rank"
    /// A source's part of the posts.
    case sourceShare = "source.share"
    case sourceRank = "source.rank"
    /// How many sources have posts in the window.
    case sources
    /// Posts that are positive, neutral or negative.
    case labelled
    /// Their part of the posts that have a label.
    case share
    case shareChange = "share.change"
    case shareRatio = "share.ratio"
    /// The part of a share's change within sources, and the part of their mix.
    case changeWithin = "share.change.within"
    case changeOfMix = "share.change.mix"
    case changeOfThin = "share.change.thin"
    /// Posts that have a term.
    case termPosts = "term.posts"
    /// Their part of the window's posts.
    case termShare = "term.share"
    case termRatio = "term.ratio"
    /// Posts with one text, their authors, and the hours between the first and the last.
    case copies
    case copyAuthors = "copies.authors"
    case copySpan = "copies.span"
    /// Texts that were posted more than once.
    case copiedTexts = "copies.texts"
    /// Posts of an hour or a day that stands out, and how many are usual.
    case spike
    case spikeUsual = "spike.usual"
    /// All posts of the beat, whenever they were posted.
    case records
    case beatRank = "beat.rank"
    /// Posts without a sentiment.
    case unlabelled
    /// The length of a window in hours.
    case windowLength = "window.length"
  }

  package enum Unit: String, Sendable, Codable, Hashable {
    case count
    /// Between 0 and 1, said in per cent.
    case share
    /// A difference of shares, said in percentage points.
    case points
    case ratio
    /// A place in an order, 1 for the first.
    case rank
    case hours
  }

  /// What a fact is of, where it is not of all posts in its window.
  package struct Subject: Sendable, Codable, Hashable {
    /// Another beat than the sheet's.
    package var beat: String?
    package var source: String?
    package var sentiment: String?
    package var term: String?
    /// A cited post's id.
    package var post: String?
    /// Of how many a rank is a place.
    package var among: Int?

    package init(
      beat: String? = nil, source: String? = nil, sentiment: String? = nil, term: String? = nil,
      post: String? = nil, among: Int? = nil
    ) {
      self.beat = beat
      self.source = source
      self.sentiment = sentiment
      self.term = term
      self.post = post
      self.among = among
    }
  }

  /// Where the value is from.
  package enum Origin: Sendable, Codable, Hashable {
    /// A cell of a query's answer: the row whose named columns have these values.
    case cell(query: String, column: String, row: [String: String])
    /// Rows of a query's answer, counted.
    case rows(query: String)
    case derived(Operation, of: [String])
    /// The fact's own window.
    case window
  }

  /// How a fact follows from others.
  package enum Operation: String, Sendable, Codable, Hashable {
    /// The first less the second.
    case difference
    /// The first over the second.
    case ratio
    /// The place of the first among all, the largest first.
    case rank
    /// How many of them are above zero.
    case count
  }

  /// `F001`, in the order they were gathered.
  package var id: String
  package var metric: Metric
  package var value: Double
  package var unit: Unit
  /// A 95 % interval, where there is one.
  package var low: Double?
  package var high: Double?
  /// The posts it is told from; of two windows the smaller number.
  package var base: Int?
  package var subject: Subject
  package var window: FactWindow
  /// The window it is compared with.
  package var baseline: FactWindow?
  /// What a comparison says of it, in the words of `compare`.
  package var verdict: String?
  package var origin: Origin

  package init(
    _ metric: Metric, _ value: Double, _ unit: Unit, low: Double? = nil, high: Double? = nil,
    base: Int? = nil, of subject: Subject = Subject(), in window: FactWindow,
    against baseline: FactWindow? = nil, verdict: String? = nil, from origin: Origin
  ) {
    id = ""
    self.metric = metric
    self.value = value
    self.unit = unit
    self.low = low
    self.high = high
    self.base = base
    self.subject = subject
    self.window = window
    self.baseline = baseline
    self.verdict = verdict
    self.origin = origin
  }
}

extension Fact {
  /// Whether it tells of a change from one window to another.
  package var isChange: Bool {
    switch metric {
    case .volumeChange, .volumeRatio, .shareChange, .shareRatio, .changeWithin, .changeOfMix,
      .changeOfThin, .termRatio:
      true
    default: false
    }
  }

  /// The sign of a change: above 0 where it rose, below where it fell.
  package var direction: Double {
    guard isChange else { return 0 }
    return unit == .ratio ? value - 1 : value
  }

  /// Whether the interval of a change leaves out that nothing changed.
  package var isSignificant: Bool {
    if verdict == "rose" || verdict == "fell" { return true }
    guard verdict == nil, let low, let high else { return false }
    let neutral = unit == .ratio ? 1.0 : 0
    return low > neutral || high < neutral
  }
}
