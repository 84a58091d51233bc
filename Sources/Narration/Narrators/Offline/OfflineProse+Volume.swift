extension OfflineProse {
  /// The volume, where the lead has not told it.
  func volumeParagraph(_ lead: Lead) -> [Draft.Sentence] {
    switch lead {
    case .sentiment: volumeSentences(slot: 8)
    case .volume:
      ["positive", "negative"].compactMap { sentiment in
        guard let now = share(sentiment), let before = share(sentiment, sheet.baseline),
          let change = change(sentiment), Self.isTold(change) || !change.isSignificant
        else { return nil }
        let trend = change.isSignificant ? "{\(change.id)~trend}" : "did not clearly change"
        return measured(
          "The \(sentiment) share \(trend): {\(now.id)}, after {\(before.id)}.", change)
      }
    case .quiet: rankSentence.map { [$0] } ?? []
    }
  }

  func volumeSentences(slot: UInt64) -> [Draft.Sentence] {
    guard let now = volume(), let before = volume(nil, sheet.baseline) else { return [] }
    var sentences: [Draft.Sentence] = []
    if let ratio = ratio(), Self.isTold(ratio) {
      sentences.append(
        measured(
          pick(
            slot,
            "The volume {\(ratio.id)~trend}: {\(now.id)} posts in {\(now.id)~window}, after {\(before.id)} in {\(before.id)~window}.",
            "Posts {\(ratio.id)~trend} from {\(before.id)} in {\(before.id)~window} to {\(now.id)} in {\(now.id)~window}.",
            ratio.value > 1.5
              ? "There were {\(now.id)} posts in {\(now.id)~window}, {\(ratio.id)} as many as the {\(before.id)} in {\(before.id)~window}."
              : "In {\(now.id)~window} the volume {\(ratio.id)~trend}, to {\(now.id)} posts from {\(before.id)} in {\(before.id)~window}."
          ), ratio))
    } else if let ratio = ratio(), !ratio.isSignificant {
      sentences.append(
        measured(
          "The volume did not clearly change: {\(now.id)} posts in {\(now.id)~window}, after {\(before.id)} in {\(before.id)~window}.",
          ratio))
    } else {
      sentences.append(
        measured(
          "There were {\(now.id)} posts in {\(now.id)~window}, and {\(before.id)} in {\(before.id)~window}."
        ))
    }
    if let rank = rankSentence { sentences.append(rank) }
    if let spike = sheet.facts.first(where: { $0.metric == .spike }),
      let usual = sheet.facts.first(where: { $0.metric == .spikeUsual })
    {
      sentences.append(
        measured(
          "One hour stands out, that from \(FactWords.instant(spike.window.start, in: sheet)), with {\(spike.id)} posts where {\(usual.id)} are usual."
        ))
    }
    return sentences
  }

  private var rankSentence: Draft.Sentence? {
    guard let rank = sheet.facts.first(where: { $0.metric == .volumeRank }),
      let among = rank.subject.among, among >= 4
    else { return nil }
    if rank.value == 1 {
      return measured(
        pick(
          9, "No stretch of that length looked back at was busier: it is the busiest of them.",
          "That is the highest volume of the stretches of that length that were looked back at."),
        rank)
    }
    guard rank.value == Double(among) else { return nil }
    return measured(
      "That is the lowest volume of the stretches of that length that were looked back at.", rank)
  }

  /// Who supplied the posts, and which source moved.
  func sourcesParagraph() -> [Draft.Sentence] {
    let sources = sheet.facts.filter {
      $0.metric == .volume && $0.subject.source != nil && $0.window == sheet.window && $0.value > 0
    }.sorted { ($0.value, $1.id) > ($1.value, $0.id) }
    guard let first = sources.first, sources.count > 1 else { return [] }
    let share = sheet.fact(.sourceShare, of: first.subject)
    let part = share.map { " ({\($0.id)})" } ?? ""
    let others = sources.dropFirst().prefix(4).map { "{\($0.id)~source} {\($0.id)}" }
    var sentences = [
      measured(
        pick(
          10,
          "{\(first.id)~source} supplied {\(first.id)} of the posts\(part), \(Self.listed(others)).",
          "By source: {\(first.id)~source} {\(first.id)}\(part), \(Self.listed(others))."))
    ]
    let moved = sources.compactMap { ratio($0.subject.source) }.filter(Self.isTold)
      .sorted { abs($0.direction) > abs($1.direction) }
    for ratio in moved.prefix(2) {
      guard let now = volume(ratio.subject.source),
        let before = volume(ratio.subject.source, sheet.baseline)
      else { continue }
      sentences.append(
        measured(
          pick(
            11,
            "On {\(ratio.id)~source} the posts {\(ratio.id)~trend}, from {\(before.id)} to {\(now.id)}.",
            "{\(ratio.id)~source} {\(ratio.id)~trend}, with {\(now.id)} posts after {\(before.id)}."
          )
        ))
    }
    let moods = sources.compactMap { change("positive", source: $0.subject.source) }
      .filter { Self.isTold($0) && ($0.verdict == "rose" || $0.verdict == "fell") }
    for (place, change) in moods.prefix(2).enumerated() {
      guard let now = sheet.fact(.share, of: change.subject),
        let before = sheet.fact(.share, of: change.subject, in: sheet.baseline)
      else { continue }
      sentences.append(
        measured(
          place == 0
            ? "On {\(change.id)~source} the positive share {\(change.id)~trend}, from {\(before.id)} to {\(now.id)}."
            : "On {\(change.id)~source} it {\(change.id)~trend} too, from {\(before.id)} to {\(now.id)}."
        ))
    }
    return sentences
  }

  static func listed(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " and " + last
  }
}
