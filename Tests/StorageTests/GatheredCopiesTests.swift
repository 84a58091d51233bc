import Analysis
import Testing

@testable import Storage

struct GatheredCopiesTests {
  /// Texts of which every fifth is that of five before but for a word.
  private static let marks = (0..<60).map { number in
    let own = (0..<12).map { "word\((number % 5 == 4 ? number / 10 : number) * 31 + $0 * 7)" }
    var marker = CopyMarker()
    return marker.mark(text: own.joined(separator: " ") + " and \(number)", title: nil)
  }

  private static func sets(pieceSize: Int, blockSize: Int) throws -> [Set<Int64>] {
    let folder = try TemporaryFolder()
    var gathered = GatheredCopies(
      besides: folder.file("copies"), pieceSize: pieceSize, blockSize: blockSize)
    for (place, mark) in marks.enumerated() {
      try gathered.append(try #require(mark), of: Int64(place + 1))
    }
    let links = try gathered.links(similarity: 0.5) { _, _ in }
    return links.sets.map { Set($0) }
  }

  @Test(arguments: [(1, 1), (7, 1), (7, 2), (20, 1), (59, 1), (60, 4)])
  func `what is linked does not depend on how it is cut`(pieceSize: Int, blockSize: Int) throws {
    let whole = try Self.sets(pieceSize: 1_000, blockSize: 4)
    #expect(whole.contains { $0.count > 1 })
    let cut = try Self.sets(pieceSize: pieceSize, blockSize: blockSize)
    #expect(Set(cut) == Set(whole))
  }
}
