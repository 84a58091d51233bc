package import Transport

/// Claude, by Anthropic's Messages API.
///
/// `temperature`, `top_p` and `top_k` are never sent: since 2026-10-21 any value is refused.
package struct ClaudeModel: LanguageModel {
  package static let address = "https://api.anthropic.com"
  package static let currentVersion = "2026-10-21"
  package static let keyVariable = "ANTHROPIC_API_KEY"
  /// Names to suggest; any other is sent as it is.
  package static let suggestedModels = [
    "claude-sonnet-5-5", "claude-haiku-5-5", "claude-opus-5-5", "claude-fable-5-1",
  ]

  private let settings: Settings
  private let client: HTTPClient
  private let retrying: Retrying

  /// What can be chosen.
  package struct Settings: Sendable {
    package var model: String
    package var key: Secret?
    /// The variable that the key was read from.
    package var keyVariable = ClaudeModel.keyVariable
    package var address = ClaudeModel.address
    package var version = ClaudeModel.currentVersion
    /// How much the model thinks; nil leaves it to the model.
    package var effort: String? = "medium"
    /// Pings arrive while a model thinks.
    package var timeouts = HTTPTimeouts(connecting: 10, idle: 120, total: 900)

    package init(model: String, key: Secret?) {
      self.model = model
      self.key = key
    }
  }

  package init(_ settings: Settings, client: HTTPClient, retrying: Retrying) {
    self.settings = settings
    self.client = client
    self.retrying = retrying
  }

  package var identity: ModelIdentity {
    ModelIdentity(provider: "anthropic", model: settings.model, apiVersion: settings.version)
  }

  package func answer(
    _ prompt: Prompt, receiving: (String) -> Void, isCancelled: @escaping () -> Bool
  ) throws(ModelError) -> ModelAnswer {
    let request = request(prompt)
    let server = ModelServer(
      name: request.serverName, model: settings.model, keyVariable: settings.keyVariable)
    guard settings.key != nil else { throw .noKey(server) }
    let texts = ServerText(secret: settings.key)
    return try ModelExchange(
      client: client, request: request, server: server, texts: texts, retrying: retrying,
      reading: ClaudeReading(server: server, texts: texts, outputLimit: prompt.outputLimit)
    ).answer(receiving: receiving, isCancelled: isCancelled)
  }

  private func request(_ prompt: Prompt) -> HTTPRequest {
    HTTPRequest(
      .post, settings.address.withoutEnding("/").withoutEnding("/v1") + "/v1/messages",
      headers: [
        HTTPHeader("content-type", "application/json"),
        HTTPHeader("anthropic-version", settings.version),
        HTTPHeader("x-api-key", secret: settings.key),
      ],
      body: Array(body(prompt).description.utf8), timeouts: settings.timeouts)
  }

  private func body(_ prompt: Prompt) -> RequestJSON {
    let format: RequestJSON = ["type": "json_schema", "schema": .verbatim(prompt.schema)]
    let effort = settings.effort.map { [("effort", RequestJSON.text($0))] } ?? []
    return [
      "model": .text(settings.model), "max_tokens": .number(prompt.outputLimit), "stream": true,
      "system": [
        ["type": "text", "text": .text(prompt.system), "cache_control": ["type": "ephemeral"]]
      ],
      "output_config": .members(effort + [("format", format)]),
      "messages": [
        [
          "role": "user",
          "content": .list(prompt.parts.map { ["type": "text", "text": .text($0)] }),
        ]
      ],
    ]
  }
}

extension String {
  /// An address without what some write at its end.
  func withoutEnding(_ ending: String) -> String {
    hasSuffix(ending) ? String(dropLast(ending.count)) : self
  }
}
