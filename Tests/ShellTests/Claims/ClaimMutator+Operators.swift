import Foundation
import Narration
import TestSupport

extension ClaimMutator {
  mutating func edit(_ mutation: Mutation) -> Edit? {
    switch mutation {
    case .digitSwap: digitSwap()
    case .digitChange: digitChange()
    case .smallShift: shift(1...3)
    case .largeShift: shift(5...30)
    case .tenfold: tenfold()
    case .percentToPoints: unit([.share], from: "%", to: " percentage points")
    case .pointsToPercent: unit([.points], from: " percentage points", to: "%")
    case .percentToCount: unit([.share], from: "%", to: "")
    case .countToPercent: countToPercent()
    case .otherFact: otherFact()
    case .windowLength: windowLength()
    case .windowSide: windowSide()
    case .source: source()
    case .sentiment: sentiment()
    case .beat: beat()
    case .direction: trend(Self.opposites)
    case .degree: degree()
    case .exactness: exactness()
    case .superlative: superlative()
    case .numberWord: numberWord()
    case .quoteWord: quoteWord()
    case .quoteNegation: quoteNegation()
    case .quoteSplice: quoteSplice()
    case .quoteParaphrase: quoteParaphrase()
    case .author: author()
    case .platform: platform()
    case .date: date()
    case .fabricatedQuote: fabricated(Self.quotes)
    case .fabricatedFigure: fabricated(Self.figures)
    case .fabricatedTrend: fabricated(Self.trends)
    case .typedLink: fabricated(Self.links)
    case .reportedNumber: reportedNumber()
    }
  }

  // MARK: Figures

  private static let numeric: Set<Fact.Unit> = [.count, .share, .points, .ratio, .hours]

  private func number(_ place: Place) -> Double? {
    guard let digits = place.words.firstMatch(of: /[0-9][0-9,.]*[0-9]|[0-9]/) else { return nil }
    return Double(String(digits.output).replacingOccurrences(of: ",", with: ""))
  }

  private mutating func digitSwap() -> Edit? {
    guard let place = figure(Self.numeric), let number = number(place) else { return nil }
    var digits = Array(String(Int(number)))
    guard digits.count > 1 else { return nil }
    let at = chance.below(digits.count - 1)
    digits.swapAt(at, at + 1)
    guard digits[0] != "0" else { return nil }
    return Double(String(digits)).flatMap { replacing(place, number: $0) }
  }

  private mutating func digitChange() -> Edit? {
    guard let place = figure(Self.numeric), let number = number(place) else { return nil }
    var digits = Array(String(Int(number)))
    digits[chance.below(digits.count)] = Character(String(1 + chance.below(9)))
    return Double(String(digits)).flatMap { replacing(place, number: $0) }
  }

  private mutating func shift(_ percent: ClosedRange<Int>) -> Edit? {
    guard let place = figure(Self.numeric), let number = number(place) else { return nil }
    let part = Double(percent.lowerBound + chance.below(percent.count)) / 100
    let sign = chance.below(2) == 0 ? 1.0 : -1
    return replacing(place, number: number * (1 + sign * part))
  }

  private mutating func tenfold() -> Edit? {
    guard let place = figure(Self.numeric), let number = number(place), number > 0 else {
      return nil
    }
    return replacing(place, number: number * 10)
  }

  private mutating func unit(_ units: Set<Fact.Unit>, from: String, to: String) -> Edit? {
    guard let place = figure(units, { $0.words.hasSuffix(from) }) else { return nil }
    return replacing(place, with: place.words.dropLast(from.count) + to)
  }

  private mutating func countToPercent() -> Edit? {
    figure([.count]).map { replacing($0, with: $0.words + "%") }
  }

  private mutating func otherFact() -> Edit? {
    guard let place = figure([.count, .share, .points]), let fact = fact(place) else { return nil }
    let others = sheet.facts.filter {
      $0.unit == fact.unit && abs($0.value - fact.value) > 0.02 * abs(fact.value)
    }
    guard let other = one(others) else { return nil }
    let value =
      switch other.unit {
      case .share, .points: abs(other.value) * 100
      default: abs(other.value)
      }
    return replacing(place, number: value)
  }

  private mutating func numberWord() -> Edit? {
    let words = ["two", "three", "four", "five", "six", "seven", "nine", "eleven", "twelve"]
    let spelt = places { $0.aspect == .value }.filter { place in
      words.contains(place.words.lowercased()) && fact(place)?.unit == .count
    }
    guard let place = one(spelt),
      let other = one(words.filter { $0 != place.words.lowercased() })
    else { return nil }
    return replacing(place, with: other)
  }

  private mutating func exactness() -> Edit? {
    let hedged = places { $0.aspect == .value }.filter { place in
      let words = place.words.lowercased()
      guard let fact = fact(place) else { return false }
      // Exactly 36 % is right where the value rounds to it.
      return words.hasPrefix("about ") && fact.unit == .count
        && number(place) != abs(fact.value)
        || words.hasPrefix("about a ") && fact.unit == .share && !Self.isNear(fact.value)
    }
    return one(hedged).map { replacing($0, with: "exactly" + $0.words.dropFirst("about".count)) }
  }

  private static func isNear(_ share: Double) -> Bool {
    [0.2, 0.25, 1.0 / 3, 0.5, 2.0 / 3, 0.75].contains { abs(share - $0) <= 0.01 }
  }

  // MARK: Frames

  private mutating func windowLength() -> Edit? {
    let hours = sheet.window.hours
    let windows = places { $0.aspect == .window }.filter {
      $0.words.contains("hours") || $0.words.contains("days")
    }
    guard let place = one(windows) else { return nil }
    let other = hours == 24 ? "7 days" : "24 hours"
    guard let old = place.words.firstMatch(of: /[0-9]+ (hours|days)/) else { return nil }
    var words = place.words
    words.replaceSubrange(old.range, with: other)
    return replacing(place, with: words)
  }

  private mutating func windowSide() -> Edit? {
    let windows = places { $0.aspect == .window }
    guard
      let place = one(
        windows.filter {
          $0.words.hasSuffix("before") || $0.words.lowercased().hasPrefix("the last")
        })
    else { return nil }
    guard let length = place.words.firstMatch(of: /[0-9]+ (hours|days)/)?.output.0 else {
      return nil
    }
    let isBefore = place.words.hasSuffix("before")
    return replacing(place, with: isBefore ? "the last \(length)" : "the \(length) before")
  }

  private static let sources = ["X", "Bluesky", "News", "YouTube", "Reddit", "Mastodon"]

  private mutating func source() -> Edit? {
    let marked = places { $0.aspect == .source && $0.anchor.hasPrefix("F") }
    guard let place = one(marked), let other = one(Self.sources.filter { $0 != place.words }) else {
      return nil
    }
    return replacing(place, with: other)
  }

  private mutating func platform() -> Edit? {
    let marked = places { $0.aspect == .source && $0.anchor.hasPrefix("p") }
    guard let place = one(marked), let other = one(Self.sources.filter { $0 != place.words }) else {
      return nil
    }
    return replacing(place, with: other)
  }

  /// A word of a sentence that has a mark of its own nowhere.
  private mutating func word(
    _ words: [String], _ test: (StoryText.Sentence) -> Bool
  ) -> (edit: Edit, word: String)? {
    var found: [(edit: Edit, word: String)] = []
    let parts = [[text.headline], [text.dek]] + text.paragraphs
    for (part, sentences) in parts.enumerated() {
      var offset = 0
      for sentence in sentences {
        if test(sentence) {
          for word in words {
            guard let range = sentence.text.range(of: "\\b\(word)\\b", options: .regularExpression)
            else { continue }
            let start = sentence.text.utf8.distance(
              from: sentence.text.startIndex, to: range.lowerBound)
            let at = offset + start..<offset + start + word.utf8.count
            found.append((Edit(part: part, range: at, replacement: ""), word))
          }
        }
        offset += sentence.text.utf8.count + 1
      }
    }
    return one(found)
  }

  private mutating func sentiment() -> Edit? {
    let all = ["positive", "neutral", "negative"]
    let sheet = sheet
    // Only where a figure is of that sentiment, and of no other in the sentence.
    guard
      let (found, word) = word(
        all,
        { sentence in
          let known = sentence.marks.filter { $0.aspect == .value || $0.aspect == .trend }
            .compactMap { sheet.fact($0.anchor)?.subject.sentiment }
          return Set(known).count == 1 && !sentence.text.contains("“")
        }),
      let other = one(all.filter { $0 != word })
    else { return nil }
    var edit = found
    edit.replacement = other
    return edit
  }

  private mutating func beat() -> Edit? {
    guard let beat = sheet.beat, let other = one(sheet.otherBeats) else { return nil }
    let parts = [text.headline.text, text.dek.text] + text.body
    let named = parts.indices.filter { parts[$0].contains(beat) }
    guard let part = one(named), let range = parts[part].range(of: beat) else { return nil }
    let start = parts[part].utf8.distance(from: parts[part].startIndex, to: range.lowerBound)
    return Edit(part: part, range: start..<start + beat.utf8.count, replacement: other)
  }

  private mutating func superlative() -> Edit? {
    let pairs = ["largest": "smallest", "smallest": "largest"]
    guard let (found, word) = word(Array(pairs.keys).sorted(), { !$0.text.contains("“") }) else {
      return nil
    }
    var edit = found
    edit.replacement = pairs[word] ?? ""
    return edit
  }

  static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  private mutating func date() -> Edit? {
    let parts = text.body
    var found: [Edit] = []
    for (part, body) in parts.enumerated() {
      for match in body.matches(of: /([A-Z][a-z]+) ([0-9]{1,2})\b/)
      where Self.months.contains(String(match.output.1)) {
        let day = Int(match.output.2) ?? 1
        let other = day > 14 ? day - 7 : day + 9
        let start = body.utf8.distance(from: body.startIndex, to: match.range.lowerBound)
        found.append(
          Edit(
            part: part + 2, range: start..<start + match.output.0.utf8.count,
            replacement: "\(match.output.1) \(other)"))
      }
    }
    return one(found)
  }

  // MARK: Trends

  private static let opposites = [
    "rose sharply": "fell sharply", "rose": "fell", "fell sharply": "rose sharply", "fell": "rose",
    "roughly doubled": "roughly halved", "roughly halved": "roughly doubled",
    "did not clearly change": "rose",
  ]

  private mutating func trend(_ others: [String: String]) -> Edit? {
    let marked = places { $0.aspect == .trend }.filter { place in
      others[place.words] != nil
        // "rose" of a change that is not clear is a warning, and no falsehood of direction.
        && !(place.words.contains("not") && (fact(place)?.direction ?? 0) >= 0)
    }
    guard let place = one(marked), let other = others[place.words] else { return nil }
    return replacing(place, with: other)
  }

  private mutating func degree() -> Edit? {
    let plain = places { $0.aspect == .trend }.filter { place in
      guard let fact = fact(place) else { return false }
      return ["rose", "fell", "did not clearly change"].contains(place.words)
        && fact.unit != .count
    }
    guard let place = one(plain) else { return nil }
    let up = ["surged", "soared", "jumped", "rose sharply", "skyrocketed"]
    let down = ["plunged", "collapsed", "plummeted", "fell sharply"]
    guard let word = one((fact(place)?.direction ?? 0) > 0 ? up : down) else { return nil }
    return replacing(place, with: word)
  }

  // MARK: Quotations

  private mutating func quotation(_ minimum: Int = 5) -> Place? {
    one(
      places { $0.aspect == .quote }.filter {
        $0.words.split(separator: " ").count >= minimum
      })
  }

  private mutating func quoteWord() -> Edit? {
    guard let place = quotation() else { return nil }
    var words = place.words.split(separator: " ").map(String.init)
    let at = 1 + chance.below(words.count - 2)
    let others = ["never", "worst", "billions", "secretly", "openly", "three", "money", "Paris"]
    guard let other = one(others.filter { !words[at].lowercased().contains($0) }) else {
      return nil
    }
    words[at] = other
    return replacing(place, with: words.joined(separator: " "))
  }

  private mutating func quoteNegation() -> Edit? {
    guard let place = quotation() else { return nil }
    var words = place.words.split(separator: " ").map(String.init)
    if let not = words.firstIndex(where: { ["not", "never", "no"].contains($0) }) {
      words.remove(at: not)
    } else {
      words.insert("not", at: 1 + chance.below(words.count - 2))
    }
    return replacing(place, with: words.joined(separator: " "))
  }

  private mutating func quoteSplice() -> Edit? {
    guard let place = quotation() else { return nil }
    let others = sheet.posts.filter {
      $0.id != place.mark.anchor && $0.text.split(separator: " ").count >= 4
        && $0.text != sheet.post(place.mark.anchor)?.text
    }
    guard let other = one(others) else { return nil }
    let tail = PlainText.oneLine(other.text).replacingOccurrences(of: "\"", with: "")
      .split(separator: " ").prefix(6).joined(separator: " ")
    return replacing(place, with: place.words.dropLast() + " … " + tail + "”")
  }

  private mutating func quoteParaphrase() -> Edit? {
    guard let place = quotation() else { return nil }
    var words = place.words.dropFirst().dropLast().split(separator: " ").map(String.init)
    guard words.count > 4 else { return nil }
    words.swapAt(0, words.count - 1)
    words.swapAt(1, words.count - 2)
    return replacing(place, with: "“" + words.joined(separator: " ") + "”")
  }

  private mutating func author() -> Edit? {
    guard let place = one(places { $0.aspect == .author }),
      let own = sheet.post(place.mark.anchor)
    else { return nil }
    let others = sheet.posts.filter { $0.author != own.author }.compactMap(AuthorNames.display)
    guard let other = one(others + ["@somebody.else", "@nobody_at_all"]) else { return nil }
    return replacing(place, with: other)
  }

  private mutating func reportedNumber() -> Edit? {
    let parts = text.body
    var found: [Edit] = []
    for (part, body) in parts.enumerated() {
      for match in body.matches(of: #/wrote of ([0-9]+) /#) {
        guard let number = Int(match.output.1) else { continue }
        let start = body.utf8.distance(from: body.startIndex, to: match.output.1.startIndex)
        found.append(
          Edit(
            part: part + 2, range: start..<start + match.output.1.utf8.count,
            replacement: String(number + 1 + chance.below(40))))
      }
    }
    return one(found)
  }

  // MARK: Made up

  private mutating func fabricated(_ sentences: [String]) -> Edit? {
    guard let sentence = one(sentences) else { return nil }
    let part = 2 + chance.below(max(1, text.paragraphs.count))
    return Edit(part: part, range: nil, replacement: " " + sentence)
  }

  private static let quotes = [
    "One user put it plainly: “This was never about openness at all, only about money.”",
    "“Nobody asked for any of this and nobody will use it,” another replied.",
    "As a moderator wrote, “we are done with these companies for good.”",
  ]
  private static let figures = [
    "Some 1,204 people joined the debate.", "Almost two thirds of them were students.",
    "That is 47% more than in any month before.", "The thread drew 913 replies.",
    "Eighteen authors wrote most of it.", "One in seven asked for a refund.",
  ]
  private static let trends = [
    "Interest surged across the board.", "The mood has soured since.",
    "Negative posts fell.", "The conversation grew steadily.", "Coverage dropped sharply.",
  ]
  private static let links = [
    "See https://example.com/buy for more.", "Details are on www.example.net/offer today.",
  ]
}
