import Analysis
import Language
import Reporting
import Storage

extension Session {
  /// Shows a post: what it says, what is known of it, what stands around it.
  func show(_ post: PostRow, of table: ResultTable) throws {
    opened = post
    // Programs get what the store has, as they would by a query.
    guard settings.formatName == "table" else {
      write(table)
      return
    }
    var page = TextPage()
    let width = min(settings.width ?? output.width ?? 80, 80)
    page.add(head(of: post), width: width, .dim)
    if let title = post.text("title") { page.add(title, width: width, .strong) }
    if let text = post.text("text") {
      page.add(paragraphs: text, width: width)
    } else if post.text("title") == nil {
      page.add("(no text)", .dim)
    }
    page.add()
    for (name, text) in try facts(of: post) {
      // The first column is as wide as the longest name.
      let lines = TextWrap.lines(of: TerminalText.line(text), width: max(20, width - 11))
      for (place, line) in lines.enumerated() {
        page.add(DisplayWidth.padded(place == 0 ? name : "", to: 11) + line)
      }
    }
    let thread = PostThread(of: post, among: try thread(of: post))
    if !thread.isAlone {
      page.add()
      page.add(thread.page(in: settings.zone, width: settings.width ?? output.width))
    }
    write(page)
  }

  private func head(of post: PostRow) -> String {
    var head = ["\(post.source) \(post.text("kind") ?? "post") by \(post.author)"]
    if let name = post.text("name"), name != post.author { head[0] += " (\(name))" }
    if let community = post.text("community") { head.append(community) }
    if let time = post.time("time") {
      head.append("\(settings.zone.wallClock(at: time)) \(settings.zone.name)")
    }
    if let status = post.text("status"), status != "available" { head.append(status) }
    return head.joined(separator: " · ")
  }

  /// What is known of a post, by name.
  private func facts(of post: PostRow) throws -> [(name: String, text: String)] {
    var facts: [(String, String?)] = [("counts", counts(of: post)), ("sentiment", mood(of: post))]
    facts.append(("words", words(of: post)))
    facts.append(("hashtags", Self.joined(post.list("hashtags").map { "#\($0)" })))
    facts.append(("mentions", Self.joined(post.list("mentions").map { "@\($0)" })))
    facts.append(("links", Self.joined(post.list("links"))))
    facts.append(("about", post.text("link")))
    facts.append(("copies", try copies(of: post)))
    facts.append(("beats", Self.joined(try beats(of: post))))
    facts += [("address", post.text("url")), ("id", post.id), ("read", try origin(of: post))]
    return facts.compactMap { name, text in text.map { (name, $0) } }
  }

  /// The place in a snapshot that has the post as it came.
  private func origin(of post: PostRow) throws -> String? {
    try store.origin(of: post.id).map { origin in
      "in snapshot \(origin.snapshot), \(origin.file), line \(origin.line.grouped)"
        + " (\(origin.length.grouped) bytes from byte \(origin.offset.grouped))"
    }
  }

  private static func joined(_ words: [String]) -> String? {
    words.isEmpty ? nil : words.inOneLine
  }

  private func counts(of post: PostRow) -> String? {
    let names = ["likes", "reposts", "replies", "quotes", "views", "points"]
    let counts = names.compactMap { name in
      post.integer(name).map { count in
        let one = name == "replies" ? "reply" : String(name.dropLast())
        return "\(count.grouped) \(count == 1 ? one : name)"
      }
    }
    return counts.isEmpty ? nil : counts.joined(separator: " · ")
  }

  /// The label, the score and whose they are.
  private func mood(of post: PostRow) -> String? {
    guard let label = post.text("sentiment") else { return nil }
    let score = post.number("score").map { " \(Self.signed($0, 4))" } ?? ""
    let origin = post.text("labelled").map {
      $0 == "given" ? ", as the snapshot has it" : ", by \($0)"
    }
    return label + score + (origin ?? "")
  }

  /// The words that made the score, and what each of them came to.
  private func words(of post: PostRow) -> String? {
    guard post.text("labelled") == "\(scorer.name) \(scorer.version)" else { return nil }
    let text = [post.text("title"), post.text("text")].compactMap(\.self).joined(separator: "\n")
    let rated = scorer.ratedWords(in: text, language: post.text("lang"))
    guard !rated.isEmpty else { return nil }
    let shown = rated.prefix(12).map { "\($0.word) \(Self.signed($0.valence, 1))" }
    let more = rated.count - shown.count
    return shown.joined(separator: " · ") + (more > 0 ? " · … \(more) more" : "")
  }

  private static func signed(_ number: Double, _ decimals: Int) -> String {
    let text = NumberText.fixed(number, decimals: decimals) ?? ""
    return number > 0 ? "+\(text)" : text
  }

  private func copies(of post: PostRow) throws -> String? {
    guard let family = post.text("family") else { return nil }
    let query = "posts of all | where family = \(Literal.quoted(family))"
    guard case .integer(let count)? = try answerForFacts("\(query) | count").rows.first?.first,
      count > 1
    else { return nil }
    let others = count - 1
    return "\(others.grouped) other \(others == 1 ? "post says" : "posts say") the same or nearly:"
      + " where family = \(Literal.quoted(family))"
  }

  private func beats(of post: PostRow) throws -> [String] {
    let query = "posts of all | where id = \(Literal.quoted(post.id)) | select beat"
    guard case .list(let beats)? = try answerForFacts(query).rows.first?.first else { return [] }
    return beats
  }

  /// What the posts of a post's thread have in common.
  func condition(ofThreadOf post: PostRow) -> String {
    let root = post.text("thread") ?? post.key
    let ids = Set([post.id, "\(post.source):\(root)"]).sorted().map(Literal.quoted)
    return """
      source = \(post.source) and (thread = \(Literal.quoted(root)) \
      or reply_to = \(Literal.quoted(post.key)) or id in (\(ids.joined(separator: ", ")))) \
      and kind != repost
      """
  }

  /// The posts of the post's thread, as far as they are in the store.
  private func thread(of post: PostRow) throws -> [PostRow] {
    let table = try answerForFacts(
      """
      posts of all | where \(condition(ofThreadOf: post)) \
      | select id, source, reply_to, time, author, name, title, text
      """)
    return table.rows.map { PostRow($0, of: table) }
  }
}

extension TextPage {
  /// Adds what another one has.
  mutating func add(_ page: TextPage) { lines += page.lines }
}
