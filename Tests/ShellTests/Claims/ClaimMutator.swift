import Foundation
import Narration
import TestSupport

/// Makes one thing in a story false, in the ways people and models do.
///
/// What it changes and whether that is false follows from the fact sheet and arithmetic of its
/// own; nothing is asked of the checker.
struct ClaimMutator {
  let sheet: FactSheet
  let text: StoryText
  var chance: Mutator

  init(_ text: StoryText, _ sheet: FactSheet, seed: UInt64) {
    self.text = text
    self.sheet = sheet
    chance = Mutator(seed: seed)
  }

  /// A story that was made false by an operator; nil where it finds nothing to change.
  mutating func mutated(by mutation: Mutation) -> StoryText? {
    guard let edit = edit(mutation) else { return nil }
    var parts = ([text.headline.text, text.dek.text] + text.body)
    guard let range = edit.range else {
      parts[edit.part] += edit.replacement
      return rebuilt(parts)
    }
    let bytes = Array(parts[edit.part].utf8)
    parts[edit.part] =
      String(decoding: bytes[..<range.lowerBound], as: UTF8.self) + edit.replacement
      + String(decoding: bytes[range.upperBound...], as: UTF8.self)
    return rebuilt(parts)
  }

  private func rebuilt(_ parts: [String]) -> StoryText {
    Reanchoring(text).text(headline: parts[0], dek: parts[1], paragraphs: Array(parts.dropFirst(2)))
  }

  /// A replacement in a part: 0 the headline, 1 the dek, then the paragraphs; added where no range.
  struct Edit {
    var part: Int
    var range: Range<Int>?
    var replacement: String
  }

  /// A marked stretch with its place in its part.
  struct Place {
    var part: Int
    var range: Range<Int>
    var words: String
    var mark: StoryText.Mark
    var sentence: StoryText.Sentence
    /// Where the sentence begins in the part.
    var offset: Int
  }

  /// The marks of the story, by a test.
  func places(_ test: (StoryText.Mark) -> Bool) -> [Place] {
    var places: [Place] = []
    let parts = [[text.headline], [text.dek]] + text.paragraphs
    for (part, sentences) in parts.enumerated() {
      var offset = 0
      for sentence in sentences {
        for mark in sentence.marks where test(mark) {
          let range = offset + mark.start..<offset + mark.end
          let words = String(
            decoding: Array(sentence.text.utf8)[mark.range], as: UTF8.self)
          places.append(
            Place(
              part: part, range: range, words: words, mark: mark, sentence: sentence,
              offset: offset))
        }
        offset += sentence.text.utf8.count + 1
      }
    }
    return places
  }

  func fact(_ place: Place) -> Fact? { sheet.fact(place.mark.anchor) }

  mutating func one<T>(_ items: [T]) -> T? {
    items.isEmpty ? nil : items[chance.below(items.count)]
  }

  /// A place of digits whose fact has a unit.
  mutating func figure(_ units: Set<Fact.Unit>, _ test: (Place) -> Bool = { _ in true }) -> Place? {
    let all = places { $0.aspect == .value }.filter { place in
      guard let fact = fact(place) else { return false }
      return units.contains(fact.unit) && place.words.contains(where: \.isNumber) && test(place)
    }
    return one(all)
  }

  func replacing(_ place: Place, with words: String) -> Edit {
    Edit(part: place.part, range: place.range, replacement: words)
  }

  /// Another number in the place's words; nil where it would be as right as the old one.
  func replacing(_ place: Place, number: Double) -> Edit? {
    guard let fact = fact(place),
      let digits = place.words.firstMatch(of: /[0-9][0-9,.]*[0-9]|[0-9]/)
    else { return nil }
    let old = String(digits.output)
    let decimals = old.split(separator: ".").dropFirst().first?.count ?? 0
    let new = Self.written(number, decimals: decimals)
    guard new != old, !isRight(new, fact, place) else { return nil }
    var words = place.words
    words.replaceSubrange(digits.range, with: new)
    return replacing(place, with: words)
  }

  static func written(_ number: Double, decimals: Int) -> String {
    let text = String(format: "%.\(decimals)f", number)
    guard decimals == 0, text.count > 3 else { return text }
    var grouped = ""
    for (place, digit) in text.reversed().enumerated() {
      if place > 0, place % 3 == 0 { grouped = "," + grouped }
      grouped = String(digit) + grouped
    }
    return grouped
  }

  /// Whether a number is the fact's, by rounding alone; after a hedge within 5 per cent.
  private func isRight(_ written: String, _ fact: Fact, _ place: Place) -> Bool {
    guard let number = Double(written.replacingOccurrences(of: ",", with: "")) else { return true }
    let value =
      switch fact.unit {
      case .share: fact.value * 100
      case .points: abs(fact.value) * 100
      case .count, .ratio, .rank, .hours: abs(fact.value)
      }
    let isHedged =
      place.words.hasPrefix("about") || place.words.hasPrefix("roughly")
      || place.words.hasPrefix("About")
    let decimals = written.split(separator: ".").dropFirst().first?.count ?? 0
    var step = pow(10.0, Double(-decimals))
    if decimals == 0 {
      let zeros = written.filter(\.isNumber).reversed().prefix { $0 == "0" }.count
      if zeros >= 2 { step = pow(10, Double(zeros)) }
    }
    let slack =
      isHedged ? max(step / 2, 0.05 * number) : fact.unit == .count && step == 1 ? 0 : step / 2
    // Multiples are read to 5 per cent, lengths to half an hour.
    let wide = fact.unit == .ratio ? 0.05 * number : fact.unit == .hours ? 0.5 + 0.02 * number : 0
    return abs(value - number) <= max(slack, wide) + 1e-9
  }
}
