/// A whole segment decoded at once, for whoever reads most of its values.
extension ColumnSegment {
  /// Writes the place in ``words`` of each post's word, and how many those are where it has none;
  /// returns whether each has one.
  func decode(into places: UnsafeMutableBufferPointer<UInt16>) throws(EngineError) -> Bool {
    let none = UInt16(truncatingIfNeeded: words.count)
    guard form == .words, places.count <= count else { throw Self.damaged }
    var last: UInt16 = 0
    switch width {
    case 0: places.update(repeating: 0)
    case 1:
      let codes = codes.assumingMemoryBound(to: UInt8.self)
      for slot in 0..<places.count {
        places[slot] = min(UInt16(codes[slot]), none)
        last = max(last, places[slot])
      }
    case 2:
      let codes = codes.assumingMemoryBound(to: UInt16.self)
      for slot in 0..<places.count {
        places[slot] = min(UInt16(littleEndian: codes[slot]), none)
        last = max(last, places[slot])
      }
    default: throw Self.damaged
    }
    return last < none
  }

  /// Stands for no instant where instants are decoded.
  static let noInstant = Int64.min

  /// Writes the instants of posts; returns whether each has one.
  func decode(into instants: UnsafeMutableBufferPointer<Int64>) throws(EngineError) -> Bool {
    // All posts without one are a list of no words.
    guard form == .integers else {
      instants.update(repeating: Self.noInstant)
      return instants.isEmpty
    }
    guard width > 0 else {
      instants.update(repeating: base)
      return true
    }
    let (base, unit, missing) = (base, unit, Self.missing(width))
    var isWhole = true
    try decode(instants.count) { slot, code in
      isWhole = isWhole && code != missing
      instants[slot] =
        code == missing ? Self.noInstant : base &+ unit &* Int64(bitPattern: code)
    }
    return isWhole
  }

  /// Writes the numbers of posts; where one has none, what is no number.
  func decode(into numbers: UnsafeMutableBufferPointer<Double>) throws(EngineError) {
    switch form {
    case .decimals where width == 0:
      numbers.update(repeating: Double(base) / Double(unit))
    case .decimals:
      let (base, unit, missing) = (base, Double(unit), Self.missing(width))
      try decode(numbers.count) { slot, code in
        let number = Double(base &+ Int64(bitPattern: code)) / unit
        numbers[slot] = code == missing ? .nan : number
      }
    case .numbers: try decode(numbers.count) { numbers[$0] = Double(bitPattern: $1) }
    case .integers, .words: numbers.update(repeating: .nan)
    }
  }

  /// Lends the codes of the first posts.
  @inline(__always)
  private func decode(
    _ count: Int, _ body: (_ slot: Int, _ code: UInt64) -> Void
  ) throws(EngineError) {
    guard count <= self.count else { throw Self.damaged }
    func lend<Code: FixedWidthInteger>(_ type: Code.Type) {
      let codes = codes.assumingMemoryBound(to: type)
      for slot in 0..<count {
        body(slot, UInt64(truncatingIfNeeded: Code(littleEndian: codes[slot])))
      }
    }
    switch width {
    case 1: lend(UInt8.self)
    case 2: lend(UInt16.self)
    case 4: lend(UInt32.self)
    case 8: lend(UInt64.self)
    default: for slot in 0..<count { body(slot, 0) }
    }
  }
}
