/// Which columns of a table fit a width, and how wide each may be.
struct ColumnFit {
  /// A column, as far as its width goes.
  struct Column {
    /// What the column would take with everything in it.
    var natural: Int
    /// What it takes at least.
    var least: Int
    var isText: Bool
  }

  /// The widths of the columns shown.
  private(set) var widths: [Int]
  /// Which columns are shown.
  private(set) var shown: [Int]

  static let separator = 2
  /// Fewer columns than this tell nothing of a text.
  static let leastText = 8

  /// Fits the columns to a width, or leaves them as they are where it is nil.
  ///
  /// Texts give way first, the longest before the others; then titles longer than their
  /// numbers; then the rightmost column goes, but a text at the end, such as a verdict or what a
  /// post says, after the numbers before it. The first column always stays.
  init(_ columns: [Column], within width: Int?) {
    widths = columns.map(\.natural)
    shown = Array(columns.indices)
    guard let width else { return }
    var kept = columns
    while true {
      widths = Self.shrunk(kept, to: width)
      if kept.count <= 1 || Self.total(widths) <= width { break }
      let endsInText = kept.count > 2 && kept[kept.count - 1].isText
      let place = kept.count - (endsInText ? 2 : 1)
      kept.remove(at: place)
      shown.remove(at: place)
    }
    // A single text is cut as far as it must be.
    if kept.count == 1, kept[0].isText { widths[0] = min(widths[0], max(1, width)) }
  }

  private static func shrunk(_ columns: [Column], to width: Int) -> [Int] {
    // No text is ever wider than the table, so the steps below are few.
    var widths = columns.map { $0.isText ? max($0.least, min($0.natural, width)) : $0.natural }
    for texts in [true, false] {
      let candidates = columns.indices.filter { columns[$0].isText == texts }
      while total(widths) > width {
        let shrinkable = candidates.filter { widths[$0] > columns[$0].least }
        guard let widest = shrinkable.max(by: { widths[$0] < widths[$1] }) else { break }
        widths[widest] -= 1
      }
    }
    return widths
  }

  private static func total(_ widths: [Int]) -> Int {
    widths.reduce(0, +) + separator * max(0, widths.count - 1)
  }
}
