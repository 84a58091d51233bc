import Transport

/// Who was asked, as messages need it.
package struct ModelServer: Sendable, Equatable {
  /// Host and port.
  package let name: String
  package let model: String
  /// The variable of the environment that holds its key.
  package let keyVariable: String

  package init(name: String, model: String, keyVariable: String) {
    self.name = name
    self.model = model
    self.keyVariable = keyVariable
  }
}

/// What a server said instead of an answer.
package struct ServerReply: Sendable, Equatable {
  package let server: ModelServer
  /// The status; nil for an error amid an answer.
  package var status: Int?
  /// The server's words for the kind of error, the most particular one first.
  package var kinds: [String]
  /// What it said, quoted, and safe to show.
  package var message: String?
  package var requestID: String?
  /// The seconds after which it may be asked again.
  package var retryAfter: Double?
  /// Whether asking again makes sense, where it says so.
  package var shouldRetry: Bool?

  package init(
    server: ModelServer, status: Int? = nil, kinds: [String] = [], message: String? = nil,
    requestID: String? = nil, retryAfter: Double? = nil, shouldRetry: Bool? = nil
  ) {
    self.server = server
    self.status = status
    self.kinds = kinds
    self.message = message
    self.requestID = requestID
    self.retryAfter = retryAfter
    self.shouldRetry = shouldRetry
  }
}

extension ServerReply {
  /// Reads an answer that is none; what cannot be read of the body is left out.
  init(
    _ response: HTTPResponse, body: [UInt8], from server: ModelServer, texts: ServerText,
    now: Int64
  ) {
    let complaint = ServerComplaint(body)
    self.init(server: server, complaint, texts: texts)
    status = response.status
    if complaint == nil { message = texts.quoted(body: body) }
    requestID = (response.requestID ?? complaint?.requestID).map(texts.word)
    retryAfter = RetryAfter.seconds(response, now: now)
    shouldRetry = response.header("x-should-retry").flatMap { Bool($0.lowercased()) }
  }

  /// Takes what a server says went wrong, in a body or amid an answer.
  init(server: ModelServer, _ complaint: ServerComplaint?, texts: ServerText) {
    self.init(
      server: server, status: complaint?.status, kinds: complaint?.kinds.map(texts.word) ?? [],
      message: complaint?.message.map { texts.quoted($0) },
      requestID: complaint?.requestID.map(texts.word))
  }
}

extension HTTPResponse {
  /// What the provider calls the exchange: Anthropic's header, then that of others.
  var requestID: String? { header("request-id") ?? header("x-request-id") }
}
