/// Carries marks and anchors from a story's words to words that somebody edited.
///
/// A sentence that is still there keeps all it had, wherever it was moved to. The words of the
/// others are aligned, and a mark goes to what stands where its words stood. So a number that was
/// changed by hand keeps the fact it was of, and is found out.
package struct Reanchoring {
  private let old: StoryText

  package init(_ old: StoryText) {
    self.old = old
  }

  /// The edited words with the old anchors.
  package func text(headline: String, dek: String, paragraphs: [String]) -> StoryText {
    var new = StoryText(
      headline: StoryText.Sentence(Self.line(headline), old.headline.kind),
      dek: StoryText.Sentence(Self.line(dek), old.dek.kind),
      paragraphs: paragraphs.map { paragraph in
        Sentences.split(Self.line(paragraph)).map { StoryText.Sentence($0) }
      }.filter { !$0.isEmpty })
    var sentences = new.sentences.map(\.sentence)
    var olds = old.sentences.map(\.sentence)
    var changed: [Int] = []
    for number in sentences.indices {
      if let same = olds.firstIndex(where: { $0.text == sentences[number].text }) {
        sentences[number] = olds.remove(at: same)
      } else {
        changed.append(number)
      }
    }
    let carried = Carrying(olds).carried(to: changed.map { sentences[$0] })
    for (number, sentence) in zip(changed, carried) { sentences[number] = sentence }
    new.headline = sentences[0]
    new.dek = sentences[1]
    var place = 2
    for paragraph in new.paragraphs.indices {
      for sentence in new.paragraphs[paragraph].indices {
        new.paragraphs[paragraph][sentence] = sentences[place]
        place += 1
      }
    }
    return new
  }

  private static func line(_ text: String) -> String { PlainText.oneLine(text).trimmingBlanks }
}

/// Carries anchors from some sentences to what became of them.
private struct Carrying {
  /// A lexeme and the sentence it is in.
  private struct Placed {
    var sentence: Int
    var lexeme: Lexeme
  }

  let olds: [StoryText.Sentence]
  private let oldLexemes: [Placed]

  init(_ olds: [StoryText.Sentence]) {
    self.olds = olds
    oldLexemes = Self.lexemes(of: olds)
  }

  func carried(to sentences: [StoryText.Sentence]) -> [StoryText.Sentence] {
    guard !olds.isEmpty, !sentences.isEmpty else { return sentences }
    var sentences = sentences
    let aligned = alignment(with: sentences)
    carryAnchors(to: &sentences, aligned)
    carryMarks(to: &sentences, aligned)
    return sentences
  }

  private static func lexemes(of sentences: [StoryText.Sentence]) -> [Placed] {
    sentences.enumerated().flatMap { number, sentence in
      Lexeme.all(in: sentence.text).map { Placed(sentence: number, lexeme: $0) }
    }
  }

  /// Both texts' lexemes, and for each old one the new one it is.
  private struct Alignment {
    var new: [Placed]
    var newOfOld: [Int?]
  }

  private func alignment(with sentences: [StoryText.Sentence]) -> Alignment {
    let new = Self.lexemes(of: sentences)
    let difference = new.map(\.lexeme.surface).difference(from: oldLexemes.map(\.lexeme.surface))
    let removed = Set(difference.removals.map(\.place))
    let inserted = Set(difference.insertions.map(\.place))
    var newOfOld = [Int?](repeating: nil, count: oldLexemes.count)
    var place = 0
    for number in oldLexemes.indices where !removed.contains(number) {
      while inserted.contains(place) { place += 1 }
      newOfOld[number] = place
      place += 1
    }
    return Alignment(new: new, newOfOld: newOfOld)
  }

  /// A sentence rests on what the old sentence rested on that it has most words of.
  private func carryAnchors(to sentences: inout [StoryText.Sentence], _ aligned: Alignment) {
    var shared = [[Int: Int]](repeating: [:], count: sentences.count)
    for (number, new) in aligned.newOfOld.enumerated() {
      guard let new, oldLexemes[number].lexeme.kind != .sign else { continue }
      shared[aligned.new[new].sentence][oldLexemes[number].sentence, default: 0] += 1
    }
    for number in sentences.indices {
      // The earlier of two that share as much, so that the outcome is one.
      let best = shared[number].max { ($0.value, $1.key) < ($1.value, $0.key) }
      guard let best else { continue }
      let origin = olds[best.key]
      sentences[number].kind = origin.kind
      sentences[number].facts = origin.facts
      sentences[number].posts = origin.posts
    }
  }

  private func carryMarks(to sentences: inout [StoryText.Sentence], _ aligned: Alignment) {
    for (number, sentence) in olds.enumerated() {
      for mark in sentence.marks {
        guard let (target, range) = place(of: mark, in: number, aligned) else { continue }
        let isTaken = sentences[target].marks.contains {
          $0.range == range && $0.aspect == mark.aspect
        }
        guard !isTaken else { continue }
        sentences[target].marks.append(StoryText.Mark(range, mark.anchor, mark.aspect))
      }
    }
    for number in sentences.indices { sentences[number].marks.sort { $0.start < $1.start } }
  }

  /// Where a mark's words stand now; nil where nothing stands in their place.
  private func place(
    of mark: StoryText.Mark, in sentence: Int, _ aligned: Alignment
  ) -> (sentence: Int, range: Range<Int>)? {
    let own = oldLexemes.indices.filter {
      oldLexemes[$0].sentence == sentence && oldLexemes[$0].lexeme.range.overlaps(mark.range)
    }
    guard let first = own.first, let last = own.last else { return nil }
    // What is between the aligned words before and after stands in the mark's place.
    let before = (0..<first).reversed().lazy.compactMap { aligned.newOfOld[$0] }.first ?? -1
    let after =
      (last + 1..<max(last + 1, oldLexemes.count)).lazy.compactMap { aligned.newOfOld[$0] }.first
      ?? aligned.new.count
    guard before + 1 < after else { return nil }
    let kept = own.compactMap { aligned.newOfOld[$0] }
    var region = Array(before + 1..<after)
    if aligned.newOfOld[first] != nil, let start = kept.first { region.removeAll { $0 < start } }
    if aligned.newOfOld[last] != nil, let end = kept.last { region.removeAll { $0 > end } }
    guard let anchor = kept.first ?? region.first else { return nil }
    let target = aligned.new[anchor].sentence
    let lexemes = region.filter { aligned.new[$0].sentence == target }.map {
      aligned.new[$0].lexeme
    }
    guard let start = lexemes.first, let end = lexemes.last else { return nil }
    return (target, start.range.lowerBound..<end.range.upperBound)
  }
}

extension CollectionDifference.Change {
  fileprivate var place: Int {
    switch self {
    case .insert(let offset, _, _), .remove(let offset, _, _): offset
    }
  }
}
