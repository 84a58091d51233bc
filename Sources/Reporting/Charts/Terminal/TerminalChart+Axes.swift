import Language

extension TerminalChart {
  /// The rows of a plot behind an axis of values.
  ///
  /// - Parameters:
  ///   - grid: the cells between the axes.
  ///   - scale: the values that its height stands for.
  /// - Returns: a line for each row.
  func behindAxis(_ grid: PlotGrid, _ scale: ValueScale) -> [StyledText] {
    let labels = Dictionary(
      scale.ticks.map {
        (Self.row(of: scale.position(ofTick: $0), in: grid.height), scale.label($0))
      },
      uniquingKeysWith: { first, _ in first })
    let gutter = axisWidth(scale)
    return (0..<grid.height).map { row in
      var line = StyledText()
      let text = labels[row].map(glyphs.plain)
      line.append(DisplayWidth.padded(text ?? "", to: gutter - 1, .right), .dim)
      line.append(text == nil ? glyphs.vertical : glyphs.tickLeft, .dim)
      line.append(grid.line(row))
      return line
    }
  }

  /// The columns that the labels of an axis and the axis itself take.
  func axisWidth(_ scale: ValueScale) -> Int {
    (scale.ticks.map { DisplayWidth.of(scale.label($0)) }.max() ?? 0) + 2
  }

  static func row(of position: Double, in height: Int) -> Int {
    // The middle of a row's four dots, so that marks and lines meet ticks.
    height - 1 - Int((position * Double(height * 4 - 1)).rounded()) / 4
  }

  static func column(of position: Double, in width: Int) -> Int {
    Int((position * Double(width * 2 - 1)).rounded()) / 2
  }

  /// The axis of time: ticks, their names, and `*` where a bucket is cut.
  func timeAxis(_ axis: TimeAxis, width: Int, gutter: Int) -> [StyledText] {
    let ticks = TimeTicks(axis, width: width) { DisplayWidth.of($0) + 2 }.ticks
    var line = Array(repeating: glyphs.horizontal, count: width)
    var labels = TickLabels(width: width)
    var contexts = TickLabels(width: width)
    // A time without its zone says little, so the zone has its place before the dates.
    contexts.putLast(axis.zone.name)
    for tick in ticks {
      let column = Self.column(of: axis.position(at: tick.instant), in: width)
      line[column] = glyphs.tickBelow
      labels.put(tick.label, at: column)
      if let context = tick.context { contexts.put(context, at: column) }
    }
    for (index, bucket) in axis.buckets.enumerated() where bucket.isPartial {
      line[Self.column(of: axis.position(of: index), in: width)] = "*"
    }
    let indent = String(repeating: " ", count: gutter - 1)
    var lines = [
      StyledText(indent + glyphs.corner + line.joined(), .dim),
      StyledText(indent + labels.text, .dim),
    ]
    lines.append(StyledText(indent + contexts.text, .dim))
    return lines
  }
}

/// A line of labels below an axis, none of which touches another.
struct TickLabels {
  private let width: Int
  private var cells: [Character]

  /// Labels for an axis of a width; they may stand out by some columns to the left.
  init(width: Int) {
    self.width = width
    // One column for the corner, on the left of the axis.
    cells = Array(repeating: " ", count: width + 1)
  }

  /// Puts a label below a column, in the middle where there is room; leaves it out where not.
  mutating func put(_ label: String, at column: Int) {
    let length = label.count
    let start = min(max(0, column + 1 - length / 2), max(0, cells.count - length))
    let around = max(0, start - 1)..<min(cells.count, start + length + 1)
    guard length <= cells.count, cells[around].allSatisfy({ $0 == " " }) else { return }
    for (offset, character) in label.enumerated() { cells[start + offset] = character }
  }

  /// Puts a label with its first character at a column that counts from the left end.
  mutating func put(_ label: String, from column: Int) {
    let around = max(0, column - 1)..<min(cells.count, column + label.count + 1)
    guard column + label.count <= cells.count, cells[around].allSatisfy({ $0 == " " }) else {
      return
    }
    for (offset, character) in label.enumerated() { cells[column + offset] = character }
  }

  /// Puts a label at the right end, if there is room.
  mutating func putLast(_ label: String) { put(label, at: width) }

  var text: String { String(cells) }
}
