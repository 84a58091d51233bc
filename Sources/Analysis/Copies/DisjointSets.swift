/// Numbers from 0 that are gathered into sets by being linked (Tarjan 1975).
package struct DisjointSets: Sendable {
  private var parents: [Int32] = []

  package init(count: Int = 0) {
    parents.reserveCapacity(count)
    for _ in 0..<count { _ = append() }
  }

  package var count: Int { parents.count }

  /// Adds a number in a set of its own.
  package mutating func append() -> Int {
    parents.append(Int32(parents.count))
    return parents.count - 1
  }

  /// The number that stands for a set.
  @inline(__always)
  package mutating func root(of number: Int) -> Int {
    var place = Int32(number)
    while parents[Int(place)] != place {
      parents[Int(place)] = parents[Int(parents[Int(place)])]
      place = parents[Int(place)]
    }
    return Int(place)
  }

  /// Makes one set of two; the lowest number stands for it.
  package mutating func link(_ one: Int, _ other: Int) {
    let (one, other) = (root(of: one), root(of: other))
    parents[max(one, other)] = Int32(min(one, other))
  }
}
