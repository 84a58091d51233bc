extension EnglishDetector {
  /// English words that are rare elsewhere.
  static let englishWords = """
    the and you your yours that this these those with what when where which while who whom whose
    why how have having haven't hasn't had hadn't his her hers him she they them their theirs
    there here it its it's i'm i've i'll i'd you're you've you'll he's she's we're we've they're
    that's there's what's who's let's im ive id dont don't doesn't didn't didnt doesnt isn't isnt
    aren't wasn't weren't won't wouldn't can't cant cannot couldn't that'll it'll shouldn't could would should
    might must shall will may are were been being be does did done doing not never ever every
    everyone everything someone something anyone anything nothing nobody than then from into onto
    about above after again against because before below between both but by down during each few
    further just more most much many my mine our ours other others only own same some such through
    too under until up very yes yeah yep nope nah ok okay if else though although since yet still
    even also always often really actually maybe perhaps please thanks thank thx get gets got
    getting give gives gave given goes going gonna gone went come comes came coming make makes
    made making take takes took taken taking see sees saw seen say says said saying tell told know
    knows knew known think thinks thought want wants wanted wanna need needs needed look looks
    looked looking feel feels felt find found use uses used using try tried trying work works
    worked working call called ask asked keep kept let start started show shows showed watch
    watched watching play played playing read reading hear heard believe love loves loved like
    likes liked hate hates hated good great nice better best bad worse worst new old big small
    long short high right wrong first last next one two three four five six seven eight nine ten
    time times day days today tomorrow tonight yesterday morning night week weeks month months
    year years people person man woman men women guy guys girl boy kids friend friends family
    thing things way world life home house place school money job game games team movie show song
    book phone lol lmao omg wtf tbh imo btw idk smh bro dude wow damn fuck shit hell happy sad
    funny true sure well back away around off out over ago now soon later once twice oh hey hi
    hello bye birthday monday tuesday wednesday thursday friday saturday sunday january february
    june july august october december company million percent said sales market quarter
    """

  /// Words of English and of another language: each is half the evidence of one above.
  static let sharedEnglishWords = """
    i is in was on for to we he am at so has all an of or as us go me my do can any out hot fan
    """

  /// Words of other languages that are no words of English, by language.
  static let otherWords = """
    que qué por para con una uno unos unas los las del pero como más muy está esta este esto estos
    estoy están estás eso ese esa son fue era ser hay tiene tengo tienes puede puedo hacer hace
    porque cuando donde dónde quien quién también tambien ahora siempre nunca nada todo todos toda
    mucho mucha gracias hola bueno buena bien mejor peor día dias días hoy ayer mañana noche amor
    vida mundo gente casa años mi tu su él ella nosotros ustedes jaja jajaja jajajaja algo
    alguien quiero creo sé sí si ya sin sobre entre hasta desde les nos lo le se al feliz amigo
    amigos película verdad señor mierda hermoso linda lindo vamos odio

    não nao você voce vocês uma umas uns dos das pelo pela mas muito muita mais também isso isto
    essa esse ele ela eles elas eu meu minha seu sua nós está estou são foi tem ter quando onde
    quem porquê então entao agora sempre obrigado obrigada olá ola bom boa melhor pior hoje ontem
    amanhã noite coisa gente nem já até sem aqui ali fazer tudo nada ninguém alguém quero acho
    dia filme kkk kkkk kkkkk rsrs tá pra pro com os às ao aos à

    je tu il elle nous vous ils elles est suis êtes sont était avec pour dans sur pas plus mais
    très tres c'est ça ca cette ces mon ma mes ton ta tes ses leur leurs une des les du au aux
    qui quoi où comment pourquoi quand parce bien bon bonne merci beaucoup bonjour salut oui non
    aussi jamais toujours rien tout tous toute fait faire être avoir avez avons aujourd'hui hier
    demain jour nuit aime j'ai j'aime n'est qu'il qu'on d'un d'une l'on mdr ptdr film même meme
    alors donc sans sous entre vraiment quel quelle trop

    il lo gli una della delle degli del nel nella che chi di da per con non più sono sei è siamo
    siete hanno ho hai ha questo questa questi queste quello quella anche ancora sempre mai
    molto tutto tutti perché perche quando dove come cosa grazie ciao buongiorno bello bella
    brutto bene male oggi ieri domani giorno notte vita io lui lei noi voi loro mio mia tuo suo
    fatto fare essere stato stata proprio così cosi niente nessuno

    ich du er sie wir ihr es bin bist ist sind seid war waren wird werden wurde habe haben hast
    hatte der die das den dem des ein eine einen einem einer eines nicht kein keine und oder aber
    auch nur noch schon sehr mit von zu zum zur für fur auf aus bei nach über uber unter vor wenn
    weil dass wie wo wer warum wieder immer nie nichts alles alle mehr mich mir dich dir uns euch
    mein meine dein deine sein seine ja nein danke bitte guten morgen heute gestern leider
    schön schon schlecht toll gut besser beste liebe lieben tag abend jetzt dieser diese dieses
    kann können muss müssen mal doch denn ganz gar im am vom beim ins zeit leben scheiße geil

    ik jij je hij zij ze wij jullie het een de van niet geen maar ook nog wel met voor naar door
    bij uit zijn ben bent waren heb hebt heeft hebben wordt worden kan kunnen moet moeten wil
    dit dat deze die wat wie waar waarom hoe als dan toch heel erg veel meer goed slecht mooi
    leuk lekker vandaag gisteren morgen altijd nooit niets iets alles iedereen mijn jouw haar ons
    onze hun bedankt dank hallo dag nu

    jag du han hon vi ni är var och att det som en ett på med för inte men också mycket så har
    hade kan ska vill från till av om bra dålig tack hej idag igår imorgon aldrig alltid mig dig
    sig min mitt din ditt jeg ikke og til af på er være været meget også hvad hvordan hvorfor
    hvor når nå noe noen bare godt dårlig takk tak dag kjempebra veldig fra eller blir ble skal
    ingenting någon något

    minä sinä hän me te he on ei ja että se tämä mutta kun niin ole olen oli ovat mitä miksi
    missä hyvä hyvää huono kiitos moi hei tänään eilen huomenna paljon vain myös nyt sitten aina
    todella erittäin en et ette eivät

    nie jest się że to na z w do dla jak ale co czy tak tylko już jestem są był była było być
    mnie mi ty ja ona oni my wy ich jego jej bardzo dobrze dobry dobra zły dzień dziękuję dzięki
    cześć dzisiaj wczoraj jutro zawsze nigdy wszystko nic kto gdzie kiedy dlaczego dlatego też
    mam masz może można przez oraz lub po od za

    já ty on ona my vy oni jsem jsi je jsou byl byla bylo být není že se si ale jako tak jen už
    také velmi moc dobrý dobře špatný den děkuji díky ahoj dnes včera zítra vždy nikdy všechno
    nic kdo kde kdy proč jak som nie je sú veľmi

    eu tu el ea noi voi ei este sunt ești era fost și sau dar nu da cu pe la din pentru că ca mai
    foarte bine bun bună rău mulțumesc salut astăzi azi ieri mâine mereu niciodată totul nimic
    cine unde când cum acest această asta

    én te ő mi ti ők vagyok vagy van vannak volt nem igen és de hogy ez az egy ezt azt nagyon jó
    rossz köszönöm szia ma tegnap holnap mindig soha minden semmi ki hol mikor miért csak még már
    is meg mint

    ve bir bu şu o ben sen biz siz onlar değil degil mi mı mu mü için icin ile ama çok cok daha
    en gibi kadar var yok ne nasıl nasil neden kim nerede evet hayır güzel guzel kötü kotu iyi
    teşekkürler tesekkurler teşekkür merhaba bugün bugun dün yarın her hiç hic şey sey olarak
    olan oldu olur seni beni bana sana benim senin

    yang dan di ke dari ini itu untuk dengan tidak nggak gak ga enggak bukan ada akan sudah udah
    belum saya aku kamu anda dia kita kami mereka apa siapa kenapa mengapa bagaimana gimana dimana
    kapan bisa juga sangat banget sekali lebih karena kalau kalo tapi tetapi atau pada oleh seperti
    jadi lagi masih hanya cuma semua banyak orang hari besok kemarin selamat terima kasih makasih
    bagus jelek buruk suka cinta baik wkwk wkwkwk wkwkwkwk tak boleh awak saja aja sama nya

    ang ng mga sa na ay ako ikaw siya kami tayo kayo sila ko mo niya namin natin hindi oo opo po
    ba kasi dahil pero lang din rin naman talaga sobra ganda maganda salamat mahal kita ngayon
    bukas kahapon ano sino saan bakit paano wala meron may gusto ito iyan iyon

    và là của không có cho một những các tôi bạn anh chị em nó chúng được này đó rất với người
    khi thì mà cũng đã sẽ đang ở trong ra vào lên gì sao quá lắm tốt đẹp xấu cảm ơn khong toi

    na ya wa kwa ni si sana asante habari leo jana kesho mimi wewe yeye sisi ninyi nzuri mbaya hii
    hiyo hakuna kuna watu lakini kama

    ja sam si smo ste su nije i u na za od sa je da li što šta ali samo vrlo jako dobro dobar loš
    hvala bok zdravo danas jučer sutra uvijek nikad sve ništa tko gdje kada zašto kako
    """

  /// Words of other languages that English texts have too, in names or as loans.
  static let sharedOtherWords = """
    de la el le les los las van von der du di da des del san en y et e o un una il lo al si mi tu
    su se te ma mas mes ton ca ha na ne ni po ko mo sa ba em is mi ben sen jak tak tok dan van
    dia casa amor film dag ga tag gut tak con sans au om ya wa son par sur bon ja er es am per
    son con pro mal tag im me he to on my may is i so has was all as or any mine mal mi male men
    man bin den dem des que era ser come bar tan fur uber pour bare bro ali han hon kim ole sam
    die comment hi hei war art her here hier list ten bad hat kind alle alles dame fare mare ole
    ai je ses vi ei te leo sana ana lei noi mia mio sera sole mitt din bra dank dar vive viva
    plus fan chat chez ciao hola amigo adios salut merci oui non danke nein ave io lui pas bien
    bok jako ela ele com ni os ta tes nu ea pe cu ki az el meg my ne var sey van ve en her o bu
    de oli se on hun wie wat als dan mean male ons je ho hai sei chi dos das des pela pra nao
    u o b c d k w z ty see sense tens ten top men mes ma mon mais ton tot net hem of over under is in want had water
    zal kan mag wel ben dit dat voor uit aan bij dim pan pod ano sino sale lang din rin may ako
    mahal ay oo po loro voi male loco juan don jose mer sie sis des que ki fin
    """

  /// English words that are written with an accent.
  static let accentedEnglishWords = """
    café cafés naïve résumé résumés fiancé fiancée cliché clichés déjà pokémon beyoncé touché
    façade décor crème brûlée jalapeño piñata entrée voilà exposé señor señorita über mañana
    """
}
