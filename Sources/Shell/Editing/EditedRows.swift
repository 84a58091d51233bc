import CEdit

/// Which row of the screen a place in a typed text is drawn on, as libedit draws it.
struct EditedRows {
  var columns: Int

  /// The row, from 0, where the cursor stands behind a text.
  func row(after text: String) -> Int {
    var (row, column) = (0, 0)
    for scalar in text.unicodeScalars {
      if scalar == "\n" {
        (row, column) = (row + 1, 0)
        continue
      }
      let width = max(0, Int(cedit_width(scalar.value)))
      if column + width > columns { (row, column) = (row + 1, 0) }
      column += width
      // libedit goes on to the next row as soon as one is full.
      if column >= columns { (row, column) = (row + 1, 0) }
    }
    return row
  }
}
