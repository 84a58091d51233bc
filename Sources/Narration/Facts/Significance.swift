/// How much a story has to tell, as its facts say and not its words.
///
/// Only changes that it tells count: a change that the data have and the story leaves out makes it
/// no greater. Terms are not looked at, since they are chosen for having changed most.
package enum Significance: String, Sendable, Hashable, CaseIterable {
  /// A share changed by 10 points or more, or the posts or a share by half.
  case major
  /// Something clearly changed.
  case notable
  /// Nothing that is told did.
  case quiet

  package init(of text: StoryText, in sheet: FactSheet) {
    let told = Self.toldChanges(text, in: sheet)
    self = told.isEmpty ? .quiet : told.contains(where: Self.isMajor) ? .major : .notable
  }

  private static let leastPoints = 0.10
  private static let leastRatio = 1.5

  private static func isMajor(_ fact: Fact) -> Bool {
    switch fact.unit {
    case .points: abs(fact.value) >= leastPoints
    case .ratio: fact.value >= leastRatio || fact.value <= 1 / leastRatio
    case .count, .share, .rank, .hours: false
    }
  }

  /// The changes that a text rests on and that are clear.
  private static func toldChanges(_ text: StoryText, in sheet: FactSheet) -> [Fact] {
    let anchors = Set(
      text.sentences.flatMap { $0.sentence.facts + $0.sentence.marks.map(\.anchor) })
    let told = sheet.facts.filter { anchors.contains($0.id) }
    // Who tells how many more there were tells of the ratio too.
    let ratios = told.filter { $0.metric == .volumeChange }.compactMap { change in
      sheet.facts.first {
        $0.metric == .volumeRatio && $0.subject == change.subject && $0.window == change.window
      }
    }
    return (told + ratios).filter { fact in
      metrics.contains(fact.metric) && fact.isSignificant
        && (fact.base ?? 0) >= Tolerance.smallBase
    }
  }

  private static let metrics: Set<Fact.Metric> = [
    .volumeChange, .volumeRatio, .shareChange, .shareRatio,
  ]
}

extension Story {
  package var significance: Significance { Significance(of: text, in: sheet) }
}
