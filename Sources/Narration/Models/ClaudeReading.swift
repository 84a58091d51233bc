import Foundation

/// Reads the events of the Messages API.
///
/// Unknown events, blocks and deltas are passed over, as the provider may add some at any time;
/// thinking is one of them. An answer is over only at `message_stop`: a stream that ends before
/// was cut, though the provider's own clients take it for whole.
struct ClaudeReading: AnswerReading {
  let server: ModelServer
  let texts: ServerText
  let outputLimit: Int

  private(set) var isComplete = false
  private var text = ""
  private var usage = ModelUsage()
  private var model: String?
  private var stop: Stop?

  init(server: ModelServer, texts: ServerText, outputLimit: Int) {
    self.server = server
    self.texts = texts
    self.outputLimit = outputLimit
  }

  mutating func read(_ event: ServerSentEvent) throws(ModelError) -> String? {
    guard event.name != "ping", !event.data.isEmpty else { return nil }
    let frame = try frame(event)
    switch frame.type {
    case "message_start":
      model = frame.message?.model
      add(frame.message?.usage)
    case "content_block_start" where frame.contentBlock?.type == "text":
      return add(frame.contentBlock?.text)
    case "content_block_delta" where frame.delta?.type == "text_delta":
      return add(frame.delta?.text)
    case "message_delta":
      if let reason = frame.delta?.stopReason {
        stop = Stop(reason: reason, details: frame.delta?.stopDetails)
      }
      add(frame.usage)
    case "message_stop": isComplete = true
    default: break
    }
    return nil
  }

  func answer(requestID: String?) throws(ModelError) -> ModelAnswer {
    guard isComplete, let stop else { throw .truncatedStream(server) }
    switch stop.reason {
    case "end_turn": break
    case "max_tokens": throw .cutOff(server, tokens: outputLimit)
    case "model_context_window_exceeded": throw .contextFull(server)
    case "refusal":
      throw .declined(
        server, category: stop.details?.category.map(texts.word),
        explanation: stop.details?.explanation.map { texts.quoted($0) })
    // No tools and no stop sequences are sent.
    default: throw .unexpectedStop(server, reason: texts.word(stop.reason))
    }
    guard !text.isEmpty else { throw .emptyAnswer(server) }
    return ModelAnswer(
      text: text, usage: usage, model: model.map(texts.word) ?? server.model, requestID: requestID)
  }

  private func frame(_ event: ServerSentEvent) throws(ModelError) -> Frame {
    let data = Data(event.data.utf8)
    let type = try? JSONDecoder().decode(Kind.self, from: data).type
    if type == "error" || event.name == "error" {
      throw ModelError(ServerReply(server: server, ServerComplaint(data), texts: texts))
    }
    guard let type else { throw .unreadable(event, server, texts) }
    guard Frame.types.contains(type) else { return Frame(type: type) }
    do {
      return try JSONDecoder().decode(Frame.self, from: data)
    } catch {
      throw .unreadable(event, server, texts)
    }
  }

  private mutating func add(_ piece: String?) -> String? {
    guard let piece, !piece.isEmpty else { return nil }
    text += piece
    return piece
  }

  /// Counts are those of the whole so far; one that is left out stands as it was.
  private mutating func add(_ counts: Frame.Usage?) {
    usage.input = counts?.inputTokens ?? usage.input
    usage.cached = counts?.cacheReadInputTokens ?? usage.cached
    usage.cacheWritten = counts?.cacheCreationInputTokens ?? usage.cacheWritten
    usage.output = counts?.outputTokens ?? usage.output
  }

  private struct Stop {
    let reason: String
    let details: Frame.StopDetails?
  }
}

private struct Kind: Decodable {
  let type: String
}

/// What is used of the known events.
private struct Frame: Decodable {
  static let types: Set = [
    "message_start", "content_block_start", "content_block_delta", "message_delta", "message_stop",
  ]

  let type: String
  var message: Message?
  var contentBlock: Part?
  var delta: Part?
  var usage: Usage?

  struct Message: Decodable {
    let model: String?
    let usage: Usage?
  }

  /// A block, a piece of one, or what changes of the message at its end.
  struct Part: Decodable {
    let type: String?
    let text: String?
    let stopReason: String?
    let stopDetails: StopDetails?

    private enum CodingKeys: String, CodingKey {
      case type, text
      case stopReason = "stop_reason"
      case stopDetails = "stop_details"
    }
  }

  struct StopDetails: Decodable {
    let category: String?
    let explanation: String?
  }

  struct Usage: Decodable {
    let inputTokens: Int?
    let cacheCreationInputTokens: Int?
    let cacheReadInputTokens: Int?
    let outputTokens: Int?

    private enum CodingKeys: String, CodingKey {
      case inputTokens = "input_tokens"
      case cacheCreationInputTokens = "cache_creation_input_tokens"
      case cacheReadInputTokens = "cache_read_input_tokens"
      case outputTokens = "output_tokens"
    }
  }

  private enum CodingKeys: String, CodingKey {
    case type, message, delta, usage
    case contentBlock = "content_block"
  }
}

extension Frame {
  /// An event that is passed over.
  fileprivate init(type: String) {
    self.type = type
  }
}
