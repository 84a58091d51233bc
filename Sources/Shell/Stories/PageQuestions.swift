import Language
import Narration
import Reporting
import Storage

extension Session {
  /// A story with what the store has for its page, asked as its facts were.
  func page(
    of story: Story, others: [StoryPage.Other] = [], newest: inout NewestSnapshots
  ) throws -> StoryPage {
    StoryPage(
      story, days: try days(of: story.sheet), others: others,
      restsOnOlderData: try newest.isOlder(story.sheet, in: self), version: Self.version)
  }

  /// How many days the line of a page's sentiment goes back.
  private static let dayCount: Int64 = 14

  /// The sentiments of the days up to the window's end, of the snapshots that the facts are from.
  private func days(of sheet: FactSheet) throws -> [StoryPage.Day] {
    let zone = Zone(named: sheet.zone) ?? .utc
    let end = sheet.window.end
    let first = Self.dayStart(end - 1 - (Self.dayCount - 1) * .microsecondsPerDay, in: zone)
    let window = FactWindow(start: first, end: end)
    let table = try answerForFacts(
      "\(sheet.scope) | time \(window.query) | count by day, sentiment", in: zone)
    var days: [Int64: StoryPage.Day] = [:]
    for row in table.rows {
      guard case .time(let start) = row.value("day", in: table),
        case .integer(let count) = row.value("count", in: table)
      else { continue }
      var day = days[start] ?? StoryPage.Day(start: start, positive: 0, neutral: 0, negative: 0)
      switch row.value("sentiment", in: table) {
      case .text("positive"): day.positive += Int(count)
      case .text("neutral"): day.neutral += Int(count)
      case .text("negative"): day.negative += Int(count)
      default: break
      }
      days[start] = day
    }
    return Self.whole(days, from: first, until: end, in: zone)
  }

  /// All days from the first that has posts with a label on.
  private static func whole(
    _ days: [Int64: StoryPage.Day], from first: Int64, until end: Int64, in zone: Zone
  ) -> [StoryPage.Day] {
    var whole: [StoryPage.Day] = []
    var start = first
    while start < end {
      // Noon of the next day, since a day may have 23 hours or 25.
      let next = dayStart(start + .microsecondsPerDay * 3 / 2, in: zone)
      var day = days[start] ?? StoryPage.Day(start: start, positive: 0, neutral: 0, negative: 0)
      day.isCut = next > end
      if !whole.isEmpty || day.labelled > 0 { whole.append(day) }
      start = next
    }
    return whole
  }

  private static func dayStart(_ instant: Int64, in zone: Zone) -> Int64 {
    let local = zone.local(at: instant)
    let midnight = local - (local % .microsecondsPerDay + .microsecondsPerDay) % .microsecondsPerDay
    return zone.instant(ofLocal: midnight)
  }
}

/// The newest snapshot that has posts of a query, asked once for each.
struct NewestSnapshots {
  private var known: [String: Int64] = [:]

  /// Whether posts were loaded since that a sheet does not know.
  mutating func isOlder(_ sheet: FactSheet, in session: Session) throws -> Bool {
    if let newest = known[sheet.base] { return newest > sheet.lastSnapshot }
    // Where nothing was loaded since, no posts need be looked through.
    let last = try session.store.snapshots().map(\.number).max() ?? 0
    guard last > sheet.lastSnapshot else { return false }
    let newest = try session.snapshotNumbers(of: sheet.base).max() ?? 0
    known[sheet.base] = newest
    return newest > sheet.lastSnapshot
  }
}

extension [Value] {
  fileprivate func value(_ column: String, in table: ResultTable) -> Value {
    zip(table.columns, self).first { $0.0.name == column }?.1 ?? .missing
  }
}
