"""Which words carry a full stop without ending a sentence, and which words like to open one; per language.

Plain data, written by hand. An entry has no last full stop, inner ones stay ("z.b"). One in small letters
holds in any case; one with a great letter only as written: "Wash." is a state, "wash." ends a sentence.

`NEVER`     stands before what it belongs to, so it cannot end a sentence: "Mr.", "e.g.", "z.B."
`SELDOM`    ends a sentence only when the next word is a known opener: "Inc.", "p.m.", "usw."
`NUMBERED`  is an abbreviation only before a figure: "No. 5", "p. 55"; else it is a word: "He said no."
`OPENERS`   begin sentences and are hardly ever names: after "Inc." they show that a sentence ended
"""

from __future__ import annotations

from typing import Final


def words(listed: str) -> frozenset[str]:
    """Return the words of a list that is written as one string."""
    return frozenset(listed.split())


EVERYWHERE_NEVER: Final = words("mr mrs ms messrs mme mlle dr drs prof vs cf e.g i.e p.s ps")
EVERYWHERE_SELDOM: Final = words("inc ltd corp co jr sr st etc ph.d b.sc m.sc bros al tel")
EVERYWHERE_NUMBERED: Final = words("no nr nos vol pp p fig art sec ch n° nº № n.º §")

NEVER: Final = {
    "en": "gen sen rep sens gov lt col maj capt cmdr cpl sgt pvt rev supt insp adm brig pres fr mt ft feat "
    "approx ca viz resp messrs msgr amb atty asst assoc det dist esp incl attn sgts profs gens govs "
    "cllr",
    "de": "z.b d.h u.a i.d.r v.a z.t z.zt u.u o.ä u.ä i.a i.v b.a ca bzw evtl ggf inkl exkl zzgl sog vgl "
    "allg bspw gem lt insb insbes kath evang ev hl hll frl fr hr dipl ing med phil jur rer nat habil "
    "stellv abb anm bes betr bf ehem eigtl einschl entspr geb gegr gest hrsg jew max min mind mio mrd "
    "näml röm schr tägl urspr verh versch zz österr schweiz dt frz engl amerik str geschw nam vors "
    "o.g",
    "fr": "m mm mme mmes mlle mlles me mgr dr drs pr st ste cf c.-à-d p.ex env av apr chap éd fig hab boul "
    "bd ex réf tél vs gén lt sgt rév Col",
    "es": "sr sra srta sres sras srtas d dª dña dr dra dres prof profa lic ing arq gral cnel cap tte sgto "
    "gob pdte ud uds vd vds av avda c/ ctra pza dpto depto prov admón aprox ee ss p.ej ej cf fig ref "
    "mons rev excmo excma ilmo ilma sto sta fr hno hna párrf cra",
    "pt": "sr sra srta srs sras dr dra drs dras prof profa eng enga arq gen cel maj cap ten sgt exmo exma "
    "ilmo ilma d av r pça al rod estr edif apto depto dep dir pres gov min sec sen v cf p.ex ex aprox "
    "fig ref sto sta mons pe fr ir Dom",
    "it": "sig sigg sig.ra sig.na dott dott.ssa dr prof prof.ssa ing avv arch geom rag gen col cap ten sen "
    "mons don p.es es ad.es cfr ca fig pag egr gent spett preg dir amm st d v.cte min pres sost proc "
    "ecc.mo s.e c.so v.le p.za p.zza Mar On",
    "ru": "г-н г-жа г-ну г-на г-же г-ном д-р проф акад доц ул пер пл просп пр-т наб бул корп кв р-н пос дер "
    "пгт напр т.е т.н т.к см ср гл ген полк подп кап лейт серж св о-в тов гос зам зав инж мл адм "
    "архиеп еп прот свящ итал нем англ франц лат греч рус укр ред изд сост перев",
    "uk": "проф акад доц вул пл просп див ген полк св напр т.зв м смт обл р-н тел буд кв гр ред",
    "bg": "проф акад доц инж арх ген полк ул бул пл гр с вкл напр вж т.е т.нар св стр тел ал жк д-р г-н г-жа",
    "nl": "dhr mevr mw dr drs ir ing mr prof ds kol kapt lt sgt st bijv bv d.w.z m.a.w i.p.v m.b.t o.a "
    "t.a.v t.o.v m.n m.i.v o.l.v ca incl excl nl vgl zgn zg min max resp aanw vnw tel fig jhr jkvr "
    "mgr pres dir Gen",
    "da": "hr fr frk dr prof ing dir kgl skt sct bl.a bla f.eks feks dvs d.v.s ca inkl ekskl evt hhv ifm "
    "ift mht pga p.g.a jf jfr maks min tlf vedr adm cand mag jur pol st s.k såk nr ang iflg ifølge mv "
    "kl red ass stk forts",
    "sv": "hr fr dr prof ing dir kungl s:t s:ta bl.a t.ex d.v.s dvs ca inkl exkl ev resp m.a.o p.g.a pga "
    "jfr max min tel ang enl fd f.d s.k kl t.o.m fr.o.m",
    "no": "hr fr dr prof ing dir kgl st bl.a f.eks dvs d.v.s ca inkl ekskl evt hhv jf maks min tlf vedr adm "
    "pga s.k kl ifm ift mht ang",
    "pl": "p pp dr hab prof mgr inż lek med gen płk ppłk mjr kpt por ppor sierż ks bp abp św śp np m.in tzn "
    "tzw tj ok ul al pl os woj pow gm wg zob ur zm red tel bałt ang niem franc łac gr pol ros jap "
    "inst min max mec sędz",
    "cs": "p pí sl mudr judr ing mgr phdr doc prof rndr bc gen plk kpt por sv tzv tj např popř příp resp mj "
    "č čp ul nám tř tel odd ved vl srov viz zvl cca nar zem max min",
    "sk": "p pí sl mudr judr ing mgr phdr doc prof rndr bc gen plk kpt por sv tzv tj napr popr príp resp č "
    "ul nám tel odd r o a s cca nar zom max min",
    "el": "κ κα κος δρ καθ αγ λεωφ οδ αρ τηλ βλ πρβλ π.χ δηλ λ.χ σελ εικ κεφ στρ",
    "tr": "dr prof doç yrd av mim müh gen alb yb bnb yzb sn hz örn bkz vb vs cad sok mah apt no tel",
    "ro": "dl dna d-l d-na dr prof ing av gen col cpt lt str bd nr jud mun ex cca aprox sf pr art",
    "hu": "dr id ifj özv prof gen ezr szt ún pl ill kb stb vö tel u ker",
    "hy": "պրոֆ դոկ պ տ օր",
    "kk": "проф акад т.б б.з.б",
    "ar": "د أ م ص ج أ.د ه ق.م",
    "fa": "د ص ج ق.م",
    "ur": "ڈاکٹر",
    "hi": "डॉ श्री प्रो सुश्री पं मि मो कु स्व रु क्र",
    "mr": "डॉ श्री प्रो सौ पं कु स्व रु क्र",
    "vi": "ts ths gs pgs tp tx tt q p ths.bs gs.ts pgs.ts bs ks ls",
    "id": "bpk ibu sdr sdri drs dra ir dr hj h jl gg tgl hlm no",
    "ca": "sr sra dr dra prof av c pl ctra núm pàg tel p.ex gral",
}

SELDOM: Final = {
    "en": "a.m p.m am pm u.s u.k u.n e.u u.s.a d.c ave blvd rd sq hwy bldg plc llc llp cos mfg intl natl "
    "univ assn ed eds esq gov't jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu "
    "thur thurs fri m.d j.d d.d.s b.a m.a m.b.a ph.ds a.k.a r.i.p ala ariz calif colo conn del fla ga "
    "kan ky md mich minn mont neb nev okla pa tenn tex va vt wis wyo st pkwy ct yr yrs hr hrs mi oz "
    "lb lbs dept reps Hon Miss Wash Ill Ore Ark La Mo Mass Ind",
    "de": "usw etc u.v.m u.v.a s.u s.o n.chr v.chr jh jhd jhdt tsd std sek stck kl rd gmbh co e.v jan feb "
    "mär apr jun jul aug sep sept okt nov dez Mo Di Mi Do Fr Sa So k.o abs z.z u.dgl dgl",
    "fr": "etc janv févr avr juil sept oct nov déc j.-c s.a s.a.r.l p.-d.g ltée cie",
    "es": "etc uu ee.uu ee.uu.aa a.c d.c s.a s.l s.a.s hs km kms ene feb Mar abr May jun jul ago sep sept "
    "Set oct nov dic lun mié jue vie sáb Dom a.m p.m cía hnos",
    "pt": "etc jan fev Mar abr mai jun jul ago Set out nov dez a.c d.c s.a ltda cia Seg Ter Qua Qui Sex sáb "
    "dom h",
    "it": "ecc etc a.c d.c s.p.a s.r.l gen feb Mar apr mag giu lug ago Set sett ott nov dic lun Mer Gio Ven "
    "sab dom tel az econ f.p meteor idraul psicol",
    "ru": "т.д т.п др пр г гг в вв руб коп долл дол у.е млн млрд трлн тыс чел экз шт куб кв м л с ч мин сек "
    "кг км н.э янв фев февр мар апр июн июл авг сен сент окт ноя нояб дек р е им тел ст обл гр",
    "uk": "р рр ст грн коп млн млрд тис т.д т.п ін ім",
    "bg": "г т.г т.н лв ст млн млрд хил др пр н.е",
    "kk": "г ж жж т.б б млрд млн мың",
    "nl": "enz etc e.d jan feb mrt apr jun jul aug sep sept okt nov dec n.v b.v n.chr v.chr a.u.b jl",
    "da": "osv etc m.m m.v m.fl o.l o.lign jan feb mar apr jun jul aug sep sept okt nov dec a.m p.m mio mia "
    "mill kr",
    "sv": "osv etc m.m m.fl o.d jan feb mar apr jun jul aug sep sept okt nov dec milj mdr kr",
    "no": "osv etc m.m m.fl o.l jan feb mar apr jun jul aug sep sept okt nov des mill mrd kr",
    "pl": "itd itp etc r w n.e p.n.e godz zł gr mln mld tys st",
    "cs": "atd apod aj r st stol kč hal mil mld tis hod min s.r.o a.s n.l",
    "sk": "atď apod pod r stor mil mld tis hod min s.r.o a.s",
    "el": "κ.λπ κλπ κ.ά κ.α κ.ο.κ π.μ μ.μ π.χ μ.χ α.ε εκ δισ",
    "tr": "vb vs m.ö m.s",
    "ro": "etc ș.a a.m.d d.hr î.hr",
    "hu": "stb kft rt zrt bt",
    "hy": "թ դ",
    "ar": "م هـ",
    "fa": "م ه",
}

NUMBERED: Final = {
    "en": "pars para sect ser ver ext rm apt exh app",
    "de": "s nr abs ziff kap bd tab zif rn rdnr hausnr teil az art",
    "fr": "art p pp n t chap vol no nos al",
    "es": "núm num pág págs pag art arts cap vol ext tel min mar may set dom",
    "pt": "núm num pág págs art arts cap vol inc tel mar set sex ter seg qua qui",
    "it": "n nn num pag pagg art artt cap vol mar set mer gio ven",
    "ru": "с п пп ч т ст № д н ном рис табл стр",
    "uk": "с п ч т ст рис табл",
    "bg": "чл ал т с №",
    "nl": "blz pag art hfst nr",
    "da": "s side nr kap stk",
    "sv": "s sid nr kap",
    "no": "s nr kap",
    "pl": "s str nr art ust pkt poz",
    "cs": "s str č čl odst",
    "sk": "s str č čl ods",
    "el": "σ σελ αρ άρθ",
}

OPENERS: Final = {
    "en": "a an the this that these those he she it they we you i his her its their our my your there here "
    "in on at but and or so if when while after before although though because since as for from with "
    "by to what who why how where which both some many most all no not one other others another each "
    "every such than then now however meanwhile moreover nevertheless also still even once yet last "
    "today yesterday tomorrow according during despite under over is are was were do does did can "
    "could would should has have had let instead among between until unless about without through "
    "earlier later following mr mrs ms it's he's she's they're we're i'm that's there's i've we've "
    "don't",
    "de": "der die das den dem des ein eine einer einem einen er sie es wir ihr ich du man und oder aber "
    "doch denn sondern dieser diese dieses diesem diesen jener jene jenes in im an am auf aus bei "
    "beim mit nach seit von vom vor zu zum zur für gegen ohne um unter über wenn als wie was wer wo "
    "warum da dann dort hier jetzt heute gestern morgen auch nur noch schon so sein seine ihre unser "
    "unsere alle viele einige bis ob weil während obwohl nachdem damit dabei dafür dagegen danach "
    "daher darum deshalb deswegen dazu außerdem allerdings jedoch zudem zuvor später nun kein keine "
    "ist sind war hat haben wird",
    "fr": "le la les l un une des du de ce cet cette ces il elle ils elles on nous vous je j tu son sa ses "
    "leur leurs notre nos mon ma mes et mais ou or donc car en dans à au aux par pour sur sous avec "
    "sans selon après avant depuis pendant lors lorsque quand si comme c c'est d qui que quel quelle "
    "où pourquoi comment ainsi alors aussi cependant toutefois enfin puis pourtant certains tous tout "
    "plusieurs y d'après",
    "es": "el la los las un una unos unas este esta estos estas ese esa eso esto él ella ellos ellas "
    "nosotros su sus mi y e o pero sino aunque en de del a al con por para sin sobre según tras desde "
    "hasta entre cuando si como que qué quién cómo dónde también además así entonces luego ahora hoy "
    "ayer no se lo le les hay es son fue",
    "pt": "o a os as um uma uns umas este esta estes estas esse essa isso isto ele ela eles elas nós seu "
    "sua seus suas e ou mas porém em no na nos nas de do da dos das ao à com por para pelo pela sem "
    "sobre segundo após desde até entre quando se como que quem onde também além assim então depois "
    "agora hoje ontem não há é são foi",
    "it": "il lo la i gli le l un uno una questo questa questi queste quello quella egli lui lei loro noi "
    "voi io suo sua suoi sue e ed o ma però in nel nella di del della a al alla da dal con per su sul "
    "tra fra senza secondo dopo prima durante quando se come che chi dove perché anche inoltre così "
    "allora poi ora oggi ieri non si è sono era ha hanno",
    "ru": "в во на с со к ко о об от до из у за по для при без над под через и а но или однако если когда "
    "пока хотя он она оно они мы вы я ты его её ее их наш этот эта это эти тот та то те там тут здесь "
    "так как что кто где почему также кроме после перед между не ни все всё другие многие сегодня "
    "вчера теперь затем тогда поэтому",
    "uk": "в у на з із зі до від за по для при без під через і й а але або однак якщо коли хоча він вона "
    "воно вони ми ви я його її їх цей ця це ці той там тут так як що хто де також крім після не",
    "bg": "в във на с със към от до из за по при без над под през и а но или обаче ако когато той тя то те "
    "ние вие аз този тази това тези там тук така как какво кой къде също след преди не",
    "nl": "de het een dit dat deze die hij zij ze wij we ik je jij u zijn haar hun onze en maar of want in "
    "op aan bij met naar van voor uit over onder door tegen zonder na als toen wanneer omdat hoewel "
    "er daar hier nu dan ook nog wat wie waar waarom hoe volgens tijdens sinds",
    "da": "den det de en et han hun vi jeg du i på til fra med for af om og men eller så da når hvis som "
    "der her nu dette disse denne hans hendes deres ifølge efter før under ved hvad hvem hvor hvorfor",
    "sv": "den det de en ett han hon vi jag du i på till från med för av om och men eller så då när som där "
    "här nu detta dessa denna hans hennes deras enligt efter före under vid vad vem var varför",
    "no": "den det de en et han hun vi jeg du i på til fra med for av om og men eller så da når hvis som "
    "der her nå dette disse denne hans hennes deres ifølge etter før under ved hva hvem hvor hvorfor",
    "pl": "w we na z ze do od za po dla przy bez pod przez i a ale lub albo jednak jeśli jeżeli gdy kiedy "
    "choć on ona ono oni my wy ja jego jej ich ten ta to te tam tu tak jak co kto gdzie także oprócz "
    "nie",
    "cs": "v ve na s se k ke o od do z ze za po pro při bez pod a ale nebo však když pokud on ona ono oni "
    "my vy já jeho její jejich ten ta to ti tam tady tak jak co kdo kde také ne podle",
    "sk": "v vo na s so k ku o od do z zo za po pre pri bez pod a ale alebo však keď ak on ona ono oni my "
    "vy ja jeho jej ich ten tá to tí tam tu tak ako čo kto kde tiež nie podľa",
    "el": "ο η το οι τα του της των τον την ένας μια ένα και αλλά ή όμως αν όταν επειδή στο στη στην στον "
    "στα σε από με για προς αυτός αυτή αυτό αυτοί εκείνος εκεί εδώ τώρα σήμερα χθες δεν μετά πριν",
    "tr": "bu şu o ve ama fakat ancak bir biz siz ben sen onlar daha çok sonra önce için",
    "ro": "el ea ei ele un o acest această acesta și dar sau în la de pe cu din după când dacă nu",
    "hu": "a az egy ez és de vagy ha amikor ő mi ti én nem",
    "vi": "ông bà anh chị ngày trong theo tại khi sau nhưng và tuy các những đây đó",
    "id": "dia ia mereka kami kita saya ini itu dan tetapi namun di ke dari pada untuk setelah",
    "ca": "el la els les un una i però o en de a amb per si quan aquest aquesta ell ella no",
}

ALIASES: Final = {
    "nb": "no",
    "nn": "no",
    "be": "ru",
    "sr": "bg",
    "mk": "bg",
    "gl": "pt",
    "lb": "de",
    "af": "nl",
}
"""Languages that borrow the lists of a near relative."""

DOTTED_ORDINALS: Final = words("de da no nb nn fi is cs sk sl hr bs sr hu et lv pl lb fo tr")
"""Languages that write a full stop after an ordinal number: "12. Juni", "3. divisjon"."""

VOWELLESS_WORDS: Final = words("cs sk sl hr bs sr cy vi")
"""Languages with words that have no vowel ("krk", "smrt"); elsewhere such a word is an abbreviation."""

NAMES_WITH_A_MARK: Final = words("yahoo jeopardy wham joomla")
"""Names that end with an exclamation mark."""

DOMAINS: Final = words(
    "com net org info gov edu io js co uk de fr es pt it ru eu tv me ai app dev py txt pdf html doc exe"
)
"""What may stand, capitalised or not, after the dot of an address or of a file."""

SPEECH: Final = {
    "en": r"(?:[A-Z][\w.'’-]{0,30}[ ,]{1,2}){1,4}"
    r"(?:said|says|asked|asks|replied|cried|shouted|added|wrote|told|yelled)\b",
    "zh": r"[^。！？“「]{0,12}?(?:说|說|道|问|問|表示|称|稱|回答|答|喊|写道|寫道)",
    "ja": r"[とってな]",
    "ko": r"(?:라고|고|하고|이라고)",
    "hi": r"[^।?!]{0,30}?(?:कहा|पूछा|बोल|बताया|कहते|कहती)",
    "mr": r"[^।.?!]{0,30}?(?:म्हणा|म्हणतात|विचार|सांगित)",
    "ar": r"(?:و)?(?:قال|قالت|يقول|تقول|أضاف|أضافت|سأل|سألت|صرح|صرحت|تساءل|هتف)",
    "fa": r"[^.؟!]{0,30}?(?:گفت|پرسید|افزود|نوشت)",
    "ur": r"[^۔؟!]{0,30}?(?:کہا|پوچھا|بتایا)",
}
"""Who speaks, right after a closing quote; where neither a comma nor a small letter tells it."""
