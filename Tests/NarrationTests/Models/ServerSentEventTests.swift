import TestSupport
import Testing

@testable import Narration

@Suite struct ServerSentEventTests {
  private func events(_ bytes: [UInt8], inPiecesOf size: Int = .max) -> [ServerSentEvent] {
    var parser = ServerSentEventParser()
    var events: [ServerSentEvent] = []
    var rest = bytes[...]
    while !rest.isEmpty {
      events += parser.append(Array(rest.prefix(size)))
      rest = rest.dropFirst(size)
    }
    return events + [parser.finish()].compactMap { $0 }
  }

  @Test(
    arguments: [
      ("", []),
      ("\n\n\n", []),
      ("data: a\n\n", [ServerSentEvent(data: "a")]),
      ("data:a\n\n", [ServerSentEvent(data: "a")]),
      ("data:  a \n\n", [ServerSentEvent(data: " a ")]),
      ("data: a\ndata\ndata:b\n\n", [ServerSentEvent(data: "a\n\nb")]),
      ("event: e\ndata: a\n\ndata: b\n\n", [.init(name: "e", data: "a"), .init(data: "b")]),
      ("event: e\n\ndata: b\n\n", [ServerSentEvent(data: "b")]),
      (": comment\n:\n\ndata: a\n: more\n\n", [ServerSentEvent(data: "a")]),
      ("data:\n\ndata: \n\n", []),
      ("id: 1\nretry: 5\nother: x\ndata: a\n\n", [ServerSentEvent(data: "a")]),
      ("error: {\"a\":1}\n\ndata: [DONE]\n\n", [.init(error: "{\"a\":1}"), .init(data: "[DONE]")]),
      ("error:\n\n", [ServerSentEvent(error: "")]),
      ("\u{FEFF}data: a\n\n\u{FEFF}data: b\n\n", [ServerSentEvent(data: "a")]),
      // Line ends that are none.
      ("data: a\u{2028}b\u{85}c\u{B}d\n\n", [ServerSentEvent(data: "a\u{2028}b\u{85}c\u{B}d")]),
      // What the end leaves over.
      ("data: a\n", [ServerSentEvent(data: "a")]),
      ("data: a", [ServerSentEvent(data: "a")]),
      ("data: a\n\ndat", [ServerSentEvent(data: "a")]),
    ] as [(String, [ServerSentEvent])])
  func reads(text: String, expected: [ServerSentEvent]) {
    for ending in ["\n", "\r", "\r\n"] {
      let bytes = Array(text.replacing("\n", with: ending).utf8)
      for size in 1...max(1, bytes.count) {
        #expect(events(bytes, inPiecesOf: size) == expected, "\(ending.debugDescription) \(size)")
      }
    }
  }

  @Test func charactersAreNotCut() {
    let bytes = Array("data: “weights” 🎉 日本\n\n".utf8)
    for size in 1...bytes.count {
      #expect(events(bytes, inPiecesOf: size) == [ServerSentEvent(data: "“weights” 🎉 日本")])
    }
  }

  @Test func spoiltBytesAreMarked() {
    #expect(
      events(Array("data: a".utf8) + [0xFF, 0xE2, 0x0A, 0x0A])
        == [ServerSentEvent(data: "a\u{FFFD}\u{FFFD}")])
  }

  @Test(
    .enabled(if: Transcripts.isPresent, "needs the shared transcripts"),
    arguments: [
      "anthropic_text.sse", "anthropic_citations.sse", "openai_llamacpp.sse",
      "openai_llamacpp_error_2025.sse",
    ])
  func cutsDoNotMatter(name: String) throws {
    let bytes = try Transcripts.bytes(name)
    let whole = events(bytes)
    #expect(!whole.isEmpty)
    for size in [1, 2, 3, 7, 61, 4096] { #expect(events(bytes, inPiecesOf: size) == whole) }
  }

  /// The same events, or none, wherever mutated text is cut; and never a trap.
  @Test func mutatedStreamsAreCutAlike() {
    var mutator = Mutator(seed: 7)
    let seeds = [claudeStream("a “b”", stop: "end_turn"), "error: x\n\ndata: [DONE]\n\n"]
    for _ in 0..<300 {
      let bytes = Array(mutator.text(of: seeds).utf8)
      #expect(events(bytes, inPiecesOf: 1 + mutator.below(20)) == events(bytes))
    }
  }
}
