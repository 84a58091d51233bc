/// The posts of a question whose intervals know of clusters: one narrow row a post.
///
/// Posts of one author are not independent, nor are copies of one text by several: a cluster
/// is an author, or a copy family where it spans authors. A post without an author is its own.
/// The engine reads the posts once, in whatever order is cheapest; groups, clusters and all other
/// looks at the same posts are made of these rows, and nothing is asked again for them.
///
/// Columns: `post`, `author` (a number) and `family`, both of which may be missing, `outcome`
/// (missing where it cannot be told), what else is wanted, and the groups as `key_1`, `key_2`, ….
package struct ClusteredPosts: Sendable {
  package var relation: Relation
  /// The columns of the groups, in order.
  package var keys: [String]

  init(
    _ rows: Relation, outcome: Formula, others: [Named<Formula>] = [], keys: [Named<Formula>]
  ) {
    self.keys = keys.indices.map { "key_\($0 + 1)" }
    let columns = [
      Named("post", Formula.column("post")), Named("author", .column("author_key")),
      Named("family", .column("family")), Named("outcome", outcome),
    ]
    relation = .project(
      rows, columns + others + zip(self.keys, keys).map { Named($0, $1.content) })
  }
}
