import Foundation
import Language
import Storage

/// The prompt: reads statements and runs them, until the end.
package struct PromptLoop {
  private let session: Session
  private let editor: LineEditor
  private var history: TypedHistory

  package init(session: Session, editor: LineEditor) {
    self.session = session
    self.editor = editor
    history = TypedHistory(session.store)
    editor.continuation = { Source($0).continuation }
    editor.beats = { (try? session.store.catalogue().beats.map(\.name)) ?? [] }
    editor.editOutside = { text in
      guard let edit = session.workplace.edit else { return text }
      // Editors want a line end at the end.
      return try edit(text.isEmpty ? "" : text + "\n", "beat")
    }
    editor.completion = { text in
      guard var context = try? session.context() else {
        return Completion(begun: "", candidates: [])
      }
      // Queries do without a look at which sources occur.
      if let extents = try? session.store.extents(beat: nil) {
        context.catalogue.extents.sources = extents.sources
      }
      let stories = (try? session.store.storyNumbers()) ?? []
      return Completer(
        context: context, stories: stories, entries: Self.entries,
        occurring: { field, prefix in
          Store.OccurringField(rawValue: field).flatMap {
            try? session.store.occurring(in: $0, beginning: prefix)
          } ?? []
        }
      ).completion(of: text)
    }
  }

  private static func entries(of folder: String) -> [String] {
    let files = FileManager.default
    let path = folder.hasPrefix("~/") ? NSHomeDirectory() + folder.dropFirst() : folder
    let names = (try? files.contentsOfDirectory(atPath: path.isEmpty ? "." : path)) ?? []
    return names.sorted().map { name in
      var isFolder: ObjCBool = false
      _ = files.fileExists(atPath: path + name, isDirectory: &isFolder)
      return isFolder.boolValue ? name + "/" : name
    }
  }

  package mutating func run() throws {
    session.interruption.beginPrompt()
    session.greet()
    session.journal = JournalFolder(ofStore: session.store.path).map {
      Journal(folder: $0, began: session.now())
    }
    for text in history.earlier() { editor.remember(text) }
    while !session.isOver {
      let prompt = PromptWords.text(
        beat: session.beat, settings: session.settings, columns: editor.columns)
      switch editor.read(prompt: prompt) {
      case .end: return session.journal?.end() ?? ()
      // Nobody ended the sitting: its journal stays as that of one that broke off.
      case .gone: return
      case .dropped: continue
      case .text(let text):
        session.output.fit(to: editor.columns)
        if !TypedHistory.isPrivate(text) { editor.remember(text) }
        session.isPrivate = TypedHistory.isPrivate(text)
        let (start, leafed) = (session.now(), session.leafed)
        let outcome = run(text)
        // Nobody wants "quit" back.
        guard !session.isOver, !TypedHistory.isPrivate(text) else { continue }
        history.add(text, from: start, to: session.now() - (session.leafed - leafed), outcome)
      }
    }
    session.journal?.end()
  }

  /// Keeps the notes that a text begins with, and runs the rest.
  private func run(_ text: String) -> Outcome {
    // Whatever a private text begins with, it is none that is kept.
    guard !session.isPrivate else { return session.run(Source(text)) }
    var rest = Substring(text)
    while rest.hasPrefix(">") {
      let line = rest.prefix { $0 != "\n" }
      session.takeNote(String(line))
      rest = rest.dropFirst(line.count).drop { $0 == "\n" }
    }
    return session.run(Source(String(rest)))
  }
}

extension Source {
  /// Whether a bracket or quote is open, or the text ends in `|` or `,`.
  package var isContinued: Bool { continuation != nil }

  /// What is missing at the end: a bracket or quote, or what comes after `|` or `,`.
  package var continuation: Continuation? {
    // A line that begins so is a note, and no question.
    guard !text.hasPrefix(">") else { return nil }
    var parser = Parser(self, keepsPieces: true)
    parser.skipSeparators()
    do {
      while !parser.isAtEnd {
        _ = try parser.input()
        try parser.endStatement()
      }
    } catch  where error.code == "unclosed-quote" {
      return .quoted
    } catch {
      // A mistake before the end is best told at once.
    }
    guard parser.isAtEnd, let last = parser.pieces.last else { return nil }
    let symbols = parser.pieces.map(\.role)
    let open = symbols.count { $0 == .token(.symbol("(")) }
    let closed = symbols.count { $0 == .token(.symbol(")")) }
    let goesOn = [.token(.symbol("|")), .token(.symbol(","))].contains(last.role)
    return open > closed || goesOn ? .open : nil
  }
}
