import Language

/// How a post is named: by its id, or by an address of it.
struct PostAddress {
  /// The conditions under which a post is meant, the surest first.
  let conditions: [String]

  init(_ text: String) {
    guard let page = Self.page(of: text) else {
      conditions = ["id = \(Literal.quoted(text))"]
      return
    }
    let bare = text.prefix { $0 != "?" && $0 != "#" }
    let stem = bare.hasSuffix("/") ? bare.dropLast() : bare
    let spellings = [text, String(stem), stem + "/"].map(Literal.quoted).joined(separator: ", ")
    conditions = Self.conditions(of: page) + ["url in (\(spellings))"]
  }

  /// The host and the parts of the path, with what is asked for behind `?`; nil for no address.
  private static func page(of text: String) -> (host: String, parts: [String], query: String)? {
    guard let match = text.wholeMatch(of: /https?:\/\/([^\/?#]+)([^?#]*)(?:\?([^#]*))?(?:#.*)?/)
    else { return nil }
    let host = match.1.lowercased()
    let bare = ["www.", "old.", "m.", "mobile."].first { host.hasPrefix($0) }
    return (
      String(host.dropFirst(bare?.count ?? 0)),
      match.2.split(separator: "/").map(String.init), String(match.3 ?? "")
    )
  }

  /// What a page's own address says of the id, which finds a post whatever address is stored.
  private static func conditions(
    of page: (host: String, parts: [String], query: String)
  ) -> [String] {
    let parts = page.parts
    func id(_ text: String) -> [String] { ["id = \(Literal.quoted(text))"] }
    func value(_ name: String) -> String? {
      page.query.split(separator: "&").first { $0.hasPrefix("\(name)=") }
        .map { String($0.dropFirst(name.count + 1)) }
    }
    switch page.host {
    case "x.com", "twitter.com":
      guard let place = parts.firstIndex(of: "status"), parts.indices.contains(place + 1) else {
        return []
      }
      return id("x:\(parts[place + 1])")
    case "reddit.com":
      guard let place = parts.firstIndex(of: "comments"), parts.indices.contains(place + 1) else {
        return []
      }
      return parts.count > place + 3
        ? id("reddit:t1_\(parts[place + 3])") : id("reddit:t3_\(parts[place + 1])")
    case "bsky.app":
      guard let place = parts.firstIndex(of: "post"), parts.indices.contains(place + 1) else {
        return []
      }
      let key = "/app.bsky.feed.post/\(parts[place + 1])"
      return ["source = bluesky and id contains \(Literal.quoted(key))"]
    case "youtube.com":
      if let comment = value("lc") { return id("youtube:comment:\(comment)") }
      return value("v").map { id("youtube:video:\($0)") } ?? []
    case "youtu.be": return parts.first.map { id("youtube:video:\($0)") } ?? []
    case "news.ycombinator.com": return value("id").map { id("hackernews:\($0)") } ?? []
    default: return []
    }
  }
}
