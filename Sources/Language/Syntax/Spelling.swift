/// Finds what a misspelt word was meant to be.
package enum Spelling {
  /// The one word that is close enough to be meant; nil when none is, or when two are as close.
  package static func nearest(to word: String, among words: some Sequence<String>) -> String? {
    let typed = Array(word.lowercased().unicodeScalars)
    let limit = max(1, min(3, typed.count / 3))
    let ranked = words.map { ($0, distance(typed, Array($0.lowercased().unicodeScalars))) }
      .filter { $0.1 <= limit }
      .sorted { ($0.1, $0.0) < ($1.1, $1.0) }
    guard let best = ranked.first else { return nil }
    if ranked.count > 1, ranked[1].1 == best.1 { return nil }
    return best.0
  }

  /// Insertions, deletions, replacements and swaps of neighbours that lead from one word to the other.
  ///
  /// The optimal string alignment distance (Damerau 1964).
  static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    guard !a.isEmpty, !b.isEmpty else { return max(a.count, b.count) }
    var rows = [Array(0...b.count)]
    for i in 1...a.count {
      var row = [i]
      for j in 1...b.count {
        let replaced = rows[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)
        var best = min(rows[i - 1][j] + 1, row[j - 1] + 1, replaced)
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
          best = min(best, rows[i - 2][j - 2] + 1)
        }
        row.append(best)
      }
      rows.append(row)
    }
    return rows[a.count][b.count]
  }
}
