import Foundation

/// What is wrong, in the several forms in which servers say it.
///
///     {"type":"error","error":{"type":"overloaded_error","message":"…"},"request_id":"…"}
///     {"error":{"code":401,"message":"…","type":"authentication_error"}}
///     {"error":"model runner has unexpectedly stopped"}
///     {"detail":"Not Found"}
struct ServerComplaint: Decodable {
  private(set) var message: String?
  /// The server's words for the kind of error, the most particular one first.
  private(set) var kinds: [String] = []
  /// A number of the error that is a status.
  private(set) var status: Int?
  private(set) var requestID: String?

  private enum Key: String, CodingKey {
    case error, detail, details, message, type, code
    case requestID = "request_id"
    case errorCode = "error_code"
  }

  /// Reads JSON that has an error in it; nil for any other.
  init?(_ json: some Sequence<UInt8>) {
    guard let complaint = try? JSONDecoder().decode(Self.self, from: Data(json)) else { return nil }
    self = complaint
  }

  init(from decoder: any Decoder) throws {
    let top = try decoder.container(keyedBy: Key.self)
    requestID = try? top.decode(String.self, forKey: .requestID)
    // llama.cpp's field `error` holds what others have one level below.
    let inner = (try? top.nestedContainer(keyedBy: Key.self, forKey: .error)) ?? top
    let details = try? inner.nestedContainer(keyedBy: Key.self, forKey: .details)
    message =
      (try? top.decode(String.self, forKey: .error))
      ?? (try? inner.decode(String.self, forKey: .message))
      ?? (try? top.decode(String.self, forKey: .detail))
    kinds = [
      try? details?.decode(String.self, forKey: .errorCode),
      try? inner.decode(String.self, forKey: .code),
      try? inner.decode(String.self, forKey: .type),
    ].compactMap { $0 }
    let code = try? inner.decode(Int.self, forKey: .code)
    status = code.flatMap { (400..<600).contains($0) ? $0 : nil }
    // Some servers send `"error": null` with each piece of an answer.
    let hasError = top.contains(.error) && (try? top.decodeNil(forKey: .error)) != true
    guard message != nil || hasError else {
      throw DecodingError.dataCorrupted(.init(codingPath: [], debugDescription: "no error"))
    }
  }
}
