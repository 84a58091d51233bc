import Foundation
import TestSupport
import Testing

@testable import Narration

@Suite struct RequestJSONTests {
  @Test func keepsItsOrder() {
    let json: RequestJSON = [
      "z": "a/\"b\"\\", "a": [true, .number(-1)], "m": .verbatim("{ }"), "": [],
      "none": .members([]),
    ]
    #expect(
      json.description == #"{"z":"a/\"b\"\\","a":[true,-1],"m":{ },"":[],"none":{}}"#)
  }

  /// What another reader makes of any text is that text.
  @Test func anyTextIsReadBack() throws {
    var mutator = Mutator(seed: 11)
    var texts = ["\u{0}\u{1F}\u{7F}\n\r\t\u{2028}\u{FEFF}🎉e\u{301}\u{10FFFF}"]
    for _ in 0..<200 { texts.append(mutator.text(of: ["a \"b\" \\ c", "日本 🎉 \u{1B}[0m"])) }
    for text in texts {
      let data = Data(RequestJSON.list([.text(text)]).description.utf8)
      let read = try JSONDecoder().decode([String].self, from: data)
      #expect(read.map { Array($0.utf8) } == [Array(text.utf8)])
    }
  }
}
