internal import Foundation

/// The thread that gathers the postings of a load, and gives them back as sorted rows.
///
/// It works beside the thread that inserts posts; what it has in memory is bounded, whatever the
/// number of posts.
final class PostingSorter: Sendable {
  private enum Piece: Sendable {
    case words(BatchWords, [Int64])
    case end
    case abandon
  }

  private enum Answer: Sendable {
    case rows(PostingRows)
    case end
    case failed(EngineError)
  }

  private let pieces = Channel<Piece>(capacity: 3)
  private let answers = Channel<Answer>(capacity: 3)

  /// - Parameters:
  ///   - store: where the database is, whose disk has room for the file.
  ///   - capacity: bytes in memory, above which they go into the file.
  init(store: String, capacity: Int) {
    let (pieces, answers) = (pieces, answers)
    let path = NamelessFile.path(besides: store, for: "words")
    Thread.detachNewThread {
      do throws(EngineError) {
        guard try Self.sort(pieces, answers, capacity: capacity, path: path) else { return }
        answers.send(.end)
      } catch {
        answers.send(.failed(error))
      }
    }
  }

  /// Adds the new posts of a batch, given by their numbers; 0 for others.
  func add(_ words: BatchWords, ids: [Int64]) {
    pieces.send(.words(words, ids))
  }

  /// Calls `body` with all rows, in the order of their keys.
  func finish(_ body: (PostingRows) throws(EngineError) -> Void) throws(EngineError) {
    pieces.send(.end)
    while true {
      switch answers.receive() {
      case .rows(let rows):
        do throws(EngineError) {
          try body(rows)
        } catch {
          drain()
          throw error
        }
      case .end: return
      case .failed(let error): throw error
      }
    }
  }

  /// Ends the thread before it has finished.
  func abandon() {
    pieces.send(.abandon)
  }

  /// Takes what still comes, so that the thread ends.
  private func drain() {
    while case .rows = answers.receive() {}
  }

  /// Whether the end was reached; false where the work was abandoned.
  private static func sort(
    _ pieces: Channel<Piece>, _ answers: Channel<Answer>, capacity: Int, path: String
  ) throws(EngineError) -> Bool {
    var buffer = PostingBuffer()
    var runs: PostingRuns?
    var failure: EngineError?
    gathering: while true {
      switch pieces.receive() {
      case .words(let words, let ids):
        // The sender must not wait for room for ever, so what comes is taken even after a failure.
        guard failure == nil else { continue }
        buffer.add(words, ids: ids)
        guard buffer.size >= capacity else { continue }
        do throws(EngineError) {
          if runs == nil { runs = try PostingRuns(path) }
          try runs?.write(buffer)
          buffer = PostingBuffer()
        } catch {
          failure = error
        }
      case .end: break gathering
      case .abandon: return false
      }
    }
    if let failure { throw failure }
    var rows = PostingRowsBuilder { answers.send(.rows($0)) }
    if let runs {
      try runs.write(buffer)
      buffer = PostingBuffer()
      try runs.merge(into: &rows)
    } else {
      buffer.rows(into: &rows)
    }
    rows.finish()
    return true
  }
}

extension PostingBuffer {
  /// Gives the postings of all terms, in order.
  fileprivate borrowing func rows(into rows: inout PostingRowsBuilder) {
    var posts: [UInt8] = []
    forEachSorted { term in
      rows.begin(text(of: term), in: term.field)
      posts.removeAll(keepingCapacity: true)
      appendPosts(of: term, to: &posts)
      posts.withUnsafeBufferPointer { rows.add(term.first, $0) }
    }
  }
}
