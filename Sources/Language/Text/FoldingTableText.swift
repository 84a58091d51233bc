extension FoldingTable {
  /// Reads what scalars fold to.
  ///
  ///     C0:       the next scalar is U+00C0
  ///     61        it folds to U+0061
  ///     61*6      it and the five behind it fold to U+0061
  ///     E0~7      it and the six behind it fold to U+00E0 and the six behind that
  ///     73.73     it folds to two scalars
  ///     -         it folds to nothing
  ///     =         it stays
  ///     +3099     it folds to U+3099, which may join what stands before
  ///
  /// Numbers are hexadecimal.
  mutating func read(_ text: UnsafeBufferPointer<UInt8>) {
    var cursor = TableCursor(text)
    var scalar: UInt32 = 0
    while cursor.skipSpace() {
      let joins = cursor.take("+")
      if cursor.take("=") {
        scalar += cursor.take("*") ? cursor.number() : 1
        continue
      }
      let start = mapped.count
      var last: UInt32 = 0
      if !cursor.take("-") {
        last = cursor.number()
        if cursor.take(":") {
          scalar = last
          continue
        }
        appendMapped(last)
        while cursor.take(".") { appendMapped(cursor.number()) }
      }
      set(scalar, from: start, joins: joins)
      scalar += 1
      if cursor.take("*") {
        let end = scalar + cursor.number() - 1
        while scalar < end {
          set(scalar, from: start, joins: joins)
          scalar += 1
        }
      } else if cursor.take("~") {
        let end = scalar + cursor.number() - 1
        while scalar < end {
          let start = mapped.count
          last += 1
          appendMapped(last)
          set(scalar, from: start, joins: joins)
          scalar += 1
        }
      }
    }
  }
}
