import Language
import Storage

/// Lists the beats with their volume.
struct Beats: Command {
  static let name = "beats"
  static let summary = "List the beats: records in all, and the last 24 hours by source."
  static let usage = "beats"
  static let example = "beats"

  init(from parser: inout Parser) {}

  func run(in session: Session) throws {
    let catalogue = try session.store.catalogue()
    let beats = try catalogue.beats.map { beat in
      let now = try session.context().clock(for: beat.extents).now
      return try session.store.beats(now: now).first { $0.beat.number == beat.number }
    }.compactMap(\.self)
    session.write(table(of: beats, zone: session.settings.zone))
  }

  private func table(of beats: [BeatSummary], zone: Zone) -> ResultTable {
    // Platforms that nobody posted on in the last day take no room; `other` always has its own.
    let sources = Fields.sources.filter { source in
      source == "other" || beats.contains { $0.count(of: source) > 0 }
    }
    let rows = beats.map { beat -> [Value] in
      let counts = sources.map { Value.integer(Int64(beat.count(of: $0))) }
      let last = beat.lastDay.reduce(0) { $0 + $1.count }
      return [
        .text(beat.beat.name), beat.beat.category.map(Value.text) ?? .missing,
        .integer(Int64(beat.total)), .integer(Int64(last)),
      ] + counts + [beat.beat.match.map(Value.text) ?? .missing]
    }
    let columns: [ResultTable.Column] =
      [
        .init("beat", .text), .init("category", .text), .init("records", .integer),
        .init("last_24h", .integer, title: "last 24 h"),
      ] + sources.map { .init($0, .integer) } + [.init("match", .text, isDetail: true)]
    return ResultTable(columns: columns, rows: rows, zone: zone)
  }
}

extension BeatSummary {
  fileprivate func count(of source: String) -> Int {
    lastDay.first { $0.source == source }?.count ?? 0
  }
}
