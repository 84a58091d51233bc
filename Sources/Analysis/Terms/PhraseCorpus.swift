/// The words of posts in order, from which the phrases that several posts have are found.
///
/// A run of words can be in several posts only if its shorter runs are, so runs are counted by
/// length, and only where the two runs one word shorter were found often enough (the Apriori
/// property, Agrawal & Srikant 1994). Memory then goes with the words, not with their combinations.
package struct PhraseCorpus: Sendable {
  /// A phrase at a place.
  package struct Occurrence: Sendable {
    package var post: Int32
    package var phrase: Int32
  }

  /// The phrases found: their terms are the numbers of their words, four bytes each.
  package private(set) var phrases = TermNumbers()
  /// The posts that have each phrase.
  package private(set) var posts: [Int] = []
  /// Each phrase at each place, by length and then in the order of the posts.
  package private(set) var occurrences: [Occurrence] = []

  private var words: [Int32] = []
  private var ends: [Int] = []
  /// Stands where two words are not of one phrase.
  private static let gap: Int32 = -1

  package init() {}

  /// Adds a word to the post at hand.
  package mutating func append(_ word: Int, isJoined: Bool) {
    if !isJoined { words.append(Self.gap) }
    words.append(Int32(word))
  }

  /// Ends the post at hand.
  package mutating func endPost() {
    words.append(Self.gap)
    ends.append(words.count)
  }

  /// Calls `body` for each word with its post.
  package func forEachWord(_ body: (_ word: Int, _ post: Int32) -> Void) {
    var start = 0
    for (post, end) in ends.enumerated() {
      for word in words[start..<end] where word != Self.gap { body(Int(word), Int32(post)) }
      start = end
    }
  }

  /// Finds the phrases that neither begin nor end in a function word.
  ///
  /// - Parameters:
  ///   - fewestPosts: how many posts must have a phrase.
  ///   - functionWords: below which numbers words are function words.
  package mutating func find(fewestPosts: Int, functionWords: Int) {
    var isFrequent = words.map { $0 != Self.gap }
    for length in PhraseScores.lengths {
      let runs = count(length, isFrequent)
      for place in words.indices {
        let run = runs.numbers[place]
        isFrequent[place] = run >= 0 && runs.posts[Int(run)] >= fewestPosts
      }
      keep(runs, of: length, isFrequent, functionWords)
    }
  }

  private struct Runs {
    /// The number of the run that begins at each place; -1 for none.
    var numbers: [Int32]
    var posts: [Int]
  }

  /// Counts the runs of a length whose two shorter runs are frequent.
  private func count(_ length: Int, _ isFrequent: [Bool]) -> Runs {
    var table = TermNumbers()
    var runs = Runs(numbers: Array(repeating: -1, count: words.count), posts: [])
    var last: [Int] = []
    var start = 0
    for (post, end) in ends.enumerated() {
      for place in start..<max(start, end - length)
      where isFrequent[place] && isFrequent[place + 1] {
        let number = withRun(place, length) { table.number(of: $0) }
        if number == runs.posts.count {
          runs.posts.append(0)
          last.append(-1)
        }
        runs.numbers[place] = Int32(number)
        if last[number] != post { runs.posts[number] += 1 }
        last[number] = post
      }
      start = end
    }
    return runs
  }

  private mutating func keep(
    _ runs: Runs, of length: Int, _ isFrequent: [Bool], _ functionWords: Int
  ) {
    var table = phrases
    phrases = TermNumbers()
    defer { phrases = table }
    var start = 0
    for (post, end) in ends.enumerated() {
      for place in start..<end where isFrequent[place] {
        guard words[place] >= functionWords, words[place + length - 1] >= functionWords
        else { continue }
        let number = withRun(place, length) { table.number(of: $0) }
        if number == posts.count { posts.append(runs.posts[Int(runs.numbers[place])]) }
        occurrences.append(Occurrence(post: Int32(post), phrase: Int32(number)))
      }
      start = end
    }
  }

  private func withRun<T>(
    _ place: Int, _ length: Int, _ body: (UnsafeBufferPointer<UInt8>) -> T
  ) -> T {
    words.withUnsafeBytes { bytes in
      body(
        UnsafeRawBufferPointer(rebasing: bytes[place * 4..<(place + length) * 4])
          .assumingMemoryBound(to: UInt8.self))
    }
  }
}
