@testable import Corpus
import Testing

/// Decodes the text of a whole file, by its recognised format or by a given one.
func decode(
  _ text: String, as format: (any SnapshotFormat.Type)? = nil, source: SourceName? = nil
) throws -> [Record] {
  try decode(Array(text.utf8), as: format, source: source)
}

func decode(
  _ bytes: [UInt8], as format: (any SnapshotFormat.Type)? = nil, source: SourceName? = nil
) throws -> [Record] {
  let sample = FileSample(
    path: "test", bytes: Array(bytes.prefix(65_536)), isWhole: bytes.count <= 65_536)
  let format = try format ?? SnapshotFormats.recognised(sample).format
  var options = FormatOptions()
  options.source = source
  let reader = try format.init(sample: sample, options: options)
  var records: [Record] = []
  var chunker = Chunker(framing: format.framing)
  try bytes.withUnsafeBytes {
    try chunker.feed($0, isLast: true) { records += reader.decode($0) }
  }
  return records
}

extension SnapshotFormat {
  func decode(_ chunk: Chunk) -> [Record] {
    var records: [Record] = []
    forEachRecord(of: chunk) { records.append($0) }
    return records
  }
}

extension Record {
  var post: Post? {
    if case .post(let post) = outcome { post } else { nil }
  }

  /// Why a record is no post.
  var reason: String? {
    switch outcome {
    case .post: nil
    case .passedOver(let reason), .rejected(let reason): reason
    }
  }

  var isRejected: Bool {
    if case .rejected = outcome { true } else { false }
  }
}

/// Cuts a text at each byte, and asserts that what is left is read or refused, in its bounds.
func expectNoTrap(_ text: String, as format: any SnapshotFormat.Type) throws {
  let bytes = Array(text.utf8)
  for end in 0...bytes.count {
    for record in try decode(Array(bytes[..<end]), as: format) {
      #expect(record.offset >= 0 && record.length >= 0)
      #expect(record.offset + record.length <= end)
    }
  }
  for place in bytes.indices {
    for byte in [0x00, 0x22, 0x5C, 0x7B, 0x7D, 0xFF] as [UInt8] {
      var changed = bytes
      changed[place] = byte
      _ = try decode(changed, as: format)
    }
  }
}
