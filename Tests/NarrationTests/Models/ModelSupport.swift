import Foundation
import Narration
import Synchronization
import TestSupport
import Testing
import Transport

let prompt = Prompt(
  system: "Write \"plainly\".", parts: ["FACTS\n{}", "POSTS 🎉"],
  schema: #"{"type":"object","properties":{"z":{"type":"string"},"a":{"type":"string"}}}"#,
  schemaName: "story", outputLimit: 12000)

/// Time that passes only by waiting.
final class TestTime: Sendable {
  /// 2026-03-27T18:30:00Z.
  static let start: Int64 = 1_774_636_200_000_000

  private let waits = Mutex<[Double]>([])
  private let announced = Mutex<[(ModelError, Double)]>([])

  /// All seconds waited.
  var waited: Double { (waits.withLock { $0.reduce(0, +) } * 1000).rounded() / 1000 }
  var retries: [Double] { announced.withLock { $0.map(\.1) } }

  func retrying(_ policy: RetryPolicy = RetryPolicy()) -> Retrying {
    Retrying(
      policy: policy, now: { Self.start },
      sleep: { seconds in self.waits.withLock { $0.append(seconds) } },
      announce: { error, seconds in self.announced.withLock { $0.append((error, seconds)) } })
  }
}

/// What asking a model came to.
struct Asked {
  var answer: ModelAnswer?
  var pieces: [String] = []
  var error: ModelError?
}

extension LanguageModel {
  func ask(_ prompt: Prompt = prompt, isCancelled: @escaping () -> Bool = { false }) -> Asked {
    var asked = Asked()
    do throws(ModelError) {
      asked.answer = try answer(
        prompt, receiving: { asked.pieces.append($0) }, isCancelled: isCancelled)
    } catch {
      asked.error = error
    }
    return asked
  }
}

let testKey = "sk-test-0123"

func claude(
  at server: StubServer, key: String? = testKey, time: TestTime = TestTime(),
  policy: RetryPolicy = .none
) -> ClaudeModel {
  var settings = ClaudeModel.Settings(model: "claude-sonnet-5-5", key: key.flatMap(Secret.init))
  settings.address = server.url
  return ClaudeModel(settings, client: HTTPClient(), retrying: time.retrying(policy))
}

func openAI(
  at server: StubServer, key: String? = nil, time: TestTime = TestTime(),
  policy: RetryPolicy = .none,
  _ change: (inout OpenAICompatibleModel.Settings) -> Void = { _ in }
) -> OpenAICompatibleModel {
  var settings = OpenAICompatibleModel.Settings(
    model: "m", address: server.url + "/v1", key: key.flatMap(Secret.init))
  change(&settings)
  return OpenAICompatibleModel(settings, client: HTTPClient(), retrying: time.retrying(policy))
}

extension RetryPolicy {
  static var none: Self {
    var policy = Self()
    policy.retries = 0
    return policy
  }
}

extension StubServer {
  var claudeServer: ModelServer {
    ModelServer(name: name, model: "claude-sonnet-5-5", keyVariable: "ANTHROPIC_API_KEY")
  }

  var openAIServer: ModelServer {
    ModelServer(name: name, model: "m", keyVariable: "OPENAI_API_KEY")
  }
}

/// Transcripts and bodies in the official shapes, which lie outside the project.
enum Transcripts {
  static let isPresent = SharedData.has("llm/anthropic_text.sse")
  static let pieceSizes = [1, 7, 4096]

  static func bytes(_ name: String) throws -> [UInt8] {
    try SharedData.bytes("llm/\(name)")
  }

  static func server(_ name: String, inPiecesOf size: Int) throws -> StubServer {
    try StubServer(.events(bytes(name), inPiecesOf: size))
  }
}

/// A stream of the Messages API that says a text and stops for a reason.
func claudeStream(_ text: String, stop: String, details: String = "null") -> String {
  """
  data: {"type":"message_start","message":{"model":"claude-x","usage":{"input_tokens":5}}}

  data: {"type":"content_block_start","index":0,"content_block":{"type":"text","text":""}}

  data: {"type":"content_block_delta","index":0,"delta":{"type":"text_delta","text":"\(text)"}}

  data: {"type":"message_delta","delta":{"stop_reason":"\(stop)","stop_details":\(details)},"usage":{"output_tokens":2}}

  data: {"type":"message_stop"}


  """
}

/// A stream of chat completions that says a text and finishes for a reason.
func openAIStream(_ text: String, finish: String) -> String {
  """
  data: {"model":"m1","choices":[{"delta":{"content":"\(text)"},"finish_reason":null}]}

  data: {"model":"m1","choices":[{"delta":{},"finish_reason":"\(finish)"}]}

  data: [DONE]


  """
}
