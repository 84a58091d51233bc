import Foundation
import Narration
import Storage
import TestSupport
import Testing
import Transport

@testable import Shell

/// Drafts by models behind a server on this machine.
struct ModelDraftTests {
  private static let key = "sk-test-5ecret-key"

  private static func sitting(_ server: StubServer) throws -> Sitting {
    let sitting = try Sitting.withSample(
      workplace: Workplace(
        userName: "tester", key: { _ in Secret(key) }, sleep: { _ in }))
    sitting.run("set narrator = claude\nset server = \"\(server.url)\"")
    return sitting
  }

  /// An answer of Claude in frames as it streams them.
  private static func claude(_ draft: String) throws -> StubReply {
    let text = String(
      decoding: try JSONSerialization.data(
        withJSONObject: ["type": "text_delta", "text": draft]), as: UTF8.self)
    let frames = [
      (
        "message_start",
        "{\"type\":\"message_start\",\"message\":{\"id\":\"m\",\"type\":\"message\",\"role\":\"assistant\",\"model\":\"claude-sonnet-5-5\",\"content\":[],\"stop_reason\":null,\"usage\":{\"input_tokens\":318,\"cache_creation_input_tokens\":0,\"cache_read_input_tokens\":1512,\"output_tokens\":1}}}"
      ),
      (
        "content_block_start",
        "{\"type\":\"content_block_start\",\"index\":0,\"content_block\":{\"type\":\"text\",\"text\":\"\"}}"
      ),
      ("content_block_delta", "{\"type\":\"content_block_delta\",\"index\":0,\"delta\":\(text)}"),
      ("content_block_stop", "{\"type\":\"content_block_stop\",\"index\":0}"),
      (
        "message_delta",
        "{\"type\":\"message_delta\",\"delta\":{\"stop_reason\":\"end_turn\",\"stop_sequence\":null},\"usage\":{\"output_tokens\":1204}}"
      ),
      ("message_stop", "{\"type\":\"message_stop\"}"),
    ]
    return .events(frames.map { "event: \($0.0)\ndata: \($0.1)\n\n" }.joined())
  }

  private static func draft(_ sentence: String) -> String {
    "{\"headline\":\"{F001} posts in a day\",\"dek\":\"What was said.\",\"paragraphs\":[{\"sentences\":[{\"text\":\"\(sentence)\",\"kind\":\"measured\",\"facts\":[],\"posts\":[]}]}]}"
  }

  @Test func claudeDraftsAndRevises() throws {
    let server = try StubServer(
      try Self.claude(Self.draft("There were {F001} posts in {F001~window}.")),
      try Self.claude(Self.draft("{F001} posts.")))
    let sitting = try Self.sitting(server)
    let told = sitting.run("draft tone plain length 100").unwrapped
    #expect(sitting.outcome == .done, "\(sitting.messages())")
    #expect(told.contains("There were 469 posts in the last 24 hours."))
    #expect(told.contains("state: ai-generated"))
    #expect(told.contains("using claude-sonnet-5-5, based on"))
    #expect(sitting.messages().contains("1,830 tokens in (1,512 cached), 1,204 out · $0."))
    let request = try #require(server.requests.first)
    #expect(request.contains("POST /v1/messages"))
    #expect(request.contains("anthropic-version: 2026-10-21"))
    #expect(!request.contains("temperature"))
    sitting.run("revise 1 \"shorter\"")
    #expect(sitting.outcome == .done, "\(sitting.messages())")
    let story = try sitting.session.latestStory()
    #expect(story.text.body == ["469 posts."])
    #expect(story.disclosure.state == .ai)
    // The key went to the server and nowhere else.
    let kept = story.revisions.map(StoryCoding.text).joined()
    #expect(request.contains(Self.key) && !kept.contains(Self.key))
    #expect(!sitting.messages().contains(Self.key))
  }

  @Test func figuresThatAModelTypedBlockTheStory() throws {
    let server = try StubServer(try Self.claude(Self.draft("There were 470 posts.")))
    let sitting = try Self.sitting(server)
    sitting.run("draft")
    #expect(server.requests.count == 2)
    let said = sitting.messages()
    #expect(said.contains("the first draft had 1 mistake"), "\(said)")
    #expect(try sitting.session.latestStory().unresolved.map(\.surface) == ["470"])
    sitting.run("verify")
    #expect(sitting.outcome == .failed)
  }

  @Test(arguments: [401, 429, 529])
  func errorsAreToldAndNothingIsKept(_ status: Int) throws {
    let body = "{\"type\":\"error\",\"error\":{\"type\":\"e\",\"message\":\"no \(Self.key) here\"}}"
    let server = try StubServer(.answer(status, body))
    let sitting = try Self.sitting(server)
    sitting.run("draft")
    #expect(sitting.outcome == .failed)
    let said = sitting.messages()
    #expect(said.hasPrefix("error: ") && said.contains("help:"), "\(said)")
    #expect(!said.contains(Self.key))
    #expect(try sitting.session.store.storyNumbers() == [])
  }

  /// A server on this machine with the interface that most of them have.
  @Test func localModelsDraft() throws {
    func frame(_ delta: [String: Any], _ finish: Any) throws -> String {
      let chunk: [String: Any] = [
        "model": "qwen3:8b", "choices": [["index": 0, "delta": delta, "finish_reason": finish]],
      ]
      let json = try JSONSerialization.data(withJSONObject: chunk)
      return "data: \(String(decoding: json, as: UTF8.self))\n\n"
    }
    let frames = [
      try frame(["role": "assistant", "content": ""], NSNull()),
      try frame(["content": Self.draft("There were {F001} posts.")], NSNull()),
      try frame([:], "stop"), "data: [DONE]\n\n",
    ]
    let server = try StubServer(.events(frames.joined()))
    let sitting = try Sitting.withSample()
    sitting.run(
      "set narrator = ollama\nset model = \"qwen3:8b\"\nset server = \"\(server.url)/v1\"")
    let told = sitting.run("draft").unwrapped
    #expect(sitting.outcome == .done, "\(sitting.messages())")
    #expect(told.contains("There were 469 posts.") && told.contains("using qwen3:8b, based on"))
    #expect(try #require(server.requests.first).contains("POST /v1/chat/completions"))
    #expect(try sitting.session.latestStory().disclosure.state == .ai)
  }
}
