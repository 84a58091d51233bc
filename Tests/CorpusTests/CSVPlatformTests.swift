import Testing

@testable import Corpus

/// Small files in the shapes that platforms' exports have.
struct CSVPlatformTests {
  @Test func tweetsWithFloatShapedIDs() throws {
    let file = try CSVFile(
      """
      tweet_id,tweet_created,tweet_extracted,text,lang,user_screen_name,user_name,like_count
      1.642889622681432e+18,2023-04-03 14:10:00+00:00,x,"First line
      second, ""quoted"" 👩🏽‍💻\r
      مرحبا \u{202B}עולם\u{202C}",ar,@ann,Ann,3.0
      1642889622681432064,2023-04-03 14:10:01+00:00,x,plain,und,bob,Bob,
      1642889622681432065,2023-04-03 14:10:02+00:00,x,RT @ann: cut…,qme,nan,nan,nan

      """)
    let posts = file.posts
    #expect(posts.count == 3)
    #expect(posts[0].nativeID == "1.642889622681432e+18")
    #expect(posts[0].idQuality == .lossy)
    #expect(posts[0].url == nil)
    #expect(
      posts[0].text
        == "First line\nsecond, \"quoted\" 👩🏽‍💻\r\nمرحبا \u{202B}עולם\u{202C}")
    #expect(posts[0].author == Post.Author(handle: "ann", displayName: "Ann"))
    #expect(posts.map(\.language) == ["ar", nil, nil])
    #expect(posts.map(\.metrics.likes) == [3, nil, nil])
    #expect(posts.map(\.source) == [.x, .x, .x])
    #expect(posts[0].createdAt == 1_680_531_000_000_000)
    #expect(posts[1].url == "https://x.com/i/web/status/1642889622681432064")
    #expect(posts[1].idQuality == .native)
    #expect(posts.map(\.kind) == [.post, .post, .repost])
    #expect(posts[2].author == nil)
    #expect(posts[2].isTextTruncated)
    #expect(file.oddities == ["float-shaped id"])
    #expect(file.records.map(\.line) == [2, 5, 6])
    #expect(
      file.format.notes == [
        "columns: id ← tweet_id, text ← text, author ← user_screen_name, name ← user_name,"
          + " time ← tweet_created, lang ← lang, likes ← like_count",
        "platform: x, by the header of a file of tweets", "columns not used: tweet_extracted",
      ])
  }

  @Test func snowflakesGiveTheTime() throws {
    let file = try CSVFile(
      "tweet_id,text\n1.642889622681432e+18,a\n1642889622681432064,b\n12,c\n")
    #expect(file.posts.map(\.createdAt) == [1_680_530_384_117_000, 1_680_530_384_117_000])
    #expect(file.posts.map(\.createdAtQuality?.precision) == [.millisecond, .millisecond])
    #expect(file.posts.map(\.createdAtRaw) == [nil, nil])
    #expect(file.rejections == ["no time: the id carries none"])
    #expect(
      file.format.notes.contains("no column for the time: taken from the ids, to the millisecond"))
  }

  @Test func floatShapedIDsAreRestoredFromTheURL() throws {
    let file = try CSVFile(
      """
      tweet_id,created_at,text,url
      1.642889622681432e+18,2023-04-03,a,https://twitter.com/ann/status/1642889622681432064?s=20
      1.642889622681432e+18,2023-04-03,a,https://twitter.com/ann/status/1500000000000000000

      """)
    #expect(file.posts.map(\.nativeID) == ["1642889622681432064", "1.642889622681432e+18"])
    #expect(file.posts.map(\.idQuality) == [.native, .lossy])
    #expect(file.oddities == ["float-shaped id, restored from the url", "float-shaped id"])
  }

  @Test func fourCATofX() throws {
    let file = try CSVFile(
      """
      id,thread_id,timestamp,unix_timestamp,link,subject,body,author,author_fullname,author_id,author_followers,source,language_guess,possibly_sensitive,impression_count,retweet_count,bookmark_count,like_count,quote_count,reply_count,is_retweet,retweeted_user,is_quote_tweet,quoted_user,is_reply,replied_user,hashtags,missing_fields
      1642889622681432064,1642889622681432000,2023-04-03 14:08:08,1680523688,https://twitter.com/ann/status/1642889622681432064,,hello,ann,Ann,77,5,Twitter for iPhone,en,no,0,2,0,3,1,4,no,,no,,yes,bob,,"impression_count, bookmark_count"
      1642889622681432066,1642889622681432066,2023-04-03 14:08:09,1680523689,https://twitter.com/bob/status/1642889622681432066,,more,REDACTED,REDACTED,9f86d081,5,Twitter Web App,und,no,9,2,0,3,1,4,yes,ann,no,,no,,,

      """)
    let posts = file.posts
    #expect(posts.map(\.source) == [.x, .x])
    #expect(posts.map(\.kind) == [.comment, .repost])
    #expect(posts.map(\.createdAt) == [1_680_530_888_000_000, 1_680_530_889_000_000])
    #expect(posts[0].createdAtQuality == .init(precision: .second, zone: .assumedUTC))
    #expect(posts[0].thread == "1642889622681432000")
    #expect(posts[0].title == nil)
    #expect(posts[0].author == .init(nativeID: "77", handle: "ann", displayName: "Ann"))
    #expect(posts[1].author == .init(nativeID: "9f86d081"))
    #expect(posts.map(\.metrics.views) == [nil, 9])
    #expect(posts[0].metrics.likes == 3 && posts[0].metrics.reposts == 2)
    #expect(posts[0].metrics.quotes == 1 && posts[0].metrics.replies == 4)
    #expect(posts.map(\.language) == ["en", nil])
    #expect(file.oddities == ["redacted author", "redacted author"])
    #expect(
      file.format.notes.contains("column source holds no platforms, such as 'Twitter for iPhone'")
        == false)
    #expect(file.format.notes.contains("platform: x, by the header of a 4CAT export of X"))
    #expect(file.format.notes.last?.contains("unix_timestamp") == true)
  }

  @Test func fourCATofXByZeeschuimer() throws {
    let file = try CSVFile(
      """
      collected_from_url,id,thread_id,timestamp,unix_timestamp,link,body,author,author_fullname,author_id,source,language_guess,retweet_count,reply_count,like_count,quote_count,impression_count,is_retweet,retweeted_user,is_quote_tweet,quote_tweet_id,is_reply,replied_author
      https://x.com/search,1842889622681432064,1842889622681432064,2024-10-06 10:26:58,1728210418,https://x.com/ann/status/1842889622681432064,look,ann,Ann,77,Twitter Web App,en,0,0,0,0,12,no,,yes,1842000000000000000,no,

      """)
    let post = try #require(file.posts.first)
    #expect(post.quoteOf == "1842000000000000000")
    #expect(post.kind == .post)
    #expect(post.metrics.views == 12)
    #expect(post.createdAt == 1_728_210_418_000_000)
  }

  @Test func fourCATofBluesky() throws {
    let file = try CSVFile(
      "collected_at,query,rank,id,thread_id,created_at,author,author_id,body,link,tags,like_count,"
        + "quote_count,reply_count,repost_count,quoted_post,quoted_user,replied_to_post,"
        + "replied_to_user,languages,author_display_name,timestamp\r\n"
        + "2025-01-02T00:00:00Z,q,1,at://did:plc:a/app.bsky.feed.post/3k,"
        + "at://did:plc:b/app.bsky.feed.post/3j,2025-01-01T10:00:00.123Z,ann.bsky.social,did:plc:a,"
        + "\"two\r\nlines\",https://bsky.app/profile/ann.bsky.social/post/3k,,1,0,0,2,"
        + "REMOVED BY AUTHOR,,at://did:plc:b/app.bsky.feed.post/3j,bob,\"en,de\",Ann,1735725600\r\n"
        + "2025-01-02T00:00:00Z,q,2,at://did:plc:a/app.bsky.feed.post/3m,"
        + "at://did:plc:a/app.bsky.feed.post/3m,2025-01-01T11:00:00.123Z,ann.bsky.social,did:plc:a,"
        + "one,,,1,0,0,2,,,,,N/A,Ann,1735729200\r\n")
    let posts = file.posts
    #expect(posts.map(\.source) == [.bluesky, .bluesky])
    #expect(posts.map(\.kind) == [.comment, .post])
    #expect(posts[0].text == "two\r\nlines")
    #expect(posts[0].createdAt == 1_735_725_600_123_000)
    #expect(posts[0].capturedAt == 1_735_776_000_000_000)
    #expect(posts[0].replyTo == "at://did:plc:b/app.bsky.feed.post/3j")
    #expect(posts[0].quoteOf == nil)
    #expect(posts.map(\.language) == ["en", nil])
    #expect(posts[0].metrics.reposts == 2)
    #expect(posts[1].url == "https://bsky.app/profile/did:plc:a/post/3m")
    #expect(file.oddities == ["quote_of: removed by author"])
    #expect(file.records.map(\.length) == [303, 186])
  }

  @Test func blueskyWithFourISOVariants() throws {
    let file = try CSVFile(
      "uri,created_at,text,langs\r\n"
        + "at://did:plc:a/app.bsky.feed.post/1,2025-01-01T10:00:00.123Z,a,['en']\r\n"
        + "at://did:plc:a/app.bsky.feed.post/2,2025-01-01T10:00:00.123456Z,b,English\r\n"
        + "at://did:plc:a/app.bsky.feed.post/3,2025-01-01T10:00:00.123456+00:00,c,EN-us\r\n"
        + "at://did:plc:a/app.bsky.feed.post/4,2025-01-01T10:00:00Z,d,wat?\r\n")
    #expect(
      file.posts.map(\.createdAt) == [
        1_735_725_600_123_000, 1_735_725_600_123_456, 1_735_725_600_123_456,
        1_735_725_600_000_000,
      ])
    #expect(
      file.posts.map(\.createdAtQuality?.precision)
        == [.millisecond, .microsecond, .microsecond, .second])
    #expect(file.posts.map(\.language) == ["en", "en", "en-us", "wat"])
    #expect(file.posts.map(\.source) == [.bluesky, .bluesky, .bluesky, .bluesky])
  }

  @Test func hackerNewsWithoutZone() throws {
    let file = try CSVFile(
      """
      id,title,url,num_points,num_comments,author,created_at
      12224879,Interactive Dynamic Video,http://www.interactivedynamicvideo.com/,386,52,ne0phyte,8/4/2016 11:52
      10975351,Ask HN: A &amp; B?,,39,10,josep2,1/26/2016 19:30

      """)
    let post = try #require(file.posts.first)
    #expect(post.source == .hackernews)
    #expect(post.createdAt == 1_470_311_520_000_000)
    #expect(post.createdAtQuality == .init(precision: .minute, zone: .assumedUTC))
    #expect(post.createdAtRaw == "8/4/2016 11:52")
    #expect(post.linkURL == "http://www.interactivedynamicvideo.com/")
    #expect(post.url == "https://news.ycombinator.com/item?id=12224879")
    #expect(post.metrics.points == 386 && post.metrics.replies == 52)
    #expect(post.text == nil)
  }

  @Test func hackerNewsComments() throws {
    let file = try CSVFile(
      """
      id,type,by,time,parent,score,text,dead
      40345776,comment,ann,1715600000,40345775.0,0,I&#x27;d say<p>see <a href="https:&#x2F;&#x2F;example.com&#x2F;long&#x2F;path" rel="nofollow">https:&#x2F;&#x2F;example.com&#x2F;lo...</a> <i>now</i>,
      40345775,story,bob,2024-05-13 11:33:20 UTC,nan,12,,True

      """)
    let posts = file.posts
    #expect(posts.map(\.kind) == [.comment, .post])
    #expect(posts[0].text == "I'd say\n\nsee https://example.com/long/path now")
    #expect(posts[0].textFormat == .html)
    #expect(posts[0].replyTo == "40345775")
    #expect(posts.map(\.metrics.points) == [nil, 12])
    #expect(posts.map(\.createdAt) == [1_715_600_000_000_000, 1_715_600_000_000_000])
    #expect(posts[1].status == .removed)
    #expect(file.oddities == [])
  }

  @Test func reddit() throws {
    let file = try CSVFile(
      """
      title,score,id,subreddit,url,num_comments,created_utc,selftext,author,permalink
      A title,-3,abc,LocalLLaMA,https://example.com,2,1733011200.0,,ann,/r/LocalLLaMA/comments/abc/
      Gone,1,abd,LocalLLaMA,https://www.reddit.com/r/LocalLLaMA/comments/abd/,0,1733011201,[removed],[deleted],/r/LocalLLaMA/comments/abd/

      """)
    let posts = file.posts
    #expect(posts.map(\.nativeID) == ["t3_abc", "t3_abd"])
    #expect(posts.map(\.metrics.points) == [-3, 1])
    #expect(posts.map(\.givenScore) == [nil, nil])
    #expect(posts.map(\.text) == [nil, nil])
    #expect(posts.map(\.status) == [.available, .removed])
    #expect(posts.map(\.linkURL) == ["https://example.com", nil])
    #expect(posts[0].url == "https://www.reddit.com/r/LocalLLaMA/comments/abc/")
    #expect(posts[1].author == nil)
    #expect(posts[0].community == "LocalLLaMA")
    #expect(posts[0].createdAt == 1_733_011_200_000_000)
  }

  @Test func redditCommentsAreUnescapedOnce() throws {
    let file = try CSVFile(
      """
      id,subreddit,created_utc,score,body,parent_id,link_id
      8e4512,a,1733011200,0,x &amp;gt; y &nbsp;,t3_abc,t3_abc
      8e4513,a,1733011200,1,plain,t1_8e4512,t3_abc

      """)
    #expect(file.posts.map(\.nativeID) == ["t1_8e4512", "t1_8e4513"])
    #expect(file.posts.map(\.idQuality) == [.native, .native])
    #expect(file.posts.map(\.kind) == [.comment, .comment])
    #expect(file.posts.map(\.text) == ["x &gt; y &nbsp;", "plain"])
    #expect(file.posts.map(\.textFormat) == [.escaped, .markdown])
    #expect(file.posts.map(\.metrics.points) == [0, 1])
    #expect(file.posts.map(\.replyTo) == ["t3_abc", "t1_8e4512"])
  }

  @Test func youtube() throws {
    let file = try CSVFile(
      """
      cid,replyToCid,publishedTimeText,comment,author,voteCount,videoId
      Ugx,,2 months ago,nice,@ann,3,v1

      """)
    #expect(
      file.rejections == ["relative time '2 months ago': when it was written is not in the file"])
    let comments = try CSVFile(
      """
      id,isReplyTo,authorName,text,publishedAt
      Ugx,0,@ann,it&#39;s<br>fine,2024-01-02 03:04:05
      Ugy,Ugx,Bob B,ok,2024-01-02 03:04:06

      """)
    #expect(comments.posts.map(\.kind) == [.comment, .comment])
    #expect(comments.posts.map(\.text) == ["it's\nfine", "ok"])
    #expect(comments.posts.map(\.replyTo) == [nil, "Ugx"])
    #expect(
      comments.posts.map(\.author) == [.init(handle: "ann"), .init(displayName: "Bob B")])
  }

  @Test func mediaCloud() throws {
    let file = try CSVFile(
      """
      id,indexed_date,language,media_name,media_url,publish_date,title,url
      f00,2024-02-03 04:05:06.789,en,bbc.co.uk,bbc.co.uk,2024-02-01,A headline,https://bbc.co.uk/a
      f01,2024-02-03 04:05:06.789,en,bbc.co.uk,bbc.co.uk,,No date,https://bbc.co.uk/b
      f02,2024-02-03 04:05:06.789,en,bbc.co.uk,bbc.co.uk,2024-02-01,the text,Shifted,https://bbc.co.uk/c

      """)
    let post = try #require(file.posts.first)
    #expect(post.source == .news && post.kind == .article)
    #expect(post.createdAtQuality == .init(precision: .day, zone: .assumedUTC))
    #expect(post.indexedAt == 1_706_933_106_789_000)
    #expect(post.community == "bbc.co.uk")
    #expect(post.title == "A headline" && post.text == nil)
    #expect(file.rejections == ["no time", "row has 9 fields, the header 8"])
  }

  @Test func twarc() throws {
    let file = try CSVFile(
      #"""
      id,conversation_id,referenced_tweets.replied_to.id,referenced_tweets.retweeted.id,author_id,text,created_at,lang,source,public_metrics.impression_count,public_metrics.like_count,author.id,author.name,author.username,__twarc.retrieved_at
      1380251234567890123,1380251234567890000,1380251234567890000,,7,one\ntwo,2021-04-08T19:34:16.000Z,en,Twitter for Android,,5,7,Ann,ann,2021-04-09T00:00:00Z
      1380251234567890124,1380251234567890124,,1380251234567880000,7,RT,2021-04-08T19:34:17.000Z,zxx,Twitter for Android,,0,7,Ann,ann,2021-04-09T00:00:00Z

      """#)
    let posts = file.posts
    #expect(posts.map(\.text) == ["one\ntwo", "RT"])
    #expect(posts.map(\.kind) == [.comment, .repost])
    #expect(posts[1].repostOf == "1380251234567880000")
    #expect(posts.map(\.metrics.views) == [nil, nil])
    #expect(posts.map(\.metrics.likes) == [5, 0])
    #expect(posts[0].author == .init(nativeID: "7", handle: "ann", displayName: "Ann"))
    #expect(posts[0].capturedAt == 1_617_926_400_000_000)
  }
}
