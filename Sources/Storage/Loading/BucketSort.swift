internal import Analysis

/// Sorts numbers whose first bits are those of a hash.
///
/// They are dealt out by these bits, which leaves a few in each place, unless many have one hash.
enum BucketSort {
  /// The numbers in ascending order; `count` says how many there are, and `same` how many first
  /// bits all of them have in common.
  static func sorted(
    _ numbers: some Collection<UInt64>, count: Int, same: Int = 0
  ) -> [UInt64] {
    let bits = min(16, max(1, Int.bitWidth - count.leadingZeroBitCount - 3))
    let (same, shift) = (UInt64(same), UInt64(64 - bits))
    var ends = [Int](repeating: 0, count: 1 << bits)
    for number in numbers { ends[Int((number &<< same) &>> shift)] += 1 }
    var sum = 0
    for place in ends.indices { (ends[place], sum) = (sum, sum + ends[place]) }
    return [UInt64](unsafeUninitializedCapacity: count) { sorted, filled in
      for number in numbers {
        let bucket = Int((number &<< same) &>> shift)
        sorted[ends[bucket]] = number
        ends[bucket] += 1
      }
      var start = 0
      for end in ends {
        sorted[start..<end].sortShort()
        start = end
      }
      filled = count
    }
  }
}
