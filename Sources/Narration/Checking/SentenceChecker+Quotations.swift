extension SentenceChecker {
  /// Holds what stands in quotation marks against the named post.
  mutating func checkQuotations() {
    for quotation in quotations {
      if let mark = marks(.term, over: quotation.range).first {
        check(quotation, term: mark)
      } else {
        check(quotation)
      }
    }
    // A marked quotation whose marks are gone tells a post's words as ours.
    for mark in sentence.marks where mark.aspect == .quote {
      guard !quotations.contains(where: { $0.range.overlaps(mark.range) }) else { continue }
      add(mark.range, .quotation, .misquoted, "the quotation marks are gone", anchor: mark.anchor)
    }
  }

  private mutating func check(_ quotation: Quotation, term mark: StoryText.Mark) {
    guard let term = sheet.fact(mark.anchor)?.subject.term else { return }
    let isRight = QuoteMatch.normal(quotation.text) == QuoteMatch.normal(term)
    add(
      quotation.range, .term, isRight ? .supported : .contradicted,
      "\(mark.anchor) is of “\(PlainText.oneLine(term))”", anchor: mark.anchor)
  }

  private mutating func check(_ quotation: Quotation) {
    let marked = marks(.quote, over: quotation.range).compactMap { sheet.post($0.anchor) }
    let candidates = marked.isEmpty ? posts : Array(marked.prefix(1))
    guard !candidates.isEmpty else { return checkWithoutPost(quotation) }
    var problem = ""
    for post in candidates {
      switch QuoteMatch(quotation.text, in: post) {
      case .verbatim:
        return add(
          quotation.range, .quotation, .supported, "\(post.id), letter for letter", anchor: post.id)
      case .normalised:
        return add(quotation.range, .quotation, .supported, "\(post.id)", anchor: post.id)
      case .edited:
        return add(quotation.range, .quotation, .rounded, "\(post.id), shortened", anchor: post.id)
      case .different(let difference): problem = "\(post.id): \(difference)"
      }
    }
    if isShort(quotation), marked.isEmpty { return checkWithoutPost(quotation) }
    add(quotation.range, .quotation, .misquoted, problem, anchor: candidates.first?.id)
  }

  private func isShort(_ quotation: Quotation) -> Bool {
    quotation.wordCount <= 3 && !hasAttribution
  }

  private mutating func checkWithoutPost(_ quotation: Quotation) {
    let normal = QuoteMatch.normal(quotation.text)
    if let fact = facts.first(where: { $0.subject.term.map(QuoteMatch.normal) == normal }) {
      return add(quotation.range, .term, .supported, "\(fact.id) is of it", anchor: fact.id)
    }
    if let theme = sheet.theme, QuoteMatch.normal(theme) == normal {
      return add(quotation.range, .term, .supported, "the theme of the story")
    }
    if isShort(quotation) {
      return add(quotation.range, .term, .term, "a word in quotation marks, not a quotation")
    }
    let owner = sheet.posts.first { post in
      if case .different = QuoteMatch(quotation.text, in: post) { false } else { true }
    }
    add(
      quotation.range, .quotation, .unsupported,
      owner.map { "no post is named; it could be {\($0.id)}" } ?? "no cited post says so")
  }

  // MARK: Authors and links

  /// Holds handles and names against the authors of the posts that the sentence names.
  mutating func checkAuthors() {
    checkMarkedAuthors()
    for lexeme in prose where lexeme.kind == .name {
      let word = lexeme.word
      if word.contains("://") || word.hasPrefix("www.") {
        add(lexeme.range, .link, .unsupported, "links come from the posts, and are not typed")
      } else if word.hasPrefix("@"), marks(.author, over: lexeme.range).isEmpty {
        judgeAuthor(lexeme.range, handle: lexeme.surface)
      }
    }
    checkNames()
    checkPairs()
  }

  private mutating func checkMarkedAuthors() {
    for mark in sentence.marks where mark.aspect == .author {
      guard let post = sheet.post(mark.anchor) else { continue }
      let words = sentence.text.utf8Text(mark.range)
      let name = AuthorNames.display(post)
      let isRight = name == nil || Self.isSameName(words, name ?? "")
      add(
        mark.range, .author, isRight ? .supported : .misattributed,
        "\(post.id) is by \(name ?? "nobody named")", anchor: post.id)
    }
  }

  private static func isSameName(_ left: String, _ right: String) -> Bool {
    func bare(_ name: String) -> String {
      var name = Substring(name.lowercased())
      if name.hasPrefix("u/") { name = name.dropFirst(2) }
      if name.hasPrefix("@") { name = name.dropFirst() }
      return String(name)
    }
    return bare(left) == bare(right)
  }

  private mutating func judgeAuthor(_ range: Range<Int>, handle: String) {
    if let post = posts.first(where: { isBy($0, handle) }) {
      return add(range, .author, .supported, "\(post.id) is by them", anchor: post.id)
    }
    if let other = sheet.posts.first(where: { isBy($0, handle) }) {
      return add(range, .author, .misattributed, "they wrote \(other.id), which is not named here")
    }
    add(range, .author, .unsupported, "no cited post is by them")
  }

  private func isBy(_ post: CitedPost, _ handle: String) -> Bool {
    AuthorNames.display(post).map { Self.isSameName($0, handle) } ?? false
  }

  /// Authors with a name of several words are looked for as they are.
  private mutating func checkNames() {
    let words = prose.map(\.word)
    for post in sheet.posts {
      guard let author = post.author, author.contains(" ") else { continue }
      let name = Lexeme.all(in: PlainText.oneLine(author)).map(\.word)
      guard !name.isEmpty, words.count >= name.count else { continue }
      for start in 0...(words.count - name.count)
      where Array(words[start..<start + name.count]) == name {
        let range = prose[start].range.lowerBound..<prose[start + name.count - 1].range.upperBound
        guard marks(.author, over: range).isEmpty else { continue }
        let isCited = posts.contains { $0.author == post.author }
        add(
          range, .author, isCited ? .supported : .misattributed,
          isCited ? "a post here is by them" : "they wrote \(post.id), which is not named here",
          anchor: post.id)
      }
    }
  }

  /// As many authors as quotations: each is of its own.
  private mutating func checkPairs() {
    let quoted = sentence.marks.filter { $0.aspect == .quote }.sorted { $0.start < $1.start }
    let authors = found.filter { $0.kind == .author }.sorted { $0.start < $1.start }
    guard !quoted.isEmpty, quoted.count == authors.count else { return }
    for (quote, author) in zip(quoted, authors) {
      guard let post = sheet.post(quote.anchor), author.verdict == .supported,
        !isBy(post, author.surface)
      else { continue }
      add(
        author.start..<author.end, .author, .misattributed,
        "\(post.id) is by \(AuthorNames.display(post) ?? "nobody named")", anchor: post.id)
    }
  }
}
