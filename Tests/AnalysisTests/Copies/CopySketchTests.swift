import Analysis
import Testing

struct CopySketchTests {
  @Test func `a sketch is read back from its bytes`() {
    var draws = SeededDraws(seed: 3)
    for _ in 0..<20 {
      let sketch = CopyTexts.sketch(CopyTexts.bytes(80, &draws))
      var bytes: [UInt8] = [0]
      sketch.append(to: &bytes)
      #expect(bytes.count == CopySketch.byteCount + 1)
      let read = bytes.withUnsafeBytes { bytes in
        bytes.baseAddress.map { CopySketch($0 + 1) }
      }
      #expect(read == sketch)
    }
  }

  @Test func `agreements and bands are those of the numbers' bits`() {
    var draws = SeededDraws(seed: 4)
    for common in [10, 60, 90, 99] {
      let pair = CopyTexts.pair(common: common, own: 100 - common, &draws)
      let one = CopyTexts.minHash(pair.one).values.map { $0 & 7 }
      let other = CopyTexts.minHash(pair.other).values.map { $0 & 7 }
      let sketch = CopyTexts.sketch(pair.one)
      let otherSketch = CopyTexts.sketch(pair.other)
      #expect(sketch.agreements(with: otherSketch) == zip(one, other).count { $0 == $1 })
      let bands = (0..<16).filter { one[$0 * 8..<$0 * 8 + 8] == other[$0 * 8..<$0 * 8 + 8] }
      #expect(sketch.firstCommonBand(with: otherSketch) == bands.first)
      for band in 0..<16 {
        let isEqual = sketch.key(ofBand: band) == otherSketch.key(ofBand: band)
        #expect(isEqual == bands.contains(band))
      }
    }
  }

  @Test(arguments: [(0.7, 75), (0.8, 89), (0.9, 105), (1, 128)])
  func `the fewest agreements are four standard errors below`(similarity: Double, fewest: Int) {
    #expect(CopySketch.fewestAgreements(at: similarity) == fewest)
  }
}
