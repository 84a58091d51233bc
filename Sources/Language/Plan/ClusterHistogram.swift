/// Posts gathered into clusters, and the clusters that are alike counted.
///
/// Posts of one author are not independent, nor are copies of one text by several: a cluster
/// is an author, or a copy family where it spans authors. A post without an author is its own.
/// Intervals need no more of the clusters than how many there are of each make, so two nested
/// GROUP BYs in the engine return a few rows, however many posts there are.
struct ClusterHistogram {
  /// The posts with their clusters, as ``clustered(_:)`` gives them.
  var rows: Relation
  /// Groups that each get a histogram of their own.
  var keys: [String]
  /// What is counted in each cluster. Clusters are alike when all of it is equal.
  var counts: [Named<Aggregate>] = []
  /// What is summed in each cluster, and then over clusters that are alike, with its square.
  var sums: [Named<Aggregate>] = []
  /// Products of two of the sums, summed over clusters that are alike.
  var products: [Named<[String]>] = []
  /// Posts of which nothing could be counted, summed over clusters that are alike.
  var missing: [Named<Formula>] = []

  /// The shared relation with the cluster of each post: columns `cluster` and `is_copy`.
  ///
  /// Clusters are made once, of all posts that a computation looks at; what is then asked of some
  /// of them only does not regroup them.
  ///
  /// - Parameter rows: the relation itself, where it is not at hand as the shared one.
  static func clustered(_ base: Relation, of rows: Relation = .shared) -> Relation {
    let names = base.outputColumns.filter { $0 != "author" && $0 != "family" }
    let kept = names.map { Named($0, Formula.column($0)) }
    let isCopy = Formula.isAmong(.column("family"), familiesOfSeveral(in: rows))
    let marked = Relation.project(
      rows,
      kept + [
        Named("author", .column("author")), Named("family", .column("family")),
        Named("is_copy", .when(isCopy, .yes, otherwise: .no)),
      ])
    let cluster = Formula.when(
      .compare(.column("is_copy"), .equal, .yes), .column("family"), otherwise: .column("author"))
    return .project(
      marked,
      kept + [
        Named("family", .column("family")), Named("is_copy", .column("is_copy")),
        Named("cluster", cluster),
      ])
  }

  /// The columns that a relation needs so that clusters can be made of it.
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

  /// The keys and counts, and for each make: `clusters`, the sums, `…_squares`, products, missing.
  var relation: Relation {
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
    totals += missing.map { Named($0.name, .sum(.column($0.name))) }
    let makes = (keys + counts.map(\.name)).map { Named($0, Formula.column($0)) }
    return .aggregate(clusters, keys: makes, measures: totals)
  }

  private var clusters: Relation {
    let identity = [
      Named("cluster", Formula.column("cluster")), Named("is_copy", Formula.column("is_copy")),
    ]
    let missed = missing.map { part in
      Named(part.name, Aggregate.sum(.when(part.content, .yes, otherwise: .no)))
    }
    return .aggregate(
      rows, keys: keys.map { Named($0, .column($0)) } + identity,
      measures: counts + sums + missed)
  }

  /// The copy families that more than one author has posts of.
  private static func familiesOfSeveral(in rows: Relation) -> Relation {
    let families = Relation.aggregate(
      .filter(rows, .not(.isMissing(.column("family")))),
      keys: [Named("family", .column("family"))],
      measures: [Named("authors", .countDistinct(.column("author")))])
    return .project(
      .filter(families, .compare(.column("authors"), .greater, .literal(.integer(1)))),
      [Named("family", .column("family"))])
  }
}
