/// A way to write a story down for readers elsewhere.
///
/// An exporter is one file and one line in ``StoryExporters/all``. How a story was made is part of
/// the story: whatever the format, its output has everything of the page's
/// ``DisclosureStatement``, and the label and the sentence both before the words and after them.
/// `StoryExporterTests` holds every exporter to that, in every state.
package protocol StoryExporter: Sendable {
  /// The name of the format.
  var name: String { get }
  /// The file endings that mean this format, without the dot.
  var endings: [String] { get }

  func text(of page: StoryPage) -> String
}

/// The exporters there are.
package enum StoryExporters {
  package static let all: [any StoryExporter] = [
    MarkdownStory(), HTMLStory(), TextStory(), JSONStory(),
  ]

  /// The exporter of a file's ending, without its dot.
  package static func forFiles(ending: String) -> (any StoryExporter)? {
    all.first { $0.endings.contains(ending.lowercased()) }
  }
}
