/// Posts in other languages than English: a beginning and a rest for each.
enum ForeignPhrases {
  /// A language by its BCP-47 tag, with how its sentences follow each other.
  struct Tongue: Sendable {
    let tag: String
    let beginnings: Phrases
    let rests: Phrases
    var separator = " "
  }

  static let all = [german, french, spanish, portuguese, japanese, chinese]

  private static let german = Tongue(
    tag: "de",
    beginnings: Phrases(
      """
      {model} läuft seit [Montag|gestern|drei Wochen] auf unserem Server.
      Offene Gewichte heißt noch lange nicht offene Daten.
      Wir haben {model} und {rival} an {40-900} Akten verglichen.
      Frage in die Runde: Wer betreibt {model} im Verein oder in der Schule?
      Im Rathaus liest jetzt ein Modell mit, das im Keller steht.
      Heute den ganzen Tag Lizenztexte gelesen, {4-60} Seiten.
      Bei uns in der Bibliothek läuft {model} ohne Netz.
      Nachtrag zum Vortrag von gestern:
      """),
    rests: Phrases(
      """
      Mit {quant} kommen wir auf {4-60} Tokens pro Sekunde.
      Mich würde interessieren, wie ihr das rechtlich haltet.
      Strom: etwa {20-90} Euro im Jahr.
      Der Quelltext liegt unter {link}
      Ohne Trainingsdaten bleibt es ein Download, mehr nicht.
      Nächste Woche mehr dazu. {tag}
      Die Auswertung dauert noch {2-9} Tage.
      Für Protokolle reicht es völlig, für Übersetzungen nehmen wir {rival}.
      """))
  private static let french = Tongue(
    tag: "fr",
    beginnings: Phrases(
      """
      {model} tourne depuis [lundi|hier|un mois] sur le serveur de l'association.
      Des poids ouverts, oui, mais où sont les données ?
      On a comparé {model} et {rival} sur {40-900} pages d'archives.
      Question aux bibliothécaires : qui utilise {model} ?
      La commission a entendu {3-14} témoins cette semaine.
      J'ai relu la licence de {model}, {4-60} pages.
      Au lycée, les élèves font tourner {model} sans réseau.
      Retour d'expérience après {2-9} mois :
      """),
    rests: Phrases(
      """
      En {quant}, {4-60} jetons par seconde.
      Le code est ici : {link}
      La recette d'entraînement reste introuvable.
      Le vote est prévu le {2-28}.
      Pour les comptes rendus ça suffit, pour la traduction on garde {rival}.
      Environ {9-90} euros d'électricité par an. {tag}
      Qui a essayé avec plus de [8|12|16|24|32|48|64]k de contexte ?
      La suite la semaine prochaine.
      """))
  private static let spanish = Tongue(
    tag: "es",
    beginnings: Phrases(
      """
      {model} corre desde [el lunes|ayer|hace un mes] en el servidor de la cooperativa.
      Pesos abiertos, sí, ¿y los datos?
      Comparamos {model} con {rival} en {40-900} páginas de archivo.
      Pregunta: ¿quién usa {model} en una biblioteca?
      La comisión escuchó a {3-14} expertos esta semana.
      Leí la licencia de {model} entera, son {4-60} páginas.
      En la escuela del barrio usan {model} sin conexión.
      Apuntes de la charla de ayer:
      """),
    rests: Phrases(
      """
      Con {quant} da {4-60} tokens por segundo.
      El código está en {link}
      Falta la receta de entrenamiento.
      La votación es el día {2-28}.
      Para actas alcanza, para traducir seguimos con {rival}.
      Unos {9-90} euros de luz al año. {tag}
      ¿Alguien lo probó con más de [8|12|16|24|32|48|64]k de contexto?
      La semana que viene cuento más.
      """))
  private static let portuguese = Tongue(
    tag: "pt",
    beginnings: Phrases(
      """
      O {model} roda desde [segunda|ontem|o mês passado] na máquina da associação.
      Pesos abertos, certo, e os dados?
      Comparamos {model} e {rival} em {40-900} páginas de arquivo.
      Pergunta: quem usa o {model} em bibliotecas?
      A comissão ouviu {3-14} pessoas esta semana.
      Li a licença do {model} inteira, são {4-60} páginas.
      Na escola do bairro usam o {model} sem internet.
      Depois de {2-9} meses de uso:
      """),
    rests: Phrases(
      """
      Com {quant} chega a {4-60} tokens por segundo.
      O código fica em {link}
      Falta a receita do treino.
      A votação será dia {2-28}.
      Para atas basta, para tradução seguimos com {rival}.
      Uns {9-90} euros de luz por ano. {tag}
      Alguém testou com mais de [8|12|16|24|32|48|64]k de contexto?
      Semana que vem conto mais.
      """))
  private static let japanese = Tongue(
    tag: "ja",
    beginnings: Phrases(
      """
      {model}を自宅のサーバーで動かして{2-30}日目。
      重みは公開、データは非公開。
      {model}と{rival}を{40-900}ページの議事録で比べてみた。
      図書館で{model}を使っている人はいますか?
      {model}のライセンスを最後まで読んだ。{4-60}ページあった。
      昨日の勉強会のメモ。
      """),
    rests: Phrases(
      """
      {quant}で毎秒{4-60}トークン。
      コードはこちら {link}
      学習データの手順はまだ出ていない。
      電気代は月{200-1900}円くらい。
      要約は{model}、翻訳は{rival}にしている。
      続きはまた来週。 {tag}
      """), separator: "")
  private static let chinese = Tongue(
    tag: "zh",
    beginnings: Phrases(
      """
      {model}在家里的服务器上跑了{2-30}天。
      权重开放了,数据呢?
      我们用{40-900}页会议记录比较了{model}和{rival}。
      有人在图书馆里用{model}吗?
      把{model}的许可证从头到尾读了一遍,一共{4-60}页。
      昨天分享会的笔记。
      """),
    rests: Phrases(
      """
      {quant}量化,每秒{4-60}个词元。
      代码在这里 {link}
      训练数据的配方还没有公布。
      电费每个月大约{9-90}块。
      摘要用{model},翻译还是用{rival}。
      下周继续写。 {tag}
      """), separator: "")
}

extension ForeignPhrases.Tongue {
  func spoken(with wording: inout Wording) -> String {
    let beginning = String(decoding: beginnings.spoken(with: &wording), as: UTF8.self)
    return beginning + separator + String(decoding: rests.spoken(with: &wording), as: UTF8.self)
  }

  /// A headline: the first sentence of a text.
  func title(with wording: inout Wording) -> String {
    String(decoding: beginnings.spoken(with: &wording), as: UTF8.self)
  }
}
