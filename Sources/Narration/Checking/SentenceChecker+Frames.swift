extension SentenceChecker {
  /// Holds the sources that the sentence names against those of its facts and posts.
  mutating func checkSources() {
    let mentions = SourceNames.mentions(in: prose)
    var open: [SourceNames.Mention] = []
    for mention in mentions {
      guard let mark = marks(.source, over: mention.range).first else {
        open.append(mention)
        continue
      }
      let source = sheet.fact(mark.anchor)?.subject.source ?? sheet.post(mark.anchor)?.source
      let isRight = source == mention.source
      add(
        mention.range, .source, isRight ? .supported : .wrongFrame,
        "\(mark.anchor) is of \(source.map(SourceNames.display) ?? "all sources")",
        anchor: mark.anchor)
    }
    // A source's name that was marked and is gone leaves its figure without a frame.
    for mark in sentence.marks where mark.aspect == .source {
      guard !mentions.contains(where: { $0.range.overlaps(mark.range) }) else { continue }
      add(
        mark.range, .source, .wrongFrame, "\(mark.anchor) is of another source", anchor: mark.anchor
      )
    }
    checkFrames(
      open.map { ($0.range, $0.source) }, of: .source,
      anchored: frames {
        $0.subject.source
      } post: {
        $0.source
      }, mentioned: Set(mentions.map(\.source)),
      before: context.sources, name: SourceNames.display)
  }

  /// Holds the words positive, neutral and negative against the facts.
  mutating func checkSentiments() {
    let mentions = prose.filter { Self.sentiments.contains($0.word) }
    checkFrames(
      mentions.map { ($0.range, $0.word) }, of: .sentiment,
      anchored: frames {
        $0.subject.sentiment
      } post: { _ in
        nil
      },
      mentioned: Set(mentions.map(\.word)), before: context.sentiments.union(["positive"]),
      name: { $0 })
  }

  /// What the marked figures are of, in their order, repetitions once.
  private func frames(
    _ ofFact: (Fact) -> String?, post ofPost: (CitedPost) -> String?
  ) -> [(anchor: String, frame: String)] {
    let marked = sentence.marks.filter {
      $0.aspect == .value || $0.aspect == .trend || $0.aspect == .quote || $0.aspect == .author
    }.sorted { $0.start < $1.start }
    var frames: [(anchor: String, frame: String)] = []
    for mark in marked {
      let frame = sheet.fact(mark.anchor).flatMap(ofFact) ?? sheet.post(mark.anchor).flatMap(ofPost)
      if let frame, frames.last?.frame != frame { frames.append((mark.anchor, frame)) }
    }
    return frames
  }

  private mutating func checkFrames(
    _ mentions: [(range: Range<Int>, frame: String)], of kind: Claim.Kind,
    anchored: [(anchor: String, frame: String)], mentioned: Set<String>, before: Set<String>,
    name: (String) -> String
  ) {
    var distinct: [(range: Range<Int>, frame: String)] = []
    for mention in mentions where distinct.last?.frame != mention.frame { distinct.append(mention) }
    let allowed = Set(
      facts.compactMap { kind == .source ? $0.subject.source : $0.subject.sentiment }
        + posts.compactMap { kind == .source ? $0.source : $0.sentiment })
    // As many names as framed figures, of which no name stands twice: they go in pairs.
    let isPaired = distinct.count == anchored.count && kind == .source && marksOfSource.isEmpty
    for (place, mention) in distinct.enumerated() {
      if isPaired {
        let (anchor, frame) = anchored[place]
        add(
          mention.range, kind, frame == mention.frame ? .supported : .wrongFrame,
          "\(anchor) is of \(name(frame))", anchor: anchor)
      } else if allowed.contains(mention.frame) {
        add(mention.range, kind, .supported, "a fact here is of \(name(mention.frame))")
      } else if !facts.isEmpty {
        add(mention.range, kind, .wrongFrame, "no fact here is of \(name(mention.frame))")
      }
    }
    guard !isPaired else { return }
    for (anchor, frame) in anchored where !mentioned.contains(frame) {
      let isPost = sheet.post(anchor) != nil
      // A quotation need not name its platform, and a figure may rest on the sentence before.
      guard !isPost, !(mentioned.isEmpty && before.contains(frame)) else { continue }
      let range = sentence.marks.first { $0.anchor == anchor }?.range ?? 0..<0
      add(range, kind, .wrongFrame, "\(anchor) is of \(name(frame))", anchor: anchor)
    }
  }

  private var marksOfSource: [StoryText.Mark] { sentence.marks.filter { $0.aspect == .source } }

  /// Other beats may be named only with a fact of theirs.
  mutating func checkBeats() {
    for beat in sheet.otherBeats {
      // A name of one word is a word of the language, too: its capitals tell it apart.
      let lexemes = Lexeme.all(in: beat)
      let part: KeyPath<Lexeme, String> = lexemes.count > 1 ? \.word : \.surface
      let name = lexemes.map { $0[keyPath: part] }
      let words = prose.map { $0[keyPath: part] }
      guard !name.isEmpty, words.count >= name.count else { continue }
      for start in 0...(words.count - name.count)
      where Array(words[start..<start + name.count]) == name {
        let range = prose[start].range.lowerBound..<prose[start + name.count - 1].range.upperBound
        let isOwn = facts.contains { $0.subject.beat == beat }
        // A beat's name inside this beat's own is no other beat.
        guard !isOwn, !isInsideOwnName(start, name.count, words, part) else { continue }
        add(range, .beat, .wrongFrame, "the facts are of the beat \(sheet.beat ?? "in use")")
      }
    }
  }

  private func isInsideOwnName(
    _ start: Int, _ count: Int, _ words: [String], _ part: KeyPath<Lexeme, String>
  ) -> Bool {
    guard let beat = sheet.beat else { return false }
    let own = Lexeme.all(in: beat).map { $0[keyPath: part] }
    guard own.count > count, words.count >= own.count else { return false }
    return (0...(words.count - own.count)).contains { place in
      place <= start && start + count <= place + own.count
        && Array(words[place..<place + own.count]) == own
    }
  }
}
