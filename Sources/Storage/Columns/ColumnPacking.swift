/// Packs a column of neighbouring posts, in the forms of ``ColumnSegment``.
enum ColumnPacking {
  /// Packs instants: a base, and how many seconds, milliseconds or microseconds each is later.
  static func packed(_ values: [Int64?]) -> [UInt8] {
    guard let base = values.compactMap({ $0 }).min() else { return nothing }
    // Differences of instants, which lie between the years 1 and 9999.
    let later = values.map { $0.map { UInt64(bitPattern: $0 &- base) } }
    let units: [UInt64] = [1_000_000, 1_000]
    let unit = units.first { unit in later.allSatisfy { ($0 ?? 0) % unit == 0 } } ?? 1
    return packed(
      .integers, codes: unit == 1 ? later : later.map { $0.map { $0 / unit } }, base: base,
      unit: unit)
  }

  /// Scores of the project's own have four decimals.
  private static let decimals = 10_000.0

  /// Packs scores: as whole numbers where all of them have so few decimals.
  static func packed(_ values: [Double?]) -> [UInt8] {
    let present = values.compactMap { $0 }
    guard !present.isEmpty else { return nothing }
    let whole = present.compactMap(whole)
    guard whole.count == present.count, let base = whole.min() else {
      var bytes = [ColumnSegment.Form.numbers.rawValue, 8]
      bytes.reserveCapacity(values.count * 8 + 2)
      for value in values { bytes.append((value ?? .nan).bitPattern, width: 8) }
      return bytes
    }
    var rest = whole[...]
    let codes = values.map { value in
      value == nil ? nil : rest.popFirst().map { UInt64(bitPattern: $0 &- base) }
    }
    return packed(.decimals, codes: codes, base: base, unit: UInt64(decimals))
  }

  /// A number times ``decimals``, if that divided again is the number to the last bit.
  private static func whole(_ number: Double) -> Int64? {
    guard let whole = Int64(exactly: (number * decimals).rounded()),
      (Double(whole) / decimals).bitPattern == number.bitPattern
    else { return nil }
    return whole
  }

  private static func packed(
    _ form: ColumnSegment.Form, codes: [UInt64?], base: Int64, unit: UInt64
  ) -> [UInt8] {
    let last = codes.reduce(0) { max($0, $1 ?? 0) }
    let isOne = last == 0 && codes.allSatisfy { $0 != nil }
    let width = isOne ? 0 : [1, 2, 4].first { last < ColumnSegment.missing($0) } ?? 8
    var bytes = [form.rawValue, UInt8(width)]
    bytes.reserveCapacity(codes.count * width + 18)
    bytes.append(UInt64(bitPattern: base), width: 8)
    bytes.append(unit, width: 8)
    guard width > 0 else { return bytes }
    let missing = ColumnSegment.missing(width)
    for code in codes { bytes.append(code ?? missing, width: width) }
    return bytes
  }

  /// A column that no post has a value in.
  private static let nothing = packed(words: [], codes: [])

  /// Packs words by their places in a list.
  static func packed(words: [[UInt8]], codes: [UInt16?]) -> [UInt8] {
    let isOne = words.isEmpty || words.count == 1 && codes.allSatisfy { $0 == 0 }
    let width = isOne ? 0 : words.count < 0xFF ? 1 : 2
    var bytes = [ColumnSegment.Form.words.rawValue, UInt8(width)]
    bytes.append(UInt64(words.count), width: 2)
    for word in words {
      bytes.append(UInt64(word.count), width: 4)
      bytes += word
    }
    guard width > 0 else { return bytes }
    for code in codes { bytes.append(code.map(UInt64.init) ?? UInt64(words.count), width: width) }
    return bytes
  }
}

extension [UInt8] {
  fileprivate mutating func append(_ number: UInt64, width: Int) {
    for place in 0..<UInt64(width) {
      append(UInt8(truncatingIfNeeded: number >> (8 * place)))
    }
  }
}
