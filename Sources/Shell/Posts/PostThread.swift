import Language
import Reporting

/// A post among those that it answers and that answer it.
struct PostThread {
  /// What the post answers, from where the thread begins.
  private(set) var ancestors: [PostRow] = []
  /// The id of what the first of them answers, where that is not in the store.
  private(set) var missing: String?
  /// How many posts of the thread there are.
  let count: Int
  private let post: PostRow
  private let replies: [String: [PostRow]]

  /// Lines of ancestors and of replies that are shown.
  private static let shownAncestors = 6
  private static let shownReplies = 20
  /// Levels beyond which lines go no further to the right.
  private static let levels = 8

  init(of post: PostRow, among posts: [PostRow]) {
    self.post = post
    let known = Dictionary(posts.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    count = known.count
    var replies: [String: [PostRow]] = [:]
    for reply in known.values {
      if let parent = reply.text("reply_to") { replies[parent, default: []].append(reply) }
    }
    self.replies = replies.mapValues { group in
      group.sorted { ($0.time("time") ?? 0, $0.id) < ($1.time("time") ?? 0, $1.id) }
    }
    // What a platform gives may go round in a circle.
    var (seen, next) = (Set([post.key]), post.text("reply_to"))
    while let key = next, seen.insert(key).inserted {
      guard let parent = known[key] else {
        missing = key
        break
      }
      ancestors.insert(parent, at: 0)
      next = parent.text("reply_to")
    }
  }

  /// Whether there is anything but the post itself.
  var isAlone: Bool { ancestors.isEmpty && missing == nil && replies[post.key] == nil }

  /// The lines of the thread, for people; a width cuts them.
  func page(in zone: Zone, width: Int?) -> TextPage {
    var page = TextPage()
    page.add(
      "thread, \(Int64(count).grouped) \(count == 1 ? "post" : "posts"); open thread lists them",
      .dim)
    if let missing { page.add("  \(missing), which is not in the store", .dim) }
    var level = missing == nil ? 0 : 1
    let left = max(0, ancestors.count - Self.shownAncestors)
    for (place, parent) in ancestors.enumerated() where place == 0 || place > left {
      page.add(line(parent, level, in: zone, width))
      level += 1
      if place == 0, left > 0 {
        page.add(indented("… \(left) more between", level), .dim)
      }
    }
    page.add(line(post, level, in: zone, width, mark: "▸ "), .strong)
    let below = self.below()
    // Those that answer the post itself before those that answer them.
    let nearest = Set(
      below.enumerated().sorted { ($0.element.depth, $0.offset) < ($1.element.depth, $1.offset) }
        .prefix(Self.shownReplies).map(\.offset))
    for (place, (reply, depth)) in below.enumerated() where nearest.contains(place) {
      page.add(line(reply, level + depth, in: zone, width))
    }
    let more = below.count - Self.shownReplies
    if more > 0 { page.add(indented("… \(Int64(more).grouped) more", level + 1), .dim) }
    return page
  }

  /// The replies and theirs, each behind what it answers, with how deep they are.
  private func below() -> [(reply: PostRow, depth: Int)] {
    var found: [(PostRow, Int)] = []
    var seen = Set([post.key])
    var open = (replies[post.key] ?? []).reversed().map { ($0, 1) }
    while let (reply, depth) = open.popLast() {
      guard seen.insert(reply.key).inserted else { continue }
      found.append((reply, depth))
      open += (replies[reply.key] ?? []).reversed().map { ($0, depth + 1) }
    }
    return found
  }

  private func line(
    _ post: PostRow, _ level: Int, in zone: Zone, _ width: Int?, mark: String = ""
  ) -> String {
    let time = post.time("time").map { " · \(zone.wallClock(at: $0 - $0 % 60_000_000))" } ?? ""
    let said = post.said.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let line = TerminalText.line(indented("\(mark)\(post.author)\(time) · \(said)", level))
    return width.map { DisplayWidth.truncated(line, to: $0) } ?? line
  }

  private func indented(_ text: String, _ level: Int) -> String {
    String(repeating: "  ", count: min(level, Self.levels) + 1) + text
  }
}
