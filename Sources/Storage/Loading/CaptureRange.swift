internal import Language

/// When the posts of a store were captured, at the earliest and at the latest: a question by that
/// time need not be asked where nothing can be in its windows.
///
/// It is a setting, with the snapshot up to which it is right: a version that knows nothing of it
/// may have loaded further ones.
struct CaptureRange: Equatable {
  private static let setting = "captured"

  private(set) var first = Int64.max
  private(set) var last = Int64.min

  /// Nil where no post says when it was captured.
  var range: ClosedRange<Int64>? { first <= last ? first...last : nil }

  mutating func note(_ captured: Int64?) {
    guard let captured else { return }
    first = min(first, captured)
    last = max(last, captured)
  }

  /// The range of a store's posts; nil where it is not known.
  static func stored(_ connection: OpaquePointer?) throws(EngineError) -> CaptureRange? {
    let find = try PreparedStatement(
      connection, "SELECT value, (SELECT max(id) FROM snapshot) FROM setting WHERE name = ?1")
    find.bind(setting, at: 1)
    guard try find.step(), let value = find.text(0) else { return nil }
    let numbers = value.split(separator: " ").compactMap { Int64($0) }
    guard numbers.count == 3, numbers[0] == find.integer(1) else { return nil }
    return CaptureRange(first: numbers[1], last: numbers[2])
  }

  /// Keeps the range as right up to a snapshot.
  func keep(upTo snapshot: Int64, _ connection: OpaquePointer?) throws(EngineError) {
    let write = try PreparedStatement(
      connection,
      "INSERT INTO setting VALUES (?1, ?2) ON CONFLICT DO UPDATE SET value = excluded.value")
    write.bind([.text(Self.setting), .text("\(snapshot) \(first) \(last)")])
    try write.execute()
  }
}
