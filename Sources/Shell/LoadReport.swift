import Language
import Storage

/// What a load did, in a few lines: nothing that was odd is left unsaid.
struct LoadReport {
  private(set) var lines: [String] = []

  init(_ summary: LoadSummary, beat: String?, zone: Zone) {
    lines.append(Self.counts(summary, beat: beat))
    lines += Self.oddities(summary)
    lines += Self.readings(summary)
    lines += summary.notes
    lines.append(Self.reach(summary, zone: zone))
    for (name, count) in summary.joined.sorted(by: { $0.key < $1.key }) {
      lines.append("\(Int64(count).grouped) of them match the beat \(Literal.quoted(name))")
    }
  }

  private static func counts(_ summary: LoadSummary, beat: String?) -> String {
    if summary.isRepeated {
      let into = beat.map { "; its posts are in \(Literal.quoted($0))" } ?? ""
      return "already loaded as snapshot \(summary.snapshot): nothing added\(into)"
    }
    var parts = [
      "read \(Int64(summary.read).grouped)", "new \(Int64(summary.new).grouped)",
      "already known \(Int64(summary.known).grouped)",
    ]
    if summary.merged > 0 {
      parts.append("seen again with changes \(Int64(summary.merged).grouped)")
    }
    let rejected = "rejected \(Int64(summary.rejected).grouped)"
    parts.append(
      summary.rejected > 0
        ? rejected + " (see: snapshots rejects \(summary.snapshot))" : rejected)
    let files = summary.files == 1 ? "" : " · \(Int64(summary.files).grouped) files"
    return parts.joined(separator: " · ") + files
  }

  private static func oddities(_ summary: LoadSummary) -> [String] {
    let passed = summary.passedOver.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .map { "passed over: \($0.key) (\(Int64($0.value).grouped))" }
    let odd = summary.oddities.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .map { "odd: \($0.key) (\(Int64($0.value).grouped))" }
    let files = summary.filesPassedOver.prefix(5).map { "not read: \($0)" }
    let more = summary.filesPassedOver.count - files.count
    return passed + odd + files + (more > 0 ? ["not read: \(more) more files"] : [])
  }

  private static func readings(_ summary: LoadSummary) -> [String] {
    summary.readings.map { reading in
      let files = reading.files > 1 ? ", \(Int64(reading.files).grouped) files" : ""
      let rule = reading.rule.map { " (\($0))" } ?? ", as asked"
      return "recognised as \(reading.format)\(rule)\(files)"
    }
  }

  private static func reach(_ summary: LoadSummary, zone: Zone) -> String {
    var parts: [String] = []
    if let oldest = summary.oldest, let newest = summary.newest {
      parts.append(TimeWindow(start: oldest, end: newest).description(in: zone))
    }
    if let captured = summary.capture.capturedAt {
      parts.append("captured \(zone.wallClock(at: captured)) \(zone.name)")
    }
    parts.append("coverage: \(coverage(summary))")
    parts.append("sha256 \(summary.sha256.prefix(12))…")
    let seconds = summary.duration / .seconds(1)
    let tenths = Int64((seconds * 10).rounded())
    parts.append("\(tenths / 10).\(tenths % 10) s")
    return parts.joined(separator: " · ")
  }

  /// What is declared of the stretch from the first post to the last.
  private static func coverage(_ summary: LoadSummary) -> String {
    guard let declared = summary.capture.declaredCoverage else { return "not declared" }
    guard let oldest = summary.oldest, let newest = summary.newest,
      declared.gap(in: TimeWindow(start: oldest, end: newest + 1)) != nil
    else { return "declared, complete" }
    return "declared, incomplete"
  }
}
