/// Gives planned posts their words, their ids and their place in a conversation.
struct SampleWriter {
  /// A post that can be answered.
  struct Parent {
    let id: String
    let thread: String
    let topic: SampleTopic
    let model: [UInt8]
    let community: String?
  }

  private let seed: UInt64
  private var seen: Set<UInt64> = []
  private var recent = [[Parent]](repeating: [], count: SourceName.allCases.count)
  private var dissent: [String] = []

  init(seed: UInt64) {
    self.seed = seed
  }

  mutating func line(_ planned: PlannedPost, number: Int) -> [UInt8] {
    var random = SplitMix64(seed: seed &* 0x2545_F491_4F6C_DD1D ^ UInt64(number))
    var post = SampleRecord.post(planned, number: number, &random)
    switch planned.content {
    case .ordinary: compose(&post, planned, &random)
    case .empty: post.text = ""
    case .echo: post.text = PlantedPosts.echo
    case .foreign(let tongue): translate(&post, planned, tongue, &random)
    case .copy(let number): copy(&post, PlantedPosts.families[number])
    case .dissent(let turn): argue(&post, turn)
    }
    if planned.content == .empty { post.language = nil }
    SampleRecord.finish(&post, planned, &random)
    return CanonicalWriter.line(post, platform: planned.source == .other ? "lobsters" : nil)
  }

  private mutating func compose(
    _ post: inout Post, _ planned: PlannedPost, _ random: inout SplitMix64
  ) {
    let parent = parent(for: planned, &random)
    var topic = parent?.topic ?? SampleTopic.drawn(at: planned.time, &random)
    if topic == .rumour, planned.time >= SampleCalendar.release { topic = .release }
    var composer = SampleComposer(
      wording: wording(at: planned.time, &random), topic: topic, tone: planned.tone)
    if let parent { composer.wording.fix(.model, as: parent.model) }
    reply(&post, to: parent, planned, &random)
    for _ in 0..<60 {
      let draft = SampleDraft(planned, of: post, isReply: parent != nil, &composer)
      post.title = draft.title
      post.text = draft.text
      post.linkURL = draft.link
      if draft.text.isEmpty || seen.insert(Self.fingerprint(draft.text)).inserted { break }
    }
    remember(post, planned, topic, model: composer.wording.word(for: .model))
  }

  private mutating func wording(at time: Int, _ random: inout SplitMix64) -> Wording {
    var wording = Wording(random: SplitMix64(seed: random.next()))
    let since = time - SampleCalendar.release
    wording.release = since < 0 ? .unknown : since < 4 * SampleCalendar.day ? .new : .known
    return wording
  }

  private mutating func translate(
    _ post: inout Post, _ planned: PlannedPost, _ tongue: Int, _ random: inout SplitMix64
  ) {
    let tongue = ForeignPhrases.all[tongue]
    var wording = wording(at: planned.time, &random)
    post.language = tongue.tag
    for _ in 0..<60 {
      let text = tongue.spoken(with: &wording)
      post.text = text
      if planned.source == .news { post.title = tongue.title(with: &wording) }
      if seen.insert(Self.fingerprint(text)).inserted { break }
    }
  }

  private func copy(_ post: inout Post, _ family: CopyFamily) {
    post.text = family.text
    post.title = family.title
    if post.source == .youtube { post.thread = recent[post.source.place].last?.thread }
  }

  private mutating func argue(_ post: inout Post, _ turn: Int) {
    let line = PlantedPosts.dissent[turn]
    post.text = line.text
    let id = post.nativeID ?? ""
    if turn > 0, dissent.indices.contains(line.answers) {
      post.kind = .comment
      post.replyTo = dissent[line.answers]
      post.thread = dissent[0]
    } else {
      post.thread = id
    }
    dissent.append(id)
  }

  private static func fingerprint(_ text: String) -> UInt64 {
    text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}

// MARK: Conversations

extension SampleWriter {
  /// The post that a planned one answers: a recent one, or none.
  private func parent(for planned: PlannedPost, _ random: inout SplitMix64) -> Parent? {
    let candidates = recent[planned.source.place]
    guard !candidates.isEmpty, random.chance(planned.source.answers) else { return nil }
    return candidates[random.below(candidates.count)]
  }

  private func reply(
    _ post: inout Post, to parent: Parent?, _ planned: PlannedPost, _ random: inout SplitMix64
  ) {
    guard let parent else {
      switch planned.source {
      case .reddit:
        post.community =
          ForumPhrases.communities[random.weighted([30, 26, 12, 8, 14, 10])]
      case .youtube:
        post.kind = .video
      default: break
      }
      return
    }
    post.kind = .comment
    post.replyTo = parent.id
    post.thread = parent.thread
    post.community = parent.community
  }

  private mutating func remember(
    _ post: Post, _ planned: PlannedPost, _ topic: SampleTopic, model: [UInt8]
  ) {
    guard let id = post.nativeID, planned.source != .news else { return }
    // A comment can be answered, a video keeps its comments coming.
    guard planned.source != .youtube || post.kind == .video else { return }
    let parent = Parent(
      id: id, thread: post.thread ?? id, topic: topic, model: model, community: post.community)
    recent[planned.source.place].append(parent)
    if recent[planned.source.place].count > planned.source.memory {
      recent[planned.source.place].removeFirst()
    }
  }
}

extension SourceName {
  fileprivate var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }

  /// How many posts are answers, in percent.
  fileprivate var answers: Int {
    switch self {
    case .x: 18
    case .bluesky: 30
    case .news: 0
    case .youtube: 96
    case .reddit: 76
    case .hackernews: 88
    case .mastodon: 26
    case .other: 60
    }
  }

  /// How many recent posts may still be answered.
  fileprivate var memory: Int { self == .youtube ? 14 : 45 }
}
