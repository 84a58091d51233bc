extension StackChart {
  /// The rows with neighbours put together until they fit, as their counts add up.
  ///
  /// - Parameter count: how many rows there is room for.
  /// - Returns: the rows, and what is to be said of them where some are several.
  func fitted(to count: Int) -> (rows: [Row], note: String?) {
    let count = max(1, count)
    guard rows.count > count else { return (rows, nil) }
    let every = (rows.count + count - 1) / count
    let fitted = stride(from: 0, to: rows.count, by: every).map { start in
      merged(rows[start..<min(start + every, rows.count)])
    }
    return (fitted, "each column is of \(every) buckets together")
  }

  private func merged(_ rows: ArraySlice<Row>) -> Row {
    let parts = parts.indices.map { part in
      rows.reduce(0) { $0 + ($1.amounts.indices.contains(part) ? $1.amounts[part] : 0) }
    }
    let labels = [rows.first?.label, rows.count > 1 ? rows.last?.label : nil].compactMap(\.self)
    return Row(
      label: labels.joined(separator: " to "), isPartial: rows.contains(where: \.isPartial),
      amounts: parts)
  }
}
