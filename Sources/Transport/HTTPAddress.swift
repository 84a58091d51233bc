internal import CCurl

/// Where a URL leads, read by libcurl itself so that both read the same.
struct HTTPAddress {
  let host: String
  let port: String
  let isSecure: Bool

  /// What messages show: never a password, a path or a query.
  var description: String {
    let isUsual = port == (isSecure ? "443" : "80")
    return isUsual ? host : "\(host):\(port)"
  }

  /// Whether libcurl is there, and loaded.
  private static let canRead = ccurl_is_ready() == 1

  init(_ url: String) throws(HTTPError) {
    guard Self.canRead else { throw .noLibrary }
    guard let parts = Parts(url, flags: 0) else { throw .badAddress(.unreadable) }
    guard let scheme = parts[CURLUPART_SCHEME], ["http", "https"].contains(scheme) else {
      throw .badAddress(.scheme)
    }
    guard parts[CURLUPART_USER] == nil, parts[CURLUPART_PASSWORD] == nil else {
      throw .badAddress(.credentials)
    }
    guard let host = parts[CURLUPART_HOST], let port = parts[CURLUPART_PORT] else {
      throw .badAddress(.unreadable)
    }
    self.host = host
    self.port = port
    isSecure = scheme == "https"
  }

  /// The address of a proxy, `host:port`, without its password.
  static func proxy(_ text: String) -> String {
    guard let parts = Parts(text, flags: UInt32(CURLU_DEFAULT_SCHEME | CURLU_NON_SUPPORT_SCHEME)),
      let host = parts[CURLUPART_HOST]
    else { return "of an unreadable address" }
    // libcurl's own default.
    return "\(host):\(parts.givenPort ?? "1080")"
  }

  var isLoopback: Bool {
    let host = host.lowercased()
    return host == "localhost" || host.hasSuffix(".localhost") || host == "[::1]"
      || host.hasPrefix("127.") && host.utf8.allSatisfy { $0 == 0x2E || (0x30...0x39).contains($0) }
  }
}

/// A URL taken apart.
private final class Parts {
  private let handle: OpaquePointer

  init?(_ url: String, flags: UInt32) {
    guard let handle = ccurl_url() else { return nil }
    self.handle = handle
    guard ccurl_url_set(handle, CURLUPART_URL, url, flags) == CURLUE_OK else { return nil }
  }

  deinit {
    ccurl_url_cleanup(handle)
  }

  subscript(part: CURLUPart) -> String? { text(part, flags: UInt32(CURLU_DEFAULT_PORT)) }

  var givenPort: String? { text(CURLUPART_PORT, flags: 0) }

  private func text(_ part: CURLUPart, flags: UInt32) -> String? {
    var text: UnsafeMutablePointer<CChar>?
    guard ccurl_url_get(handle, part, &text, flags) == CURLUE_OK, let text else { return nil }
    defer { ccurl_free(text) }
    return String(cString: text)
  }
}
