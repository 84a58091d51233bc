extension FactGathering {
  /// Posts that stand for the many of each sentiment, and those of the smaller side.
  mutating func addVoices() throws {
    let question = try answer("time \(sheet.window.query) | voices 3 per sentiment")
    for line in question.lines() {
      guard let voice = line.text("voice"), voice != "neutral" else { continue }
      let role: CitedPost.Role = voice.contains("dissent") ? .dissent : .voice
      if let post = CitedPost(line, role: role) { sheet.add(post) }
    }
  }
}
