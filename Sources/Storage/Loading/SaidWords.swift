internal import Analysis
internal import Corpus
internal import Language

/// What the posts of a batch say, as far as it is found in folded text.
///
/// Each title and text is folded once, for everything that reads it so: the word index, the tags
/// and the marks by which copies are known. The room it needs is kept from batch to batch.
struct SaidWords: ~Copyable {
  private static let padding = 8

  var index = BatchWordsBuilder()
  private var title: [UInt8] = []
  private var text: [UInt8] = []
  private var marker = CopyMarker()

  /// Takes a post's title and text.
  ///
  /// - Parameters:
  ///   - post: the next post of the batch.
  ///   - place: its place in the batch.
  /// - Returns: the tags of the text, and the mark of the text or, where there is none, of the title.
  mutating func take(_ post: Post, at place: UInt32) -> (tags: Tags, copy: CopyMark?) {
    var tags = Tags()
    Self.fold(post.title, into: &title)
    Self.fold(post.text, into: &text)
    Self.withText(title) { Self.add($0, .title, of: place, to: &index) }
    Self.withText(text) { folded in
      Self.withBytes(of: post.text) { tags = Tags(in: $0, folded: folded) }
      Self.add(folded, .text, of: place, to: &index)
    }
    let isInText = post.text.map { !$0.isEmpty } ?? false
    return (tags, Self.withText(isInText ? text : title) { marker.mark(folded: $0) })
  }

  /// Folds a text, with zeros behind it, so that words can be read eight bytes at a time.
  private static func fold(_ text: String?, into folded: inout [UInt8]) {
    folded.removeAll(keepingCapacity: true)
    withBytes(of: text) { Folding.fold($0, into: &folded) }
    for _ in 0..<padding { folded.append(0) }
  }

  /// Lends the bytes of a text, where there is one, without a copy.
  private static func withBytes(
    of text: String?, _ body: (UnsafeBufferPointer<UInt8>) -> Void
  ) {
    guard let text, text.utf8.withContiguousStorageIfAvailable(body) == nil else { return }
    Array(text.utf8).withUnsafeBufferPointer(body)
  }

  /// Lends folded text without the zeros.
  private static func withText<T>(
    _ folded: [UInt8], _ body: (UnsafeBufferPointer<UInt8>) -> T
  ) -> T {
    folded.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0.dropLast(padding))) }
  }

  private static func add(
    _ folded: UnsafeBufferPointer<UInt8>, _ field: WordIndex.Field, of post: UInt32,
    to index: inout BatchWordsBuilder
  ) {
    Words.forEach(in: folded) { range, kind, _ in
      // Questions cannot name words of scripts that do not part them.
      if kind != .unspaced { index.note(range, of: folded, in: field) }
    }
    index.take(folded, in: field, post: post)
  }
}
