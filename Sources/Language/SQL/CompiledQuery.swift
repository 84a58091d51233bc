/// SQL that is ready to run: text, and the values it leaves out.
package struct CompiledQuery: Sendable, Equatable {
  package var sql: String
  package var parameters: [Value]

  package init(sql: String, parameters: [Value] = []) {
    self.sql = sql
    self.parameters = parameters
  }
}
