internal import GRDBSQLite
package import Language
internal import Synchronization

extension Store {
  /// What a plan must know of the store: the beats, how far the posts reach, and how completely
  /// they were caught; without counts, which plans do not need.
  ///
  /// It is read anew when something was written since, here or by another program.
  package func catalogue() throws(EngineError) -> Catalogue {
    let state = try state()
    if let state, let known = known.withLock({ $0 }), known.state == state {
      return known.catalogue
    }
    let catalogue = try readCatalogue()
    known.withLock { $0 = state.map { ($0, catalogue) } }
    return catalogue
  }

  private func readCatalogue() throws(EngineError) -> Catalogue {
    try readingOneState { connection, _ throws(EngineError) in
      let snapshots = try snapshots()
      let captures = try CaptureRange.stored(connection)?.range
      var beats: [Catalogue.Beat] = []
      for beat in try Self.beats(connection) {
        let members = try Self.snapshotNumbers(of: beat.number, connection)
        var extents = try Self.reach(of: beat.number, connection)
        let own = snapshots.filter { members.contains($0.number) }
        extents.coverage = Coverage(of: own)
        extents.hasOwnCaptureTimes = own.contains { $0.ownCaptures > 0 }
        extents.captures = captures
        beats.append(
          Catalogue.Beat(
            number: beat.number, name: beat.name, extents: extents,
            runs: try BeatRuns.few(of: beat.number, connection)))
      }
      var extents = try Self.reach(of: 0, connection)
      extents.coverage = Coverage(of: snapshots)
      extents.hasOwnCaptureTimes = snapshots.contains { $0.ownCaptures > 0 }
      extents.captures = captures
      return Catalogue(beats: beats, extents: extents)
    }
  }

  /// Tells whether something was written meanwhile.
  struct State: Sendable, Equatable {
    /// Differs where another connection wrote.
    fileprivate let version: Int64?
    /// How many rows this one wrote.
    fileprivate let changes: Int64
  }

  /// Nil in a transaction, as what it wrote may yet be taken back.
  private func state() throws(EngineError) -> State? {
    try access { connection throws(EngineError) in
      guard sqlite3_get_autocommit(connection) != 0 else { return nil }
      let version = try prepared(Self.version) { statement throws(EngineError) in
        try statement.step() ? statement.integer(0) : nil
      }
      return State(version: version, changes: sqlite3_total_changes64(connection))
    }
  }

  private static func snapshotNumbers(
    of beat: Int64, _ connection: OpaquePointer?
  ) throws(EngineError) -> Set<Int64> {
    let statement = try PreparedStatement(
      connection, "SELECT snapshot FROM beat_snapshot WHERE beat = ?1")
    statement.bind(beat, at: 1)
    var numbers: Set<Int64> = []
    while try statement.step() {
      if let number = statement.integer(0) { numbers.insert(number) }
    }
    return numbers
  }
}

extension CaptureDescription {
  /// What it declares alone; nil where it declares nothing.
  package var declaredCoverage: Coverage? {
    coverage.map {
      Coverage(
        stretches: $0.map(\.declared), samplings: [sampling].compactMap(\.self),
        hasUndeclared: false)
    }
  }
}

extension CaptureDescription.Stretch {
  fileprivate var declared: Coverage.Stretch {
    Coverage.Stretch(
      window: TimeWindow(start: from, end: to), isComplete: isComplete, reason: reason)
  }
}

extension Coverage {
  /// What several snapshots declare together.
  fileprivate init(of snapshots: [SnapshotSummary]) {
    self.init(
      stretches: snapshots.flatMap { $0.coverage ?? [] }.map(\.declared),
      samplings: Set(snapshots.compactMap(\.sampling)).sorted(),
      hasUndeclared: snapshots.contains { $0.coverage == nil })
  }
}
