/// What may come where in a stage or command, read off its usage.
///
/// `share of CONDITION [by KEY, …]` has the places `of`, `CONDITION`, and the optional group of `by`
/// and `KEY`. So completion knows of a new stage what its help says, and needs nothing else.
struct UsageSlots {
  private struct Slot {
    /// Words in lower case stand for themselves, those in upper case for something of a kind.
    var alternatives: [String]
    /// The optional groups that the place is in, outermost first.
    var groups: [Int]

    var isOfAKind: Bool { alternatives.contains { $0 == $0.uppercased() } }
  }

  private var slots: [Slot] = []

  init(_ usage: String) {
    var (groups, group) = ([Int](), 0)
    for part in usage.split(separator: " ") {
      for _ in part.prefix(while: { $0 == "[" }) {
        group += 1
        groups.append(group)
      }
      let words = part.filter { !"[]\",…".contains($0) }
        .split(separator: "|").map(String.init)
      if !words.isEmpty { slots.append(Slot(alternatives: words, groups: groups)) }
      groups.removeLast(min(groups.count, part.count { $0 == "]" }))
    }
  }

  /// What may follow, after the words of a stage or command with its name.
  func next(after words: [String], isList: Bool) -> [String] {
    guard let last = words.last else { return [] }
    if let place = place(of: last) { return isList ? [] : following(place) }
    // Something of a kind was written: it stands in the place behind the last word that is known.
    guard let known = words.reversed().lazy.compactMap(place(of:)).first else { return [] }
    let open = slots.indices.dropFirst(known + 1).first { slots[$0].isOfAKind }
    let filled = open ?? known
    if isList { return slots.indices.contains(filled) ? slots[filled].alternatives : [] }
    return following(filled)
  }

  private func place(of word: String) -> Int? {
    slots.firstIndex { $0.alternatives.contains(word) }
  }

  /// What may stand behind a place: up to the first that must be there.
  private func following(_ place: Int) -> [String] {
    guard slots.indices.contains(place) else { return [] }
    var found: [String] = []
    var index = place + 1
    while index < slots.count {
      found += slots[index].alternatives
      // A group that begins here may be passed over; one that was entered may not.
      let opened = slots[index].groups.first { !slots[index - 1].groups.contains($0) }
      guard let opened else { break }
      repeat { index += 1 } while index < slots.count && slots[index].groups.contains(opened)
    }
    return found
  }
}
