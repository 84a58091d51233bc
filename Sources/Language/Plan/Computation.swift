/// Work between questions to an engine and the next step of a query.
///
/// Closed: what each case asks is said here, and what is made of the answers where engines
/// and statistics are both at hand.
package enum Computation: Sendable {
  /// Buckets of time without rows filled in.
  case buckets(BucketFill)
  /// Shares with their intervals.
  case share(ShareRequest)
  /// Two windows compared.
  case compare(CompareRequest)
  /// What a change is made of.
  case explain(ExplainRequest)
  /// What two windows say differently.
  case terms(TermsRequest)
  /// What is said most.
  case top(TopRequest)
  /// Texts posted more than once.
  case copies(CopiesRequest)
  /// Buckets of time that stand out.
  case spikes(SpikesRequest)
  /// Posts that stand for many.
  case voices(VoicesRequest)
  /// The posts behind a line of an earlier computation's table.
  case opened(OpenRequest)

  /// A question to the engine, and what it is called in golden files.
  package struct Question: Sendable, Hashable {
    package var name: String
    package var relation: Relation

    init(_ name: String, _ relation: Relation) {
      self.name = name
      self.relation = relation
    }
  }

  /// Relations that several questions share, so that an engine can keep them at hand.
  ///
  /// Questions, and each relation the ones before it, read them as ``Relation/shared(_:columns:)``.
  package var shared: [Relation] {
    switch self {
    case .explain(let request): request.shared
    case .copies(let request): request.shared
    case .buckets, .share, .compare, .terms, .top, .spikes, .voices, .opened: []
    }
  }

  /// What the engine is asked, in order.
  package var questions: [Question] {
    switch self {
    case .buckets(let fill): [Question("buckets", fill.relation)]
    case .share(let request): request.questions
    case .compare(let request): request.questions
    case .explain(let request): request.questions
    case .terms(let request): request.questions
    case .top(let request): request.questions
    case .copies(let request): request.questions
    case .spikes(let request): [Question("buckets", request.fill.relation)]
    case .voices(let request): request.questions
    // What is asked is known when the line is.
    case .opened: []
    }
  }
}
