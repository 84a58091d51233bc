import Foundation
import Narration
import TestSupport

/// Changes that leave what a story says as it is.
enum Rewording: String, CaseIterable, Sendable {
  case numberInWords = "a count in words"
  case thousands = "31,370 as 31.4K"
  case straightQuotes = "straight quotation marks"
  case noBreakSpaces = "blanks that do not break"
  case perCent = "% as per cent"
  case hedge = "a figure with about"
  case synonym = "rose as climbed"
  case ellipsis = "a quotation shortened"
  case sentenceOrder = "paragraphs in another order"
  case transition = "a sentence without figures"

  func applied(to text: StoryText, _ sheet: FactSheet, seed: UInt64) -> StoryText? {
    var parts = [text.headline.text, text.dek.text] + text.body
    switch self {
    case .numberInWords:
      guard
        let place = Self.place(
          text, sheet, seed, { $0.unit == .count && $0.value < 1000 && $0.value >= 13 },
          { $0.allSatisfy(\.isNumber) })
      else { return nil }
      let formatter = NumberFormatter()
      formatter.numberStyle = .spellOut
      formatter.locale = Locale(identifier: "en")
      guard let number = Int(place.words),
        var words = formatter.string(from: NSNumber(value: number))
      else { return nil }
      if place.range.lowerBound == place.offset {
        words = words.prefix(1).uppercased() + words.dropFirst()
      }
      parts[place.part] = Self.replaced(parts[place.part], place.range, words)
    case .thousands:
      guard
        let place = Self.place(
          text, sheet, seed, { $0.unit == .count && $0.value >= 2000 }, { $0.contains(",") }),
        let fact = sheet.fact(place.mark.anchor)
      else { return nil }
      parts[place.part] = Self.replaced(
        parts[place.part], place.range, String(format: "%.1fK", fact.value / 1000))
    case .straightQuotes:
      parts = parts.map {
        $0.replacingOccurrences(of: "“", with: "\"").replacingOccurrences(of: "”", with: "\"")
          .replacingOccurrences(of: "’", with: "'").replacingOccurrences(of: "‘", with: "'")
      }
    case .noBreakSpaces:
      parts = parts.map { $0.replacingOccurrences(of: " posts", with: "\u{A0}posts") }
    case .perCent:
      guard let place = Self.place(text, sheet, seed, { $0.unit == .share }, { $0.hasSuffix("%") })
      else { return nil }
      parts[place.part] = Self.replaced(
        parts[place.part], place.range, place.words.dropLast() + " per cent")
    case .hedge:
      guard
        let place = Self.place(
          text, sheet, seed, { $0.unit == .share && $0.value >= 0.1 },
          { $0.first?.isNumber ?? false })
      else { return nil }
      parts[place.part] = Self.replaced(parts[place.part], place.range, "about " + place.words)
    case .synonym:
      parts = parts.map {
        $0.replacingOccurrences(of: " rose,", with: " climbed,").replacingOccurrences(
          of: " fell,", with: " dropped,"
        ).replacingOccurrences(of: " rose sharply", with: " jumped").replacingOccurrences(
          of: " fell sharply", with: " plunged")
      }
    case .ellipsis:
      guard let place = Self.quotation(text, seed) else { return nil }
      let words = place.words.dropFirst().dropLast().split(separator: " ")
      let gap = words[3..<(words.count - 3)].map { $0.lowercased() }
      guard
        !gap.contains(where: {
          ["not", "never", "no", "cannot", "none"].contains(
            $0.trimmingCharacters(in: .punctuationCharacters)) || $0.contains("n't")
            || $0.contains("n’t")
        })
      else { return nil }
      parts[place.part] = Self.replaced(
        parts[place.part], place.range,
        "“" + words.prefix(3).joined(separator: " ") + " … "
          + words.suffix(3).joined(separator: " ") + "”")
    case .sentenceOrder:
      guard parts.count > 3 else { return nil }
      parts = Array(parts.prefix(2)) + parts.dropFirst(2).reversed()
    case .transition:
      parts[2] += " Readers may draw their own conclusions."
    }
    return Reanchoring(text).text(
      headline: parts[0], dek: parts[1], paragraphs: Array(parts.dropFirst(2)))
  }

  private static func place(
    _ text: StoryText, _ sheet: FactSheet, _ seed: UInt64, _ test: (Fact) -> Bool,
    _ words: (String) -> Bool
  ) -> ClaimMutator.Place? {
    var mutator = ClaimMutator(text, sheet, seed: seed)
    return mutator.one(
      mutator.places { $0.aspect == .value }.filter { place in
        sheet.fact(place.mark.anchor).map(test) ?? false && words(place.words)
      })
  }

  private static func quotation(_ text: StoryText, _ seed: UInt64) -> ClaimMutator.Place? {
    let places = ClaimMutator(text, emptySheet, seed: seed).places { $0.aspect == .quote }
    return places.first { $0.words.split(separator: " ").count >= 9 && !$0.words.contains("‘") }
  }

  private static let emptySheet = FactSheet(
    beat: nil, base: "posts", lastSnapshot: 0, window: FactWindow(start: 0, end: 1),
    baseline: FactWindow(start: -1, end: 0), now: 1, zone: "UTC", snapshots: [])

  private static func replaced(_ text: String, _ range: Range<Int>, _ words: String) -> String {
    let bytes = Array(text.utf8)
    return String(decoding: bytes[..<range.lowerBound], as: UTF8.self) + words
      + String(decoding: bytes[range.upperBound...], as: UTF8.self)
  }
}
