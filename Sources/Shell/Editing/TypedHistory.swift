import Storage

/// What is typed at the prompt, on its way to the store.
struct TypedHistory {
  private let store: Store
  /// Statements that could not be kept yet, as another process was writing.
  private var waiting: [TypedStatement] = []

  init(_ store: Store) { self.store = store }

  /// What Up goes through at the beginning of a sitting.
  func earlier() -> [String] {
    ((try? store.history(last: 1000)) ?? []).map(\.text)
  }

  /// Whether a line is to be forgotten.
  static func isPrivate(_ text: String) -> Bool {
    text.first.map { $0 == " " } ?? true
  }

  /// Keeps a statement.
  ///
  /// What cannot be kept is no reason to disturb: it waits for the next one.
  mutating func add(_ text: String, from start: Int64, to end: Int64, _ outcome: Outcome) {
    let word =
      switch outcome {
      case .done: "done"
      case .interrupted: "cancelled"
      case .failed, .misused, .differed: "failed"
      }
    waiting.append(
      TypedStatement(text: text, time: start, duration: max(0, end - start), outcome: word))
    if (try? store.addToHistory(waiting)) != nil { waiting = [] }
  }
}
