/// The first row of a file, and whether it names the columns or is data already.
struct CSVHeader {
  let row: DelimitedText.SampleRow
  let isHeader: Bool

  /// Decides by the values in the row, and by columns that were given as numbers.
  init(firstRow row: DelimitedText.SampleRow, chosen: [String: String]) throws(FormatError) {
    self.row = row
    let known = Self.knownNames(in: row.values)
    let isNumbered =
      !chosen.isEmpty
      && chosen.values.allSatisfy { Int($0) != nil && !row.values.contains($0) }
    let holdsValues = known < 2 && row.values.contains(where: Self.isValue)
    if holdsValues, !isNumbered { throw .noHeader(row.values) }
    isHeader = !holdsValues && !(isNumbered && known == 0)
  }

  /// The columns' names; without a header their numbers, counted from 1.
  var names: [String] {
    isHeader
      ? row.values.map { $0.trimmedOfSpace }
      : row.values.indices.map { String($0 + 1) }
  }

  private static let general: Set<String> = {
    var names = Set(CSVField.allCases.flatMap(\.columnNames))
    for shape in CSVShape.all {
      names.formUnion(shape.marks.joined())
      names.formUnion(shape.columns.values.joined())
    }
    return names
  }()

  /// How many of the values are names of columns that some known file has.
  static func knownNames(in values: [String]) -> Int {
    values.count { general.contains(CSVColumnName.squeezed($0)) }
  }

  /// Whether a value can hardly be the name of a column: a number, a time, a link, a long text.
  private static func isValue(_ value: String) -> Bool {
    let value = value.trimmedOfSpace
    if value.isEmpty { return false }
    if value.utf8.count > 80 || Double(value) != nil { return true }
    if ["http://", "https://", "at://"].contains(where: value.hasPrefix) { return true }
    return value.utf8.contains { (0x30...0x39).contains($0) } && CSVTime().instant(value) != nil
  }
}

extension String {
  /// The text without the blanks and line ends around it.
  var trimmedOfSpace: String {
    let isSpace: (UInt8) -> Bool = { $0 == 0x20 || (0x09...0x0D).contains($0) }
    guard let first = utf8.firstIndex(where: { !isSpace($0) }),
      let last = utf8.lastIndex(where: { !isSpace($0) })
    else { return "" }
    return first == startIndex && utf8.index(after: last) == endIndex
      ? self : String(self[first...last])
  }
}

extension FormatError {
  fileprivate static func noHeader(_ values: [String]) -> Self {
    let shown = values.enumerated().map { "\($0 + 1): \($1.prefix(40))" }
    return FormatError(
      "no header: the first row holds values (\(shown.joined(separator: "; ")))",
      help: "name the columns by number, such as: with text=3, time=1")
  }
}
