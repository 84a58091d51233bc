package import Transport

/// Why a model gave no answer that can be used.
package enum ModelError: Error, Sendable, Equatable, CustomStringConvertible {
  case cancelled
  case noKey(ModelServer)
  case connection(HTTPError)

  // What the server said, by its status or amid the answer.
  case badRequest(ServerReply)
  case wrongKey(ServerReply)
  case unpaid(ServerReply)
  case forbidden(ServerReply)
  case unknownModel(ServerReply)
  case conflict(ServerReply)
  case tooMuchText(ServerReply)
  case rateLimited(ServerReply)
  /// Too much was asked, and the server names no time when more can be: a cap on spending.
  case spendingCap(ServerReply)
  case serverFailed(ServerReply)
  case timedOut(ServerReply)
  case overloaded(ServerReply)
  case unexpectedStatus(ServerReply)
  case failedMidway(ServerReply)
  case unreadable(ServerReply)

  // How the answer ended.
  case truncatedStream(ModelServer)
  case cutOff(ModelServer, tokens: Int)
  case contextFull(ModelServer)
  case declined(ModelServer, category: String?, explanation: String?)
  case unexpectedStop(ModelServer, reason: String)
  case emptyAnswer(ModelServer)

  package var description: String {
    switch self {
    case .cancelled: "the request was cancelled"
    case .noKey(let server): "no key for \(server.model) at \(server.name)"
    case .connection(let error): error.description
    case .badRequest(let reply): reply.said("does not take the request")
    case .wrongKey(let reply): reply.said("does not accept the key")
    case .unpaid(let reply): reply.said("finds something wrong with the account's billing")
    case .forbidden(let reply): reply.said("does not let this key use \(reply.server.model)")
    case .unknownModel(let reply): reply.said("knows no model \(reply.server.model)")
    case .conflict(let reply): reply.said("is busy with another request")
    case .tooMuchText(let reply): reply.said("finds the request too large")
    case .rateLimited(let reply):
      reply.said("takes no more requests for \(Self.time(reply.retryAfter ?? 0))")
    case .spendingCap(let reply): reply.said("takes no more requests, and does not say until when")
    case .serverFailed(let reply): reply.said("failed")
    case .timedOut(let reply): reply.said("took too long")
    case .overloaded(let reply): reply.said("is overloaded")
    case .unexpectedStatus(let reply): reply.said("answered with status \(reply.status ?? 0)")
    case .failedMidway(let reply): reply.said("failed amid the answer")
    case .unreadable(let reply): reply.said("answered with something that is no stream of text")
    case .truncatedStream(let server): "the answer of \(server.model) broke off before its end"
    case .cutOff(let server, let tokens):
      "the answer of \(server.model) was cut off at \(tokens) tokens"
    case .contextFull(let server): "the context of \(server.model) was full before the answer ended"
    case .declined(let server, let category, let explanation):
      "\(server.model) declined to answer" + (category.map { " (\($0))" } ?? "")
        + (explanation.map { ": \($0)" } ?? "")
    case .unexpectedStop(let server, let reason):
      "\(server.model) stopped for a reason that was not asked for: \(reason)"
    case .emptyAnswer(let server): "\(server.model) answered with no text"
    }
  }

  /// What the server said, where it is that.
  var reply: ServerReply? {
    switch self {
    case .badRequest(let reply), .wrongKey(let reply), .unpaid(let reply), .forbidden(let reply),
      .unknownModel(let reply), .conflict(let reply), .tooMuchText(let reply),
      .rateLimited(let reply), .spendingCap(let reply), .serverFailed(let reply),
      .timedOut(let reply), .overloaded(let reply), .unexpectedStatus(let reply),
      .failedMidway(let reply), .unreadable(let reply):
      reply
    case .cancelled, .noKey, .connection, .truncatedStream, .cutOff, .contextFull, .declined,
      .unexpectedStop, .emptyAnswer:
      nil
    }
  }

  /// A wait, to the second, and to the minute where it is long.
  private static func time(_ seconds: Double) -> String {
    // A server may name any number.
    let seconds = Int(min(seconds, 1e9).rounded(.up))
    return seconds < 120 ? "\(seconds) s" : "\((seconds + 59) / 60) min"
  }
}

extension ServerReply {
  /// A sentence about the server, with its own words and the number to ask its provider about.
  fileprivate func said(_ what: String) -> String {
    "\(server.name) \(what)" + ((message ?? kinds.first).map { ": \($0)" } ?? "")
      + (requestID.map { " (request \($0))" } ?? "")
  }
}
