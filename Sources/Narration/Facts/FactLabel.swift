/// A fact in a few words, for people who look at the sheet or mend a story.
package enum FactLabel {
  package static func text(_ fact: Fact, in sheet: FactSheet) -> String {
    var words = [name(fact)]
    let subject = fact.subject
    if let sentiment = subject.sentiment, fact.metric != .unlabelled {
      words[0] = "\(sentiment) \(words[0])"
    }
    if let source = subject.source { words.append(SourceNames.display(source)) }
    if let term = subject.term { words.append("“\(PlainText.oneLine(term))”") }
    if let post = subject.post { words.append(post) }
    if let beat = subject.beat { words.append("beat \(beat)") }
    if fact.metric != .records { words.append(FactWords.window(fact, in: sheet)) }
    return words.joined(separator: ", ")
  }

  private static func name(_ fact: Fact) -> String {
    switch fact.metric {
    case .volume: "posts"
    case .volumeChange: "change of posts"
    case .volumeRatio: "ratio of posts"
    case .volumeRank: "rank of the volume among \(fact.subject.among ?? 0) windows"
    case .sourceShare: "part of all posts"
    case .sourceRank: "rank among \(fact.subject.among ?? 0) sources"
    case .sources: "sources with posts"
    case .labelled: "posts"
    case .share: "share"
    case .shareChange: "share, change"
    case .shareRatio: "share, ratio"
    case .changeWithin: "share, change within sources"
    case .changeOfMix: "share, change of mix"
    case .changeOfThin: "share, change from thin sources"
    case .termPosts: "posts with a term"
    case .termShare: "part of all posts that have a term"
    case .termRatio: "ratio of posts with a term"
    case .copies: "posts with the same text"
    case .copyAuthors: "authors of one text"
    case .copySpan: "time between copies"
    case .copiedTexts: "texts posted more than once"
    case .spike: "posts of an hour that stands out"
    case .spikeUsual: "usual posts of that hour"
    case .records: "posts of the beat in all"
    case .beatRank: "rank among \(fact.subject.among ?? 0) beats"
    case .unlabelled: "posts without a sentiment"
    case .windowLength: "length of the window"
    }
  }
}
