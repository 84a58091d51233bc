extension OfflineProse {
  func headline(_ lead: Lead) -> Draft.Sentence {
    switch lead {
    case .sentiment(let change):
      guard let now = share(change.subject.sentiment ?? "positive"),
        let before = share(change.subject.sentiment ?? "positive", sheet.baseline)
      else { return quietHeadline }
      let sentiment = change.subject.sentiment ?? "positive"
      return measured(
        pick(
          1, "\(topic): the \(sentiment) share {\(change.id)~trend}, to {\(now.id)}",
          "\(sentiment.capitalisedFirst) posts on \(topic) {\(change.id)~trend}, from {\(before.id)} to {\(now.id)}",
          "\(topic): {\(now.id)} of posts are \(sentiment), after {\(before.id)}"), change)
    case .volume(let ratio):
      guard let now = volume(), let before = volume(nil, sheet.baseline) else {
        return quietHeadline
      }
      return measured(
        pick(
          1, "\(topic): posts {\(ratio.id)~trend}, to {\(now.id)}",
          "Talk of \(topic) {\(ratio.id)~trend}: {\(now.id)} posts, after {\(before.id)}",
          "\(topic): {\(now.id)} posts in {\(now.id)~window}, after {\(before.id)}"), ratio)
    case .quiet: return quietHeadline
    }
  }

  private var quietHeadline: Draft.Sentence {
    let ratio = ratio()
    let change = change("positive")
    guard ratio != nil || change != nil else {
      return Draft.Sentence("\(topic): too little to compare", .interpretation)
    }
    let isVolumeKnown = ratio.map { !$0.isSignificant } ?? false
    let isMoodKnown = change.map { !$0.isSignificant } ?? false
    switch (isVolumeKnown, isMoodKnown) {
    case (true, true):
      return measured(
        pick(
          1, "\(topic): no clear change of volume or of mood",
          "A quiet stretch for \(topic): neither volume nor mood clearly changed",
          "\(topic): posts and their mood did not clearly change"), ratio, change)
    case (true, false): return measured("\(topic): no clear change of volume", ratio)
    case (false, true): return measured("\(topic): no clear change of mood", change)
    case (false, false):
      return Draft.Sentence("\(topic): too little to compare", .interpretation)
    }
  }

  func dek(_ lead: Lead) -> Draft.Sentence {
    guard let now = volume(), let before = volume(nil, sheet.baseline) else {
      return Draft.Sentence("What the posts say, from measured data", .interpretation)
    }
    switch lead {
    case .sentiment:
      if let within = sheet.fact(.changeWithin, of: Fact.Subject(sentiment: "positive")),
        let mix = sheet.fact(.changeOfMix, of: Fact.Subject(sentiment: "positive")),
        abs(within.value) > 2 * abs(mix.value)
      {
        return measured(
          pick(
            2,
            "Across {\(now.id)} posts in {\(now.id)~window}: the change lies within the sources, not in their mix.",
            "{\(now.id)} posts in {\(now.id)~window}; the difference lies within the sources, not in which of them spoke."
          ), within, mix)
      }
      return measured(
        "{\(now.id)} posts in {\(now.id)~window}, after {\(before.id)} in {\(before.id)~window}.")
    case .volume:
      guard let share = share("positive") else {
        return measured("{\(now.id)} posts in {\(now.id)~window}, after {\(before.id)}.")
      }
      return measured(
        pick(
          2, "{\(share.id)~about} of the labelled posts are positive.",
          "Of the posts with a label, {\(share.id)} are positive."), now)
    case .quiet:
      return measured(
        pick(
          2,
          "{\(now.id)} posts in {\(now.id)~window}, after {\(before.id)} in {\(before.id)~window}.",
          "In {\(now.id)~window} there were {\(now.id)} posts; in {\(before.id)~window}, {\(before.id)}."
        ))
    }
  }

  func leadParagraph(_ lead: Lead) -> [Draft.Sentence] {
    switch lead {
    case .sentiment(let change): sentimentSentences(change)
    case .volume: volumeSentences(slot: 3)
    case .quiet: quietSentences
    }
  }

  private func sentimentSentences(_ change: Fact) -> [Draft.Sentence] {
    let sentiment = change.subject.sentiment ?? "positive"
    guard let now = share(sentiment), let before = share(sentiment, sheet.baseline) else {
      return []
    }
    var sentences = [
      measured(
        pick(
          3,
          "The share of \(sentiment) posts on \(topic) {\(change.id)~trend} in {\(now.id)~window}, from {\(before.id)} to {\(now.id)}.",
          "In {\(now.id)~window}, {\(now.id)} of the posts on \(topic) were \(sentiment), after {\(before.id)} in {\(before.id)~window}.",
          "What is said of \(topic) has another tone: {\(now.id)} of the posts were \(sentiment) in {\(now.id)~window}, against {\(before.id)} in {\(before.id)~window}."
        ), change),
      measured(
        pick(
          4, "That is a difference of {\(change.id)}, beyond what chance would give.",
          "The difference, {\(change.id)}, is beyond chance."), change),
    ]
    if let count = sheet.fact(.labelled, of: Fact.Subject(sentiment: sentiment)), let all = volume()
    {
      sentences.append(
        measured(
          pick(
            5, "In numbers, {\(count.id)} of {\(all.id)} posts were \(sentiment).",
            "Counted, {\(count.id)} of the {\(all.id)} posts were \(sentiment).")))
    }
    if sentiment == "positive" { sentences += splitSentences }
    sentences += otherSentiment(sentiment == "positive" ? "negative" : "positive")
    return sentences
  }

  /// What the change splits into.
  private var splitSentences: [Draft.Sentence] {
    let subject = Fact.Subject(sentiment: "positive")
    guard let within = sheet.fact(.changeWithin, of: subject),
      let mix = sheet.fact(.changeOfMix, of: subject), let change = change("positive")
    else { return [] }
    let isWithin = abs(within.value) > 2 * abs(mix.value)
    let isSameSign = (within.value > 0) == (mix.value > 0)
    if isWithin {
      let verb = isSameSign ? "adds" : "takes back"
      return [
        measured(
          pick(
            6,
            "It lies within the sources, which account for {\(within.id)}; another mix of them \(verb) {\(mix.id)}.",
            "Within the sources it comes to {\(within.id)}; that their mix is another one \(verb) {\(mix.id)}."
          ), change)
      ]
    }
    return [
      measured(
        "Within the sources it comes to {\(within.id)}, and their mix accounts for {\(mix.id)}: part of the difference is who spoke, not what was said.",
        change)
    ]
  }

  /// How the other side stands.
  private func otherSentiment(_ sentiment: String) -> [Draft.Sentence] {
    guard let now = share(sentiment), let before = share(sentiment, sheet.baseline),
      let change = change(sentiment)
    else { return [] }
    if Self.isTold(change) {
      return [
        measured(
          "The \(sentiment) share {\(change.id)~trend}, from {\(before.id)} to {\(now.id)}.")
      ]
    }
    guard !change.isSignificant else { return [] }
    return [
      measured(
        pick(
          7, "The \(sentiment) share did not clearly change: {\(now.id)}, after {\(before.id)}.",
          "For the \(sentiment) share, {\(now.id)} after {\(before.id)}, there is no clear change."),
        change)
    ]
  }

  private var quietSentences: [Draft.Sentence] {
    guard let now = volume(), let before = volume(nil, sheet.baseline) else { return [] }
    var sentences: [Draft.Sentence] = []
    if let ratio = ratio(), !ratio.isSignificant {
      sentences.append(
        measured(
          pick(
            3,
            "There were {\(now.id)} posts on \(topic) in {\(now.id)~window} and {\(before.id)} in {\(before.id)~window}, which is no clear change.",
            "With {\(now.id)} posts in {\(now.id)~window}, after {\(before.id)}, the volume of \(topic) did not clearly change."
          ), ratio))
    } else {
      sentences.append(
        measured(
          "There were {\(now.id)} posts on \(topic) in {\(now.id)~window}, and {\(before.id)} in {\(before.id)~window}."
        ))
    }
    if let change = change("positive"), let positive = share("positive"),
      let earlier = share("positive", sheet.baseline), !change.isSignificant
    {
      sentences.append(
        measured(
          pick(
            4,
            "The mood did not clearly change: {\(positive.id)} of the posts were positive, after {\(earlier.id)}.",
            "Of the posts with a label {\(positive.id)} were positive, after {\(earlier.id)}: no clear change either."
          ), change))
    }
    return sentences
  }
}
