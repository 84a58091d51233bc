internal import GRDBSQLite

/// A column of neighbouring posts as ``ColumnPacking`` wrote it: any value is found at once.
///
/// Whoever makes one frees its memory. So nothing is counted while values are read.
struct ColumnSegment {
  /// How values are packed: the first byte of a segment.
  ///
  /// The second is the width of a code in bytes, 0 where all values are one. Numbers are
  /// little-endian.
  enum Form: UInt8 {
    /// A base, a unit, then codes: base + unit × code. The highest code is NULL.
    case integers = 1
    /// The same, but (base + code) / unit.
    case decimals = 2
    /// The values themselves; what is not a number is NULL.
    case numbers = 3
    /// How many words, each behind its length, then codes. The code after the last word's is NULL.
    case words = 4
  }

  let form: Form
  /// Where the codes are, and how many.
  let codes: UnsafeRawBufferPointer
  let count: Int
  let width: Int
  private(set) var base: Int64 = 0
  private(set) var unit: Int64 = 1
  let words: UnsafeBufferPointer<WordTable.Word>

  /// Takes a packed segment, the words of which go into a table that outlives it.
  init(_ packed: UnsafeBufferPointer<UInt8>, words table: WordTable) throws(EngineError) {
    var reader = Reader(bytes: UnsafeRawBufferPointer(packed))
    guard let form = Form(rawValue: UInt8(truncatingIfNeeded: try reader.take(1))) else {
      throw Self.damaged
    }
    let width = Int(try reader.take(1))
    guard form == .numbers ? width == 8 : [0, 1, 2, 4, 8].contains(width) else {
      throw Self.damaged
    }
    var words: [WordTable.Word] = []
    switch form {
    case .integers, .decimals:
      base = Int64(bitPattern: try reader.take(8))
      unit = Int64(bitPattern: try reader.take(8))
      guard unit > 0 else { throw Self.damaged }
    case .numbers: break
    case .words:
      let count = try reader.take(2)
      words.reserveCapacity(Int(count))
      for _ in 0..<count {
        words.append(table.word(try reader.takeBytes(Int(try reader.take(4)))))
      }
    }
    self.form = form
    self.width = width
    count = width == 0 ? .max : reader.bytes.count / width
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: reader.bytes.count, alignment: 8)
    copy.copyMemory(from: reader.bytes)
    codes = UnsafeRawBufferPointer(copy)
    let list = UnsafeMutableBufferPointer<WordTable.Word>.allocate(capacity: words.count)
    _ = list.initialize(from: words)
    self.words = UnsafeBufferPointer(list)
  }

  /// Frees the memory; nothing may be read any more.
  func deallocate() {
    codes.deallocate()
    words.deallocate()
  }

  /// The bytes that are still to be read.
  private struct Reader {
    var bytes: UnsafeRawBufferPointer

    mutating func takeBytes(_ count: Int) throws(EngineError) -> UnsafeRawBufferPointer {
      guard count <= bytes.count else { throw ColumnSegment.damaged }
      defer { bytes = UnsafeRawBufferPointer(rebasing: bytes[count...]) }
      return UnsafeRawBufferPointer(rebasing: bytes[..<count])
    }

    mutating func take(_ width: Int) throws(EngineError) -> UInt64 {
      ColumnSegment.number(in: try takeBytes(width), at: 0, width)
    }
  }

  private static func number(
    in bytes: UnsafeRawBufferPointer, at place: Int, _ width: Int
  ) -> UInt64 {
    func load<Number: FixedWidthInteger>(_ type: Number.Type) -> Number {
      Number(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: type))
    }
    return switch width {
    case 1: UInt64(load(UInt8.self))
    case 2: UInt64(load(UInt16.self))
    case 4: UInt64(load(UInt32.self))
    case 8: load(UInt64.self)
    default: 0
    }
  }

  /// The code that means NULL among integers of a width.
  static func missing(_ width: Int) -> UInt64 { .max >> UInt64(64 - 8 * width) }

  /// Gives SQLite the value of a post; false where the segment is too short to have it.
  func give(_ slot: Int, to context: OpaquePointer?) -> Bool {
    guard slot < count else { return false }
    let code = Self.number(in: codes, at: slot * width, width)
    switch form {
    case .integers, .decimals:
      if width > 0, code == Self.missing(width) {
        sqlite3_result_null(context)
      } else if form == .integers {
        sqlite3_result_int64(context, base &+ unit &* Int64(bitPattern: code))
      } else {
        let number = Double(base &+ Int64(bitPattern: code)) / Double(unit)
        sqlite3_result_double(context, number)
      }
    case .numbers:
      // SQLite takes what is not a number for NULL.
      sqlite3_result_double(context, Double(bitPattern: code))
    case .words:
      if code < words.count {
        let word = words[Int(code)]
        sqlite3_result_text(context, word.start, word.length, nil)
      } else {
        sqlite3_result_null(context)
      }
    }
    return true
  }

  /// The whole number of a post; nil where it has none.
  func integer(_ slot: Int) throws(EngineError) -> Int64? {
    guard slot < count else { throw Self.damaged }
    // All posts without one are a list of no words.
    guard form == .integers else { return nil }
    let code = Self.number(in: codes, at: slot * width, width)
    return width > 0 && code == Self.missing(width)
      ? nil : base &+ unit &* Int64(bitPattern: code)
  }

  static let damaged = EngineError.damaged("a packed column of posts is not whole")

  /// The words of segments, each once and at an address that stays.
  ///
  /// SQLite keeps what it is given for longer than a segment is at hand, as to tell where a group
  /// ends.
  final class WordTable {
    struct Word {
      let start: UnsafePointer<CChar>
      let length: Int32
      /// Its place among the words of the table.
      let number: Int32

      var bytes: UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(
          start: UnsafeRawPointer(start).assumingMemoryBound(to: UInt8.self), count: Int(length))
      }
    }

    private var words: [Word] = []
    private var places = TermTable(capacity: 1 << 6)

    deinit {
      for word in words { word.start.deallocate() }
    }

    func word(_ bytes: UnsafeRawBufferPointer) -> Word {
      let bytes = bytes.assumingMemoryBound(to: UInt8.self)
      let hash = TermTable.hash(bytes)
      let known = places.place(of: hash) { place in
        words[place].bytes.elementsEqual(bytes)
      }
      if let known { return words[known] }
      let memory = UnsafeMutablePointer<CChar>.allocate(capacity: max(bytes.count, 1))
      for (place, byte) in bytes.enumerated() {
        (memory + place).initialize(to: CChar(bitPattern: byte))
      }
      places.insert(hash)
      let word = Word(
        start: UnsafePointer(memory), length: Int32(bytes.count), number: Int32(words.count))
      words.append(word)
      return word
    }
  }
}
