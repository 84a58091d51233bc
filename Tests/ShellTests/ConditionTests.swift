import Foundation
import Shell
import Testing

/// What conditions keep, over a dozen posts written for the purpose.
@Suite struct ConditionTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var condition: String
    /// The native ids of the posts that pass.
    var ids: String

    init(_ condition: String, _ ids: String) {
      self.condition = condition
      self.ids = ids
    }

    var testDescription: String { condition }
  }

  /// Ids, and what is worth testing about each post.
  static let posts = [
    #"{"source":"x","id":"1","author":"Ann","time":"2026-03-27T18:00:00Z","lang":"en","text":"I love open weights! #OpenAI_Watch https://example.org/a#frag","likes":10}"#,
    #"{"source":"bluesky","id":"2","author":"bob.example.org","time":"2026-03-27T17:00:00Z","lang":"en","text":"Open, weights? An awful heat pump.","likes":0}"#,
    #"{"source":"news","id":"3","author":"Gazette","time":"2026-03-26T18:00:00Z","lang":"fr","title":"Élection: le débat","text":"Les pompes à chaleur, c'est naïve","likes":3}"#,
    #"{"source":"x","id":"4","author":"ann","time":"2026-03-25T00:00:00Z","lang":"ja","text":"日本語のテスト 🎉"}"#,
    #"{"source":"x","id":"5","author":"carol","time":"2026-03-24T23:59:59.999999Z","lang":"en","text":""}"#,
    #"{"source":"reddit","id":"t3_6","author":"dave","time":"2026-03-20T12:00:00Z","text":"This is the worst pumpkin. @Ann are you there?","points":7}"#,
    #"{"source":"x","id":"7","author":"eve","kind":"repost","time":"2026-03-27T18:01:00Z","lang":"en","text":"I love open weights! #OpenAI_Watch https://example.org/a#frag"}"#,
    #"{"source":"lobsters","id":"8","author":"frank","time":"2026-03-27T18:02:00Z","lang":"en","text":"STRASSE Straße straße don't"}"#,
  ]

  static let cases: [Case] = [
    Case("source = x", "1 4 5 7"),
    Case("source in (x, news)", "1 3 4 5 7"),
    Case("source not in (x, news)", "2 6 8"),
    Case("source = other", "8"),
    Case("source != x", "2 3 6 8"),
    Case("author = ANN", "1 4"),
    Case("author = @ann", "1 4"),
    Case("not author = ann", "2 3 5 6 7 8"),
    Case("likes > 2", "1 3"),
    Case("likes = 0", "2"),
    Case("not likes > 2", "2 4 5 6 7 8"),
    Case("likes != 3", "1 2 4 5 6 7 8"),
    Case("likes is missing", "4 5 6 7 8"),
    Case("likes is not missing and likes < 5", "2 3"),
    Case("lang is missing", "6"),
    // Questions about text leave the repost out, unless kind is named.
    Case("text has \"open weights\"", "1 2"),
    Case("text has \"open weights\" and kind in (post, repost)", "1 2 7"),
    Case("text has weights", "1 2"),
    Case("text has weight", ""),
    Case("text has weigh*", "1 2"),
    Case("text has \"heat pump*\"", "2"),
    Case("text has pump*", "2 6"),
    Case("text has pump", "2"),
    Case("text has naive", "3"),
    Case("title has election", "3"),
    Case("text has #openai_watch", "1"),
    Case("text has #openai", ""),
    Case("text has @ann", "6"),
    Case("text has \"don't\"", "8"),
    Case("text has strasse", "8"),
    Case("text has any (love, worst)", "1 6"),
    Case("text has all (love, weights)", "1"),
    Case("text contains テスト", "4"),
    Case("text contains \"EN WEI\"", "1"),
    Case("text not contains weights", "3 4 5 6 8"),
    Case("text starts \"i love\"", "1"),
    Case("text matches /pump(kin)?\\./", "2 6"),
    Case("text matches /OPEN/", ""),
    Case("text matches /^open/i", "2"),
    Case("text is missing", "5"),
    Case("hashtags has openai_watch", "1"),
    Case("hashtags has #OpenAI_Watch", "1"),
    Case("mentions has @ann", "6"),
    Case("links has \"https://example.org/a#frag\"", "1"),
    Case("sentiment = positive", "1"),
    Case("sentiment != positive", "2 3 4 5 6 8"),
    Case("sentiment is missing", "3 4 5"),
    Case("not (source = x or likes = 0)", "3 6 8"),
    Case("time on 2026-03-27", "1 2 7 8"),
    Case("time since 2026-03-26", "1 2 3 7 8"),
    Case("time before 2026-03-25", "5 6"),
    Case("time from 2026-03-25 to 2026-03-26", "3 4"),
    Case("time from 2026-03-25 until 2026-03-26", "4"),
    Case("time from 2026-03-25T00:00 until 2026-03-26T18:00", "4"),
    Case("time last 24h", "1 2 7 8"),
    Case("time > 2026-03-26", "1 2 7 8"),
    Case("time >= 2026-03-26", "1 2 3 7 8"),
    Case("time = 2026-03-24", "5"),
    Case("id = \"reddit:t3_6\"", "6"),
    Case("points = `likes`", ""),
  ]

  private static let sitting = SharedSitting()

  @Test(arguments: cases)
  func keeps(_ expected: Case) throws {
    let answer = try Self.sitting.answer("posts | where \(expected.condition) | select id")
    let ids = answer.split(separator: "\n").dropFirst()
      .map { $0.split(separator: ":").last.map(String.init) ?? "" }
      .map { $0.hasPrefix("t3_") ? String($0.dropFirst(3)) : $0 }
      .sorted().joined(separator: " ")
    #expect(ids == expected.ids)
  }

  @Test(arguments: [
    ("search open weights", "1 2"), ("search \"open weights\" -awful", "1"),
    ("search débat", "3"), ("search pump*", "2 6"),
  ])
  func searches(_ stage: String, _ expected: String) throws {
    let answer = try Self.sitting.answer("posts | \(stage) | select id")
    let ids = answer.split(separator: "\n").dropFirst()
      .map { $0.split(separator: ":").last.map(String.init) ?? "" }
      .map { $0.hasPrefix("t3_") ? String($0.dropFirst(3)) : $0 }
      .sorted().joined(separator: " ")
    #expect(ids == expected)
  }
}

/// A sitting that several tests ask, one after the other.
final class SharedSitting: Sendable {
  private let lock = NSLock()
  nonisolated(unsafe) private var sitting: Sitting?

  func answer(_ query: String) throws -> String {
    try lock.withLock {
      if sitting == nil {
        let folder = try TemporaryFolder()
        let file = try folder.file(
          "posts.jsonl", ConditionTests.posts.joined(separator: "\n") + "\n")
        let made = try Sitting(format: "tsv")
        made.run("load \"\(file)\"")
        sitting = made
      }
      let answer = sitting?.run(query) ?? ""
      guard sitting?.outcome == .done else {
        throw Failure(description: sitting?.messages() ?? "")
      }
      return answer
    }
  }

  struct Failure: Error, CustomStringConvertible {
    var description: String
  }
}
