import Foundation
import Narration
import TestSupport

/// Drafts that say what a sheet has in many ways, as models would, the same for the same seed.
struct VariedDraft {
  let sheet: FactSheet
  private var chance: Mutator

  init(_ sheet: FactSheet, seed: UInt64) {
    self.sheet = sheet
    chance = Mutator(seed: seed)
  }

  mutating func draft() -> Draft {
    let topic = sheet.beat ?? "the conversation"
    var paragraphs: [Draft.Paragraph] = []
    for _ in 0..<(2 + chance.below(3)) {
      let sentences = (0..<(3 + chance.below(3))).compactMap { _ in sentence() }
      if !sentences.isEmpty { paragraphs.append(Draft.Paragraph(sentences)) }
    }
    let volume = sheet.fact(.volume)?.id ?? "F001"
    return Draft(
      headline: Draft.Sentence("\(topic): {\(volume)} posts in {\(volume)~window}", .measured),
      dek: share() ?? Draft.Sentence("What was said of \(topic).", .interpretation),
      paragraphs: paragraphs)
  }

  private mutating func sentence() -> Draft.Sentence? {
    switch chance.below(16) {
    case 0: volumes()
    case 1, 2: sources()
    case 3: rank()
    case 4: change()
    case 5: share()
    case 6: ratio()
    case 7, 8, 9: quotation()
    case 10: reported()
    case 11: copies()
    case 12: date()
    case 13: term()
    case 14: dissent()
    default: points()
    }
  }

  // MARK: Sentences

  private mutating func one<T>(_ items: [T]) -> T? {
    items.isEmpty ? nil : items[chance.below(items.count)]
  }

  private func facts(_ metric: Fact.Metric, _ test: (Fact) -> Bool = { _ in true }) -> [Fact] {
    sheet.facts.filter { $0.metric == metric && test($0) }
  }

  private mutating func volumes() -> Draft.Sentence? {
    guard let now = sheet.fact(.volume), let before = sheet.fact(.volume, in: sheet.baseline)
    else { return nil }
    let texts = [
      "{\(now.id)} posts were counted in {\(now.id)~window}, after {\(before.id)} in {\(before.id)~window}.",
      "Within {\(now.id)~window} people wrote {\(now.id)~about} posts.",
      "There were {\(now.id)} posts, against {\(before.id)} in {\(before.id)~window}.",
    ]
    return one(texts).map { Draft.Sentence($0, .measured) }
  }

  private mutating func sources() -> Draft.Sentence? {
    let known = facts(.volume) { $0.subject.source != nil && $0.window == sheet.window }
    guard let first = one(known), let second = one(known.filter { $0.id != first.id }) else {
      return nil
    }
    let texts = [
      "{\(first.id)~source} had {\(first.id)} posts, and {\(second.id)~source} {\(second.id)}.",
      "{\(first.id)} posts came from {\(first.id)~source} and {\(second.id)} from {\(second.id)~source}.",
      "On {\(first.id)~source} there were {\(first.id)} posts.",
    ]
    return one(texts).map { Draft.Sentence($0, .measured) }
  }

  private mutating func rank() -> Draft.Sentence? {
    let ranks = facts(.sourceRank) { fact in
      guard case .derived(_, let ids) = fact.origin, let own = ids.first.flatMap(sheet.fact) else {
        return false
      }
      return !ids.dropFirst().contains { sheet.fact($0)?.value == own.value }
    }
    guard
      let rank = one(ranks.filter { $0.value == 1 || $0.value == Double($0.subject.among ?? 0) })
    else { return nil }
    let word = rank.value == 1 ? "largest" : "smallest"
    return Draft.Sentence(
      "{\(rank.id)~source} was the \(word) source of them all.", .measured, facts: [rank.id])
  }

  private mutating func change() -> Draft.Sentence? {
    let changes = facts(.shareChange) { $0.isSignificant && ($0.base ?? 0) >= 30 }
    guard let change = one(changes), let sentiment = change.subject.sentiment,
      let now = sheet.fact(.share, of: change.subject),
      let before = sheet.fact(.share, of: change.subject, in: sheet.baseline)
    else { return nil }
    let on = change.subject.source == nil ? "" : " on {\(change.id)~source}"
    return Draft.Sentence(
      "The \(sentiment) share\(on) {\(change.id)~trend}, from {\(before.id)} to {\(now.id)}.",
      .measured)
  }

  private mutating func points() -> Draft.Sentence? {
    guard let change = one(facts(.shareChange)), let sentiment = change.subject.sentiment else {
      return nil
    }
    let on = change.subject.source == nil ? "" : " on {\(change.id)~source}"
    let texts = [
      "For the \(sentiment) share\(on) the difference is {\(change.id)}.",
      "The \(sentiment) share\(on) {\(change.id)~trend}.",
    ]
    return one(texts).map { Draft.Sentence($0, .measured) }
  }

  private mutating func share() -> Draft.Sentence? {
    guard let share = one(facts(.share) { $0.subject.source == nil }),
      let sentiment = share.subject.sentiment
    else { return nil }
    let texts = [
      "{\(share.id)~about} of the labelled posts were \(sentiment) in {\(share.id)~window}.",
      "Of the posts with a label, {\(share.id)} were \(sentiment) in {\(share.id)~window}.",
    ]
    return one(texts).map { Draft.Sentence($0, .measured) }
  }

  private mutating func ratio() -> Draft.Sentence? {
    let ratios = facts(.volumeRatio) { $0.isSignificant && ($0.base ?? 0) >= 30 }
    guard let ratio = one(ratios) else { return nil }
    let texts =
      ratio.subject.source == nil
      ? [
        "The volume {\(ratio.id)~trend}.",
        "There were {\(ratio.id)} as many posts as in {\(sheet.fact(.volume, in: sheet.baseline)?.id ?? "F002")~window}.",
      ] : ["On {\(ratio.id)~source} the posts {\(ratio.id)~trend}."]
    return one(texts).map { Draft.Sentence($0, .measured) }
  }

  private mutating func quotation() -> Draft.Sentence? {
    guard let post = one(sheet.posts), AuthorNames.display(post) != nil else { return nil }
    let long = post.quotable.enumerated().filter { $0.element.split(separator: " ").count >= 5 }
    guard let sentence = one(long.map(\.offset)) else { return nil }
    let texts = [
      "{\(post.id)~author} wrote on {\(post.id)~source}: {\(post.id)~\(sentence + 1)}",
      "On {\(post.id)~source}, {\(post.id)~author} said {\(post.id)~\(sentence + 1)}",
      "{\(post.id)~\(sentence + 1)}, wrote {\(post.id)~author}.",
    ]
    return one(texts).map { Draft.Sentence($0, .quote) }
  }

  /// A number that a post states, typed as models type it.
  private mutating func reported() -> Draft.Sentence? {
    let stated = sheet.posts.compactMap { post -> (CitedPost, String)? in
      guard AuthorNames.display(post) != nil else { return nil }
      let words = post.text.split(separator: " ").map(String.init)
      for (place, word) in words.dropLast().enumerated()
      where Int(word) != nil && words[place + 1].allSatisfy(\.isLetter)
        && words[place + 1].count > 3 && words[place + 1].first?.isLowercase ?? false
      {
        return (post, "\(word) \(words[place + 1])")
      }
      return nil
    }
    guard let (post, number) = one(stated) else { return nil }
    return Draft.Sentence(
      "{\(post.id)~author} wrote of \(number).", .reported, posts: [post.id])
  }

  private mutating func copies() -> Draft.Sentence? {
    guard let count = one(facts(.copies)), let post = count.subject.post,
      let authors = facts(.copyAuthors, { $0.subject.post == post }).first,
      let span = facts(.copySpan, { $0.subject.post == post }).first
    else { return nil }
    return Draft.Sentence(
      "{\(authors.id)~words} authors posted the same text {\(count.id)~times} within {\(span.id)}.",
      .measured)
  }

  private mutating func date() -> Draft.Sentence? {
    guard let volume = sheet.fact(.volume) else { return nil }
    let end = Date(timeIntervalSince1970: Double(sheet.window.end) / 1_000_000)
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    let months = ClaimMutator.months
    let day = calendar.dateComponents([.month, .day], from: end)
    return Draft.Sentence(
      "The data end on \(months[(day.month ?? 1) - 1]) \(day.day ?? 1), with {\(volume.id)} posts.",
      .measured, facts: [volume.id])
  }

  private mutating func term() -> Draft.Sentence? {
    guard let term = one(facts(.termPosts) { $0.window == sheet.window }) else { return nil }
    return Draft.Sentence("{\(term.id)~term} stands in {\(term.id)} posts.", .measured)
  }

  private mutating func dissent() -> Draft.Sentence? {
    guard let count = one(facts(.labelled)), let sentiment = count.subject.sentiment,
      let all = sheet.fact(.volume)
    else { return nil }
    return Draft.Sentence(
      "{\(count.id)} of the {\(all.id)} posts were \(sentiment).", .measured)
  }
}
