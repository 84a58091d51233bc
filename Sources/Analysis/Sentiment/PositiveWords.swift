// Made by docs/valences.py from vaderSentiment 3.3.2 (MIT, C.J. Hutto: docs/NOTICE.md).

extension ValenceLexicon {
  /// Ratings in tenths, each with words that have it.
  static let positiveWords: StaticString = ##"""
    1 0-8 :-o >;) aboard acquits amorists amorphously amortises backed backing boldfaces boldfacing
    1 boreen brooding commits creatin defenseman defensibly defensive dwelling faille freeholders
    1 funnel funneled funnelling graticule harmonicas heron heronry keens killick lamedh lamellas
    1 libertarianisms libertarians lobby lousewort lowriders matter matters misericorde nasturtiums
    1 oversimplifies panicled paniculate peculiarities perfectionists piqued pressurized pressurizer
    1 prevent prevented reach repressurized repressurizes retained richweed screwdrivers screwlike
    1 securitizations shittah sigh sillimanite silly smartweeds solemnifying stealthily strongyls
    1 stuns successions tenderize tenderized thrillers toughen toughened tranquillizes tricking
    1 trickled warstle weaponless wellhead whitewash wisecrackers withdrawal
    2 affronted amazonite amazonstones amoretti amortizations apologising apology ayc bashfully
    2 benignly boreens calmodulin champaign champignons compelled contend crazes creatine delicate
    2 determinableness determinant discounted dominantly dominants dominates dumbwaiter dynamiting
    2 escaping excitonic exhaustless foehns foetus foetuses freeway freewheeler freeze geekier
    2 graticules gratins gratis grey impressionable infatuated isolatable joysticks lamellibranch
    2 laughable libertinage nastic neath numbat opportunisms opportunist oversimplification
    2 overwhelmed radians reaches relentless resentencing securitization sentences sillimanites
    2 smartweed smugly startlements stealthiness strongyles supremacy swears teashops teaspoon
    2 teaspoonful tenderization tenderometer tenderometers tragicomedy tranquil trickles vitalism
    2 warmblooded welly
    3 (;< *-) amorettos amorphousness amusia aug-00 authority awaits boldface challenge challenges
    3 champertous charmeuse clears comedo committing convincers defenders diviner diving dweller
    3 dynamometer dynamometers dynamometric dynamos easel energetics excitative exciton excuse
    3 explorations flatterers freeboard freemasonry freestyles freewheeled fumeless hail hurtless
    3 intense keened landmark lowercase mandatory number opportunists oversells passionflower
    3 pensive pls plz pmfji prevents prickets prizefights safetyman screwbean screwdriver securitize
    3 sentence shakers slickest smilaxes solemnify solemnities solemnize startling strongboxes
    3 surprisers teas teaspoonsful tenderizes tenderizing tolerances toughnesses tranquilize
    3 trustees verdicts victimology vindicate vitalist vitalists want welladay whimsical wiseguys
    3 }:-)
    4 >:) admitted anticipation apologised apologize await beauticians benefice beneficiation
    4 brights bwahaha bz challengers champignon charmeuses cleared creatinine darings defence
    4 defenceman defender defensibility delicatessen delicatessens demonstration dumpling dwelled
    4 dynamiters easements enthral exempt expands fantastico flagship flatter flattery flirtiest
    4 freelancers freelancing freesia freesias freestyler fumet funnels fysa gracilis gratin
    4 importancies isolationism kidding legally libertarianism libertines longings meritocrat
    4 nasturtium numbles opportunism painlessness passionflowers pretending prizefighting
    4 profiterole promisors radian reached resolvents safes sentimentalising sentimentalisms
    4 sentimentalizations slicker speculative stealthiest suprematists suretyships teaspoonfuls
    4 tenderizer tenderloins thriller tolerantly treasurers treasurership trivially trustor
    4 vigorishes vigorousness vigours warmouth warmup welled wellies wisents yoyo }:)
    5 3:) [-; adorns ambivalent amortise amortizable assuror calmatives carefully challenger
    5 champagnes champaigns champers commitments contender creationists daredevil defense devotees
    5 divinise dwell escapes excitor exclusive extends feeling fervid flirtatious freehand
    5 freeholder freewheel freewheeling funnelform harmonicist herons idealogues impressionisms
    5 impressionists impressments joker keener laidback launched legal lowe outmaneuvered panicle
    5 popularises profiteers profiteroles reliant soothed stronghold strongmen supremacist teaspoons
    5 tendered tranquillities treasurer triumphalist troubleshoots trusteeship unequaled vigorously
    5 wellheads wellsite yearning zealous
    6 *) ;] activeness amoretto amortization amortizes benignancy blamelessness brisk careful
    6 challenging comedienne contestable convincer crediting defencemen delicates dignitaries
    6 dominatrixes dynamometry dynamotor emotional engagements engrossed fighter flatters
    6 flirtatiousness flirters flirty freewheels giggler gn8 graciles greets guiltlessness harmonica
    6 honoraria humoral idealising impressure indestructible infatuation intellection intricate
    6 invite joyridden keeners meritocracy methodical mmk nerdiest numberable peculiar peculiarity
    6 perfectas rapture ratified scoop securers slap smilax solemnizes solid strongyl surpriser
    6 tenderer tendering tenders tensionless trusteeships verdict vested victimless vitalised
    6 warming wishes worshipper
    7 ;-] adopt adopts amazon amusable assets assurors blameless casually champing cleaner
    7 competitive convinces convincingness creationism defenses dynamite escape excelsior extend
    7 favoritism favoritisms flirts freeboards freedmen freehold freelanced freelances freemasonries
    7 freestyle freeware fumer growing guiltlessly heronries honorarium idealists ijs inquisitive
    7 iou isolationist joyrider joystick longingly offenseless partiers peaceniks perfectionistic
    7 pmji privileging profiter raptures relaxants resolved resolvent resolver resolves securitizing
    7 sentimentalists smarted solemnization solutions spirit stout strongbox strongman surprisals
    7 tenderheartedness toughed tougher troubleshooting vigilant worshipful
    8 ;d acquit activenesses admit adorned adornments adventuress agrees amortized amortizing
    8 amusingly apologises bargain brilliantine casual chances chuckler crazyweed creationist
    8 debonair defensible determinate determinations divined divines dominance doubtlessness
    8 entrusted excitons fine flawlessly flirting freebased freebases freestylers freewheelingly
    8 freewriting fyi giggles glamourize guiltless harmlessness harmoniums idealisms idealogy ideals
    8 important impressible impressionism inspirits intact intellections intellectively
    8 intellectualists intellectualizing invigorated jho joyrides jp livelihood nurturers
    8 palatableness passive peacenik playing pmbi prizers profiteer promisee radiancies reaching
    8 recommended retreat richens safelights sentimentalised sentimentalist sentimentalize
    8 sentimentalizing significant sillies silliest smug solemnly solve substantial succession
    8 superiorities supremacies swift top tranquillest tranquillizing treasury troubleshoot
    8 troubleshooters unbelievable urgent vitalizations warmups worshippers xtc
    9 ;) acceptations adequate adorn adorners adventurers allow appeased appeases assurer
    9 attractancy audacious awarder benignities blamelessly boldnesses buoyant certainties
    9 cheerleader clarifies compassionateness compelling consent decisive determinable determinably
    9 determinatives divining doubtless dynamists dynamitic energies exhaustlessness exploration fad
    9 flexible freeform graced grants grins hailed harmonicists harmonium harmonizations hhok
    9 humoresques impression impressions innocenter intrigues jk jokesters joking joyriding jt
    9 libertarian livelihoods lown loyalisms musm okay opportunistically optimizations pardoned
    9 perfectiveness perfectives popularizations prepared profitwise promissory raptured recommends
    9 romanticized sentimentalities spark stimulate stimulated straight successional successively
    9 successor surprised surprises tendernesses terrorless toughening treasuries triumphalists
    9 validated vigour virtuosi visions warm wilco wiselier wishing worshipers worth
    10 :p ;-) >:p [; abilities acquitted adorning advanced advantage alright amazonstone amoristic
    10 appeasing beneficiate bffn brightener brighteners certainty champed champy chance cleverish
    10 comprehensive conciliate consents convince created cutesie dearies delicately determinacy
    10 dream easing endorsed engagers engages entertainers excitableness exonerating favors
    10 flatteringly flexibilities freeholds freers freethinker freethinkers freewill frisky fulfills
    10 gigglier giggly gracioso granted guarantee harmless heroicomic honorariums immortal
    10 impressionist interests j/w jhomf jj jokes joyrode justifiably keenly loyalism luckiness
    10 magnification neater plays pleasers poised popularizers pressureless prizefighter prizer
    10 promisor readiness relaxant relaxations relievers resolvable richening sentimentalism sillier
    10 steadfast stimulates strongholds successiveness superiors surefire surety troubleshooter
    10 trustee trusties vigors virtuose vision warmers wells worshiper worshiping wowsers wp
    11 (* (; :-, acceptability accepted actives agreed agreements amuser appease apprehensible
    11 assurers attachments beneficed benefices benignantly brightwork calmative certain chic
    11 chuckles chucklesome committed conciliated conciliates consolable create creates creation
    11 creationisms definite desired determinateness determinative determinator devotements
    11 divinations dynamics energy engager ensuring entitled excitatory faultlessness fearlessly
    11 fearlessness fervent fitness forgive forgiveness freedman freelancer freer freestanding
    11 freethinking gigglingly god grandee greeted grinned grinner gt happing helpers heroicomical
    11 humor humoured increased innocents invigorator jokey joyride lenient loyalists meriting
    11 meritocrats merrythought neatens neats outreach painlessly palatably partyers popularised
    11 profitabilities profitability promisees radiances relievable resolute respectiveness
    11 safeguarding safelight salient securement sentimentalized sentimentalizes significance smarty
    11 sociability solved solves strongly successionally successive successors supporter surprise
    11 surprising tnx tolerant txs vigor visioning vitalise vitalises vitally vitals warmed warms
    11 well willingness worshipfully yolo
    12 ,-: absolve admiralty admits adventurer adventurists alert amorino attachment attractor
    12 attractors avid awardees beautician benevolentness blithe bolder champagne championed cheerio
    12 cheerleaders cheerleading cheerleads chuckled chucklers chucklingly comedians comforters
    12 commit convivial creating creditableness d: determinately devotional devotionals diviners
    12 doubtlessly dynamical dynamisms eased excitability excitants festivalgoers flatteries
    12 forgivers freeborn freedoms freelance frees gg glamorising glorioles gn gracility grandees
    12 hago heavenwards helping humored humoresque humorist hurraying idealize immune impressibility
    12 inspirators intellectualized intelligibly invigorations invigorators jaunty jocular join joke
    12 laughableness laughably libertinisms lucking magnifications neaten nicety ok opportuneness
    12 outgoing painless pardons partyer perfective playfulness popularising promisingly prospect
    12 prospects radiants relaxins respectableness restore restores restoring romanticizing
    12 securities sentimentalise sentimentality sentimentalization share shares singleminded
    12 sociabilities solidarity sparkling stable stamina succeeder supportive surer surprisingly
    12 surviving swiftly tenderers tolerance tranquilly treasure treasurerships trustors usefulness
    12 vital vitalities vitamin warmer wiser worship yeah yep
    13 (-* (-; :-) :?) =p [: ability absolves acceptable acceptableness acceptation accepts
    13 achievable acquitting actively admiral adorner adornment adventure adventured
    13 adventuresomeness adventurously agreeablenesses amusers apologized assures assurgent
    13 attractant awarders benign benignity bolds boosts calm calmly calms comfortableness competent
    13 conciliating cool curious cutely desirable desirous eases easygoing embrace endorse
    13 endorsement entertain expand fair faithed fan fantasticalness favorer favouring festivalgoer
    13 flattering flexibly freebee freebees freedwomen fresh funnies funnymen gl glamorise gracing
    13 granting gratify greet harmonies harmonised heros honorers huge humorists idealizer
    13 importantly improvements improvers incentives increase inspirited intellectualistic inviting
    13 invulnerable joked joyriders kewl laoj leet meaningful meritoriously nbd neatening neatness
    13 novel nurturances optimally optimistic original pardon perfectionism perfecto pleasantries
    13 please popularization popularize pray profited prominent promise promiser protects radiantly
    13 redeemed reliefs relievo rescues respectfulnesses respects responsible riskless romancer
    13 romances romanticises romanticists secures securing sentimental shockproof smartie sok
    13 solution soothing sparkles spirited strengthen succeeders supported supremos sure surest
    13 sureties trustier truth vitality vitalizing wises wisewomen youthful
    14 0:-) ;^) ^<_< advantaged adventures adventuresses adventurist adventurous agreeing applauds
    14 assurance assurances assure assuredness attractants badass benefic benevolently boosting
    14 brightnesses certainly charitably chuckling clevernesses contented contentedness
    14 creditabilities daringness delectables determined devote diamond dignities dynamist easefully
    14 easily endorses engage engaging enthusiasts excited exciters exultantly favorers flexibility
    14 forgave forgivingly freehanded funnyman g1 gains gentler gigglers giver giving gladly glamors
    14 ha harmlessly harmonising harmonizing heavenward helper hho1/2k highlight honorary honorific
    14 humerous idealise idealizations idealizing importancy innocent innocently intellectually
    14 intelligible irresistible j/p j4f keenness lawl m8 magnificoes meditative merited motivation
    14 neatly np ntmu nurture openness partied partier perfecta perfecters play played popularizes
    14 prays pride promotes proudhearted radiance radiancy reassurances reassure relaxers relievedly
    14 resolvers respectively restored revive robust safeguards safekeeping secure securely
    14 secureness securitized security shared solving strengtheners superiority tenderest thks
    14 validates validating value valuing vitalizes warmish welcomed welcomer wellsprings worships
    14 worthwhile
    15 (-:o (^: (^; 0:-3 5fs :-p absolved acceptably admirals admires advantageous advantages
    15 adventurism affectionally affections agree amusement amusements apologizes applauded
    15 appreciators asset assured attract beneficences boldly boldness boosted brightens brightly
    15 calmer charminger cheerled comedy comfort contentment courtesy coziness creatively credited
    15 credits cutesier cuteys cutie d= daring devotement dynamically dynamistic eager ease easeful
    15 easygoingness efficiency elation encouraged encourager encouragers energizations engagingly
    15 enthusiast excitabilities excitable ez fantasticate festivals fiestas fit freehearted freemen
    15 giggled giggling gloriole grant gratifies greater grinning harmonics harmonizes honoraries
    15 humoristic idealities importance impressionistic incentive inspiratory intellectualization
    15 intellectualize intellectualness intelligencer intelligentsia intelligibility
    15 intelligibleness interestedly invigoration jewel jokester keen kissers kk like loyalist mercy
    15 natural niceties nurtural o:) opportunely optimal optimizer perfectible perfectionist
    15 pleasanter popularizing praying privilege promised promoting ready reassurance reassures
    15 recommend relaxedly relaxes relieve reliever relieves relieving responsive restful
    15 romanticization safeguarded safeness safeties satisfactoriness satisfactory scrumptiously
    15 securer sincerities smartened smartens smartly smartnesses smile smileys sociableness soothe
    15 supportiveness supports surefootedness surprisal survivor sympathy tenderhearted thank thrill
    15 thrills thx tranquilities tranquilness truer trustfully tx validate vigoroso virtues
    15 vitalized warmness wealthy wellspring wised
    16 (-: (o: *<|:-) *^: 0;^) =] absolving accept acceptabilities acceptant accepting admiralties
    16 admirations admiring adores advantageousness advantaging agreeably alive amorist amusing
    16 apologise appreciativeness assuredly assuring astonished beaut benefits blessedness bold
    16 boldest brighter brightness calmed calmest calmnesses capable captivated charitablenesses
    16 cherish clear comedian comediennes commitment compassionated compassionates compassionating
    16 convincingly creations creativity credit d-: darlingly dear delighting devotedly devotee
    16 devotes divinatory dynamic dynamism eagerly eagers easement easiness efficiencies elegancies
    16 enchanted energization ensure entertainer enthuse exonerates favorably favourer favourers
    16 flattered focused foolproof forgivably forgiven freedwoman freeness freest friendships
    16 funninesses gained glamorization glamorizers glorifiers graces gratification gratified
    16 greeting grinners growth harmonized harmonizer harmonizers helps holidays honourers hoped
    16 hopefulness huggable hugger humorous humors idealist impressionistically innocence innovation
    16 integrity intellectuals intelligencers intelligences j/k jw kissed liveliness lts luckie
    16 lucks lylb merrythoughts motivate niceness nurturance o;^) opportunities optimisation
    16 optimises optimists optimization palatable partying passional peacekeeper peacekeepers
    16 peacekeepings perfects picturesque playfully popularise popularities positivism prettied
    16 privileges profitably profiting promisers promises promote protect relaxer relieved relishing
    16 resolve resolving respecters revives rewarder safeguard satisfactorily securitizes smarts
    16 sociably stressless stresslessness stronger stunning surefootedly thoughtful tranquilest
    16 trustily trustiness trustingly trustingness ty unified untarnished vindicates vitalization
    16 vitalize welldoers welling wiseliest worshipfulness worshipping xp xqzt yvw
    17 8-d :-* [= acceptances accomplishes active admirers adorer adventuresome adventuristic amuse
    17 amuses amusive appreciate appreciations appreciatory approves astound attracts awarded
    17 beautifier beautifiers beauts beneficialness benefitted benevolence blessedly boost calming
    17 calmness carefree charitable charm cheerer cheerlead chuckle clarity clean clearly comedic
    17 comedies comforting comfortingly compassionately complimentarily compliments convinced
    17 convincing creativities creditably definitely desire determination devoted dignity divination
    17 dreams eagerness efficiently empathetic energizers engaged enlightens entertained enthuses
    17 exhilarating fantasticality favor favorited flirtation forgivable forgiver forgives freed
    17 freeman freenesses friended funnier gallant gga giggliest givers glamorize gracile grander
    17 hardy harmonize harmony healthy heavens help hilarious holiday honorer honorifics hopefully
    17 hugged humouring idealism idealistically impressiveness intellective intellectualities
    17 intellectuality interested interesting interestingly j4g jollities justified kisser laugher
    17 laughers liking livelier livelong meritoriousness merits merrier merrymakers neatest nifty
    17 nurturant opportune optimised optimising pardoning parties party peaceable peacemaking
    17 pleaser pleases positivists pretties promising rapturous reassured reassuring reinvigorating
    17 relaxin respectably respectfully romancers romantic romanticise romanticised safest secured
    17 sincere smart smartening smarties smiler smiley special splendiferousness strengths strongish
    17 support terrifically thoughtfully treat trusting truthfulness valuableness values virtuosa
    17 warmest warmly welcomes wish x-p yeees yes
    18 accomplish admirer adored adventurousness affectioned agreeable agreeableness amorous amused
    18 amusingness applause appreciatively approved astounded astounding attracted attractions
    18 attractiveness awardee beatific beautifies beneficiaries bless cared championing champs
    18 charity cheerers comfortably comforted complimented creativeness creditable cutes dearly
    18 deliciousness devotions dignify divinities easier easiest efficient elegances encouragement
    18 energetically enjoyably entertainment excitant excitation excitations exonerate exonerated
    18 faith faithfully faiths favored favoring favorites favoured favours ff foaf forgivingness
    18 freebie freebies friending friendlily fulfilled funniness funning gaining generously genial
    18 gentlest giggle glamorised glamorizing grace gratefuller gratifications greetings hahas
    18 harmonic harmoniousness harmonise helpful heroines honesties honourer hopes hoping huggers
    18 hugging hurrayed idealistic idealization idealized ideally improver improves improving
    18 inspiring inspiriting intellects intellectualizes interestingness jollity kiss kissy
    18 lighthearted liked likes livelily lmbao lol lucky magnifico marvel mature merit nice
    18 once-in-a-lifetime opportunity optimisations optimizes peaceableness perfecter perfectibility
    18 popular popularizer popularly positivisms powerful proactive progress promoted qt
    18 reassuringly reinvigorates rescued respectabilities respective romantically romanticize
    18 romanticizes rotglmao safer safety satisfied satisfies saved sharing sincereness sparkle
    18 strengthened strengthener succeeded sunny talent tenderly tenderness thankfully tranquility
    18 tranquillity treasures true trustworthiness truths united usefully vindicated virtue
    18 virtuosas virtuosos virtuously vivacious warmhearted wellborn winnable winned wisely woot yw
    18 {:
    19 (-:|>* (^;o *: 0:) 0:03 8) <3 accomplished advantageously affectional affectionate agog
    19 agreeability appreciating attractive awarding beautification beneficial benefitting
    19 benevolences better blessers braved braves bright brighten brilliants championship
    19 charitableness charmer charms cheerfuller cherishers classy comforter commend commended
    19 complimentary considerate contentedly creative creditability creditworthiness cutenesses
    19 dearer dears deary deliciously dignitary easy effectively elegantly encourages energetic
    19 energising enjoyable enjoyableness entertaining entertainingly enthusiasm enthusing esteemed
    19 excitements exciter excitingly faithful faithfulness fame fave favour fearless fond fondly
    19 forgiving fortunate freely friendship fulfill funnily funny gallantly gentle gift glamours
    19 good hak handsomely harmoniously harmonization helpfulness heroizing hi5 honester honorarily
    19 hope hurrahed ideality idealizers impress improve influential innocency innovative inspirator
    19 inspires inspirit intelligential invigorate jovial keenest kissably laughings lively
    19 loyalties lucked luckier n1 nicely nicer nurtured nurturer nurtures optimality optimise
    19 peacefuller playful pleased pleasurability pleasures popularized positivistic praiseworthily
    19 preciousness privileged profit profitable profits protected proudful reinvigorated rejoice
    19 relax respectable respectfulness rewarders richened richly romanticist romantics safe
    19 satisfaction satisfiable satisfyingly sentimentally smarten sociable splendiferously
    19 stimulating strongest sunshiny supporters supporting supremo surefooted surely thanked
    19 thankfuller thanks thoughtfulness thrilled tranquiler triumphalisms truest truly truster
    19 truthfully urw useful valued welcomely welcomers welcoming wellness wiseness worthy
    20 (^;0 :) :c) =-3 acceptance amorousness aok applaud attraction awards benefit blesseder
    20 braveries breathtaking brilliantines carefulness cares charmed cherishable cherishing clever
    20 cleverer compassion cute cutiepie dearness dedicated delighter delights devotedness devotion
    20 dignifies encouragingly energizing engagement enjoyments enthused enthusiasms excel fab
    20 fantastical fascinates faultless faultlessly fav favorite festive friendlier friendliness ftw
    20 gently gj glad glamourous glorification goodness graceful grand grateful gratifyingly gratz
    20 haha handsomer harmonious heroized hhoj honestly hugz humourous idealises idealizes
    20 impressively improvement innovates inspirers intellect intellectualist intelligent
    20 intelligently interest invigoratingly j/j jewels jollies jollifications kindness kissable l
    20 laughed likeable luck lulz marvels merriments mirthfully mml motivated neat neatened noble
    20 nurturing o:-) optimisms optimized optimizing passion peaceably peacekeeping peacemaker
    20 pleasantry positivist praiser praisers prizes rejoiced relaxedness respectful rewardable
    20 romancing romanticizations satisfy satisfying serene sincerer sincerest smarter smartness
    20 smiling splendors sprightly strengthens suave sureness sweet talents thankfullest thrillingly
    20 triumphal triumphs truthful virtuoso virtuousness warmth wealthily welcome welcomeness wows
    21 ((-: (-;| (?: *-: 10q 1337 2qt :> :^) :o) :} <: =3 >_>^ @>-->-- admire adorably adorers
    21 amazedly ambitious applauding approval ardent astoundingly astounds attracting
    21 attractivenesses beautified beautifuler beneficiary brightened champ charmers cheerfully
    21 cheerfulness cheers comedically comforts compliment confidently courageousness cutesy cutey
    21 daringly delightedness delightfulness devoting dignifying effective elegance elegancy elegant
    21 encouragements energised energize energizer energizes excite excites fantasticalities
    21 fascinated favorable festivities fiesta freeing friends glamor glamorises glamorized
    21 glamorously glories gorgeousnesses grandeurs gratefully grin harmonically heartwarming
    21 heroize honoree honourable honouring hug humoring humour hurrahs idealised impressed
    21 impresses improved inspirations inspiritingly intelligence invigorates invigorating jollify
    21 liveliest loyal loyally medal meritorious nicenesses o/\o okays optimistically optimizers
    21 peacefulness peaces peacetimes perfectibilities perfectively pleasantly popularity prettier
    21 prosperous proud radiant rejoices relief respect respected respecter rewards richnesses
    21 roflcopter romanticisms satisfactions scrumptious sincerely slaw smiles splendidly sweeties
    21 sweetly terrific thankfulness thrilling treasuring triumph trueness trustability trusted
    21 trustful trustfulness trusts valuable valuables vbg virtuosity vitalising vwp winners wise
    21 wisest woo wtg
    22 ('-: (: (= --<--<@ :] ;-* =) @}-;-'--- \o/ admirableness adorability adorable adorations
    22 affectionately agreement amazed amazements amazes amusedly attractively beneficently
    22 benignant blessing bravery care caring championships charities charmingly cheeriest cherisher
    22 cherishes compassionate confident congratulate courage cutesiest cuties darlings dearie
    22 devotionally dignified energise energises enjoy enjoyer enjoyers enlightened enthusiastic
    22 excelled excitement exciting fascination favorableness festival festively festivity friend
    22 friendlies friendly funner glorifies gracefuller gracefulness gratefulness hagd hagn hand
    22 handsome heroisms heroizes honesty honor honorability honorableness honorifically honoured
    22 honours hugs innovate inspired inspirer intellectualism invincible jollification joys kinder
    22 kindly kmuf l&r laughing laughs laughter laughters lovelies merriness merrymaker merrymaking
    22 motivating nh nicest o:-3 optimize passions peaceful peacetime perfectivity positivenesses
    22 praised preciously pretty prouder reinvigoration relaxed relaxing respecting rewarded
    22 richness romanced romanticism safely save splendorous splendour splendours splendrous
    22 strength strengthening succeed succeeding succeeds successfully sunshine superiorly supremest
    22 sweetie sweetness sweets triumphed trustiest trusty virtuosic w00t wealth wealthier
    22 wealthiest |;-)
    23 (': *\0/* ---'-;-{@ :') :-d :3 :d =d admired admiringly adventuring amoroso amorously
    23 appreciated appreciates appreciation beautify beautifying beloved beneficent bl bravely
    23 bravest brilliancies cheer cheered cheering cherished cleverly cleverness comfortable
    23 complimenting confidence courageously courteous cuteness cuter darlingness dauntless
    23 delighted delightsome divinize earnest ecstasies ecstatic encourage energized enjoyed enjoys
    23 enlighten enlightening enterprising entertainments ethical excitedly flawless free fun funned
    23 generosity generous glamorous glorified glorifier gorgeously graciously gratifying gratitude
    23 h&k heaven heavenlinesses helpfully heroes honest honorees honoring honors hooray hopeful
    23 humorously impressive inspirational inspirationally intellectual iyq jolly jollying joyance
    23 k4y kfy kindnesses kisses kudos laughingly liberties luckily magnific magnificences muah o:3
    23 passionateness perfecting pleasant pleasantness pleasantnesses pleasured positiveness
    23 positiver positivity prize prizewinner reinvigorate rescue revered smilingly splendidness
    23 strong sunnier supremeness supremer survived swak sympathetic talented tgif tia tops
    23 triumphantly triumphing trust trustable trustworthily valuably vip winningly woohoo xoxozzz
    24 (:0 *-; 14aa41 =-d admirability adoringly affection awardable beauties beautifications
    24 beneficially brave braver champions charmingest cheerly congrats courageous creditworthy
    24 delightedly encouraging enjoying entertains excellencies fabulous fascinate festiveness gain
    24 generousness glamorizer glamorizes glamour gloried glorifying gracefully graciousness
    24 grandest grandeur handsomeness happier heroically heroics honorably humorousness hurrahing
    24 hurrays ideal inspiration jollied jollier joyfuller justice kind liberty lovers magnifical
    24 magnifically magnificence merrily merriment merrymakings optimist passionate passionately
    24 peacefully peacemakers pleasing pleasurable pleasurableness positively positives praises
    24 praiseworthiness prized prizewinners profitableness r&r relaxation respectability rewarding
    24 rewardingly richer riches richest sexy sgtm sunniest triumphant vibrant virtuous visionary
    24 wealthiness winning wisdom worshiped yay yummy
    25 (:o :* aas admirably admiration adorableness amaze amazement award beauteous blessings bonus
    25 brightening bwahahah cheerful cheerily cheeriness excellences excellency excelling excels
    25 fascinating fondness fwb gla glory heartfelt honorable impressing jolliness joyfully joying
    25 lmfao loyalty masterpieces merry mwah optimism peace perfections praising roflmao rotflmfao
    25 self-confident smiled superior treasurable tyvm welldoer winnings wowing ywia
    26 (8 1432 :^* admirable adore adoring appreciative appreciator b^d beauteously beautifulest
    26 beautifulness blesser blesses bonuses brilliancy cheerier cheery cleverest dearest delighters
    26 divine enjoyment enthusiastically fantastic friendliest funniest gallantry generosities
    26 gloriousness gracious hahaha handsomest happily happiness hero heroic hurrah ily2 inspiringly
    26 laugh ly lylas mirth pleasantest pleasurably positive positivities praise praiseworthy
    26 proudest proudly ptl remarkable rich romance rotfl securest sophisticated splendiferous
    26 successes supreme treasured trustworthy vwd wowed x-d
    27 :'-) aayf beauteousness beautifully benevolent bliss celebrate celebrated celebrates
    27 celebrating delicious delightfully divinest divinity excellent glorify gr8 happy heavenliest
    27 heavenliness heroine honour hurray iluaaf inspire jollily joyfulness kissing lmso lolz loves
    27 lovingness ly4e lylab merriest mirthful overjoyed perfect perfected perfection pleasure
    27 precious prettiest reward rofl romanticising sfete splendent success successfulness supremely
    27 tenderheartedly thankful warmheartedness wd wins won wonderful worshipped
    28 (-:0 2g2b4g :-)) alol amazing beauty beneficence blessedest brilliant charming cutest darling
    28 delectably delightful ecstatically exhilarates exuberant fabulousness godsend gracefullest
    28 heroism honored joy joyousness lifesaver lovely lover loverly miracle pleasuring pukka
    28 rejoicing rotflmao sete splendid successful sweethearts tenderheartednesses win winner wow xd
    29 8d adoration ambw beautiful bff blessed blissful blockbuster brilliance brilliances champion
    29 congratulation congratulations delectable delight divinely ecstasy ecstatics funnest gleeful
    29 gloriously gorgeousness heroical jolliest joyed joyful joyously lmao loved loving luckiest
    29 magnificent marvelous positivest rotgl soulmate super wonderfully wonderfulness
    30 amor brightest brilliantly enrapture exhilarated exultant gorgeous hallelujah heavenlier
    30 heavenly honestest jubilant lovable lyb outstanding perfectness prizewinning rotflol smartest
    30 splendor sweet<3 xlnt xoxo
    31 awesome excellence excellently great joyous lyl masterpiece peacefullest perfectest superb
    31 vbs
    32 143 best cheerfullest elated euphoric freedom glee glorious greatest happiest heart love
    32 lovingly paradise perfectly
    33 ecstacy euphoria hearts lya sweetheart
    34 aml ilu ily magnificently
    """##
}
