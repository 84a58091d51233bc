import Analysis
import Foundation
import TestSupport
import Testing

/// Against texts that others published; they are no part of the project.
struct LabelledTextsTests {
  private struct Example: Decodable {
    var text: String
    var scores: Scores

    struct Scores: Decodable {
      var compound: Double
    }

    enum CodingKeys: String, CodingKey {
      case text
      case scores = "vader_3_3_2"
    }
  }

  private static let examples = "sentiment/check/vader-examples.json"
  private static let tweets = "sentiment/check/tweets.tsv"

  @Test(.enabled(if: SharedData.has(examples), "needs VADER's published examples"))
  func publishedExamplesAreEqual() throws {
    let data = try Data(SharedData.bytes(Self.examples))
    let examples = try JSONDecoder().decode([Example].self, from: data)
    #expect(examples.count == 16)
    for example in examples {
      let score = LexiconScorer().score(example.text, language: "en")
      #expect(score == SentimentScore(compound: example.scores.compound), "\(example.text)")
    }
  }

  /// Counts and sum of vaderSentiment 3.3.2 over the same texts.
  @Test(
    .enabled(if: SharedData.has(tweets), "needs the labelled texts"),
    arguments: [
      File(name: "tweets", positive: 1014, neutral: 524, negative: 462, sum: 3435983),
      File(name: "reddit", positive: 2322, neutral: 918, negative: 1287, sum: 6403320),
      File(name: "sentences", positive: 1465, neutral: 644, negative: 863, sum: 4212794),
      File(name: "finance", positive: 2392, neutral: 2002, negative: 441, sum: 8956792),
      File(name: "amazon-rated", positive: 1889, neutral: 1094, negative: 725, sum: 6905670),
      File(name: "movie-rated", positive: 5962, neutral: 1652, negative: 2991, sum: 18331381),
    ])
  func labelledTextsAgree(_ file: File) throws {
    let scores = try texts(of: file.name).map { LexiconScorer().score($0, language: "en") }
    let labels = scores.map { $0?.label }
    #expect(labels.count { $0 == .positive } == file.positive)
    #expect(labels.count { $0 == .neutral } == file.neutral)
    #expect(labels.count { $0 == .negative } == file.negative)
    let sum = scores.reduce(0) { $0 + Int((($1?.compound ?? 0) * 10_000).rounded()) }
    #expect(sum == file.sum)
  }

  @Test(
    .enabled(if: SharedData.has(tweets), "needs the labelled texts"),
    arguments: ["tweets", "reddit"])
  func untaggedEnglishIsScored(_ name: String) throws {
    let texts = try texts(of: name)
    let scored = texts.count { LexiconScorer().score($0, language: nil) != nil }
    #expect(Double(scored) >= 0.985 * Double(texts.count))
  }

  struct File: Sendable {
    var name: String
    var positive: Int
    var neutral: Int
    var negative: Int
    /// Of the compound scores, in units of 0.0001.
    var sum: Int
  }

  /// The second column of all rows but the header.
  private func texts(of name: String) throws -> [String] {
    let bytes = try SharedData.bytes("sentiment/check/\(name).tsv")
    return bytes.split(separator: UInt8(ascii: "\n")).dropFirst().compactMap { row in
      let columns = row.split(
        separator: UInt8(ascii: "\t"), maxSplits: 1, omittingEmptySubsequences: false)
      guard columns.count == 2 else { return nil }
      let isTerminated = columns[1].last == UInt8(ascii: "\r")
      return String(decoding: isTerminated ? columns[1].dropLast() : columns[1], as: UTF8.self)
    }
  }
}
