import Foundation

/// Posts as vectors of their terms.
///
/// Weights are (1 + ln tf) · (1 + ln((1 + N)/(1 + df))), and each vector has length 1: TF-IDF with
/// logarithmic frequencies and smoothed rarity (Salton & Buckley 1988).
package struct TermVectors: Sendable {
  /// Where each post's entries end; they begin where those of the one before end.
  private var ends: [Int] = []
  private var terms: [Int32] = []
  private var weights: [Float] = []
  private let termCount: Int

  /// Makes vectors of posts given by their terms' numbers, with repeats.
  ///
  /// - Parameters:
  ///   - posts: the numbers of each post's terms.
  ///   - termCount: above every number.
  package init(_ posts: [[Int32]], termCount: Int) {
    self.termCount = termCount
    let counted = posts.map { numbers in
      Dictionary(numbers.map { ($0, 1) }, uniquingKeysWith: +).sorted { $0.key < $1.key }
    }
    var frequency = Array(repeating: 0, count: termCount)
    for entries in counted {
      for (term, _) in entries { frequency[Int(term)] += 1 }
    }
    let rarity = frequency.map { 1 + log(Double(1 + posts.count) / Double(1 + $0)) }
    for entries in counted {
      let raw = entries.map { (1 + log(Double($0.value))) * rarity[Int($0.key)] }
      let length = raw.reduce(0) { $0 + $1 * $1 }.squareRoot()
      for (entry, weight) in zip(entries, raw) {
        terms.append(entry.key)
        weights.append(Float(weight / length))
      }
      ends.append(terms.count)
    }
  }

  /// How many different terms a post has.
  package func termCount(of post: Int) -> Int { range(of: post).count }

  /// The direction of the sum of some posts; of length 1, or 0 where they have no terms.
  package func centroid(of posts: some Sequence<Int>) -> [Double] {
    var sum = Array(repeating: 0.0, count: termCount)
    for post in posts {
      for entry in range(of: post) { sum[Int(terms[entry])] += Double(weights[entry]) }
    }
    let length = sum.reduce(0) { $0 + $1 * $1 }.squareRoot()
    return length > 0 ? sum.map { $0 / length } : sum
  }

  /// The cosine of a post and a direction.
  package func cosine(_ post: Int, _ direction: [Double]) -> Double {
    range(of: post).reduce(0) { $0 + Double(weights[$1]) * direction[Int(terms[$1])] }
  }

  /// The cosine of two posts.
  package func cosine(_ post: Int, _ other: Int) -> Double {
    var (left, right) = (range(of: post), range(of: other))
    var sum = 0.0
    while let a = left.first, let b = right.first {
      if terms[a] == terms[b] {
        sum += Double(weights[a]) * Double(weights[b])
        left.removeFirst()
        right.removeFirst()
      } else if terms[a] < terms[b] {
        left.removeFirst()
      } else {
        right.removeFirst()
      }
    }
    return sum
  }

  private func range(of post: Int) -> Range<Int> { (post == 0 ? 0 : ends[post - 1])..<ends[post] }
}
