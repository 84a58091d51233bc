@testable import Corpus

/// One file in memory, read as a table.
struct CSVFile {
  let format: CSVFormat
  let records: [Record]

  init(
    _ text: String, with columns: [String: String] = [:], source: SourceName? = nil,
    path: String = "posts.csv"
  ) throws(FormatError) {
    try self.init(bytes: Array(text.utf8), with: columns, source: source, path: path)
  }

  init(
    bytes: [UInt8], with columns: [String: String] = [:], source: SourceName? = nil,
    path: String = "posts.csv"
  ) throws(FormatError) {
    var options = FormatOptions()
    options.columns = columns
    options.source = source
    format = try CSVFormat(
      sample: FileSample(path: path, bytes: bytes, isWhole: true), options: options)
    records = format.decode(Chunk(bytes: bytes, offset: 0, line: 1))
  }

  var posts: [Post] {
    records.compactMap { record in
      if case .post(let post) = record.outcome { post } else { nil }
    }
  }

  var rejections: [String] {
    records.compactMap { record in
      if case .rejected(let reason) = record.outcome { reason } else { nil }
    }
  }

  var passedOver: [String] {
    records.compactMap { record in
      if case .passedOver(let reason) = record.outcome { reason } else { nil }
    }
  }

  var oddities: [String] { records.flatMap(\.oddities) }
}
