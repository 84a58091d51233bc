/// A text's place in the bytes of its batch; a negative length is no text at all.
struct Slice: Sendable {
  var offset: Int32
  var length: Int32

  static let missing = Slice(offset: 0, length: -1)

  /// The rest behind some bytes that it has.
  func dropFirst(_ count: Int) -> Slice {
    Slice(offset: offset + Int32(count), length: length - Int32(count))
  }

  var isPresent: Bool { length >= 0 }
  var range: Range<Int> { Int(offset)..<Int(offset) + Int(max(length, 0)) }
}
