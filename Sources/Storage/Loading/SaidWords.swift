internal import Analysis
internal import Corpus
internal import Language

/// What the posts of a batch say, as far as it is found in folded text.
///
/// Each title and text is folded once, for everything that reads it so: the word index, the tags
/// and the fingerprint by which copies are known.
struct SaidWords: ~Copyable {
  var index = BatchWordsBuilder()
  private var title: [UInt8] = []
  private var text: [UInt8] = []

  /// Takes a post's title and text.
  ///
  /// - Parameters:
  ///   - post: the next post of the batch.
  ///   - place: its place in the batch.
  /// - Returns: the tags of the text, and the family of the text or, where there is none, of the
  ///   title.
  mutating func take(_ post: Post, at place: UInt32) -> (tags: Tags, family: Int64?) {
    title.removeAll(keepingCapacity: true)
    text.removeAll(keepingCapacity: true)
    if var said = post.title {
      said.withUTF8 { Folding.fold($0, into: &title) }
      title.withUnsafeBufferPointer { Self.add($0, .title, of: place, to: &index) }
    }
    var tags = Tags()
    if var said = post.text {
      said.withUTF8 { bytes in
        Folding.fold(bytes, into: &text)
        tags = text.withUnsafeBufferPointer { Tags(in: bytes, folded: $0) }
      }
      text.withUnsafeBufferPointer { Self.add($0, .text, of: place, to: &index) }
    }
    let isInText = post.text.map { !$0.isEmpty } ?? false
    return (tags, Self.family(of: isInText ? text : title))
  }

  private static func add(
    _ folded: UnsafeBufferPointer<UInt8>, _ field: WordIndex.Field, of post: UInt32,
    to index: inout BatchWordsBuilder
  ) {
    Words.forEach(in: folded) { range, kind, _ in
      // Questions cannot name words of scripts that do not part them.
      guard kind != .unspaced else { return }
      index.add(UnsafeBufferPointer(rebasing: folded[range]), in: field, post: post)
    }
  }

  private static func family(of folded: [UInt8]) -> Int64? {
    guard !folded.isEmpty else { return nil }
    return folded.withUnsafeBufferPointer { Fingerprint(folded: $0) }
      .map { Int64(bitPattern: $0.value) }
  }
}
