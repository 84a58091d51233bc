import TestSupport
import Testing

@testable import Corpus

struct CSVFormatTests {
  @Test func raggedRowsAreRejectedWithTheirPlace() throws {
    let file = try CSVFile("id,time,text\n1,2026-01-01,a\n2,2026-01-01\n3,2026-01-01,c,d\n")
    #expect(file.posts.map(\.text) == ["a"])
    #expect(
      file.rejections == ["row has 2 fields, the header 3", "row has 4 fields, the header 3"])
    #expect(file.records.map(\.line) == [2, 3, 4])
    #expect(file.records.map(\.offset) == [13, 28, 41])
    #expect(file.records.map(\.length) == [14, 12, 16])
  }

  @Test func repeatedHeaderIsPassedOver() throws {
    let file = try CSVFile("id,time,text\n1,2026-01-01,a\nid,time,\"text\"\n2,2026-01-02,b\n")
    #expect(file.posts.map(\.nativeID) == ["1", "2"])
    #expect(file.passedOver == ["header repeated"])
  }

  @Test func unclosedQuoteIsRejectedWithItsPlace() throws {
    let file = try CSVFile("id,time,text\n1,2026-01-01,a\n2,2026-01-01,\"b\n3,2026-01-01,c\n")
    #expect(file.posts.count == 1)
    #expect(
      file.rejections == [
        "the quote that opens field 3 on line 3 is not closed: the text to line 5, the last, is one field"
      ])
  }

  @Test func piecesAreDecodedAlone() throws {
    let file = try CSVFile("id,time,text\n1,2026-01-01,a\n")
    let piece = Chunk(
      bytes: Array("\"7\",2026-01-01,x\r\n8,2026-01-01,y".utf8), offset: 500, line: 40)
    let records = file.format.decode(piece)
    #expect(records.map(\.line) == [40, 41])
    #expect(records.map(\.offset) == [500, 518])
    #expect(records.map(\.length) == [16, 14])
  }

  /// What the chunker cuts, decoded piece by piece, is what the whole file decodes to.
  @Test func chunksAreCutBetweenRows() throws {
    let row =
      "7,2026-01-01,\"a \"\"quote\"\",\r\nsaid 6' 2\"\" tall\n\n\"\r\n8,2026-01-02,6' 2\" tall\r\n"
    let bytes = Array(("id,time,text\r\n" + String(repeating: row, count: 16_000)).utf8)
    let sample = FileSample(path: "a.csv", bytes: Array(bytes.prefix(65_536)), isWhole: false)
    let format = try CSVFormat(sample: sample, options: FormatOptions())
    var chunker = Chunker(framing: CSVFormat.framing, delimiter: format.delimiter)
    var pieces: [Record] = []
    var chunks = 0
    try bytes.withUnsafeBytes { buffer in
      try chunker.feed(buffer, isLast: true) { chunk in
        chunks += 1
        pieces += format.decode(chunk)
      }
    }
    let whole = format.decode(Chunk(bytes: bytes, offset: 0, line: 1))
    #expect(chunks > 1)
    #expect(pieces.count == 32_000)
    #expect(pieces.map(\.line) == whole.map(\.line))
    #expect(pieces.map(\.offset) == whole.map(\.offset))
    #expect(pieces.map(\.length) == whole.map(\.length))
    #expect(
      pieces.allSatisfy { record in
        if case .post(let post) = record.outcome {
          post.text == "a \"quote\",\r\nsaid 6' 2\" tall\n\n" || post.text == "6' 2\" tall"
        } else {
          false
        }
      })
  }

  @Test func byteOrderMarkIsNoPartOfTheHeader() throws {
    let text = "id,time,text\n1,2026-01-01,a\n"
    let format = try CSVFile(text).format
    let records = format.decode(
      Chunk(bytes: [0xEF, 0xBB, 0xBF] + Array(text.utf8), offset: 0, line: 1))
    #expect(records.count == 1)
    #expect(records.first?.offset == 16)
  }

  @Test func invalidUTF8IsRejected() throws {
    let bytes = Array("id,time,text\n1,2026-01-01,".utf8) + [0xE9, 0x0A]
    #expect(
      try CSVFile(bytes: bytes).rejections == [
        "column 'text' is not UTF-8 (convert the file: iconv -f WINDOWS-1252 -t UTF-8)"
      ])
  }

  @Test func textAfterAQuoteIsOdd() throws {
    let file = try CSVFile("id,time,text\n1,2026-01-01,\"a\" b\n")
    #expect(file.posts.map(\.text) == ["a b"])
    #expect(file.oddities == ["text after a closing quote"])
  }

  @Test func noHeader() {
    #expect {
      try CSVFile("2026-01-01,7,hello\n2026-01-02,8,bye\n")
    } throws: { error in
      error as? FormatError
        == FormatError(
          "no header: the first row holds values (1: 2026-01-01; 2: 7; 3: hello)",
          help: "name the columns by number, such as: with text=3, time=1")
    }
  }

  @Test func columnsByNumber() throws {
    let file = try CSVFile(
      "2026-01-01,7,hello\n2026-01-02,8,bye\n", with: ["text": "3", "time": "1", "id": "2"],
      source: .x)
    #expect(file.posts.map(\.text) == ["hello", "bye"])
    #expect(file.posts.map(\.nativeID) == ["7", "8"])
    #expect(
      file.format.notes == [
        "no header: columns are known by number", "columns: id ← 2, text ← 3, time ← 1",
        "platform: x, as given", "column 1 has times without a zone: they are read as UTC",
      ])
  }

  @Test func chosenColumnsWin() throws {
    let file = try CSVFile(
      "id,time,text,Body Clean\n1,2026-01-01,raw,clean\n", with: ["text": "body_clean"])
    #expect(file.posts.map(\.text) == ["clean"])
    #expect(file.format.notes.last == "columns not used: text")
  }

  @Test func numbersAlsoChooseUnderAHeader() throws {
    let file = try CSVFile("id,time,a,b\n1,2026-01-01,raw,clean\n", with: ["text": "4"])
    #expect(file.posts.map(\.text) == ["clean"])
  }

  @Test(arguments: [
    (
      "id,lang,text\n1,en,a\n", [:],
      FormatError(
        "no column for the time; columns here: id, lang, text",
        help: "say which it is, such as: with time=id")
    ),
    (
      "id,time,words\n1,2026-01-01,a\n", [:],
      FormatError(
        "no column for the text or the title; columns here: id, time, words",
        help: "say which it is, such as: with text=words")
    ),
    (
      "id,time,text\n1,2026-01-01,a\n", ["text": "words"],
      FormatError("no column 'words'", help: "columns here: id, time, text")
    ),
    ("", [:], FormatError("the file is empty")),
    (
      "id,time,text\r1,2026-01-01,a\r", [:],
      FormatError(
        "the lines end with carriage returns alone, as on old Macs",
        help: "convert it, such as with: tr '\\r' '\\n'")
    ),
  ])
  func refusals(text: String, columns: [String: String], expected: FormatError) {
    #expect(throws: expected) { try CSVFile(text, with: columns) }
  }

  @Test func unknownField() {
    #expect {
      try CSVFile("id,time,text\n1,2026-01-01,a\n", with: ["tone": "text"])
    } throws: { error in
      (error as? FormatError)?.message == "a column cannot be 'tone'"
    }
  }

  @Test(arguments: [
    ("id,time,text\n1,2026-01-01,a\n", "export", "rows of 3 fields between commas, after a header"),
    (
      "id\ttime\ttext\n1\t2026-01-01\ta\n", "export",
      "rows of 3 fields between tabs, after a header"
    ),
    ("2026-01-01,a\n", "a.csv", "a file name that ends in .csv"),
    ("a\tb\n", "A.TSV.gz", "a file name that ends in .tsv"),
    ("{\"id\":1,\"text\":\"a\"}\n{\"id\":2,\"text\":\"b\"}\n", "a.csv", nil),
    ("[1,2]\n", "a", nil), ("<rss>,</rss>\n", "a", nil), ("", "a.csv", nil),
    ("Dear all, this is\nno table, is it\n", "letter.txt", nil),
    ("1234567890\n1234567891\n", "ids.txt", nil),
  ])
  func recognition(text: String, path: String, expected: String?) {
    let sample = FileSample(path: path, bytes: Array(text.utf8), isWhole: true)
    #expect(CSVFormat.recognises(sample) == expected)
  }

  /// Cutting a file anywhere gives records or a refusal, never a trap.
  @Test func everyCut() {
    let bytes = Array(
      "id,created_at,text\r\n1,\"2026-01-01\",\"a\r\n😀\"\r\n2,1/2/2026 3:04,RT @b\n".utf8)
    for length in 0...bytes.count {
      _ = try? CSVFile(bytes: Array(bytes[..<length]))
      _ = try? CSVFile(
        bytes: Array(bytes[(bytes.count - length)...]), with: ["text": "3", "time": "2"])
    }
  }

  @Test(.enabled(if: SharedData.has("samples/bluesky-datascience"), "needs bluesky-datascience"))
  func blueskyDatascience() throws {
    let bytes = try SharedData.bytes("samples/bluesky-datascience/part08_posts.csv")
    let file = try CSVFile(bytes: bytes)
    #expect(file.posts.count == 150)
    #expect(file.rejections == [])
    #expect(file.oddities == [])
    let first = try #require(file.posts.first)
    #expect(
      first.nativeID == "at://did:plc:eclio37ymobqex2ncko63h4r/app.bsky.feed.post/3mnx4iy5jst2k")
    #expect(first.source == .bluesky)
    #expect(first.createdAt == 1_781_108_406_449_096)
    #expect(first.metrics.likes == 4 && first.metrics.reposts == 0 && first.metrics.replies == 10)
    #expect(first.author == Post.Author(nativeID: "did:plc:eclio37ymobqex2ncko63h4r"))
    #expect(
      first.url
        == "https://bsky.app/profile/did:plc:eclio37ymobqex2ncko63h4r/post/3mnx4iy5jst2k")
    #expect(first.text?.hasPrefix("In @nytopinion.nytimes.com \n\n“The rapid counting") == true)
  }

  @Test(.enabled(if: SharedData.has("samples/bluesky-datascience"), "needs bluesky-datascience"))
  func aStreamWithoutTexts() throws {
    let bytes = try SharedData.bytes("samples/bluesky-datascience/stream_sample.csv")
    let refusal = FormatError(
      "no column for the text or the title; columns here:"
        + " author_hash, timestamp, lang, is_reply, has_embed, has_image",
      help: "say which it is, such as: with text=has_embed")
    #expect(throws: refusal) { try CSVFile(bytes: bytes) }
    let file = try CSVFile(bytes: bytes, with: ["text": "has_embed"], source: .bluesky)
    #expect(file.posts.count == 200)
    #expect(file.posts.count { $0.kind == .comment } == 41)
  }
}
