import Foundation

/// Which runs of words are phrases, and how much of one.
///
/// A phrase counts by the posts that have it beyond those in which it is part of a longer one
/// (the C-value of Frantzi, Ananiadou & Mima 2000), times how far its words come together more
/// often than by chance (pointwise mutual information, Church & Hanks 1990, over posts, for each
/// word after the first, or long phrases would win by their length).
package struct PhraseScores {
  /// The posts in which each phrase occurs, and the numbers of its words.
  package struct Phrase: Sendable {
    package var posts: Int
    package var words: [Int]

    package init(posts: Int, words: [Int]) {
      self.posts = posts
      self.words = words
    }
  }

  /// Phrases have two to five words.
  package static let lengths = 2...5
  /// Phrases of fewer posts are not told from chance.
  package static let fewestPosts = 2

  /// The score of each phrase, in their order; not above 0 where it is none.
  ///
  /// - Parameters:
  ///   - phrases: all that were counted, each once.
  ///   - wordPosts: the posts in which a word occurs, by the word's number.
  ///   - posts: how many posts were looked at.
  /// - Returns: the scores, in nats times posts.
  package static func scores(
    of phrases: [Phrase], wordPosts: [Int], posts: Int
  ) -> [Double] {
    var places: [[Int]: Int] = [:]
    places.reserveCapacity(phrases.count)
    for (place, phrase) in phrases.enumerated() { places[phrase.words] = place }
    var nested = Array(repeating: 0, count: phrases.count)
    var longer = Array(repeating: 0, count: phrases.count)
    for phrase in phrases where phrase.words.count > lengths.lowerBound {
      for length in lengths.lowerBound..<phrase.words.count {
        for start in 0...(phrase.words.count - length) {
          guard let place = places[Array(phrase.words[start..<start + length])] else { continue }
          nested[place] += phrase.posts
          longer[place] += 1
        }
      }
    }
    return phrases.indices.map { place in
      let phrase = phrases[place]
      let within = longer[place] == 0 ? 0 : Double(nested[place]) / Double(longer[place])
      let expected = phrase.words.reduce(Double(posts)) {
        $0 * Double(wordPosts[$1]) / Double(posts)
      }
      return (Double(phrase.posts) - within) * log(Double(phrase.posts) / expected)
        / Double(phrase.words.count - 1)
    }
  }
}
