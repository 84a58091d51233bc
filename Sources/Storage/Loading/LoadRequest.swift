package import Corpus
package import Language

/// What is to be loaded, and where to.
package struct LoadRequest: Sendable {
  /// Files, folders, and patterns with `* ? [..]`.
  package var paths: [String]
  /// The beat that every post of the load joins; made where there is none of the name.
  package var beat: String?
  /// The name of a snapshot format; nil to recognise it.
  package var format: String?
  package var options: FormatOptions
  /// What the clock says, in microseconds since 1970; kept with the snapshot.
  package var loadedAt: Int64?

  package init(
    paths: [String], beat: String? = nil, format: String? = nil,
    options: FormatOptions = FormatOptions(), loadedAt: Int64? = nil
  ) {
    self.paths = paths
    self.beat = beat
    self.format = format
    self.options = options
    self.loadedAt = loadedAt
  }
}

/// How far a load has come.
package struct LoadProgress: Sendable, Equatable {
  /// Bytes of the files as they lie.
  package var bytesRead: Int
  package var bytesInAll: Int
  package var posts: Int
  package var elapsed: Duration
}

/// The posts of a beat with a match condition, to be asked for while a load is open.
///
/// The query's one column has the numbers (`post`) of the posts that match, of those whose number
/// is greater than `newerThan`. Nil leaves the beat as it is.
package typealias BeatMembers = (_ beat: Beat, _ newerThan: Int64) throws -> CompiledQuery?
