import Language
import Narration

/// A fact as a reader may check it: what it is, its value, how sure it is, and where it is from.
struct FactSummary {
  var id: String
  var label: String
  var value: String
  /// `30.9 to 40.7 %`; nil where there is none.
  var interval: String?
  /// From when to when, and against what.
  var window: String
  /// The query, or what it follows from.
  var origin: String

  init(_ fact: Fact, in sheet: FactSheet) {
    id = fact.id
    label = FactLabel.text(fact, in: sheet)
    value = FactWords.signed(fact)
    interval = Self.interval(of: fact)
    let zone = Zone(named: sheet.zone) ?? .utc
    window = Self.text(fact.window, in: zone)
    if let baseline = fact.baseline { window += ", against \(Self.text(baseline, in: zone))" }
    origin = Self.origin(of: fact)
  }

  private static func interval(of fact: Fact) -> String? {
    guard let low = fact.low, let high = fact.high else { return nil }
    let isShare = fact.unit == .share || fact.unit == .points
    let scale = isShare ? 100.0 : 1
    let decimals = isShare ? 1 : 2
    guard let from = NumberText.fixed(low * scale, decimals: decimals),
      let until = NumberText.fixed(high * scale, decimals: decimals)
    else { return nil }
    let unit =
      switch fact.unit {
      case .share: " %"
      case .points: " points"
      case .ratio: " times"
      case .count, .rank, .hours: ""
      }
    return "\(from) to \(until)\(unit)"
  }

  static func text(_ window: FactWindow, in zone: Zone) -> String {
    let end = Timestamp.text(window.end, in: zone, precision: .minute)
    guard window.start > .min else { return "until \(end) \(zone.name)" }
    return "\(Timestamp.text(window.start, in: zone, precision: .minute)) to \(end) \(zone.name)"
  }

  private static func origin(of fact: Fact) -> String {
    switch fact.origin {
    case .cell(let query, _, _), .rows(let query): query
    case .derived(let operation, let of): "\(operation.rawValue) of \(of.joined(separator: ", "))"
    case .window: "the window itself"
    }
  }
}
