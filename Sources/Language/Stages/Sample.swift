/// Draws rows at random, the same each time: `sample 50 seed 7`.
struct Sample: Stage {
  static let keyword = "sample"
  static let summary = "Draw posts at random; the same seed draws the same posts."
  static let usage = "sample N [seed K]"
  static let example = "posts | where sentiment = negative | sample 20 seed 7"
  static let details = ["A post is drawn or not whatever else has been loaded."]

  let count: CountTerm
  let seed: CountTerm?

  var description: String { "\(count) seed \(seed.map { "\($0)" } ?? "1")" }

  init(from parser: inout Parser) throws(Diagnostic) {
    count = try parser.countTerm("a number of posts")
    seed = parser.consume(word: "seed") ? try parser.countTerm("a seed") : nil
  }

  func apply(to plan: inout Plan) throws(Diagnostic) {
    guard plan.scope != nil, plan.fields.contains(where: { $0.name == "id" }) else {
      throw .samplesPosts
    }
    let count = try plan.context.count(of: count)
    let seed = try plan.count(of: seed) ?? 1
    // Ordered by a hash of each post's identity, so that a post is drawn or not whatever else
    // has been loaded before it.
    let hash = Formula.call(.mix, [.column("id"), .literal(.integer(Int64(seed)))])
    plan.relation = .limit(.sort(plan.relation, [SortKey(hash)]), count)
    plan.order = []
    plan.notes.append("a sample of at most \(count), drawn with seed \(seed)")
  }
}

extension Diagnostic {
  fileprivate static var samplesPosts: Self {
    Diagnostic(
      "samples-posts", "'sample' draws posts, and the rows here are none", at: Span(0, 0),
      help: "sample before count, measure or select")
  }
}
