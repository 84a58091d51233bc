/// A kind of file that posts come in.
///
/// A new format is a file in this folder and a line in ``SnapshotFormats/all``.
/// An implementer passes the conformance test `SnapshotFormatsTests`: one fixture,
/// recognised by no other format, decoded to the posts that every other format's
/// fixture decodes to.
package protocol SnapshotFormat: Sendable {
  /// The name in `snapshots` and in `load … as`, such as `reddit-listing`.
  static var name: String { get }
  /// What the format is, in one sentence.
  static var summary: String { get }
  /// How the bytes are cut into pieces that can be decoded side by side.
  static var framing: Framing { get }

  /// Says by which rule the beginning of a file is of this format; nil when it is not.
  static func recognises(_ sample: FileSample) -> String?

  /// Prepares to decode one file.
  ///
  /// - Throws: a ``FormatError`` when the beginning cannot be decoded, such as a header
  ///   with no column for the text.
  init(sample: FileSample, options: FormatOptions) throws(FormatError)

  /// What the reader must be told about how this file is read: assumed zones, mapped columns.
  var notes: [String] { get }

  /// The byte between fields, for formats that have one.
  var delimiter: UInt8? { get }

  /// What must stand before records of the file for them to be read by themselves: a header.
  var preface: [UInt8] { get }

  /// Decodes one piece, and lends each record. Pure: pieces are decoded side by side, in any order.
  func forEachRecord(of chunk: Chunk, _ body: (inout Record) -> Void)
}

extension SnapshotFormat {
  package var delimiter: UInt8? { nil }
  package var preface: [UInt8] { [] }
}

/// How a file's bytes are cut.
package enum Framing: Sendable {
  /// Records end at the byte 0x0A, and at nothing else.
  case lines
  /// Records end at a line end outside double quotes (RFC 4180).
  case quotedLines
  /// The file is one document.
  case document
}

/// The beginning of a file, after decompression, and its name.
package struct FileSample: Sendable {
  package let path: String
  /// At most the first 64 KB, without a byte-order mark.
  package let bytes: [UInt8]
  /// Whether `bytes` is the whole file.
  package let isWhole: Bool

  package init(path: String, bytes: [UInt8], isWhole: Bool) {
    self.path = path
    self.bytes = bytes
    self.isWhole = isWhole
  }
}

/// What the reader of a snapshot says about it: `load x.csv as csv with text=body, time=when`.
package struct FormatOptions: Sendable, Equatable {
  /// Canonical field → column, as written after `with`.
  package var columns: [String: String] = [:]
  /// The platform of every post, where the file does not say.
  package var source: SourceName?

  package init() {}
}

/// Some whole records of a file.
package struct Chunk: Sendable {
  package let bytes: [UInt8]
  /// Where the bytes begin in the decompressed file.
  package let offset: Int
  /// The 1-based number of the first line.
  package let line: Int

  package init(bytes: [UInt8], offset: Int, line: Int) {
    self.bytes = bytes
    self.offset = offset
    self.line = line
  }
}

/// One record of a snapshot, decoded.
package struct Record: Sendable {
  package enum Outcome: Sendable {
    case post(Post)
    /// Not a post, and known as such: a like, a `more` node. The reason is counted, the bytes are not kept.
    case passedOver(String)
    /// Cannot be read. The bytes are quarantined with the reason.
    case rejected(String)
  }

  package var outcome: Outcome
  /// What was odd about a record that was read all the same, such as `float-shaped id`; each is counted.
  package var oddities: [String]
  /// The record's 1-based line, and its bytes' place in the decompressed file.
  package var line: Int
  package var offset: Int
  package var length: Int

  package init(
    _ outcome: Outcome, oddities: [String] = [], line: Int, offset: Int, length: Int
  ) {
    self.outcome = outcome
    self.oddities = oddities
    self.line = line
    self.offset = offset
    self.length = length
  }
}

extension Record {
  /// Where a record stands in the decompressed file.
  package struct Place: Sendable {
    package var line: Int
    package var offset: Int
    package var length: Int
  }

  package var place: Place { Place(line: line, offset: offset, length: length) }

  /// Takes the outcome out; to copy a post counts the owners of a dozen texts.
  package mutating func takeOutcome() -> Outcome {
    var outcome = Outcome.passedOver("")
    swap(&outcome, &self.outcome)
    return outcome
  }
}

/// A file that cannot be read at all, and what could be done.
package struct FormatError: Error, Sendable, Equatable, CustomStringConvertible {
  package var message: String
  package var help: String?

  package init(_ message: String, help: String? = nil) {
    self.message = message
    self.help = help
  }

  package var description: String { message }
}
