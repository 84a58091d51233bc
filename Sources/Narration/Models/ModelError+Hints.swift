import Transport

extension ModelError {
  /// What could be done; the offline narrator is what always can.
  package var hint: String? {
    switch self {
    case .cancelled: nil
    case .noKey(let server): "set \(server.keyVariable), or draft with the offline narrator"
    case .connection(let error): error.hint
    case .badRequest: "choose another model, give fewer posts, or draft with the offline narrator"
    case .wrongKey(let reply): "set \(reply.server.keyVariable) to a key of \(reply.server.name)"
    case .unpaid(let reply):
      "look at the billing of the account of \(reply.server.keyVariable), or draft with the"
        + " offline narrator"
    case .forbidden(let reply):
      "choose another model, or set \(reply.server.keyVariable) to a key that may use it"
    case .unknownModel: "check the model's name and the server's address, or choose another model"
    case .tooMuchText, .contextFull: "give fewer posts, or choose a model with a larger context"
    case .rateLimited: "wait as long, or draft with the offline narrator"
    case .spendingCap(let reply):
      "look at the limits of the account of \(reply.server.keyVariable): a cap on spending does not"
        + " lift by itself"
    case .conflict, .serverFailed, .timedOut, .overloaded, .truncatedStream, .emptyAnswer:
      "try again, choose another model, or draft with the offline narrator"
    case .unexpectedStatus: "check the server's address"
    case .failedMidway: "look at the server's log, or choose another model"
    case .unreadable:
      "check the server's address: Claude ends it with nothing, others mostly with /v1"
    case .cutOff: "give fewer posts, or allow a longer answer"
    case .declined(_, "frontier_llm", _):
      "some filters also meet harmless texts about language models: choose another model, or draft"
        + " with the offline narrator"
    case .declined: "choose another model, or draft with the offline narrator"
    case .unexpectedStop: "choose another model, or draft with the offline narrator"
    }
  }
}
