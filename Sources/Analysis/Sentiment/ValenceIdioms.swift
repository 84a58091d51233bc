extension ValenceRules {
  /// The valence of the idiom around a rated word, or its own, weakened by "kind of" before it.
  func withIdioms(_ valence: Double, at place: Int) -> Double {
    var valence = idiomBefore(place) ?? valence
    valence = idiom(place, place + 1) ?? valence
    valence = idiom(place, place + 1, place + 2) ?? valence
    if isDampener(place - 3) { valence -= Self.degree }
    if isDampener(place - 2) { valence -= Self.degree }
    return valence
  }

  private func idiomBefore(_ place: Int) -> Double? {
    idiom(place - 1, place) ?? idiom(place - 2, place - 1, place) ?? idiom(place - 2, place - 1)
      ?? idiom(place - 3, place - 2, place - 1) ?? idiom(place - 3, place - 2)
  }

  private func idiom(_ first: Int, _ second: Int) -> Double? {
    switch (role(first), role(second)) {
    case (.the, .shit), (.the, .bomb): 3
    case (.bad, .ass): 1.5
    case (.bus, .stop): 0
    case (.yeah, .right): -2
    case (.beating, .heart): 3.5
    default: nil
    }
  }

  private func idiom(_ first: Int, _ second: Int, _ third: Int) -> Double? {
    switch (role(first), role(second), role(third)) {
    case (.kiss, .of, .death): -1.5
    case (.to, .die, .for): 3
    default: nil
    }
  }

  /// Whether two words from a place on weaken: "just enough", "kind of", "sort of".
  private func isDampener(_ place: Int) -> Bool {
    switch (role(place), role(place + 1)) {
    case (.just, .enough), (.kind, .of), (.sort, .of): true
    default: false
    }
  }
}

/// The valence of a word and the word's place in the text.
struct PlacedValence {
  let place: Int
  var value: Double
}

extension [PlacedValence] {
  /// Halves what stands before "but" and raises what follows by half.
  ///
  /// Of equal valences vaderSentiment changes the first each time, and the change of one may make
  /// it equal to a later one; this does the same.
  mutating func shift(around but: Int) {
    for index in indices {
      let value = self[index].value
      guard let first = firstIndex(where: { $0.value == value }) else { continue }
      if self[first].place < but {
        self[first].value = value * 0.5
      } else if self[first].place > but {
        self[first].value = value * 1.5
      }
    }
  }
}
