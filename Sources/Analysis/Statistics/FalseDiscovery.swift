/// Several tests at once: p-values that keep the false discovery rate.
package enum FalseDiscovery {
  /// The adjusted p-values, in the order given (Benjamini & Hochberg 1995, step-up).
  package static func adjusted(_ values: [Double]) -> [Double] {
    let order = values.indices.sorted { (values[$0], $0) < (values[$1], $1) }
    var adjusted = values
    var least = 1.0
    for (position, index) in order.enumerated().reversed() {
      least = min(least, values[index] * Double(values.count) / Double(position + 1))
      adjusted[index] = least
    }
    return adjusted
  }
}
