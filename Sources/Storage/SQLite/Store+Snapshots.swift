internal import Foundation
internal import Language

/// A snapshot in the store.
///
/// Instants in microseconds since 1970.
package struct SnapshotSummary: Sendable, Equatable {
  package var number: Int64
  package var name: String
  package var sha256: String
  package var files: Int
  package var bytes: Int
  package var formats: String
  package var loadedAt: Int64?
  package var capturedAt: Int64?
  package var sampling: String?
  /// Nil where nothing is declared.
  package var coverage: [CaptureDescription.Stretch]?
  package var read: Int
  package var new: Int
  package var known: Int
  package var merged: Int
  package var rejected: Int
  package var passedOver: Int
  /// Posts with a capture time of their own.
  package var ownCaptures: Int
  package var oldest: Int64?
  package var newest: Int64?
}

/// A record that could not be read, kept as it was.
package struct Reject: Sendable, Equatable {
  /// The file's name in the snapshot.
  package var file: String
  package var line: Int
  package var offset: Int
  package var reason: String
  package var bytes: [UInt8]
  /// The header of its file, where records cannot be read without.
  var preface: [UInt8]
}

/// Where a post was read first.
package struct PostOrigin: Sendable, Equatable {
  package var snapshot: Int64
  /// The file's name in the snapshot.
  package var file: String
  package var line: Int64
  /// Bytes from the file's beginning, unpacked, and how many.
  package var offset: Int64
  package var length: Int64
}

extension Store {
  /// Where the post of an id, as the field `id` has it, was read; nil where that is not known.
  package func origin(of id: String) throws(EngineError) -> PostOrigin? {
    try access { connection throws(EngineError) in
      guard let post = try IdentityTable.post(identifiedBy: id, connection),
        let (resource, place) = try PostPlaces.place(of: post, connection)
      else { return nil }
      let file = try PreparedStatement(
        connection, "SELECT snapshot, path FROM resource WHERE id = ?1")
      file.bind(resource, at: 1)
      guard try file.step(), let snapshot = file.integer(0), let path = file.text(1) else {
        return nil
      }
      return PostOrigin(
        snapshot: snapshot, file: path, line: place.line, offset: place.offset,
        length: place.length)
    }
  }

  /// The snapshots in the order they were loaded.
  package func snapshots() throws(EngineError) -> [SnapshotSummary] {
    try access { connection throws(EngineError) in
      let statement = try PreparedStatement(connection, "SELECT * FROM snapshot ORDER BY id")
      var snapshots: [SnapshotSummary] = []
      while try statement.step() { snapshots.append(SnapshotSummary(statement)) }
      return snapshots
    }
  }

  /// The records of a snapshot that could not be read, in the order of the files.
  package func rejects(of snapshot: Int64) throws(EngineError) -> [Reject] {
    try access { connection throws(EngineError) in
      let statement = try PreparedStatement(connection, Self.rejectQuery)
      statement.bind(snapshot, at: 1)
      var rejects: [Reject] = []
      while try statement.step() {
        rejects.append(
          Reject(
            file: statement.text(0) ?? "", line: statement.count(1), offset: statement.count(2),
            reason: statement.text(3) ?? "", bytes: statement.bytes(4),
            preface: statement.bytes(5)))
      }
      return rejects
    }
  }

  /// Writes the records of a snapshot that could not be read, one a line and otherwise as they
  /// were, below the header of their file where it has one, so that they can be corrected and loaded.
  ///
  /// - Returns: how many there are.
  package func writeRejects(of snapshot: Int64, to path: String) throws(EngineError) -> Int {
    let rejects = try rejects(of: snapshot)
    var data = Data()
    var last: Reject?
    for reject in rejects {
      if reject.file != last?.file, !reject.preface.isEmpty {
        data.append(contentsOf: reject.preface + [0x0A])
      }
      last = reject
      data.append(contentsOf: reject.bytes)
      if reject.bytes.last != 0x0A { data.append(0x0A) }
    }
    do {
      try data.write(to: URL(filePath: path), options: .atomic)
    } catch {
      throw .cannotOpen(path: path, reason: error.localizedDescription)
    }
    return rejects.count
  }

  /// How often each oddity was met in a snapshot, the commonest first.
  package func oddities(of snapshot: Int64) throws(EngineError) -> [(kind: String, count: Int)] {
    try access { connection throws(EngineError) in
      let statement = try PreparedStatement(
        connection, "SELECT kind, n FROM oddity WHERE snapshot = ?1 ORDER BY n DESC, kind")
      statement.bind(snapshot, at: 1)
      var oddities: [(kind: String, count: Int)] = []
      while try statement.step() {
        oddities.append((statement.text(0) ?? "", statement.count(1)))
      }
      return oddities
    }
  }

  private static let rejectQuery = """
    SELECT resource.path, reject.line, reject.offset, reject.reason, reject.bytes,
      resource.preface
    FROM reject JOIN resource ON resource.id = reject.resource
    WHERE reject.snapshot = ?1 ORDER BY reject.rowid
    """
}

extension SnapshotSummary {
  fileprivate init(_ row: PreparedStatement) {
    self.init(
      number: row.integer(0) ?? 0, name: row.text(1) ?? "", sha256: row.text(2) ?? "",
      files: row.count(3), bytes: row.count(4), formats: row.text(5) ?? "",
      loadedAt: row.integer(6), capturedAt: row.integer(7), sampling: row.text(8),
      coverage: row.text(9).flatMap {
        try? JSONDecoder().decode([CaptureDescription.Stretch].self, from: Data($0.utf8))
      },
      read: row.count(10), new: row.count(11), known: row.count(12), merged: row.count(13),
      rejected: row.count(14), passedOver: row.count(15), ownCaptures: row.count(18),
      oldest: row.integer(16),
      newest: row.integer(17))
  }
}
