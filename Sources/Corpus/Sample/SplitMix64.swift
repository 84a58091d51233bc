/// The sample's own source of chance: SplitMix64.
///
/// The standard library's generators and `shuffled(using:)` may change between versions of
/// Swift; the sample must not. Constants: Steele, Lea, Flood, "Fast splittable pseudorandom
/// number generators", OOPSLA 2014.
struct SplitMix64: Sendable {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number in `0 ..< bound`, or 0 when the bound is not positive.
  mutating func below(_ bound: Int) -> Int {
    guard bound > 1 else { return 0 }
    return Int(next().multipliedFullWidth(by: UInt64(bound)).high)
  }

  /// True in `percent` of a hundred draws.
  mutating func chance(_ percent: Int) -> Bool {
    below(100) < percent
  }

  mutating func shuffle<Element>(_ elements: inout [Element]) {
    guard elements.count > 1 else { return }
    for index in stride(from: elements.count - 1, to: 0, by: -1) {
      elements.swapAt(index, below(index + 1))
    }
  }

  /// The index at which a draw falls when each index is as likely as its weight.
  mutating func weighted(_ weights: [Int]) -> Int {
    var draw = below(weights.reduce(0, +))
    for (index, weight) in weights.enumerated() {
      if draw < weight { return index }
      draw -= weight
    }
    return 0
  }

  /// A count with a heavy tail, as likes have: mostly small, at times huge.
  mutating func heavy(_ scale: Int) -> Int64 {
    let octave = min(10, next().trailingZeroBitCount)
    return Int64(below((scale << octave) / 2 + 1))
  }

  /// A rank in `0 ..< count`, low ranks far more often, as authors repeat.
  mutating func rank(_ count: Int) -> Int {
    below(below(below(count) + 1) + 1)
  }
}
