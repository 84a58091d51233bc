/// What a load did.
///
/// `read` is `new + known + merged + rejected`; what was passed over is apart.
package struct LoadSummary: Sendable, Equatable {
  /// A format that files were read as.
  package struct Reading: Sendable, Equatable {
    package var format: String
    /// By which rule the first of the files was recognised; nil where the format was named.
    package var rule: String?
    package var files: Int
  }

  /// The snapshot's number; of the earlier one where the same bytes had been loaded.
  package var snapshot: Int64 = 0
  /// Whether these bytes had been loaded before: then nothing was added but to the beat.
  package var isRepeated = false
  package var files = 0
  /// Files of folders that are of no kind we know.
  package var filesPassedOver: [String] = []

  package var read = 0
  package var new = 0
  /// Posts the store had with the same content.
  package var known = 0
  /// Posts the store had with other content: their observations were merged.
  package var merged = 0
  package var rejected = 0
  /// Posts that say when they were captured, other than the snapshot's own time.
  package var ownCaptures = 0
  /// Records that are no posts, by reason.
  package var passedOver: [String: Int] = [:]
  /// Records that were read although something was odd, by kind.
  package var oddities: [String: Int] = [:]

  package var readings: [Reading] = []
  /// What the formats say about how they read the files.
  package var notes: [String] = []
  /// The first and last time of a post, in microseconds since 1970.
  package var oldest: Int64?
  package var newest: Int64?
  package var capture = CaptureDescription()
  /// Of the one file as it lies; of several, the SHA-256 of the lines `sha256  name` of all files
  /// in the order of their bytes, each ended by 0x0A.
  package var sha256 = ""
  package var bytes = 0
  /// The beat that was made for this load.
  package var newBeat: String?
  /// Posts that joined beats by the beats' match conditions, by beat.
  package var joined: [String: Int] = [:]
  package var duration: Duration = .zero

  package init() {}
}
