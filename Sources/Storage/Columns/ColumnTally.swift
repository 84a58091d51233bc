internal import Language

/// Answers a question from packed columns, block by block.
struct ColumnTally {
  private let question: ColumnQuestion
  private(set) var groups: GroupTable
  private var cells = BlockCells()
  private var buckets: [BucketPlaces]
  /// The number of each word, behind that of none, among the values of a key: from 1, as 0 says that
  /// none of its posts was counted yet.
  private var words: [[Int32]]
  /// The numbers of the values of the group at hand.
  private var values: [Int]
  /// How many posts of each cell of the block have a score, where that was counted.
  private var scored: [Int64]?
  /// The time of the last post that was counted.
  private var last = Int64.min

  init(_ question: ColumnQuestion) {
    self.question = question
    groups = GroupTable(
      keys: Array(question.keys.indices), measures: question.aggregates.map { ($0, 0) })
    buckets = question.keys.compactMap {
      if case .bucket(let keys) = $0 { BucketPlaces(keys) } else { nil }
    }
    words = question.keys.map { _ in [] }
    values = question.keys.map { _ in 0 }
    // Without keys there is a group even of no posts.
    if question.keys.isEmpty { addNothing(to: 0) }
  }

  /// Counts the posts of a block; false where they would be added up in another order than by SQL.
  mutating func add(_ block: BlockColumns) throws(EngineError) -> Bool {
    var passing = Passing.all
    for test in question.tests {
      passing = passing & (try test.passing(block))
      if case .none = passing { return true }
    }
    if question.isInOrderOfTime {
      guard try isInOrder(block, passing) else { return false }
    }
    let keys = try number(block)
    cells.leaveOut(passing & (try block.present()))
    scored = nil
    let counts = cells.counts
    var numbers: [Int32] = Array(repeating: -1, count: cells.count + 1)
    for cell in 0..<cells.count where counts[cell] > 0 {
      let group = group(of: cell, keys)
      numbers[cell] = Int32(truncatingIfNeeded: group)
      addNothing(to: group)
    }
    for (index, measure) in question.measures.enumerated() {
      try add(measure, at: index, of: block, counts, to: numbers)
    }
    return true
  }

  /// The number of the group that the posts of a cell are in.
  private mutating func group(of cell: Int, _ keys: [KeyValues]) -> Int {
    for key in keys.indices {
      let place = cells.place(of: cell, key: key)
      switch keys[key] {
      case .words(let words):
        values[key] = value(place < words.count ? words[place] : nil, at: key)
      case .buckets(let buckets):
        values[key] = groups.value(buckets[place].map(Cell.integer) ?? .missing, at: key)
      }
    }
    return groups.number(having: values)
  }

  /// The number of a word among the values of a key, looked up once for all blocks.
  private mutating func value(_ word: ColumnSegment.WordTable.Word?, at key: Int) -> Int {
    let place = word.map { Int($0.number) + 1 } ?? 0
    if place < words[key].count, words[key][place] > 0 { return Int(words[key][place]) - 1 }
    let value = groups.value(word.map { .text($0.bytes) } ?? .missing, at: key)
    while words[key].count <= place { words[key].append(0) }
    words[key][place] = Int32(truncatingIfNeeded: value) + 1
    return value
  }

  /// Lets a group have its counts, which may stay 0.
  private mutating func addNothing(to group: Int) {
    for index in groups.measures.indices { groups.measures[index].add(.missing, to: group) }
  }

  /// Finds the cell of each post; returns the values that keys have in the block.
  private mutating func number(_ block: BlockColumns) throws(EngineError) -> [KeyValues] {
    cells.begin(posts: block.count)
    var (values, bucket) = ([KeyValues](), 0)
    values.reserveCapacity(question.keys.count)
    for key in question.keys {
      switch key {
      case .word(let column):
        let (places, words) = try block.words(column)
        cells.take(places, of: words.count + 1)
        values.append(.words(words))
      case .bucket:
        try buckets[bucket].number(block.times().times)
        let keys = buckets[bucket].keys
        buckets[bucket].withPlaces { cells.take($0, of: keys.count) }
        values.append(.buckets(keys))
        bucket += 1
      }
    }
    return values
  }

  private mutating func isInOrder(
    _ block: BlockColumns, _ passing: Passing
  ) throws(EngineError) -> Bool {
    let times = try block.times().times
    for slot in 0..<block.count {
      if case .some(let flags) = passing, flags[slot] == 0 { continue }
      if times[slot] < last { return false }
      last = times[slot]
    }
    return true
  }

  // MARK: - Measures

  private mutating func add(
    _ measure: ColumnQuestion.Measure, at index: Int, of block: BlockColumns, _ counts: [Int64],
    to numbers: [Int32]
  ) throws(EngineError) {
    switch measure {
    case .count: add(counts, at: index, to: numbers)
    case .present(.score): add(try countScored(block), at: index, to: numbers)
    case .present(.time):
      let (times, areWhole) = try block.times()
      add(
        areWhole ? counts : cells.counts { times[$0] != ColumnSegment.noInstant }, at: index,
        to: numbers)
    case .present(let column):
      let (places, words) = try block.words(column)
      add(cells.counts { Int(places[$0]) < words.count }, at: index, to: numbers)
    case .sumOfScores: try addScores(of: block, at: index, to: numbers)
    case .extremeScore(let isLargest):
      let scores = try block.scores()
      let extremes = cells.extremes(of: scores, isLargest: isLargest) { $0.isNaN }
      for (score, group) in zip(extremes, numbers) where group >= 0 {
        if let score { groups.measures[index].add(.number(score), to: Int(group)) }
      }
    case .extremeTime(let isLargest):
      let times = try block.times().times
      let extremes = cells.extremes(of: times, isLargest: isLargest) {
        $0 == ColumnSegment.noInstant
      }
      for (time, group) in zip(extremes, numbers) where group >= 0 {
        if let time { groups.measures[index].add(.integer(time), to: Int(group)) }
      }
    }
  }

  private mutating func countScored(_ block: BlockColumns) throws(EngineError) -> [Int64] {
    let scores = try block.scores()
    let counts = scored ?? cells.counts { !scores[$0].isNaN }
    scored = counts
    return counts
  }

  private mutating func addScores(
    of block: BlockColumns, at index: Int, to numbers: [Int32]
  ) throws(EngineError) {
    let (scores, counts) = (try block.scores(), try countScored(block))
    // To what there is already, one by one, as sums of parts would not be the same to the last bit.
    var sums = numbers.map { $0 < 0 ? 0 : groups.measures[index].sum(of: Int($0)) }
    cells.add(scores, to: &sums)
    for (cell, group) in numbers.enumerated() where group >= 0 && counts[cell] > 0 {
      groups.measures[index].set(sum: sums[cell], of: Int(group), adding: counts[cell])
    }
  }

  private mutating func add(_ counts: [Int64], at index: Int, to numbers: [Int32]) {
    for (count, group) in zip(counts, numbers) where group >= 0 {
      groups.measures[index].add(count: count, to: Int(group))
    }
  }
}

/// The values that a key has in a block.
private enum KeyValues {
  case words(UnsafeBufferPointer<ColumnSegment.WordTable.Word>)
  case buckets([Int64?])
}
