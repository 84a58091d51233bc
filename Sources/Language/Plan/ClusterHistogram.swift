/// Posts gathered into clusters, and the clusters that are alike counted.
///
/// Posts of one author are not independent, nor are copies of one text by several: a cluster
/// is an author, or a copy family where it spans authors. A post without an author is its own.
/// Intervals need no more of the clusters than how many there are of each make, so nested
/// GROUP BYs in the engine return a few rows, however many posts there are.
///
/// The posts are read once: their cells (what of a cluster lies in each group) are kept, and every
/// other grouping adds up cells.
struct ClusterHistogram {
  /// What is counted in each cluster.
  ///
  /// Clusters are alike when all of it is equal.
  var counts: [Named<Aggregate>] = []
  /// What is summed in each cluster, and then over clusters that are alike, with its square.
  var sums: [Named<Aggregate>] = []
  /// Products of two of the sums, summed over clusters that are alike.
  var products: [Named<[String]>] = []
  /// Posts of which nothing could be counted.
  var missing: [Named<Aggregate>] = []

  /// The columns that posts need so that clusters can be made of them.
  static let columns: [Named<Formula>] = [
    // Authors have positive numbers, so that a post without one can stand for itself.
    Named(
      "author",
      .when(
        .isMissing(.column("author_key")),
        .arithmetic(.literal(.integer(0)), .minus, .column("post")),
        otherwise: .column("author_key"))),
    Named("family", .column("family")),
  ]

  /// The copy families that have several posts: `family`, and the `least` and `most` of the
  /// numbers of its authors.
  static func families(in posts: Relation) -> Relation {
    let author = Formula.column("author")
    let families = Relation.aggregate(
      .filter(posts, .not(.isMissing(.column("family")))),
      keys: [Named("family", .column("family"))],
      measures: [
        Named("least", .minimum(author)), Named("most", .maximum(author)), Named("posts", .count),
      ])
    return .project(
      .filter(families, .compare(.column("posts"), .greater, .literal(.integer(1)))),
      ["family", "least", "most"].map { Named($0, .column($0)) })
  }

  /// One row for each group and cluster: the keys, `cluster`, `is_copy`, and what is counted.
  ///
  /// - Parameters:
  ///   - posts: with ``columns``, the keys and what is counted.
  ///   - keys: the groups.
  ///   - families: as ``families(in:)`` gives them. Clusters are made once, of all posts
  ///     that a computation looks at; what is asked of some of them only does not regroup them.
  /// - Returns: the cells.
  func cells(of posts: Relation, by keys: [String], families: Relation) -> Relation {
    let ofSeveral = Relation.project(
      .filter(families, .compare(.column("least"), .notEqual, .column("most"))),
      [Named("family", .column("family"))])
    let isCopy = Formula.isAmong(.column("family"), ofSeveral)
    let marked = Relation.project(
      posts,
      posts.outputColumns.map { Named($0, .column($0)) } + [
        Named("is_copy", .when(isCopy, .yes, otherwise: .no))
      ])
    let isOne = Formula.compare(.column("is_copy"), .equal, .yes)
    return .aggregate(
      marked,
      keys: keys.map { Named($0, .column($0)) } + [
        Named("cluster", .when(isOne, .column("family"), otherwise: .column("author"))),
        Named("is_copy", .column("is_copy")),
      ],
      measures: counts + sums + missing)
  }

  /// The keys and counts, and for each make of cluster: `clusters`, the sums, their `…_squares`,
  /// the products, what is missing.
  func relation(of cells: Relation, by keys: [String] = []) -> Relation {
    let added = (counts + sums + missing).map { Named($0.name, Aggregate.sum(.column($0.name))) }
    let clusters = Relation.aggregate(
      cells, keys: (keys + ["cluster", "is_copy"]).map { Named($0, .column($0)) },
      measures: added)
    let makes = (keys + counts.map(\.name)).map { Named($0, Formula.column($0)) }
    return .aggregate(clusters, keys: makes, measures: totals)
  }

  /// As ``relation(of:by:)``, of clusters that lie in one cell each.
  func relation(ofWholeCells cells: Relation, by keys: [String]) -> Relation {
    .aggregate(
      cells, keys: (keys + counts.map(\.name)).map { Named($0, .column($0)) }, measures: totals)
  }

  /// The cells with all that is counted below zero, so that adding them takes posts away.
  func negated(_ cells: Relation, keys: [String]) -> Relation {
    let kept = (keys + ["cluster", "is_copy"]).map { Named($0, Formula.column($0)) }
    let taken = (counts + sums + missing).map { counted in
      Named(
        counted.name,
        Formula.arithmetic(.literal(.integer(0)), .minus, .column(counted.name)))
    }
    return .project(cells, kept + taken)
  }

  private var totals: [Named<Aggregate>] {
    var totals: [Named<Aggregate>] = [Named("clusters", .count)]
    for sum in sums {
      let square = Formula.arithmetic(.column(sum.name), .times, .column(sum.name))
      totals.append(Named(sum.name, .sum(.column(sum.name))))
      totals.append(Named(sum.name + "_squares", .sum(square)))
    }
    for product in products {
      let factors = product.content.map(Formula.column)
      totals.append(Named(product.name, .sum(.arithmetic(factors[0], .times, factors[1]))))
    }
    return totals + missing.map { Named($0.name, .sum(.column($0.name))) }
  }
}
