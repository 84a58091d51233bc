/// Marks of a post that speaks to a program instead of to people.
///
/// Such a post is counted like any other, and is not offered as a voice. Nothing rests on
/// finding all of them: a post is data wherever it goes.
package enum InjectionSigns {
  package static func isSuspect(_ text: String) -> Bool {
    let words = Lexeme.all(in: text).filter { $0.kind != .sign }.map(\.word)
    let joined = words.joined(separator: " ")
    return phrases.contains { joined.contains($0) } || text.unicodeScalars.contains(where: isHidden)
      || tags.contains { text.lowercased().contains($0) }
  }

  private static let phrases = [
    "ignore previous", "ignore all previous", "ignore the above", "ignore your instructions",
    "disregard previous", "disregard all", "disregard the above", "forget your instructions",
    "forget previous", "system prompt", "new instructions", "you are now", "as an ai",
    "as a language model", "developer mode", "jailbreak", "override your", "your instructions",
    "reveal your prompt", "print your prompt", "act as if you", "instead write", "must write that",
    "write that", "the story must", "in your summary", "in your answer", "when summarizing",
    "when summarising",
  ]

  private static let tags = [
    "<system", "</system", "<|im_start|>", "[inst]", "<<sys>>", "### instruction", "assistant:",
    "system:", "{{", "<script", "![", "](http", "javascript:", "data:text",
  ]

  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    (0xE0000...0xE007F).contains(scalar.value) && scalar.value != 0xE0001
      || (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
  }
}
