package import Transport

/// A model behind the interface of OpenAI's chat completions, as most local servers have it.
package struct OpenAICompatibleModel: LanguageModel {
  package static let keyVariable = "OPENAI_API_KEY"

  private let settings: Settings
  private let client: HTTPClient
  private let retrying: Retrying

  /// Where a schema stands in a request.
  package enum SchemaForm: Sendable {
    /// As OpenAI has it: strict servers refuse another.
    case nested
    /// Also one level above, where llama.cpp's documentation puts it.
    case both
  }

  /// What can be chosen.
  package struct Settings: Sendable {
    package var model: String
    /// Down to `/v1`, which is added where there is no path.
    package var address: String
    package var key: Secret?
    /// The variable that the key was read from.
    package var keyVariable = OpenAICompatibleModel.keyVariable
    package var provider = "openai-compatible"
    package var schemaForm = SchemaForm.both
    /// A local server is silent while it reads a long prompt.
    package var timeouts = HTTPTimeouts(connecting: 5, idle: 600, total: 3600)

    package init(model: String, address: String, key: Secret? = nil) {
      self.model = model
      self.address = address
      self.key = key
    }

    package init(model: String, at server: LocalServer, port: Int? = nil, key: Secret? = nil) {
      self.init(model: model, address: server.address(port: port), key: key)
      provider = server.rawValue
    }
  }

  package init(_ settings: Settings, client: HTTPClient, retrying: Retrying) {
    self.settings = settings
    self.client = client
    self.retrying = retrying
  }

  package var identity: ModelIdentity {
    ModelIdentity(provider: settings.provider, model: settings.model, apiVersion: nil)
  }

  package func answer(
    _ prompt: Prompt, receiving: (String) -> Void, isCancelled: @escaping () -> Bool
  ) throws(ModelError) -> ModelAnswer {
    let request = request(prompt)
    let server = ModelServer(
      name: request.serverName, model: settings.model, keyVariable: settings.keyVariable)
    let texts = ServerText(secret: settings.key)
    return try ModelExchange(
      client: client, request: request, server: server, texts: texts, retrying: retrying,
      reading: OpenAIReading(server: server, texts: texts, outputLimit: prompt.outputLimit)
    ).answer(receiving: receiving, isCancelled: isCancelled)
  }

  private func request(_ prompt: Prompt) -> HTTPRequest {
    let address = settings.address.withoutEnding("/")
    let hasPath = address.split(separator: "/", omittingEmptySubsequences: false).count > 3
    var headers = [HTTPHeader("content-type", "application/json")]
    if let key = settings.key {
      headers.append(HTTPHeader("authorization", "Bearer ", secret: key))
    }
    return HTTPRequest(
      .post, address + (hasPath ? "" : "/v1") + "/chat/completions", headers: headers,
      body: Array(body(prompt).description.utf8), timeouts: settings.timeouts)
  }

  private func body(_ prompt: Prompt) -> RequestJSON {
    [
      "model": .text(settings.model),
      "messages": [
        ["role": "system", "content": .text(prompt.system)],
        // One text, as not every server takes a list.
        ["role": "user", "content": .text(prompt.parts.joined(separator: "\n\n"))],
      ],
      "stream": true, "stream_options": ["include_usage": true],
      "max_tokens": .number(prompt.outputLimit), "response_format": format(prompt),
    ]
  }

  private func format(_ prompt: Prompt) -> RequestJSON {
    let schema = RequestJSON.verbatim(prompt.schema)
    let nested: RequestJSON = ["name": .text(prompt.schemaName), "strict": true, "schema": schema]
    switch settings.schemaForm {
    case .nested: return ["type": "json_schema", "json_schema": nested]
    case .both: return ["type": "json_schema", "json_schema": nested, "schema": schema]
    }
  }
}
