/// A problem found in what was typed, and where.
///
/// A diagnostic is a value: it is thrown by whichever step finds it, and only
/// `DiagnosticRenderer` turns it into text. Each file keeps its own messages,
/// as `fileprivate` factories at its end.
package struct Diagnostic: Error, Sendable, Equatable {
  /// A short name that programs can match, such as `unknown-field`.
  package var code: String
  /// What is wrong, in lower case and without a period.
  package var message: String
  /// The text at fault.
  package var span: Span
  /// What could be done, or what might be meant.
  package var help: String?
  /// A line that would work.
  package var example: String?

  package init(
    _ code: String, _ message: String, at span: Span, help: String? = nil, example: String? = nil
  ) {
    self.code = code
    self.message = message
    self.span = span
    self.help = help
    self.example = example
  }
}
