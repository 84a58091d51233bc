internal import CCurl

/// One request on its way, as libcurl holds it.
final class Transfer {
  let inbox: Inbox
  /// What messages call the server.
  let peer: String
  private let proxy: String?
  private let easy: UnsafeMutableRawPointer
  private let multi: UnsafeMutableRawPointer
  private var headers: UnsafeMutablePointer<curl_slist>?
  private let errorText = UnsafeMutablePointer<CChar>.allocate(capacity: Int(CURL_ERROR_SIZE))

  init(_ request: HTTPRequest, network: NetworkSettings) throws(HTTPError) {
    let address = try HTTPAddress(request.url)
    var lines: [String] = ["Expect:"]
    for header in request.headers {
      guard let line = header.line else { throw .badHeader(header.name) }
      lines.append(line)
    }
    guard let easy = ccurl_easy_init() else { throw .unavailable(address) }
    guard let multi = ccurl_multi_init() else {
      ccurl_easy_cleanup(easy)
      throw .unavailable(address)
    }
    inbox = Inbox(limit: request.bodyLimit)
    peer = address.description
    proxy = network.proxies.proxy(for: address)
    self.easy = easy
    self.multi = multi
    errorText.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE))
    for line in lines { headers = ccurl_append(headers, line) }
    let isSet = setUp(request, network) && ccurl_multi_add(multi, easy) == CURLM_OK
    guard isSet else { throw .unavailable(address) }
  }

  deinit {
    ccurl_multi_remove(multi, easy)
    ccurl_easy_cleanup(easy)
    ccurl_multi_cleanup(multi)
    ccurl_free_list(headers)
    errorText.deallocate()
  }

  /// Does what can be done without waiting; the result when it is over.
  func advance() throws(HTTPError) -> CURLcode? {
    let code = ccurl_multi_perform(multi)
    guard code == CURLM_OK else {
      throw .failed(peer, reason: String(cString: ccurl_multi_strerror(code)))
    }
    var result = CURLE_OK
    return ccurl_result(multi, &result) == 1 ? result : nil
  }

  func wait(milliseconds: Int32) {
    ccurl_multi_poll(multi, milliseconds)
  }

  /// The bytes moved in either direction; nil until the connection stands.
  var progress: Int? {
    ccurl_offset(easy, CURLINFO_PRETRANSFER_TIME_T) > 0
      ? inbox.arrived + Int(ccurl_offset(easy, CURLINFO_SIZE_UPLOAD_T)) : nil
  }

  /// What a finished transfer came to.
  func response(
    after result: CURLcode, timeouts: HTTPTimeouts
  ) throws(HTTPError) -> HTTPResponse {
    guard result == CURLE_OK else { throw error(result, timeouts) }
    guard let head = inbox.head else { throw .notHTTP(peer) }
    if head.isRedirect { throw .redirected(peer, status: head.status) }
    return head
  }
}

extension Transfer {
  /// Whether libcurl took every option.
  private func setUp(_ request: HTTPRequest, _ network: NetworkSettings) -> Bool {
    let context = Unmanaged.passUnretained(inbox).toOpaque()
    let texts: [(CURLoption, String?)] = [
      (CURLOPT_URL, request.url), (CURLOPT_USERAGENT, network.userAgent),
      // Empty texts keep libcurl from reading the environment.
      (CURLOPT_PROXY, proxy ?? ""), (CURLOPT_NOPROXY, network.proxies.exceptions),
      (CURLOPT_CAINFO, network.authorities),
    ]
    let numbers: [(CURLoption, Int)] = [
      (CURLOPT_NOSIGNAL, 1), (CURLOPT_FOLLOWLOCATION, 0),
      (CURLOPT_SSL_VERIFYPEER, 1), (CURLOPT_SSL_VERIFYHOST, 2),
      // A proxy is told no header that is meant for the server, and is not heard as the server.
      (CURLOPT_HEADEROPT, Int(CURLHEADER_SEPARATE)), (CURLOPT_SUPPRESS_CONNECT_HEADERS, 1),
      (CURLOPT_CONNECTTIMEOUT_MS, max(1, Int(request.timeouts.connecting * 1000))),
    ]
    var codes = texts.compactMap { option, text in text.map { ccurl_set_string(easy, option, $0) } }
    codes += numbers.map { ccurl_set_long(easy, $0, $1) }
    codes += [
      ccurl_allow_http_only(easy), ccurl_set_headers(easy, headers),
      ccurl_set_error_text(easy, errorText),
      ccurl_set_receivers(easy, Inbox.receiveHeader, Inbox.receiveBody, context),
    ]
    if request.method == .post {
      codes.append(ccurl_set_body(easy, request.body, Int(request.body.count)))
    }
    ccurl_set_quick_exit(easy)
    return codes.allSatisfy { $0 == CURLE_OK }
  }

  private func error(_ code: CURLcode, _ timeouts: HTTPTimeouts) -> HTTPError {
    // Its code differs between versions.
    if let refusedByProxy { return .proxy(proxyName, reason: "it answered \(refusedByProxy)") }
    return switch code {
    case CURLE_COULDNT_RESOLVE_HOST: .hostNotFound(peer)
    case CURLE_COULDNT_RESOLVE_PROXY: .proxy(proxyName, reason: "its host was not found")
    case CURLE_COULDNT_CONNECT: notConnected
    case CURLE_OPERATION_TIMEDOUT:
      .timedOut(.connection, seconds: timeouts.connecting, host: peer)
    case CURLE_GOT_NOTHING: .closedWithoutAnswer(peer)
    case CURLE_UNSUPPORTED_PROTOCOL, CURLE_WEIRD_SERVER_REPLY: .notHTTP(peer)
    case CURLE_WRITE_ERROR where inbox.isTooLong: .tooLong(peer, limit: inbox.limit)
    case CURLE_PROXY: .proxy(proxyName, reason: reason(code))
    case CURLE_SSL_CONNECT_ERROR, CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CACERT_BADFILE,
      CURLE_SSL_CERTPROBLEM, CURLE_SSL_CIPHER, CURLE_SSL_ISSUER_ERROR:
      .tls(peer, reason: reason(code))
    case CURLE_PARTIAL_FILE, CURLE_RECV_ERROR, CURLE_SEND_ERROR, CURLE_HTTP2,
      CURLE_HTTP2_STREAM:
      broken
    default: .failed(peer, reason: reason(code))
    }
  }

  private var notConnected: HTTPError {
    let wasRefused = ccurl_was_refused(easy) == 1
    if proxy != nil {
      return .proxy(
        proxyName, reason: wasRefused ? "connection refused" : reason(CURLE_COULDNT_CONNECT))
    }
    return wasRefused ? .refused(peer) : .unreachable(peer, reason: reason(CURLE_COULDNT_CONNECT))
  }

  private var broken: HTTPError {
    guard inbox.head != nil else { return .closedWithoutAnswer(peer) }
    let announced = Int(ccurl_offset(easy, CURLINFO_CONTENT_LENGTH_DOWNLOAD_T))
    return .cutShort(peer, received: inbox.bodyCount, announced: announced < 0 ? nil : announced)
  }

  /// The status with which a proxy declined to connect.
  private var refusedByProxy: Int? {
    let status = ccurl_long(easy, CURLINFO_HTTP_CONNECTCODE)
    return status >= 300 ? status : nil
  }

  private var proxyName: String { proxy.map(HTTPAddress.proxy) ?? peer }

  /// What libcurl says of a failure: more of this one if it can, else of all of its kind.
  private func reason(_ code: CURLcode) -> String {
    let isEmpty = errorText[0] == 0
    let text = String(cString: isEmpty ? ccurl_easy_strerror(code) : UnsafePointer(errorText))
    // A certificate's names may be quoted in it, and they are the server's.
    let line = text.split(separator: " ").joined(separator: " ")
    let scalars = line.unicodeScalars.map { $0.isPrintableASCII ? $0 : "?" }
    return String(String.UnicodeScalarView(scalars))
  }
}

extension Unicode.Scalar {
  fileprivate var isPrintableASCII: Bool { (0x20...0x7E).contains(value) }
}

extension HTTPError {
  fileprivate static func unavailable(_ address: HTTPAddress) -> Self {
    .failed(address.description, reason: "libcurl cannot be set up")
  }
}
