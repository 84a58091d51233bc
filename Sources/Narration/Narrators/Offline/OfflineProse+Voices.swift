extension OfflineProse {
  /// Words that are said clearly more than before.
  func termsParagraph() -> [Draft.Sentence] {
    let risen = sheet.facts.filter {
      $0.metric == .termPosts && $0.window == sheet.window && $0.verdict == "rose"
    }
    return risen.prefix(2).enumerated().compactMap { place, now in
      guard let share = sheet.fact(.termShare, of: now.subject),
        let before = sheet.fact(.termShare, of: now.subject, in: sheet.baseline)
      else { return nil }
      return measured(
        place == 0
          ? pick(
            12,
            "One word stands out, {\(now.id)~term}: {\(share.id)} of the posts have it ({\(now.id)} posts), after {\(before.id)}.",
            "{\(now.id)~term} is said in {\(share.id)} of the posts, {\(now.id)} of them, after {\(before.id)} in {\(before.id)~window}."
          )
          : "{\(now.id)~term} stands in {\(share.id)} of them, after {\(before.id)}.")
    }
  }

  /// Sentences that several people posted word for word.
  func copiesParagraph() -> [Draft.Sentence] {
    let copied = sheet.posts.filter { $0.role == .copied && Self.isQuotable($0.text) }
    guard let post = copied.first,
      let count = sheet.facts.first(where: { $0.metric == .copies && $0.subject.post == post.id }),
      let authors = sheet.facts.first(where: {
        $0.metric == .copyAuthors && $0.subject.post == post.id
      })
    else { return [] }
    let span = sheet.facts.first { $0.metric == .copySpan && $0.subject.post == post.id }
    let within = span.map { $0.value >= 1.5 ? " within {\($0.id)}" : "" } ?? ""
    var sentences = [
      Draft.Sentence(
        pick(
          13,
          "One text was posted {\(count.id)~times}, word for word, by {\(authors.id)~words} authors\(within): {\(post.id)}",
          "{\(authors.id)~words} authors posted the same words\(within), {\(count.id)~times} in all: {\(post.id)}"
        ), .measured)
    ]
    if let texts = sheet.facts.first(where: { $0.metric == .copiedTexts }), texts.value > 1 {
      sentences.append(
        measured(
          pick(
            14, "In all, {\(texts.id)~words} texts came from different authors.",
            "It is one of {\(texts.id)~words} texts that different authors posted.")))
    }
    return sentences
  }

  /// One voice of each side, the larger first.
  func voicesParagraph() -> [Draft.Sentence] {
    var sentences: [Draft.Sentence] = []
    if let voice = quotable(.voice) {
      let side = voice.post.sentiment ?? "positive"
      sentences.append(
        Draft.Sentence(
          pick(
            15,
            "Among the \(side) posts, \(Self.author(voice.post)) wrote: {\(voice.post.id)~\(voice.number)}",
            "\(Self.author(voice.post).capitalisedFirst) stands for the \(side) posts: {\(voice.post.id)~\(voice.number)}"
          ), .quote))
    }
    guard let dissent = quotable(.dissent), let side = dissent.post.sentiment else {
      return sentences
    }
    if let count = sheet.fact(.labelled, of: Fact.Subject(sentiment: side)), let all = volume() {
      sentences.append(
        measured(
          pick(
            16, "Not everyone agrees: {\(count.id)} of the {\(all.id)} posts were \(side).",
            "On the other side, {\(count.id)} of the {\(all.id)} posts were \(side).")))
    }
    sentences.append(
      Draft.Sentence(
        pick(
          17, "There \(Self.author(dissent.post)) wrote: {\(dissent.post.id)~\(dissent.number)}",
          "\(Self.author(dissent.post).capitalisedFirst) put it so: {\(dissent.post.id)~\(dissent.number)}"
        ), .quote))
    return sentences
  }

  private static func author(_ post: CitedPost) -> String {
    guard AuthorNames.display(post) != nil else { return "a {\(post.id)~source} post" }
    return "{\(post.id)~author} ({\(post.id)~source})"
  }

  /// The sentence worth quoting of the first post of a role that has one: where the post has
  /// several, the one that is most of the post's side.
  private func quotable(_ role: CitedPost.Role) -> (post: CitedPost, number: Int)? {
    // Eight words say more than six, where there are any.
    quotable(role, atLeast: 8) ?? quotable(role, atLeast: 6)
  }

  private func quotable(
    _ role: CitedPost.Role, atLeast least: Int
  ) -> (post: CitedPost, number: Int)? {
    for post in sheet.posts where post.role == role && !InjectionSigns.isSuspect(post.text) {
      let sign = post.sentiment == "negative" ? -1.0 : 1
      let candidates = post.quotable.enumerated().filter {
        Self.isQuotable($0.element, atLeast: least)
      }
      func tone(_ place: Int) -> Double {
        post.tones.indices.contains(place) ? sign * post.tones[place] : 0
      }
      let best = candidates.max { (tone($0.offset), $1.offset) < (tone($1.offset), $0.offset) }
      if let best { return (post, best.offset + 1) }
    }
    return nil
  }

  /// Some words, up to forty, that need no link and no picture.
  private static func isQuotable(_ text: String, atLeast least: Int = 6) -> Bool {
    let words = text.split(separator: " ").count
    return (least...40).contains(words) && !text.contains("://") && !text.contains("@")
      && !text.contains("#") && !InjectionSigns.isSuspect(text)
  }

  /// What the data cannot say.
  func limitsParagraph() -> [Draft.Sentence] {
    var sentences: [Draft.Sentence] = []
    if let unlabelled = sheet.facts.first(where: { $0.metric == .unlabelled }), unlabelled.value > 0
    {
      let isOne = unlabelled.value == 1
      sentences.append(
        measured(
          "{\(unlabelled.id)~words} \(isOne ? "post has" : "posts have") no label and \(isOne ? "is" : "are") in no share."
        ))
    }
    for case .thin(let source) in sheet.limits {
      guard let before = volume(source, sheet.baseline), let now = volume(source),
        min(before.value, now.value) < 30
      else { continue }
      let few = before.value <= now.value ? before : now
      sentences.append(
        measured(
          "{\(few.id)~source} had {\(few.id)} posts in {\(few.id)~window}, too few to compare its mood."
        ))
      break
    }
    if sheet.limits.contains(where: { if case .labelled = $0 { true } else { false } }) {
      sentences.append(
        Draft.Sentence(
          pick(
            18, "The labels come from a word list and can be wrong for any single post.",
            "Labels are a program's, from a list of words, and can be wrong for any single post."),
          .transition))
    }
    if sheet.limits.contains(.coverageUndeclared) {
      sentences.append(
        Draft.Sentence(
          "No snapshot declares which hours it covers in full, so a difference of volume may be one of collection.",
          .transition))
    }
    if let last = volume() {
      sentences.append(
        measured(
          "The data end on \(FactWords.instant(last.window.end, in: sheet)); they show what was posted, and not why.",
          last))
    }
    return sentences
  }
}
