internal import Corpus

/// A post's address in three parts: a head that other posts share, the id that the key has, a tail.
///
/// Platforms make the addresses of posts from their ids. So the store keeps each head once, in
/// ``AddressTable``, and of a post the number of its head and the tail, which mostly is nothing.
struct SplitAddress: Sendable {
  var head: Slice
  /// Bytes of the key in front of the id, such as `t1_`: ASCII, and so as many characters.
  var skipped: Int
  var tail: Slice

  /// Beyond so many bytes an address is kept whole: to look for an id would take the square of them.
  private static let longest = 1 << 11

  /// Nil where the id is not in the address.
  init?(_ url: Slice, key: Slice, of source: SourceName, in bytes: [UInt8]) {
    guard url.isPresent, url.length <= Self.longest else { return nil }
    let split = bytes.withUnsafeBufferPointer { bytes -> (skipped: Int, start: Int, end: Int)? in
      let url = UnsafeBufferPointer(rebasing: bytes[url.range])
      let key = UnsafeBufferPointer(rebasing: bytes[key.range])
      let skipped = Self.prefix(of: key, source)
      let id = UnsafeBufferPointer(rebasing: key[skipped...])
      // SQLite's functions of text end at a zero.
      guard !key.contains(0), let start = Self.last(id, in: url) else { return nil }
      return (skipped, start, start + id.count)
    }
    guard let split else { return nil }
    head = Slice(offset: url.offset, length: Int32(split.start))
    skipped = split.skipped
    tail = url.dropFirst(split.end)
    if tail.length == 0 { tail = .missing }
  }

  /// How much of a key is no part of a platform's addresses: `t1_`, `video:`, `at://…/…/`.
  private static func prefix(of key: UnsafeBufferPointer<UInt8>, _ source: SourceName) -> Int {
    let end: UInt8
    switch source {
    case .reddit: end = UInt8(ascii: "_")
    case .youtube: end = UInt8(ascii: ":")
    case .bluesky: end = UInt8(ascii: "/")
    case .x, .hackernews, .mastodon, .news, .other: return 0
    }
    let skipped = source == .reddit ? key.firstIndex(of: end) : key.lastIndex(of: end)
    guard let skipped, key[..<skipped].allSatisfy({ $0 < 0x80 }) else { return 0 }
    return skipped + 1
  }

  /// Where an id stands last in an address; nil where it does not.
  private static func last(
    _ id: UnsafeBufferPointer<UInt8>, in url: UnsafeBufferPointer<UInt8>
  ) -> Int? {
    guard let first = id.first, id.count <= url.count else { return nil }
    var start = url.count - id.count
    while start >= 0 {
      if url[start] == first, url[start..<start + id.count].elementsEqual(id) { return start }
      start -= 1
    }
    return nil
  }
}
