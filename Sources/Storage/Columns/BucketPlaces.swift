internal import Language

/// Numbers the buckets of time that the posts of a block fall in.
struct BucketPlaces {
  private let buckets: BucketKeys
  private var places: [UInt16] = []
  /// The key of each bucket; nil where there is none, as for posts without a time.
  private(set) var keys: [Int64?] = []

  /// Instants that can be reckoned with, 10,000 years about 1970: no load writes others.
  private static let known: ClosedRange<Int64> =
    -320_000_000_000_000_000...320_000_000_000_000_000

  init(_ buckets: BucketKeys) {
    self.buckets = buckets
  }

  /// Takes the posts of the next block.
  mutating func number(_ times: UnsafeBufferPointer<Int64>) throws(EngineError) {
    if places.count != times.count { places = Array(repeating: 0, count: times.count) }
    keys = []
    var numbers = KeyNumbers()
    // Whose number is which place among the keys.
    var numbered: [UInt16] = []
    var none: UInt16?
    func add(_ key: Int64?, to keys: inout [Int64?]) -> UInt16 {
      keys.append(key)
      return UInt16(truncatingIfNeeded: keys.count - 1)
    }
    // Where time goes on, the bucket mostly is the one before.
    var (instants, place) = (0..<Int64(0), UInt16(0))
    for (slot, time) in times.enumerated() {
      if instants.contains(time) {
        places[slot] = place
        continue
      }
      guard time == ColumnSegment.noInstant || Self.known.contains(time) else {
        throw ColumnSegment.damaged
      }
      let found = time == ColumnSegment.noInstant ? (nil, 0..<0) : buckets.key(of: time)
      if let key = found.0 {
        let number = numbers.number(of: key)
        if number == numbered.count { numbered.append(add(key, to: &keys)) }
        place = numbered[number]
      } else {
        place = none ?? add(nil, to: &keys)
        none = place
      }
      instants = found.1
      places[slot] = place
    }
  }

  /// Lends the place of each post's bucket among the keys.
  func withPlaces(_ body: (UnsafeBufferPointer<UInt16>) -> Void) {
    places.withUnsafeBufferPointer(body)
  }
}
