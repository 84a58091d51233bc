import Corpus
import Testing

@Suite struct ChunkerTests {
  /// Cuts a text that is fed in pieces of a size.
  private static func chunks(
    _ text: [UInt8], _ framing: Framing, piece: Int = .max
  ) throws -> [Chunk] {
    var chunker = Chunker(framing: framing)
    var chunks: [Chunk] = []
    var start = 0
    repeat {
      let end = start + min(piece, text.count - start)
      try text[start..<end].withUnsafeBytes {
        try chunker.feed($0, isLast: end == text.count) { chunks.append($0) }
      }
      start = end
    } while start < text.count
    return chunks
  }

  @Test(arguments: [1, 2, 3, 1000])
  func keepsEveryByte(piece: Int) throws {
    let text = Array("{\"a\":1}\r\n\n{\"b\":\"\u{2028}\"}\nlast".utf8)
    let chunks = try Self.chunks([0xEF, 0xBB, 0xBF] + text, .lines, piece: piece)
    #expect(chunks.count == 1)
    #expect(chunks.first?.bytes == text)
    #expect(chunks.first?.offset == 3)
    #expect(chunks.first?.line == 1)
  }

  @Test func nothingGivesNothing() throws {
    #expect(try Self.chunks([], .lines).isEmpty)
    #expect(try Self.chunks([0xEF, 0xBB, 0xBF], .document).isEmpty)
  }

  @Test(arguments: [Framing.lines, .quotedLines], [4_099, 1 << 16, 1 << 22])
  func cutsLongFilesBetweenRecords(framing: Framing, piece: Int) throws {
    let quoted = framing == .quotedLines
    let row = quoted ? "1,\"a \"\"b\"\"\nsecond line\",2\n" : "{\"a\":\"some words\"}\n"
    let count = 120_000
    let text = Array(String(repeating: row, count: count).utf8)
    let chunks = try Self.chunks(text, framing, piece: piece)
    #expect(chunks.count == (text.count + (1 << 20) - 1) / (1 << 20))
    #expect(chunks.flatMap(\.bytes) == text)
    var offset = 0
    var line = 1
    for chunk in chunks {
      #expect(chunk.offset == offset)
      #expect(chunk.line == line)
      #expect(chunk.bytes.count % row.utf8.count == 0)
      offset += chunk.bytes.count
      line += chunk.bytes.count / row.utf8.count * (quoted ? 2 : 1)
    }
  }

  @Test func aDocumentIsOneChunk() throws {
    let text = Array(repeating: UInt8(0x0A), count: 3 << 20)
    let chunks = try Self.chunks(text, .document, piece: 1 << 16)
    #expect(chunks.map(\.bytes.count) == [3 << 20])
  }

  @Test func aQuoteInAFieldOpensNothing() throws {
    let row = "5\" disk,x\n"
    let text = Array(String(repeating: row, count: 300_000).utf8)
    #expect(try Self.chunks(text, .quotedLines).count == 3)
  }

  @Test func refusesARecordWithoutEnd() throws {
    let text = Array("ok\n".utf8) + Array(repeating: UInt8(0x61), count: (64 << 20) + (2 << 20))
    let message = "the record at line 2, byte 3, is longer than 64 MB"
    #expect(throws: FormatError(message, help: "split it, or leave it out")) {
      _ = try Self.chunks(text, .lines)
    }
  }
}
