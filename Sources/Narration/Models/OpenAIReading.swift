import Foundation

/// Reads the chunks of chat completions.
///
/// An answer is whole only if it gave a reason to finish and then said `[DONE]`: a failing
/// Ollama ends the stream without a word, which the usual clients take for success.
struct OpenAIReading: AnswerReading {
  let server: ModelServer
  let texts: ServerText
  let outputLimit: Int

  private(set) var isComplete = false
  private var text = ""
  private var refusal = ""
  private var usage = ModelUsage()
  private var model: String?
  private var id: String?
  private var finish: String?

  init(server: ModelServer, texts: ServerText, outputLimit: Int) {
    self.server = server
    self.texts = texts
    self.outputLimit = outputLimit
  }

  mutating func read(_ event: ServerSentEvent) throws(ModelError) -> String? {
    if let error = event.error { throw failure(error) }
    guard event.data != "[DONE]" else {
      isComplete = true
      return nil
    }
    if event.name == "error" { throw failure(event.data) }
    if let complaint = ServerComplaint(event.data.utf8) {
      throw ModelError(ServerReply(server: server, complaint, texts: texts))
    }
    guard let chunk = try? JSONDecoder().decode(Chunk.self, from: Data(event.data.utf8)) else {
      throw .unreadable(event, server, texts)
    }
    return add(chunk)
  }

  func answer(requestID: String?) throws(ModelError) -> ModelAnswer {
    guard isComplete, let finish else { throw .truncatedStream(server) }
    switch finish {
    case "stop": break
    case "length": throw .cutOff(server, tokens: outputLimit)
    case "content_filter": throw .declined(server, category: nil, explanation: nil)
    default: throw .unexpectedStop(server, reason: texts.word(finish))
    }
    guard refusal.isEmpty else {
      throw .declined(server, category: nil, explanation: texts.quoted(refusal))
    }
    guard !text.isEmpty else { throw .emptyAnswer(server) }
    return ModelAnswer(
      text: text, usage: usage, model: model.map(texts.word) ?? server.model,
      requestID: requestID ?? id.map(texts.word))
  }

  private mutating func add(_ chunk: Chunk) -> String? {
    model = chunk.model ?? model
    id = chunk.id ?? id
    if let counts = chunk.usage {
      let cached = counts.details?.cached ?? 0
      usage.input = max(0, (counts.prompt ?? 0) - cached)
      usage.cached = cached
      usage.output = counts.completion ?? 0
    }
    guard let choice = chunk.choices?.first else { return nil }
    finish = choice.finish ?? finish
    refusal += choice.delta?.refusal ?? ""
    guard let piece = choice.delta?.content?.text, !piece.isEmpty else { return nil }
    text += piece
    return piece
  }

  private func failure(_ said: String) -> ModelError {
    var reply = ServerReply(server: server, ServerComplaint(said.utf8), texts: texts)
    reply.message = reply.message ?? texts.quoted(said)
    return ModelError(reply)
  }
}

/// What is used of a chunk.
private struct Chunk: Decodable {
  let id: String?
  let model: String?
  let choices: [Choice]?
  let usage: Usage?

  struct Choice: Decodable {
    let delta: Delta?
    let finish: String?

    private enum CodingKeys: String, CodingKey {
      case delta
      case finish = "finish_reason"
    }
  }

  struct Delta: Decodable {
    let content: Content?
    let refusal: String?
  }

  /// A text, or a list of parts, some of which are text.
  struct Content: Decodable {
    let text: String

    private struct Part: Decodable {
      let text: String?
    }

    init(from decoder: any Decoder) throws {
      let value = try decoder.singleValueContainer()
      if let text = try? value.decode(String.self) {
        self.text = text
      } else {
        text = try value.decode([Part].self).compactMap(\.text).joined()
      }
    }
  }

  struct Usage: Decodable {
    let prompt: Int?
    let completion: Int?
    let details: Details?

    struct Details: Decodable {
      let cached: Int?

      private enum CodingKeys: String, CodingKey {
        case cached = "cached_tokens"
      }
    }

    private enum CodingKeys: String, CodingKey {
      case prompt = "prompt_tokens"
      case completion = "completion_tokens"
      case details = "prompt_tokens_details"
    }
  }
}
