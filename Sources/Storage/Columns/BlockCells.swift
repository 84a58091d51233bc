/// Numbers the posts of a block by the combination of their keys: by its place in a table of all
/// combinations, as long as that is small.
///
/// So what is added to posts of one group costs a step in memory, and each group of a block is looked
/// up among all groups once.
struct BlockCells {
  /// Combinations that there may be before those that occur are numbered one by one.
  private static let limit = 1 << 12

  /// A key that has been taken in: how many values it has, and what the cells were before those that
  /// occur were numbered.
  private struct Step {
    let values: Int
    var before: [Int64]?
  }

  /// The cell of each post.
  private(set) var cells: [UInt16] = []
  /// How many cells there are.
  private(set) var count = 1
  private var steps: [Step] = []

  /// Forgets what was taken in: all posts are in one cell.
  mutating func begin(posts: Int) {
    if cells.count != posts { cells = Array(repeating: 0, count: posts) }
    count = 1
    steps = []
  }

  /// Takes in a key, of which each post has one of some values.
  mutating func take(_ places: UnsafeBufferPointer<UInt16>, of values: Int) {
    guard count * values <= Self.limit else {
      takeOneByOne(places, of: values)
      return
    }
    let isFirst = steps.isEmpty
    let factor = UInt16(truncatingIfNeeded: values)
    cells.withUnsafeMutableBufferPointer { cells in
      if isFirst {
        for slot in 0..<places.count { cells[slot] = places[slot] }
      } else {
        for slot in 0..<places.count { cells[slot] = cells[slot] &* factor &+ places[slot] }
      }
    }
    count *= values
    steps.append(Step(values: values))
  }

  private mutating func takeOneByOne(_ places: UnsafeBufferPointer<UInt16>, of values: Int) {
    var numbers = KeyNumbers()
    let isFirst = steps.isEmpty
    for slot in cells.indices {
      let before = isFirst ? 0 : Int64(cells[slot])
      let number = numbers.number(of: before * Int64(values) + Int64(places[slot]))
      cells[slot] = UInt16(truncatingIfNeeded: number)
    }
    count = numbers.count
    steps.append(Step(values: values, before: numbers.keys))
  }

  /// Gives the posts that do not pass a cell of their own, the last.
  mutating func leaveOut(_ passing: Passing) {
    // Without a key they are still those of the block before.
    if steps.isEmpty { for slot in cells.indices { cells[slot] = 0 } }
    guard case .some(let flags) = passing else { return }
    let last = UInt16(truncatingIfNeeded: count)
    cells.withUnsafeMutableBufferPointer { cells in
      flags.withUnsafeBufferPointer { flags in
        for slot in 0..<flags.count {
          // Without a branch, which would be guessed wrongly half of the time.
          let mask = 0 &- UInt16(flags[slot])
          cells[slot] = cells[slot] & mask | last & ~mask
        }
      }
    }
  }

  /// The place of a key's value in a cell.
  func place(of cell: Int, key: Int) -> Int {
    var rest = cell
    for index in steps.indices.reversed() {
      if let before = steps[index].before { rest = Int(before[rest]) }
      if index == key { return rest % steps[index].values }
      rest /= steps[index].values
    }
    return rest
  }

  /// How many posts each cell has.
  var counts: [Int64] { counts { _ in true } }

  /// How many posts each cell has, of those that something holds for.
  @inline(__always)
  func counts(where isCounted: (Int) -> Bool) -> [Int64] {
    // Mostly it is the cell before that comes again, whose count is not in memory yet: so four are
    // counted side by side.
    var counts: [SIMD4<UInt32>] = Array(repeating: .zero, count: count + 1)
    cells.withUnsafeBufferPointer { cells in
      counts.withUnsafeMutableBytes { bytes in
        let lanes = bytes.assumingMemoryBound(to: UInt32.self)
        for slot in 0..<cells.count {
          lanes[Int(cells[slot]) * 4 + (slot & 3)] &+= isCounted(slot) ? 1 : 0
        }
      }
    }
    return counts.map { Int64($0.wrappedSum()) }
  }

  /// Adds numbers to what each cell has, in the order of the posts; what is no number is left out.
  func add(_ numbers: UnsafeBufferPointer<Double>, to sums: inout [Double]) {
    cells.withUnsafeBufferPointer { cells in
      sums.withUnsafeMutableBufferPointer { sums in
        for slot in 0..<cells.count {
          let number = numbers[slot]
          sums[Int(cells[slot])] += number.isNaN ? 0 : number
        }
      }
    }
  }

  /// The smallest or largest value of each cell.
  @inline(__always)
  func extremes<Value: Comparable>(
    of values: UnsafeBufferPointer<Value>, isLargest: Bool, unless isMissing: (Value) -> Bool
  ) -> [Value?] {
    var extremes: [Value?] = Array(repeating: nil, count: count + 1)
    for (slot, value) in values.enumerated() where !isMissing(value) {
      let cell = Int(cells[slot])
      guard let best = extremes[cell], isLargest ? value <= best : value >= best else {
        extremes[cell] = value
        continue
      }
    }
    return extremes
  }
}
