/// What a terminal shows, as far as a line editor asks it to: moves, erasing, inserting, scrolling.
package struct TerminalScreen {
  package private(set) var columns: Int
  private var rows: Int
  private var cells: [[Character]]
  private var row = 0
  private var column = 0
  /// What was read of an escape so far.
  private var escape: String?

  package init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
    cells = Array(repeating: Array(repeating: " ", count: columns), count: rows)
  }

  /// The lines that are not blank, without blanks at their ends, and the last one with the cursor.
  package var lines: [String] {
    cells.map { line in
      String(line.reversed().drop { $0 == " " }.reversed())
    }.filter { !$0.isEmpty }
  }

  /// Where the cursor stands, from 0.
  package var cursor: [Int] { [row, column] }

  /// Cuts or fills lines up, as terminals do that lay nothing out anew.
  package mutating func resize(columns: Int, rows: Int) {
    cells = cells.suffix(rows).map { line in
      Array(line.prefix(columns)) + Array(repeating: " ", count: max(0, columns - line.count))
    }
    while cells.count < rows { cells.append(Array(repeating: " ", count: columns)) }
    (self.columns, self.rows) = (columns, rows)
    (row, column) = (min(row, rows - 1), min(column, columns - 1))
  }

  package mutating func feed(_ text: some StringProtocol) {
    for scalar in text.unicodeScalars { feed(scalar) }
  }

  private mutating func feed(_ scalar: Unicode.Scalar) {
    if let begun = escape {
      escape = begun + String(scalar)
      if begun.isEmpty {
        if scalar != "[" { escape = nil }
      } else if scalar.value >= 0x40 {
        escape = nil
        carryOut(begun.dropFirst(), scalar)
      }
      return
    }
    switch scalar {
    case "\u{1B}": escape = ""
    case "\r": column = 0
    case "\n": lineFeed()
    case "\u{08}": column = max(0, min(column, columns) - 1)
    case "\u{07}": break
    default: put(Character(scalar))
    }
  }

  private mutating func put(_ character: Character) {
    if column >= columns {
      column = 0
      lineFeed()
    }
    cells[row][column] = character
    column += 1
  }

  private mutating func lineFeed() {
    guard row == rows - 1 else { return row += 1 }
    cells.removeFirst()
    cells.append(Array(repeating: " ", count: columns))
  }

  private mutating func carryOut(_ parameters: Substring, _ final: Unicode.Scalar) {
    let number = Int(parameters.split(separator: ";").first ?? "") ?? 0
    let count = max(1, number)
    let here = min(column, columns - 1)
    switch final {
    case "A": row = max(0, row - count)
    case "B": row = min(rows - 1, row + count)
    case "C": column = min(columns - 1, column + count)
    case "D": column = max(0, here - count)
    case "G": column = min(columns, count) - 1
    case "K": erase(from: here)
    case "J":
      erase(from: here)
      for below in cells.indices where below > row {
        cells[below] = Array(repeating: " ", count: columns)
      }
    case "P":
      cells[row].removeSubrange(here..<min(columns, here + count))
      fill()
    case "@":
      cells[row].insert(contentsOf: Array(repeating: " ", count: count), at: here)
      cells[row].removeLast(count)
    default: break
    }
  }

  private mutating func erase(from column: Int) {
    cells[row].removeSubrange(column...)
    fill()
  }

  private mutating func fill() {
    cells[row] += Array(repeating: " ", count: columns - cells[row].count)
  }
}
