internal import Foundation
internal import Synchronization

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
  /// Whether the last answer was taken.
  private let isOver = Atomic(false)

  /// - Parameters:
  ///   - store: where the database is, whose disk has room for the file.
  ///   - capacity: bytes in memory, above which they go into the file.
  init(store: String, capacity: Int) {
    let (pieces, answers) = (pieces, answers)
    let path = NamelessFile.path(besides: store, for: "words")
    Thread.detachNewThread {
      do throws(EngineError) {
        try Self.sort(pieces, answers, capacity: capacity, path: path)
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

  /// Says that there are no more posts.
  func end() {
    pieces.send(.end)
  }

  /// Calls `body` with all rows, in the order of their keys.
  func forEach(_ body: (PostingRows) throws(EngineError) -> Void) throws(EngineError) {
    while let rows = try next() { try body(rows) }
  }

  /// The next rows; nil where there are no more.
  private func next() throws(EngineError) -> PostingRows? {
    let answer = answers.receive()
    if case .rows(let rows) = answer { return rows }
    isOver.store(true, ordering: .relaxed)
    if case .failed(let error) = answer { throw error }
    return nil
  }

  /// Ends the thread, if it has not ended.
  func abandon() {
    pieces.send(.abandon)
    // It may be waiting for what it sent to be taken.
    while !isOver.load(ordering: .relaxed), (try? next()) != nil {}
  }

  private static func sort(
    _ pieces: Channel<Piece>, _ answers: Channel<Answer>, capacity: Int, path: String
  ) throws(EngineError) {
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
      case .abandon: return
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
