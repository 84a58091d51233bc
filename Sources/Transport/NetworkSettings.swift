/// What the machine says of its network.
///
/// The front reads it from the environment: nothing below does, libcurl included.
package struct NetworkSettings: Sendable {
  package var proxies: ProxySettings
  /// A file of certificate authorities in place of the system's, as `SSL_CERT_FILE` names it.
  package var authorities: String?
  /// How the program is called in requests; some gateways refuse those without a name.
  package var userAgent: String

  package init(
    proxies: ProxySettings = ProxySettings(), authorities: String? = nil,
    userAgent: String = "beatbook"
  ) {
    self.proxies = proxies
    self.authorities = authorities
    self.userAgent = userAgent
  }

  /// Reads the customary variables of an environment.
  package init(environment: (_ name: String) -> String?) {
    self.init(
      proxies: ProxySettings(environment: environment),
      authorities: environment("SSL_CERT_FILE").flatMap { $0.isEmpty ? nil : $0 })
  }
}

/// Through which proxies servers are reached.
package struct ProxySettings: Sendable {
  package var http: String?
  package var https: String?
  /// Host names and networks that are reached directly, as in `no_proxy`.
  package var exceptions: String

  package init(http: String? = nil, https: String? = nil, exceptions: String = "") {
    self.http = http
    self.https = https
    self.exceptions = exceptions
  }

  /// Reads the customary variables, of which those in lower case come first.
  ///
  /// `HTTP_PROXY` is not read, as a web server may have made it of a header of a stranger's request.
  package init(environment: (_ name: String) -> String?) {
    func value(_ names: [String]) -> String? {
      for name in names {
        if let value = environment(name), !value.isEmpty { return value }
      }
      return nil
    }
    self.init(
      http: value(["http_proxy", "all_proxy", "ALL_PROXY"]),
      https: value(["https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"]),
      exceptions: value(["no_proxy", "NO_PROXY"]) ?? "")
  }

  /// The proxy for an address; none for this machine itself, which a proxy could not reach.
  func proxy(for address: HTTPAddress) -> String? {
    address.isLoopback ? nil : address.isSecure ? https : http
  }
}
