import Language
import Narration

/// The positive share of each of some days, as a line so small that it stands in a text.
struct Sparkline {
  private let days: [StoryPage.Day]
  private let shares: [Double?]
  private let zone: Zone

  /// Nil where fewer than two days have posts with a label.
  init?(_ days: [StoryPage.Day], in zone: Zone) {
    self.days = days
    self.zone = zone
    shares = days.map { day in
      day.labelled == 0 ? nil : Double(day.positive) / Double(day.labelled)
    }
    guard shares.count(where: { $0 != nil }) > 1 else { return nil }
  }

  private static let width = 240.0
  private static let height = 48.0
  private static let edge = 4.0

  var svg: String {
    let width = SVGCanvas.number(Self.width)
    let height = SVGCanvas.number(Self.height)
    return """
      <svg class="spark" viewBox="0 0 \(width) \(height)" width="\(width)" height="\(height)" \
      role="img" aria-label="\(HTMLText.escaped(description))">\(segments.joined())\(end)</svg>
      """
  }

  /// The line in words, for readers of screens.
  private var description: String {
    let known = known
    guard let first = known.first, let last = known.last,
      let low = known.map(\.share).min(), let high = known.map(\.share).max()
    else { return "" }
    return "Positive share: \(Self.percent(first.share)) on \(date(first.day)), "
      + "\(Self.percent(last.share)) on \(date(last.day)); "
      + "lowest \(Self.percent(low)), highest \(Self.percent(high))"
  }

  /// The same for the eye, below the line.
  var caption: String {
    guard let first = known.first, let last = known.last else { return "" }
    let isCut = last.day.isCut ? " so far" : ""
    return HTMLText.escaped(
      "\(Self.percent(first.share)) on \(date(first.day)) to \(Self.percent(last.share))"
        + " on \(date(last.day))\(isCut)")
  }

  private var known: [(day: StoryPage.Day, share: Double)] {
    zip(days, shares).compactMap { day, share in share.map { (day, $0) } }
  }

  /// Lines between days; a day that is not known leaves a gap.
  private var segments: [String] {
    var segments: [String] = []
    var points: [String] = []
    func close() {
      if points.count > 1 {
        segments.append("<polyline points=\"\(points.joined(separator: " "))\"/>")
      } else if let point = points.first {
        let parts = point.split(separator: ",")
        segments.append("<circle cx=\"\(parts[0])\" cy=\"\(parts[1])\" r=\"1.5\"/>")
      }
      points = []
    }
    for place in shares.indices {
      if let share = shares[place] { points.append(point(place, share)) } else { close() }
    }
    close()
    return segments
  }

  /// A dot where the line ends.
  private var end: String {
    guard let place = shares.lastIndex(where: { $0 != nil }), let share = shares[place] else {
      return ""
    }
    let parts = point(place, share).split(separator: ",")
    return "<circle class=\"last\" cx=\"\(parts[0])\" cy=\"\(parts[1])\" r=\"3\"/>"
  }

  private func point(_ place: Int, _ share: Double) -> String {
    let known = shares.compactMap(\.self)
    let low = known.min() ?? 0
    // Little that moves is not drawn as if it were much.
    let range = max((known.max() ?? 1) - low, 0.1)
    let x = Self.edge + (Self.width - 2 * Self.edge) * Double(place) / Double(shares.count - 1)
    let y = Self.height - Self.edge - (Self.height - 2 * Self.edge) * (share - low) / range
    return "\(SVGCanvas.number(x)),\(SVGCanvas.number(y))"
  }

  private static func percent(_ share: Double) -> String {
    "\(NumberText.fixed(share * 100, decimals: 0) ?? "0") %"
  }

  private func date(_ day: StoryPage.Day) -> String {
    Timestamp.text(day.start, in: zone, precision: .day)
  }
}
