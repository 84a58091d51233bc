import Language

extension Engine {
  /// Reads the posts of a comparison, and makes its table of them.
  func table(of request: CompareRequest, _ answers: [Answered]) throws -> ResultTable {
    let posts = try read(request.posts, answers, first: request.windows.first)
    let byCapture =
      request.asksByCapture
      ? try read(request.postsByCapture, answers, first: request.windows.first) : nil
    let labels = posts.labelled.isEmpty ? nil : request.labels(ofPosts: posts.labelled)
    let named = try labels.map { try run($0.compiled(for: dialect)).rows.compactMap(\.first) }
    return request.table(
      from: ComparisonAnswers(
        posts: posts, byCapture: byCapture, labels: named ?? [],
        isOncePerFamily: request.isOncePerFamily))
  }

  /// Reads posts of which clusters are made.
  ///
  /// - Parameters:
  ///   - posts: what is asked.
  ///   - answers: of the computations before.
  ///   - first: the first of two windows; nil where there is one.
  /// - Returns: the posts.
  /// - Throws: an ``EngineError``.
  func read(
    _ posts: ClusteredPosts, _ answers: [Answered], first: TimeWindow? = nil
  ) throws -> ClusteredPostsReader {
    var reader = ClusteredPostsReader(posts, first: first)
    try scan(posts.relation, answers) { reader.add($0) }
    return reader
  }
}
