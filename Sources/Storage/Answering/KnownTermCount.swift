internal import Foundation
import Language

/// Counts known terms in many posts, on threads beside the one that reads them.
///
/// To find words takes three times as long as to read their posts. Each post goes whole to one
/// thread, so that the sums are those of one.
final class KnownTermCount {
  private enum Piece: Sendable {
    case texts(PostTexts)
    case end
  }

  /// Bytes of texts that go to a thread together.
  private static let pieceSize = 1 << 18

  private let columns: Range<Int>
  private let pieces = Channel<Piece>(capacity: 4)
  private let tallies: [Promise<TermTally>]
  private var texts: PostTexts

  /// - Parameters:
  ///   - counter: what knows the terms.
  ///   - columns: where the texts of a post are.
  init(_ counter: TermCounter, _ columns: Range<Int>) {
    self.columns = columns
    texts = PostTexts(columns)
    let threads = max(1, ProcessInfo.processInfo.activeProcessorCount)
    tallies = (0..<threads).map { _ in Promise() }
    for promise in tallies {
      let pieces = pieces
      Thread.detachNewThread {
        var counter = counter
        var tally = TermTally()
        while case .texts(let texts) = pieces.receive() {
          texts.forEachPost { tally.addKnown(of: $0, texts.columns, by: &counter) }
        }
        promise.fulfil(tally)
      }
    }
  }

  /// Takes a post.
  func add(_ row: any RowCells) {
    texts.append(row)
    guard texts.size >= Self.pieceSize else { return }
    pieces.send(.texts(texts))
    texts = PostTexts(columns)
  }

  /// Ends the threads; returns what they counted.
  func finish() -> TermTally {
    pieces.send(.texts(texts))
    for _ in tallies { pieces.send(.end) }
    return tallies.reduce(into: TermTally()) { $0.add($1.take()) }
  }
}

/// The texts of posts, copied to where another thread may read them.
private struct PostTexts: Sendable {
  let columns: Range<Int>
  private var bytes: [UInt8] = []
  /// Of each column of each post, and -1 where there is no text.
  private var lengths: [Int] = []

  init(_ columns: Range<Int>) {
    self.columns = columns
  }

  var size: Int { bytes.count }

  mutating func append(_ row: any RowCells) {
    for column in columns {
      if case .text(let text) = row.cell(column) {
        bytes.append(contentsOf: text)
        lengths.append(text.count)
      } else {
        lengths.append(-1)
      }
    }
  }

  func forEachPost(_ body: (any RowCells) -> Void) {
    bytes.withUnsafeBufferPointer { bytes in
      var start = 0
      for first in stride(from: 0, to: lengths.count, by: columns.count) {
        var post = Post(first: columns.lowerBound)
        for length in lengths[first..<first + columns.count] {
          guard length >= 0 else {
            post.cells.append(.missing)
            continue
          }
          post.cells.append(
            .text(UnsafeBufferPointer(rebasing: bytes[start..<start + length])))
          start += length
        }
        body(post)
      }
    }
  }

  private struct Post: RowCells {
    let first: Int
    var cells: [Cell] = []

    func cell(_ column: Int) -> Cell { cells[column - first] }
  }
}
