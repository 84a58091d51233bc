extension UnsafeBufferPointer<UInt8> {
  /// The first place from another on that is marked, or the end.
  @inline(__always)
  func firstMark(from start: Int, _ marks: (EightBytes) -> UInt64) -> Int {
    var place = start
    while place < count {
      let found = marks(EightBytes(in: self, at: place))
      if found != 0 { return Swift.min(place &+ found.trailingZeroBitCount &>> 3, count) }
      place &+= 8
    }
    return count
  }

  /// Calls `body` with what stands between the white space of ASCII.
  @inline(__always)
  func forEachToken(_ body: (WordBytes) -> Void) {
    var place = 0
    while place < count {
      let end = firstMark(from: place) { $0.spaces }
      if end > place { body(WordBytes(in: self, place, end)) }
      place = end &+ 1
    }
  }

  /// How often a byte of ASCII occurs.
  func count(of byte: UInt8) -> Int {
    stride(from: 0, to: count, by: 8).reduce(0) { sum, place in
      let found = EightBytes(in: self, at: place).marks(byte...byte)
      return found == 0 ? sum : sum + found.nonzeroBitCount
    }
  }
}
