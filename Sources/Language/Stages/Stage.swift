/// One step of a query, between two bars.
///
/// Its description is the stage as the formatter writes it.
///
/// A stage knows how it is written and what it does to a plan. It says both in
/// terms of ``Relation``, which is closed, so that no dialect ever hears of it:
/// a new stage is a file in this folder and a line in ``Stages/all``. The tests run
/// its example, write it in every dialect and read its description back.
package protocol Stage: Sendable, CustomStringConvertible, Documented {
  /// The word that opens the stage.
  static var keyword: String { get }

  /// The fields that the stage names.
  var fieldsNamed: [String] { get }

  /// Reads what follows the keyword.
  init(from parser: inout Parser) throws(Diagnostic)

  /// Adds the stage to the plan.
  func apply(to plan: inout Plan) throws(Diagnostic)
}

extension Stage {
  package var fieldsNamed: [String] { [] }
}

/// The stages of the language, in the order `help` lists them.
package enum Stages {
  package static let all: [any Stage.Type] = [
    Where.self,
    TimeFilter.self,
    Search.self,
    Count.self,
    Measure.self,
    Share.self,
    Compare.self,
    Explain.self,
    Terms.self,
    Top.self,
    Copies.self,
    Once.self,
    Spikes.self,
    Voices.self,
    Open.self,
    Add.self,
    Select.self,
    Sort.self,
    First.self,
    Sample.self,
    TableView.self,
    Chart.self,
    Save.self,
  ]

  package static func named(_ keyword: String) -> (any Stage.Type)? {
    all.first { $0.keyword == keyword.lowercased() }
  }
}
