extension Slice {
  /// Sorts what is mostly a few: the general sort takes longer to begin than to sort them.
  @inlinable @inline(__always)
  package mutating func sortShort<Element: Comparable>()
  where Base == UnsafeMutableBufferPointer<Element> {
    // Beyond so many, to move them one by one would take the square of them.
    guard count <= 32 else { return sort() }
    guard count > 1 else { return }
    for place in startIndex + 1..<endIndex {
      let element = self[place]
      var hole = place
      while hole > startIndex, self[hole - 1] > element {
        self[hole] = self[hole - 1]
        hole -= 1
      }
      self[hole] = element
    }
  }
}
