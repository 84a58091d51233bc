/// The cells between the axes of a chart on a terminal.
struct PlotGrid {
  struct Cell {
    var glyph: String
    var style: Palette.Style?
  }

  let width: Int
  let height: Int
  private var cells: [Cell?]

  init(width: Int, height: Int) {
    self.width = max(1, width)
    self.height = max(1, height)
    cells = Array(repeating: nil, count: self.width * self.height)
  }

  subscript(column: Int, row: Int) -> Cell? {
    get { isInside(column, row) ? cells[row * width + column] : nil }
    set { if isInside(column, row) { cells[row * width + column] = newValue } }
  }

  private func isInside(_ column: Int, _ row: Int) -> Bool {
    (0..<width).contains(column) && (0..<height).contains(row)
  }

  func line(_ row: Int) -> StyledText {
    var line = StyledText()
    for column in 0..<width {
      let cell = self[column, row]
      line.append(cell?.glyph ?? " ", cell?.style)
    }
    return line
  }
}

/// Dots in a grid of 2 by 4 for each cell, drawn as braille.
struct DotCanvas {
  let width: Int
  let height: Int
  private var bits: [UInt32]

  /// The canvas of so many cells.
  init(columns: Int, rows: Int) {
    (width, height) = (columns * 2, rows * 4)
    bits = Array(repeating: 0, count: max(0, columns * rows))
  }

  /// The bit of each dot of a cell, line by line.
  private static let dots: [UInt32] = [0x01, 0x08, 0x02, 0x10, 0x04, 0x20, 0x40, 0x80]

  mutating func set(_ x: Int, _ y: Int) {
    guard (0..<width).contains(x), (0..<height).contains(y) else { return }
    bits[y / 4 * (width / 2) + x / 2] |= Self.dots[y % 4 * 2 + x % 2]
  }

  /// A straight line, or every so many dots of it.
  mutating func line(from: (x: Int, y: Int), to: (x: Int, y: Int), every stride: Int) {
    let steps = max(abs(to.x - from.x), abs(to.y - from.y), 1)
    for step in 0...steps where step.isMultiple(of: stride) {
      let part = Double(step) / Double(steps)
      set(
        from.x + Int((Double(to.x - from.x) * part).rounded()),
        from.y + Int((Double(to.y - from.y) * part).rounded()))
    }
  }

  /// The dots of a cell, nil where it has none.
  func dots(_ column: Int, _ row: Int) -> UInt32? {
    let found = bits[row * (width / 2) + column]
    return found == 0 ? nil : found
  }

  static func glyph(_ dots: UInt32) -> String {
    Unicode.Scalar(0x2800 + dots).map { String(Character($0)) } ?? " "
  }
}
