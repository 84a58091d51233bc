internal import Language

extension Store {
  package var packsColumns: Bool { true }

  package func groups(of question: ColumnQuestion) throws(EngineError) -> GroupTable? {
    try readingOneState { connection, newest throws(EngineError) in
      let reader = try PostColumnReader(connection)
      let blocks = BlockColumns(reader)
      var tally = ColumnTally(question)
      for block in try reader.blocks(of: question.window.instants).map(\.number).sorted() {
        blocks.begin(block, upTo: newest)
        guard try tally.add(blocks) else { return nil }
      }
      return tally.groups
    }
  }
}

extension TimeWindow {
  /// The first and the last instant; nil where there is no bound.
  fileprivate var instants: ClosedRange<Int64>? {
    guard !isUnbounded else { return nil }
    let first = start ?? .min
    return first...max(first, end.map { $0 - 1 } ?? .max)
  }
}
