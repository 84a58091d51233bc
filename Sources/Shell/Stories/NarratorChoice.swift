import Language
import Narration
import Reporting
import Transport

/// Who drafts stories, and where they are asked.
package struct NarratorChoice: Sendable, Equatable {
  package enum Provider: String, Sendable, CaseIterable {
    case offline, claude, openai, ollama, llamacpp, vllm

    static var names: String { allCases.map(\.rawValue).joined(separator: ", ") }
  }

  package var provider = Provider.offline
  package var model: String?
  /// The server's address.
  package var server: String?
  /// The version of Claude's interface.
  package var api: String?

  package init() {}
}

extension Session {
  /// The narrator of the settings, or the one that a command names.
  func choice(_ name: (text: String, span: Span)?) throws(Diagnostic) -> NarratorChoice {
    var choice = settings.narrator
    guard let name else { return choice }
    guard let provider = NarratorChoice.Provider(rawValue: name.text.lowercased()) else {
      throw .unknownNarrator(name.text, at: name.span)
    }
    // A model and a server are those of the narrator that was set, where it asks any.
    if provider != choice.provider, choice.provider != .offline { choice = NarratorChoice() }
    choice.provider = provider
    return choice
  }

  /// The narrator that was chosen.
  ///
  /// - Throws: ``CommandError`` where it needs a model that was not named.
  func narrator(_ choice: NarratorChoice) throws -> any Narrator {
    switch choice.provider {
    case .offline: return OfflineNarrator()
    case .claude: return modelNarrator(try claude(choice))
    case .openai, .ollama, .llamacpp, .vllm: return modelNarrator(try compatible(choice))
    }
  }

  private func modelNarrator(_ model: any LanguageModel) -> ModelNarrator {
    ModelNarrator(
      model, boundary: { String(UInt64.random(in: 0...UInt64.max), radix: 36) },
      receiving: { [output, waiting] in
        guard output.progress != nil else { return }
        // Who sees the words come need not be told that they are waited for.
        waiting?.end()
        output.messages(TerminalText.line($0, newline: "\n"))
      },
      isCancelled: { [interruption] in interruption.isRaised })
  }

  private func claude(_ choice: NarratorChoice) throws -> ClaudeModel {
    var settings = ClaudeModel.Settings(
      model: choice.model ?? Self.standardModel, key: try workplace.key(ClaudeModel.keyVariable))
    if let server = choice.server { settings.address = server }
    if let api = choice.api { settings.version = api }
    return ClaudeModel(settings, client: client, retrying: retrying)
  }

  private static let standardModel = "claude-sonnet-5-5"

  private func compatible(_ choice: NarratorChoice) throws -> OpenAICompatibleModel {
    guard let model = choice.model else {
      throw CommandError(
        message: "\(choice.provider.rawValue) has no model to ask",
        help: "name one: set model = \"qwen3:8b\"")
    }
    let key = try workplace.key(OpenAICompatibleModel.keyVariable)
    let local = LocalServer(rawValue: choice.provider.rawValue)
    var settings =
      local.map { OpenAICompatibleModel.Settings(model: model, at: $0, key: key) }
      ?? OpenAICompatibleModel.Settings(
        model: model, address: choice.server ?? "https://api.openai.com/v1", key: key)
    if let server = choice.server { settings.address = server }
    // Only local servers take a schema in two places; OpenAI refuses what it does not know.
    settings.schemaForm = local == nil ? .nested : .both
    return OpenAICompatibleModel(settings, client: client, retrying: retrying)
  }

  private var client: HTTPClient { HTTPClient(network: workplace.network) }

  private var retrying: Retrying {
    Retrying(
      now: clock, sleep: workplace.sleep,
      announce: { [announce = workplace.announce] error, seconds in
        announce("\(error); trying again in \(Int(seconds.rounded(.up))) s")
      })
  }
}

extension Diagnostic {
  fileprivate static func unknownNarrator(_ name: String, at span: Span) -> Self {
    Diagnostic(
      "unknown-narrator", "there is no narrator '\(name)'", at: span,
      help: "narrators: \(NarratorChoice.Provider.names)")
  }
}
