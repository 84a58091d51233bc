internal import CMalloc
internal import Corpus
internal import Foundation
internal import Synchronization

/// What the reading thread says, in the order of the files' bytes.
enum ReadingEvent: Sendable {
  case began(name: String, rule: String?, any SnapshotFormat)
  case batch(Promise<PreparedBatch>)
  case ended(sha256: String, bytes: Int)
  /// A file of a folder that turned out to be no snapshot.
  case passedOver(name: String)
  case failed(LoadError)
  case finished
}

/// Reads files, cuts them into chunks, and has the chunks prepared side by side.
///
/// What is under way is bounded by the channel, whatever the sizes of the files.
struct Reading: Sendable {
  let files: [PathExpansion.File]
  let format: (any SnapshotFormat.Type)?
  let options: FormatOptions
  let preparation: Preparation
  let signals: ReadingSignals

  private static let bufferSize = 1 << 19
  /// How much of a file's beginning is looked at to recognise it.
  private static let sampleSize = 1 << 16

  /// The threads that prepare chunks.
  private static let workers = max(2, ProcessInfo.processInfo.activeProcessorCount)
  /// Chunks of up to a megabyte that may be under way: one for each of these threads, and some besides.
  private static let lookAhead = workers + 3

  private enum Piece: Sendable {
    case chunk(Chunk, any SnapshotFormat, Promise<PreparedBatch>)
    case end
  }

  /// Begins to read.
  func start() -> ReadingEvents {
    // Chunks come and go: a twentieth of a load went into having the same pages cleared and mapped again.
    memory_keep(Int32(clamping: Self.workers))
    let channel = Channel<ReadingEvent>(capacity: Self.lookAhead)
    let work = Channel<Piece>(capacity: Self.lookAhead)
    for _ in 0..<Self.workers {
      Thread.detachNewThread { prepare(work) }
    }
    Thread.detachNewThread {
      do throws(LoadError) {
        for file in files { try read(file, into: channel, work) }
        channel.send(.finished)
      } catch {
        channel.send(.failed(error))
      }
      for _ in 0..<Self.workers { work.send(.end) }
    }
    return ReadingEvents(channel, signals)
  }

  /// Prepares chunks until there are no more.
  ///
  /// The threads are its own: those of a shared pool may all be waiting for loads.
  private func prepare(_ work: Channel<Piece>) {
    var said = SaidWords()
    while case .chunk(let chunk, let format, let promise) = work.receive() {
      promise.fulfil(preparation.batch(of: chunk, in: format, said: &said))
    }
  }

  private func read(
    _ file: PathExpansion.File, into channel: Channel<ReadingEvent>, _ work: Channel<Piece>
  ) throws(LoadError) {
    let reader = try FileReader(path: file.path)
    let before = signals.bytesRead
    var buffer = [UInt8](repeating: 0, count: Self.bufferSize)
    var filled = try buffer.fill(from: reader)
    guard let format = try begin(file, buffer[..<filled], into: channel) else { return }
    // Of a small file there are several for each thread: the last ones keep the others waiting.
    let size = min(max(SnapshotSource.size(file.path) / 32, 1 << 17), Chunker.targetSize)
    var chunker = Chunker(
      framing: type(of: format).framing, delimiter: format.delimiter, size: size)
    while true {
      try signals.check()
      let isLast = filled < buffer.count
      try feed(&chunker, buffer[..<filled], isLast: isLast, of: file) { chunk in
        let promise = Promise<PreparedBatch>()
        work.send(.chunk(chunk, format, promise))
        channel.send(.batch(promise))
      }
      signals.bytesRead = before + reader.rawBytes
      if isLast { break }
      filled = try buffer.fill(from: reader)
    }
    channel.send(.ended(sha256: try reader.sha256(), bytes: reader.rawBytes))
    signals.bytesRead = before + reader.rawBytes
  }

  /// Recognises a file; nil where it is passed over.
  private func begin(
    _ file: PathExpansion.File, _ beginning: ArraySlice<UInt8>, into channel: Channel<ReadingEvent>
  ) throws(LoadError) -> (any SnapshotFormat)? {
    if beginning.dropFirst(257).starts(with: Array("ustar".utf8)) {
      throw .archive(path: file.path)
    }
    let hasMark = beginning.starts(with: [0xEF, 0xBB, 0xBF])
    let sample = FileSample(
      path: file.path, bytes: Array(beginning.dropFirst(hasMark ? 3 : 0).prefix(Self.sampleSize)),
      isWhole: beginning.count - (hasMark ? 3 : 0) <= Self.sampleSize)
    do throws(FormatError) {
      let found = try recognised(sample)
      let made = try found.format.init(sample: sample, options: options)
      channel.send(
        .began(name: file.name, rule: found.rule, made))
      return made
    } catch {
      // A folder's text files are as likely a licence as posts.
      guard !file.isNamed, format == nil, file.name.lowercased().hasSuffix(".txt") else {
        throw .notRecognised(path: file.path, error)
      }
      channel.send(.passedOver(name: file.name))
      return nil
    }
  }

  private func recognised(
    _ sample: FileSample
  ) throws(FormatError) -> (format: any SnapshotFormat.Type, rule: String?) {
    if let format { return (format, nil) }
    let found = try SnapshotFormats.recognised(sample)
    return (found.format, found.rule)
  }

  private func feed(
    _ chunker: inout Chunker, _ bytes: ArraySlice<UInt8>, isLast: Bool, of file: PathExpansion.File,
    emit: (Chunk) -> Void
  ) throws(LoadError) {
    do {
      try bytes.withUnsafeBytes { try chunker.feed($0, isLast: isLast, emit: emit) }
    } catch let error as FormatError {
      throw .notRecognised(path: file.path, error)
    } catch {
      throw .cannotRead(path: file.path, reason: "\(error)")
    }
  }
}

/// What the threads of a load tell one another.
final class ReadingSignals: Sendable {
  private let read = Atomic(0)
  private let isStopped = Atomic(false)

  /// Bytes of all files as they lie, so far.
  var bytesRead: Int {
    get { read.load(ordering: .relaxed) }
    set { read.store(newValue, ordering: .relaxed) }
  }

  func stop() {
    isStopped.store(true, ordering: .relaxed)
  }

  func check() throws(LoadError) {
    if isStopped.load(ordering: .relaxed) { throw .cancelled }
  }
}

extension [UInt8] {
  /// Fills the array from its beginning; returns how much was filled.
  fileprivate mutating func fill(from reader: FileReader) throws(LoadError) -> Int {
    let outcome = withUnsafeMutableBytes { bytes in
      Result { () throws(LoadError) in try reader.read(into: bytes) }
    }
    return try outcome.get()
  }
}
