internal import Hashing
internal import CZlib
internal import CZstd
internal import Foundation

/// Reads a file from beginning to end, decompressed, in buffers of a fixed size.
///
/// The bytes as they lie in the file are counted and hashed on the way; gzip (with several
/// members) and Zstandard (with windows of up to 2 GB) are known by their first bytes.
final class FileReader {
  let path: String
  /// Bytes of the file read so far, compressed as they are.
  private(set) var rawBytes = 0
  private let descriptor: Int32
  private let digest = Digest()
  private var decoder: any ByteDecoder
  private var input = [UInt8](repeating: 0, count: 1 << 18)
  private var place = 0
  private var filled = 0
  private var isAtEnd = false

  init(path: String) throws(LoadError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw .cannotRead(path: path, reason: String(cString: strerror(errno)))
    }
    self.path = path
    self.descriptor = descriptor
    decoder = PlainDecoder()
    try refill()
    let magic = input.prefix(min(filled, 4))
    if magic.starts(with: [0x1F, 0x8B]) {
      decoder = GzipDecoder()
    } else if magic.starts(with: [0x28, 0xB5, 0x2F, 0xFD]) {
      decoder = ZstdDecoder()
    }
  }

  deinit {
    close(descriptor)
  }

  /// Fills as much of `output` as it can with decompressed bytes.
  ///
  /// - Returns: how many bytes were filled; fewer than asked for only at the file's end.
  /// - Throws: ``LoadError/damaged(path:offset:reason:)`` with the place in the file as it lies.
  func read(into output: UnsafeMutableRawBufferPointer) throws(LoadError) -> Int {
    var written = 0
    while written < output.count {
      if place == filled, !isAtEnd { try refill() }
      let rest = UnsafeMutableRawBufferPointer(rebasing: output[written...])
      let progress = input.withUnsafeBytes { bytes in
        decoder.decode(UnsafeRawBufferPointer(rebasing: bytes[place..<filled]), into: rest)
      }
      place += progress.consumed
      written += progress.produced
      if let problem = progress.problem { throw damaged(problem) }
      guard place == filled, isAtEnd, progress.produced == 0 else { continue }
      if let problem = decoder.problemAtEnd { throw damaged(problem) }
      break
    }
    return written
  }

  /// The SHA-256 of the file, whose rest is read for it.
  func sha256() throws(LoadError) -> String {
    while !isAtEnd { try refill() }
    return digest.finish()
  }

  private func refill() throws(LoadError) {
    place = 0
    filled = 0
    let count = input.withUnsafeMutableBytes {
      Foundation.read(descriptor, $0.baseAddress, $0.count)
    }
    guard count >= 0 else {
      throw .cannotRead(path: path, reason: String(cString: strerror(errno)))
    }
    filled = count
    rawBytes += count
    isAtEnd = count == 0
    input.withUnsafeBytes { digest.update(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
  }

  private func damaged(_ problem: String) -> LoadError {
    .damaged(path: path, offset: rawBytes - (filled - place), reason: problem)
  }
}

/// What a decoder did with the bytes it was given.
struct DecodingProgress {
  var consumed = 0
  var produced = 0
  var problem: String?
}

/// Turns a file's bytes into those that were compressed.
protocol ByteDecoder: AnyObject {
  /// Consumes some input or fills some output; neither only if there is no input.
  func decode(
    _ input: UnsafeRawBufferPointer, into output: UnsafeMutableRawBufferPointer
  ) -> DecodingProgress

  /// What is wrong if the input ends here.
  var problemAtEnd: String? { get }
}

private final class PlainDecoder: ByteDecoder {
  let problemAtEnd: String? = nil

  func decode(
    _ input: UnsafeRawBufferPointer, into output: UnsafeMutableRawBufferPointer
  ) -> DecodingProgress {
    let count = min(input.count, output.count)
    output.copyMemory(from: UnsafeRawBufferPointer(rebasing: input[..<count]))
    return DecodingProgress(consumed: count, produced: count)
  }
}

private final class GzipDecoder: ByteDecoder {
  // zlib keeps the address of its stream.
  private let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
  private var isBetweenMembers = false

  init() {
    stream.initialize(to: z_stream())
    // 15 bits of window, and 16: a gzip header.
    inflateInit2_(stream, 31, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
  }

  deinit {
    inflateEnd(stream)
    stream.deallocate()
  }

  var problemAtEnd: String? { isBetweenMembers ? nil : "the gzip stream ends in its middle" }

  func decode(
    _ input: UnsafeRawBufferPointer, into output: UnsafeMutableRawBufferPointer
  ) -> DecodingProgress {
    guard !input.isEmpty || !isBetweenMembers else { return DecodingProgress() }
    // Some tools fill the last block of a device with zeros.
    if isBetweenMembers, input.allSatisfy({ $0 == 0 }) {
      return DecodingProgress(consumed: input.count)
    }
    if isBetweenMembers { inflateReset(stream) }
    isBetweenMembers = false
    stream.pointee.next_in = UnsafeMutablePointer(
      mutating: input.baseAddress?.assumingMemoryBound(to: UInt8.self))
    stream.pointee.avail_in = UInt32(input.count)
    stream.pointee.next_out = output.baseAddress?.assumingMemoryBound(to: UInt8.self)
    stream.pointee.avail_out = UInt32(output.count)
    let code = inflate(stream, Z_NO_FLUSH)
    var progress = DecodingProgress(
      consumed: input.count - Int(stream.pointee.avail_in),
      produced: output.count - Int(stream.pointee.avail_out))
    switch code {
    case Z_STREAM_END: isBetweenMembers = true
    case Z_OK, Z_BUF_ERROR: break
    default:
      let message = stream.pointee.msg.map { String(cString: $0) } ?? "error \(code)"
      progress.problem = "not valid gzip: \(message)"
    }
    return progress
  }
}

private final class ZstdDecoder: ByteDecoder {
  private let context = ZSTD_createDCtx()
  private var isBetweenFrames = false

  init() {
    // Dumps of Reddit declare windows of 2 GB.
    ZSTD_DCtx_setParameter(context, ZSTD_d_windowLogMax, 31)
  }

  deinit {
    ZSTD_freeDCtx(context)
  }

  var problemAtEnd: String? { isBetweenFrames ? nil : "the Zstandard frame ends in its middle" }

  func decode(
    _ input: UnsafeRawBufferPointer, into output: UnsafeMutableRawBufferPointer
  ) -> DecodingProgress {
    guard !input.isEmpty || !isBetweenFrames else { return DecodingProgress() }
    var source = ZSTD_inBuffer(src: input.baseAddress, size: input.count, pos: 0)
    var target = ZSTD_outBuffer(dst: output.baseAddress, size: output.count, pos: 0)
    let rest = ZSTD_decompressStream(context, &target, &source)
    var progress = DecodingProgress(consumed: source.pos, produced: target.pos)
    guard ZSTD_isError(rest) == 0 else {
      progress.problem = "not valid Zstandard: \(String(cString: ZSTD_getErrorName(rest)))"
      return progress
    }
    isBetweenFrames = rest == 0
    return progress
  }
}
