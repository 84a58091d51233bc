internal import Language

/// A test of posts that their packed columns suffice for.
///
/// There are two values of truth, as in queries: a missing value passes no test, and every negated
/// one.
indirect enum ColumnTest: Sendable {
  /// What the word of a post must be; nil where it has none.
  case word(PostColumn, @Sendable (UnsafeBufferPointer<UInt8>?) -> Bool)
  case time(ComparisonOperator, Int64)
  case isTimed
  case score(ComparisonOperator, Double)
  case isScored
  /// Whether posts are in a beat, the runs of which are known where they are few.
  case isMember(beat: Int64, runs: [ClosedRange<Int64>]?)
  case all([ColumnTest])
  case any([ColumnTest])
  case not(ColumnTest)

  /// Nil where columns are tested that are not packed, or in a way that is SQL's alone.
  init?(_ formula: Formula) {
    switch formula {
    case .and(let parts):
      guard let tests = Self.tests(parts) else { return nil }
      self = .all(tests)
    case .or(let parts):
      guard let tests = Self.tests(parts) else { return nil }
      self = .any(tests)
    case .not(let inner):
      guard let test = ColumnTest(inner) else { return nil }
      self = .not(test)
    case .literal(.integer(let flag)): self = flag != 0 ? .all([]) : .any([])
    case .isMember(let beat, let runs): self = .isMember(beat: beat, runs: runs)
    case .isMissing(.column(let name)):
      guard let column = PostColumn(name) else { return nil }
      self = .not(Self.isPresent(column))
    case .compare(let left, .notEqual, let right):
      // A missing value is not equal to anything.
      guard let test = ColumnTest(.compare(left, .equal, right)) else { return nil }
      self = .not(test)
    case .compare(.column(let name), let comparison, .literal(let value)):
      self.init(name, comparison, value)
    case .isIn(.column(let name), let values):
      var tests: [ColumnTest] = []
      for value in values {
        guard let test = ColumnTest(name, .equal, value) else { return nil }
        tests.append(test)
      }
      self = .any(tests)
    case .text(.equals, .column(let name), let text):
      guard let column = PostColumn(name), column.hasWords else { return nil }
      let folded = Folding.foldedBytes(text)
      self = .word(column) { word in
        var said: [UInt8] = []
        if let word { Folding.fold(word, into: &said) }
        return word != nil && said == folded
      }
    case .text(.contains, .column(let name), let text): self.init(name, .substring(text))
    case .text(.starts, .column(let name), let text): self.init(name, .prefix(text))
    case .text(.hasWords, .column(let name), let text):
      guard let pattern = try? TextPattern(words: text) else { return nil }
      self.init(name, pattern)
    default: return nil
    }
  }

  private static func tests(_ parts: [Formula]) -> [ColumnTest]? {
    let tests = parts.compactMap(ColumnTest.init)
    return tests.count == parts.count ? tests : nil
  }

  private static func isPresent(_ column: PostColumn) -> ColumnTest {
    switch column {
    case .time: .isTimed
    case .score: .isScored
    case .source, .kind, .lang, .sentiment: .word(column) { $0 != nil }
    }
  }

  private init?(_ name: String, _ comparison: ComparisonOperator, _ value: Value) {
    switch (PostColumn(name), value) {
    case (.time, .time(let instant)), (.time, .integer(let instant)):
      self = .time(comparison, instant)
    case (.score, .number(let number)) where number.isFinite: self = .score(comparison, number)
    case (.score, .integer(let integer)):
      guard let number = Double(exactly: integer) else { return nil }
      self = .score(comparison, number)
    case (let column?, .text(let text)) where column.hasWords:
      let other = Array(text.utf8)
      self = .word(column) { word in
        guard let word else { return false }
        return switch comparison {
        case .equal: word.elementsEqual(other)
        case .notEqual: !word.elementsEqual(other)
        case .less: word.lexicographicallyPrecedes(other)
        case .lessOrEqual: !other.lexicographicallyPrecedes(word)
        case .greater: other.lexicographicallyPrecedes(word)
        case .greaterOrEqual: !word.lexicographicallyPrecedes(other)
        }
      }
    default: return nil
    }
  }

  private init?(_ name: String, _ pattern: TextPattern) {
    guard let column = PostColumn(name), column.hasWords else { return nil }
    self = .word(column) { word in word.map { pattern.matches($0) } ?? false }
  }
}

extension ColumnTest {
  /// Which posts of a block pass.
  func passing(_ block: BlockColumns) throws(EngineError) -> Passing {
    switch self {
    case .word(let column, let test):
      let (places, words) = try block.words(column)
      let flags = words.map { test($0.bytes) } + [test(nil)]
      if flags.allSatisfy(\.self) { return .all }
      if !flags.contains(true) { return .none }
      return flags.withUnsafeBufferPointer { flags in
        Passing(block.count) { flags[Int(places[$0])] }
      }
    case .time(let comparison, let instant):
      let times = try block.times().times
      let isMissing = { (time: Int64) in time == ColumnSegment.noInstant }
      return comparison.passing(block.count, instant, { times[$0] }, unless: isMissing)
    case .isTimed:
      let (times, areWhole) = try block.times()
      return areWhole ? .all : Passing(block.count) { times[$0] != ColumnSegment.noInstant }
    case .score(let comparison, let number):
      let scores = try block.scores()
      return comparison.passing(block.count, number, { scores[$0] }, unless: \.isNaN)
    case .isScored:
      let scores = try block.scores()
      return Passing(block.count) { !scores[$0].isNaN }
    case .isMember(let beat, let runs):
      if let runs { return Self.passing(block, runs) }
      return Self.passing(block, try block.runs(of: beat))
    case .all(let tests):
      var passing = Passing.all
      for test in tests {
        passing = passing & (try test.passing(block))
        if case .none = passing { return .none }
      }
      return passing
    case .any(let tests):
      var passing = Passing.none
      for test in tests {
        passing = passing | (try test.passing(block))
        if case .all = passing { return .all }
      }
      return passing
    case .not(let test): return !(try test.passing(block))
    }
  }

  private static func passing(_ block: BlockColumns, _ runs: [ClosedRange<Int64>]) -> Passing {
    guard block.count > 0 else { return .none }
    let posts = block.first...block.first + Int64(block.count) - 1
    let near = runs.filter(posts.overlaps).map { $0.clamped(to: posts) }
    if near.isEmpty { return .none }
    if near.contains(posts) { return .all }
    var flags: [UInt8] = Array(repeating: 0, count: block.count)
    for run in near {
      for post in run { flags[Int(post - block.first)] = 1 }
    }
    return .some(flags)
  }
}

extension ComparisonOperator {
  /// Which of some values, found by their slots, stand so to another.
  @inline(__always)
  fileprivate func passing<Value: Comparable>(
    _ count: Int, _ other: Value, _ value: (Int) -> Value, unless isMissing: (Value) -> Bool
  ) -> Passing {
    switch self {
    case .equal: Passing(count) { value($0) == other && !isMissing(value($0)) }
    case .notEqual: Passing(count) { value($0) != other && !isMissing(value($0)) }
    case .less: Passing(count) { value($0) < other && !isMissing(value($0)) }
    case .lessOrEqual: Passing(count) { value($0) <= other && !isMissing(value($0)) }
    case .greater: Passing(count) { value($0) > other && !isMissing(value($0)) }
    case .greaterOrEqual: Passing(count) { value($0) >= other && !isMissing(value($0)) }
    }
  }
}

extension PostColumn {
  /// The column that queries call so; nil where that is not packed.
  init?(_ name: String) {
    guard let column = Self.allCases.first(where: { $0.name == name }) else { return nil }
    self = column
  }

  /// Whether its values are words.
  var hasWords: Bool { self != .time && self != .score }
}
