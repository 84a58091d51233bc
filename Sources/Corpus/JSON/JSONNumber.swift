/// A number as it is written, which may be more than a float can hold.
package struct JSONNumber: Sendable, Equatable {
  /// The digits, verbatim.
  package let text: String
  /// The exact value, when it is written as an integer of 64 bits.
  package let integer: Int64?
  /// Whether it is written with a fraction or an exponent.
  package let isFloat: Bool

  package var double: Double? { Double(text) }

  /// The integer it is equal to, when a float of 64 bits holds every integer of its size.
  package var exactInteger: Int64? {
    if let integer { return integer }
    guard isFloat, let double, double.magnitude < 9_007_199_254_740_992 else { return nil }
    return Int64(exactly: double)
  }
}

extension JSONScanner {
  /// Reads a number.
  package mutating func number() throws(JSONError) -> JSONNumber {
    skipSpace()
    let start = position
    let isNegative = position < bytes.count && bytes[position] == UInt8(ascii: "-")
    if isNegative { position += 1 }
    let integer = try wholePart(isNegative: isNegative)
    let whole = position
    try fractionAndExponent()
    let text = UnsafeBufferPointer(rebasing: bytes[start..<position])
    let isFloat = position > whole
    return JSONNumber(
      text: String(decoding: text, as: UTF8.self), integer: isFloat ? nil : integer,
      isFloat: isFloat)
  }

  private mutating func wholePart(isNegative: Bool) throws(JSONError) -> Int64? {
    let start = position
    var value: Int64 = 0
    var hasOverflowed = false
    while let digit = digit() {
      let (product, first) = value.multipliedReportingOverflow(by: 10)
      let (sum, second) = product.addingReportingOverflow(isNegative ? -digit : digit)
      hasOverflowed = hasOverflowed || first || second
      value = sum
    }
    guard position > start else { throw unexpected("a digit") }
    guard position == start + 1 || bytes[start] != 0x30 else {
      throw JSONError("a number with a leading zero", at: start)
    }
    return hasOverflowed ? nil : value
  }

  private mutating func fractionAndExponent() throws(JSONError) {
    if position < bytes.count, bytes[position] == UInt8(ascii: ".") {
      position += 1
      guard digit() != nil else { throw unexpected("a digit") }
      while digit() != nil {}
    }
    guard position < bytes.count, bytes[position] | 0x20 == UInt8(ascii: "e") else { return }
    position += 1
    if position < bytes.count,
      bytes[position] == UInt8(ascii: "+") || bytes[position] == UInt8(ascii: "-")
    {
      position += 1
    }
    guard digit() != nil else { throw unexpected("a digit") }
    while digit() != nil {}
  }

  @inline(__always)
  private mutating func digit() -> Int64? {
    guard position < bytes.count, case let digit = bytes[position] &- 0x30, digit < 10 else {
      return nil
    }
    position += 1
    return Int64(digit)
  }
}
