package import Reporting

/// Where a session writes, and what is on the other side.
///
/// Answers and messages have a stream each, so that a pipe gets data and nothing else.
package struct Output {
  /// Writes answers.
  package var data: (String) -> Void
  /// Writes messages: errors, progress, what a format for programs leaves out.
  package var messages: (String) -> Void
  /// The width of the terminal that answers go to; nil for files and pipes, where nothing is cut.
  package var width: Int?
  package var palette: Palette
  /// What charts are drawn with there.
  package var glyphs: Glyphs
  /// Colour for messages, whose stream may be a terminal when the other is not.
  package var messagePalette: Palette
  /// Draws a line of progress, and erases it; nil where no such line may be.
  package var progress: (@Sendable (String) -> Void)?
  /// Shows an answer that is longer than the screen, and says whether it did; nil where nobody
  /// sits there.
  package var page: ((String) -> Bool)?

  package init(
    width: Int? = nil, palette: Palette = .plain, glyphs: Glyphs = .unicode,
    messagePalette: Palette = .plain,
    progress: (@Sendable (String) -> Void)? = nil, data: @escaping (String) -> Void,
    messages: @escaping (String) -> Void
  ) {
    self.width = width
    self.palette = palette
    self.glyphs = glyphs
    self.messagePalette = messagePalette
    self.progress = progress
    self.data = data
    self.messages = messages
  }

  /// Goes on at the width that a terminal has now.
  mutating func fit(to columns: Int) {
    if width != nil, columns > 0 { width = columns }
  }
}
