/// How one file is read: everything that its header and the first rows decide.
struct CSVReading: Sendable {
  private(set) var columns: CSVColumns
  private(set) var platform: CSVPlatform
  private(set) var time = CSVTime()
  private(set) var isHTML: Bool
  private(set) var isSnowflakeTime = false
  private(set) var notes: [String] = []

  let kind: Post.Kind
  let textFormat: Post.TextFormat
  let escapesLineEnds: Bool

  /// Decides for a file by its columns and the values of the first rows.
  init(
    columns: CSVColumns, shape: CSVShape?, rows: [[String]], options: FormatOptions
  ) throws(FormatError) {
    self.columns = columns
    kind = shape?.kind ?? .post
    textFormat = shape?.textFormat ?? .plain
    escapesLineEnds = shape?.escapesLineEnds ?? false
    isHTML = textFormat == .html
    platform = .host
    let sample = CSVSample(rows: rows)
    decidePlatform(sample, shape, options)
    decideScore(sample, chosen: options)
    decideLabel(sample)
    if shape?.source == .youtube { decideMarkup(sample) }
    try decideTime(sample)
    try requireText()
    notes.insert("columns: \(self.columns.description)", at: 0)
    if !self.columns.unused.isEmpty {
      notes.append("columns not used: \(self.columns.unused.joined(separator: ", "))")
    }
  }

  private mutating func decidePlatform(
    _ sample: CSVSample, _ shape: CSVShape?, _ options: FormatOptions
  ) {
    let isChosen = options.columns.keys.contains { CSVField(word: $0) == .source }
    if let name = columns.name(of: .source) {
      let values = sample.values(columns[.source])
      let known = values.count { CSVPlatform.named($0) != nil }
      if isChosen || (known > 0 && known * 2 >= values.count) {
        platform = .column
        return notes.append("platform: as column \(name) says")
      }
      columns.release(.source)
      let example = values.first.map { ", such as '\($0)'" } ?? ""
      notes.append("column \(name) holds no platforms\(example)")
    }
    decideFixedPlatform(sample, shape, options)
  }

  private mutating func decideFixedPlatform(
    _ sample: CSVSample, _ shape: CSVShape?, _ options: FormatOptions
  ) {
    if let source = options.source {
      platform = .fixed(source)
      notes.append("platform: \(source.rawValue), as given")
    } else if let shape, let source = shape.source {
      platform = .fixed(source)
      notes.append("platform: \(source.rawValue), by the header of \(shape.name)")
    } else if sample.values(columns[.id]).first?.hasPrefix("at://") == true {
      platform = .fixed(.bluesky)
      notes.append("platform: bluesky, by the at:// ids")
    } else if sample.values(columns[.url]).contains(where: { CSVPlatform.of(url: $0) != nil }) {
      notes.append("platform: by the host of each url")
    } else {
      platform = .fixed(.other)
      notes.append("platform: other, as nothing in the file says which; name it with `from`")
    }
  }

  /// Decides whether `score` is what readers gave or a sentiment: the word means both.
  private mutating func decideScore(_ sample: CSVSample, chosen options: FormatOptions) {
    guard let name = columns.name(of: .score),
      !options.columns.keys.contains(where: { CSVField(word: $0) == .score })
    else { return }
    let numbers = sample.values(columns[.score]).map(Double.init)
    let isWithin = numbers.allSatisfy { $0.map { (-1...1).contains($0) } ?? false }
    if isWithin, !numbers.isEmpty {
      return notes.append("column \(name) is a sentiment score: its values are within -1 and 1")
    }
    if columns[.points] == nil, numbers.contains(where: { $0 != nil }) {
      columns.move(.score, to: .points)
      notes.append("column \(name) is points: its values are not within -1 and 1")
    } else {
      columns.release(.score)
      notes.append("column \(name) is not used: it holds no scores within -1 and 1")
    }
  }

  private mutating func decideLabel(_ sample: CSVSample) {
    guard let name = columns.name(of: .label) else { return }
    let values = sample.values(columns[.label])
    guard !values.isEmpty, values.allSatisfy({ CSVValue.label($0) == nil }) else { return }
    columns.release(.label)
    notes.append("column \(name) is not used: values such as '\(values[0])' are no sentiment words")
  }

  /// YouTube's texts are HTML or not, by how they were asked for: the file itself tells.
  private mutating func decideMarkup(_ sample: CSVSample) {
    let marks = ["&#39;", "&quot;", "&amp;", "<br>", "<a href"]
    let texts = sample.values(columns[.text])
    guard texts.contains(where: { text in marks.contains(where: text.contains) }) else { return }
    isHTML = true
    notes.append("texts hold HTML, which is made plain")
  }

  private mutating func decideTime(_ sample: CSVSample) throws(FormatError) {
    guard let name = columns.name(of: .time) else {
      isSnowflakeTime =
        platform == .fixed(.x)
        && sample.values(columns[.id]).contains { CSVTime.instant(snowflake: $0) != nil }
      guard isSnowflakeTime else { throw .noColumn("the time", in: columns, example: "time") }
      return notes.append("no column for the time: taken from the ids, to the millisecond")
    }
    let values = sample.values(columns[.time])
    time.isDayFirst = CSVTime.isDayFirst(values)
    if values.contains(where: { time.instant($0)?.quality.zone == .assumedUTC }) {
      notes.append("column \(name) has times without a zone: they are read as UTC")
    }
    if values.contains(where: { time.instant($0)?.oddity != nil }) {
      let order = time.isDayFirst ? "day/month/year" : "month/day/year"
      notes.append("column \(name) has dates with slashes: they are read as \(order)")
    }
  }

  private func requireText() throws(FormatError) {
    guard columns[.text] == nil, columns[.title] == nil else { return }
    throw .noColumn("the text or the title", in: columns, example: "text")
  }
}

/// The values of the first rows, by column.
private struct CSVSample {
  let rows: [[String]]

  /// A column's values that are not missing.
  func values(_ place: Int?) -> [String] {
    guard let place else { return [] }
    return rows.map { $0[place].trimmedOfSpace }.filter { !CSVValue.isMissing($0) }
  }
}

extension FormatError {
  fileprivate static func noColumn(
    _ what: String, in columns: CSVColumns, example: String
  ) -> Self {
    let column = columns.unused.first ?? columns.names.first ?? "1"
    return FormatError(
      "no column for \(what); columns here: \(columns.names.joined(separator: ", "))",
      help: "say which it is, such as: with \(example)=\(column)")
  }
}
