import Foundation
import Testing

@testable import Storage

struct FileReaderTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  // "hello posts\n", and for the second gzip member "second member\n".
  private static let gzip = "H4sIAAAAAAAAA8tIzcnJVyjILy4p5gIArhoHHQwAAAA="
  private static let secondMember = "H4sIAAAAAAAAAytOTc7PS1HITc1NSi3iAgA2GEsODgAAAA=="
  private static let zstd = "KLUv/SQMYQAAaGVsbG8gcG9zdHMK2iVIyw=="
  // The same with a window of 2 GB.
  private static let zstdLong = "KLUv/QSoYQAAaGVsbG8gcG9zdHMK2iVIyw=="

  private func bytes(_ base64: String) throws -> [UInt8] {
    [UInt8](try #require(Data(base64Encoded: base64)))
  }

  private func contents(_ path: String, buffer size: Int = 7) throws -> String {
    let reader = try FileReader(path: path)
    var text: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: size)
    while true {
      let count = try buffer.withUnsafeMutableBytes { try reader.read(into: $0) }
      text += buffer[..<count]
      if count < size { break }
    }
    return String(decoding: text, as: UTF8.self)
  }

  @Test func `files are read as they are, or decompressed`() throws {
    let both = try bytes(Self.gzip) + bytes(Self.secondMember)
    let files: [(String, [UInt8], String)] = [
      ("plain", Array("hello posts\n".utf8), "hello posts\n"),
      ("empty", [], ""),
      ("one.gz", try bytes(Self.gzip), "hello posts\n"),
      ("two.gz", both, "hello posts\nsecond member\n"),
      ("padded.gz", both + [0, 0, 0], "hello posts\nsecond member\n"),
      ("one.zst", try bytes(Self.zstd), "hello posts\n"),
      ("two.zst", try bytes(Self.zstd) + bytes(Self.zstd), "hello posts\nhello posts\n"),
      ("long.zst", try bytes(Self.zstdLong), "hello posts\n"),
    ]
    for (name, bytes, expected) in files {
      let path = try folder.write(bytes, to: name)
      for size in [1, 7, 12, 4096] { #expect(try contents(path, buffer: size) == expected) }
    }
  }

  @Test func `the digest is of the bytes as they lie`() throws {
    let plain = try folder.write("hello posts\n", to: "plain")
    #expect(
      try FileReader(path: plain).sha256()
        == "2144591d5f61a9f711c165a52c5b122fe6691a4674747aa757279f6335bd3707")
    let packed = try folder.write(try bytes(Self.gzip), to: "one.gz")
    let reader = try FileReader(path: packed)
    _ = try reader.sha256()
    #expect(reader.rawBytes == 32)
  }

  @Test(arguments: [gzip, zstd])
  func `an archive that ends early is damaged`(archive: String) throws {
    let whole = try bytes(archive)
    for end in 5..<whole.count {
      let path = try folder.write(Array(whole[..<end]), to: "cut")
      let error = #expect(throws: LoadError.self) { try contents(path) }
      guard case .damaged(path, offset: end, _) = error else {
        Issue.record("cut at \(end): \(String(describing: error))")
        continue
      }
    }
  }

  @Test(arguments: [gzip, zstd])
  func `an archive with a spoilt byte never traps`(archive: String) throws {
    let whole = try bytes(archive)
    for place in 4..<whole.count {
      var spoilt = whole
      spoilt[place] ^= 0xFF
      let path = try folder.write(spoilt, to: "spoilt")
      _ = try? contents(path)
    }
  }

  @Test func `a file that is not there is an error`() {
    let error = #expect(throws: LoadError.self) { try FileReader(path: "/nowhere/posts.jsonl") }
    #expect(error?.description == "cannot read /nowhere/posts.jsonl: No such file or directory")
  }
}
