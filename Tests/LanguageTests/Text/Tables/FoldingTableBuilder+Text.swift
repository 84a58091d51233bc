extension FoldingTableBuilder {
  /// What the table is read from.
  var text: String {
    var tokens: [String] = []
    var next: UInt32 = 0
    var rest = folded[...]
    while let (scalar, first) = rest.first {
      if scalar != next {
        tokens.append(Self.gap(from: next, to: scalar))
      }
      let same = rest.prefix(inRow: scalar) { folded, _ in folded == first }
      let steps = rest.prefix(inRow: scalar) { folded, distance in
        folded.joins == first.joins && folded.parts.count == 1
          && folded.parts.first == first.parts.first.map { $0 + distance }
      }
      tokens.append(
        (first.joins ? "+" : "")
          + (first.parts.isEmpty ? "-" : first.parts.map(\.hexadecimal).joined(separator: "."))
          + (same > 1 ? "*\(same.hexadecimal)" : steps > 1 ? "~\(steps.hexadecimal)" : ""))
      let taken = max(same, steps, 1)
      rest = rest.dropFirst(Int(taken))
      next = scalar + taken
    }
    return tokens.wrapped
  }

  private static func gap(from next: UInt32, to scalar: UInt32) -> String {
    switch scalar - next {
    case 1: "="
    case 2...0x20 where next > 0: "=*\((scalar - next).hexadecimal)"
    default: "\(scalar.hexadecimal):"
    }
  }
}

extension ArraySlice<(scalar: UInt32, folded: FoldingTableBuilder.Folded)> {
  /// How many scalars in a row, from the first on, fold as a test wants it.
  fileprivate func prefix(
    inRow first: UInt32, _ isRight: (FoldingTableBuilder.Folded, UInt32) -> Bool
  ) -> UInt32 {
    var count: UInt32 = 0
    for (scalar, folded) in self {
      guard scalar == first + count, isRight(folded, count) else { break }
      count += 1
    }
    return count
  }
}
