extension ModelError {
  /// What a reply means, by its status, else by the provider's word; never by its message.
  init(_ reply: ServerReply) {
    if reply.kinds.contains(where: Self.kindsOfLongPrompts.contains) {
      self = .tooMuchText(reply)
    } else if let status = reply.status ?? reply.kinds.lazy.compactMap({ Self.statuses[$0] }).first
    {
      self = Self.meaning(of: status, reply)
    } else {
      self = .failedMidway(reply)
    }
  }

  /// An event that is not what it should be.
  static func unreadable(
    _ event: ServerSentEvent, _ server: ModelServer, _ texts: ServerText
  ) -> Self {
    .unreadable(ServerReply(server: server, message: texts.quoted(event.data)))
  }

  private static func meaning(of status: Int, _ reply: ServerReply) -> Self {
    switch status {
    case 400, 422: .badRequest(reply)
    case 401: .wrongKey(reply)
    case 402: .unpaid(reply)
    case 403: .forbidden(reply)
    case 404: .unknownModel(reply)
    case 409: .conflict(reply)
    case 413: .tooMuchText(reply)
    case 429: reply.retryAfter == nil ? .spendingCap(reply) : .rateLimited(reply)
    case 408, 504: .timedOut(reply)
    case 529: .overloaded(reply)
    case 500..<600: .serverFailed(reply)
    default: .unexpectedStatus(reply)
    }
  }

  /// The words of OpenAI and llama.cpp for a prompt beyond the context, under status 400.
  private static let kindsOfLongPrompts: Set = [
    "context_length_exceeded", "exceed_context_size_error",
  ]

  /// The status that each of Anthropic's words comes with; amid an answer there is only the word.
  private static let statuses = [
    "invalid_request_error": 400, "authentication_error": 401, "billing_error": 402,
    "permission_error": 403, "not_found_error": 404, "conflict_error": 409,
    "request_too_large": 413, "rate_limit_error": 429, "api_error": 500, "timeout_error": 504,
    "overloaded_error": 529,
  ]
}
