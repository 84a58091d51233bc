/// What differs between two texts, line by line and word by word.
package struct TextDifference: Hashable {
  package enum Line: Hashable {
    case same(String)
    case removed(String)
    case added(String)
  }

  package let lines: [Line]
  /// The share of words that are new or gone, from 0 to 1.
  package let share: Double

  package init(_ old: String, _ new: String) {
    lines = Self.lines(Self.split(old), Self.split(new))
    let oldWords = old.split(whereSeparator: \.isWhitespace)
    let newWords = new.split(whereSeparator: \.isWhitespace)
    let changes = newWords.difference(from: oldWords).count
    let total = oldWords.count + newWords.count
    share = total == 0 ? 0 : Double(changes) / Double(total)
  }

  private static func split(_ text: String) -> [String] {
    text.split(whereSeparator: \.isNewline).flatMap { Sentences.split(String($0)) }
  }

  private static func lines(_ old: [String], _ new: [String]) -> [Line] {
    var removed: Set<Int> = []
    var added: Set<Int> = []
    for change in new.difference(from: old) {
      switch change {
      case .remove(let place, _, _): removed.insert(place)
      case .insert(let place, _, _): added.insert(place)
      }
    }
    var lines: [Line] = []
    var place = 0
    for number in old.indices {
      while added.contains(place) {
        lines.append(.added(new[place]))
        place += 1
      }
      if removed.contains(number) {
        lines.append(.removed(old[number]))
      } else {
        lines.append(.same(old[number]))
        place += 1
      }
    }
    while place < new.count {
      lines.append(.added(new[place]))
      place += 1
    }
    return lines
  }
}
