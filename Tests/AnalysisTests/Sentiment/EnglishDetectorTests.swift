import Analysis
import Testing

/// Untagged text: what is taken for English and scored, and what is missing.
struct EnglishDetectorTests {
  private func isScored(_ text: String) -> Bool {
    LexiconScorer().score(text, language: nil) != nil
  }

  @Test(arguments: [
    "lol nice", "Great work!", "😀", "🎉🎉🎉", ":)", "<3", "gg", "+1", "ty", "RIP", "no problem",
    "Facts, no fiction", "yo wassup", "LMAO same", "this is the way", "I met Beyoncé at a café",
    "Müller scores again", "Los Angeles is burning", "Vincent van Gogh painted this",
    "hate the new update", "Treat yo self!", "déjà vu, I hate it", "@ana @joão thank you",
    "I love 東京", "#México here we go", "nice https://example.org/el-nino-para-todos", "meh",
    "It\u{2019}s not bad", "Breaking: storm hits coast", "de la Cruz was brilliant tonight",
    "\u{FFFD}\u{FFFD} what is this", "2024", "???",
  ])
  func scores(_ text: String) {
    #expect(isScored(text))
  }

  @Test(arguments: [
    // Spanish, Portuguese, French, Italian, Romanian
    "Hoy no quiero hacer nada", "Qué película tan mala, de verdad", "Gracias a todos, feliz día",
    "El servicio fue horrible y la comida estaba fría", "jajaja que risa", "HOLA AMIGOS",
    "Não gostei do filme, muito chato", "Bom dia gente, obrigado pela ajuda", "kkkkk muito bom",
    "Você não sabe o que perdeu", "Je suis très content de ce film", "C'est nul, n'importe quoi",
    "Merci beaucoup pour votre aide", "L'équipe a perdu hier soir", "mdr trop bien",
    "Non mi piace per niente questo film", "Grazie mille, siete stati gentili",
    "Che bella giornata oggi", "Nu îmi place deloc acest film", "Mulțumesc pentru tot",
    // German, Dutch, Swedish, Norwegian, Danish
    "Das ist nicht mein Problem", "Ich finde den neuen Film super", "Guten Morgen zusammen",
    "Danke für die schnelle Hilfe!", "Die Bahn hat wieder Verspätung", "ich war in Berlin",
    "Ik vind het niet leuk", "Wat een mooie dag vandaag", "Bedankt voor je hulp",
    "Jag tycker inte om det här", "Tack så mycket", "Jeg er ikke enig med deg",
    "Det var en god film, synes jeg",
    // Finnish, Polish, Czech, Croatian, Hungarian
    "Tämä on todella hyvä elokuva", "En tiedä mitä sanoa, kiitos", "Nie podoba mi się ten film",
    "Dzień dobry wszystkim", "Bardzo dziękuję za pomoc", "Tenhle film se mi vůbec nelíbil",
    "Danas je lijep dan, hvala svima", "Ez nagyon jó volt, köszönöm",
    // Turkish, Indonesian, Tagalog, Vietnamese, Swahili
    "Bugün hava çok güzel", "Bu film hiç güzel değil", "cok guzel olmus tesekkurler",
    "Teşekkürler arkadaşlar", "Filmnya jelek banget, gak suka", "Selamat pagi semua",
    "Terima kasih banyak ya", "saya tidak tahu apa yang terjadi", "Ang ganda ng araw na ito",
    "Salamat po sa inyong lahat", "Hôm nay trời đẹp quá", "Cảm ơn bạn rất nhiều",
    "Asante sana rafiki yangu", "Habari za asubuhi watu wangu",
    // Other scripts
    "今日はとても楽しかった", "iPhoneが好きです", "我不喜欢这部电影", "이 영화 정말 재미없다",
    "Мне не понравился этот фильм", "Дякую за допомогу", "Δεν μου άρεσε η ταινία",
    "لم يعجبني هذا الفيلم", "לא אהבתי את הסרט", "मुझे यह फिल्म पसंद नहीं आई",
    "ฉันไม่ชอบหนังเรื่องนี้", "আমার ভালো লাগেনি", "这个 update 太差了", "lol それな",
  ])
  func isMissing(_ text: String) {
    #expect(!isScored(text))
  }

  @Test(arguments: [nil, "", "und", "zxx", "UND"])
  func unknownTagsAreAllOne(_ tag: String?) {
    #expect(LexiconScorer().score("Great work!", language: tag)?.label == .positive)
    #expect(LexiconScorer().score("Das ist nicht super", language: tag) == nil)
  }

  @Test(arguments: ["en", "EN", "en-GB", "en-us", "en_US"])
  func englishTagsAreTrusted(_ tag: String) {
    #expect(LexiconScorer().score("Das ist super", language: tag)?.label == .positive)
  }

  @Test(arguments: ["de", "eng-x", "es-MX", "enm", "ja", "e", "xen", "undx", "-en"])
  func otherTagsAreTrusted(_ tag: String) {
    #expect(LexiconScorer().score("Great work!", language: tag) == nil)
  }
}
