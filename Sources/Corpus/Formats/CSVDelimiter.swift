/// The byte between the fields of a file.
enum CSVDelimiter: UInt8, CaseIterable {
  case comma = 0x2C
  case semicolon = 0x3B
  case tab = 0x09

  var name: String {
    switch self {
    case .comma: "comma"
    case .semicolon: "semicolon"
    case .tab: "tab"
    }
  }

  /// The share of the rows that must have as many fields as the first.
  private static let requiredConsistency = 0.8

  /// The delimiter under which the rows of the sample have the same number of fields.
  ///
  /// Nil when none gives two fields or more: a file of one column, or no table at all.
  static func found(in sample: FileSample) -> CSVDelimiter? {
    var best: (delimiter: CSVDelimiter, consistency: Double, width: Int)?
    for candidate in allCases {
      let rows = DelimitedText.rows(
        of: sample.bytes, delimiter: candidate.rawValue, isWhole: sample.isWhole, limit: 200)
      guard let width = rows.first?.values.count, width > 1 else { continue }
      let consistent = rows.count { $0.values.count == width }
      let consistency = Double(consistent) / Double(rows.count)
      guard consistency >= requiredConsistency || rows.count < 5 else { continue }
      if let best, (best.consistency, best.width) >= (consistency, width) { continue }
      best = (candidate, consistency, width)
    }
    return best?.delimiter
  }
}
