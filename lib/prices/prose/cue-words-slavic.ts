/** What the words around a figure say of it: the languages of the Slavic family. */
import type { CueWords } from './cue';

export const slavicCues: Readonly<Record<string, CueWords>> = {
  pl: {
    at: 'sprzedawany jest|jest sprzedawan*|sprzedaje się|trzeba zapłacić|trzeba obecnie zapłacić|trzeba teraz zapłacić|wynosi|wynosił*|kosztuje|notowan*|jest notowan*|kurs|kurs wynosi|cena|wyceni*|handluje się|handlowan*|utrzymuje się|oscyluje|znajduje się|jest wart*|płaci się|kosztują|oscylują|jest po',
    move: 'spadł*|spada|wzrós*|wzrast*|rośnie|zyska*|traci|stracił*|zdrożał*|staniał*|podskoczył*|odbił*|powrócił*|wrócił*|zszedł|obniżył*',
    to: 'do|na|po|około|ok|w okolicach|na poziomie|do poziomu|w pobliżu',
    now: 'obecnie|aktualnie|teraz|w tej chwili|w chwili pisania|dziś|dzisiaj|bieżąc*|aktualn*|obecn*',
    past: 'wczoraj|przedwczoraj|zeszłym|zeszłego|ubiegłym|ubiegłego|minionym|temu|wtedy|dawniej|niegdyś|wcześniej|w styczniu|w lutym|w marcu|w kwietniu|w maju|w czerwcu|w lipcu|w sierpniu|we wrześniu|w październiku|w listopadzie|w grudniu|od stycznia|na początku roku|kosztował*|poprzedni*|w roku|w dniu premiery',
    record:
      'chwilowo|na chwilę|krótko|rekord*|szczyt*|dołek|dołk*|maksim*|maksym*|minim*|najwyższ*|najniższ*|historyczn*|all time',
    later:
      'widzi|widzą|może|mogą|mógłby|mogłby|mogłaby|powinien|powinna|cel|celem|cele|docelow*|prognoz*|przewid*|spodziewa*|oczekuj*|osiągnie|dojdzie|sięgnie|do końca roku|koniec roku|pod koniec|przyszł*|będzie|zmierza|scenariusz*|potencjał*|szacuj*',
    if: 'jeśli|jeżeli|gdy|gdyby|kiedy|o ile|załóżmy|wyobraź*|przykład*|na przykład|np|nie|nigdy|dopóki|czy|hipotetyczn*|umown*',
    level:
      'opór|oporu|oporem|opory|wsparci*|barier*|poziom kluczowy|kluczowy poziom|próg|progu|psychologiczn*|stop loss|strefa|strefie|granic*|kamień milowy',
    deal: 'kup*|nabył*|nabyci*|sprzeda*|zapłac*|płac*|zainwest*|inwest*|wyda*|prowizj*|opłat*|pensj*|wynagrodz*|darowizn*|minimaln*|minimum|wpłat*|wypłat*|bonus|nagrod*|średnia cena|średnio|kara|skradzion*|napływ*|odpływ*|zebra*|pozyska*|miesięcznie|podatk*|podatek|abonament|kupon',
    other:
      'akcj*|akcje|walor*|etf*|fundusz*|złot* za uncję|złoto|złota|srebro|ropa|ropy|baryłk*|uncj*|nft|kontrakt*|kapitalizacj*|wolumen*|obrót|obroty|transakcj*|gaz|indeks*|telefon*|prąd*|energi*|spółk*|tokenizow*|górnik*',
    bound:
      'o|od|z|ponad|powyżej|poniżej|pod|nad|między|pomiędzy|więcej niż|mniej niż|co najmniej|wobec|niż|przebi*|przekrocz*|względem',
    subject:
      'cena|kurs|jego cena|jej cena|jego kurs|jej kurs|token|moneta|kryptowaluta|aktualna cena|aktualny kurs|obecna cena',
    break:
      'według|dzięki|ponieważ|i|a|ale|oraz|podczas|po|przed|natomiast|zaś|lub|wobec|choć|z kolei',
    period:
      'ostatnich 24 godzin|ostatniej doby|ciągu 24 godzin|ciągu doby|ostatnich 24h|ostatnich siedmiu dni|ostatniego tygodnia|ostatnich 7 dni|po godzinie|po południu|pod względem kapitalizacji|względem kapitalizacji|co do kapitalizacji',
  },
  cs: {
    at: 'prodává se|se prodává|obchoduje|obchodoval*|obchodují|stojí|stál*|činí|činil*|pohybuje|pohybuj*|kurz|cena|cena je|je na|se prodává|drží se na|dosahuje',
    move: 'kles*|stoup*|vzrost*|posíl*|oslab*|ztrat*|zpevnil*|vrátil*|propad*|přidal*|zdražil*|zlevnil*|pohnul*',
    to: 'na|k|ke|za|kolem|okolo|na hodnotu|na úroveň|na úrovni|zhruba|přibližně',
    now: 'aktuálně|nyní|teď|teraz|právě|v současnosti|v tuto chvíli|momentálně|dnes|současn*|aktuáln*',
    past: 'včera|včerajš*|předevčírem|minul*|loni|vloni|před týdnem|před rokem|před měsícem|minulý|tehdy|dříve|kdysi|v lednu|v únoru|v březnu|v dubnu|v květnu|v červnu|v červenci|v srpnu|v září|v říjnu|v listopadu|v prosinci|od ledna|začátkem roku|předchoz*|pred týždňom|vlani',
    record:
      'krátce|krátkodobě|na chvíli|rekord*|maxim*|minim*|vrchol*|dno|historick*|nejvyšší*|nejnižší*|najvyšš*|najnižš*',
    later:
      'mohl*|může*|môže*|měl by|měla by|cíl|cílov*|cieľ*|předpověd*|předpoklá*|prognóz*|očekáv*|dosáhne|bude|do konce roku|koncem roku|příští*|směřuje|scénář*|potenciál*|odhad*',
    if: 'pokud|jestli*|kdyby|až|když|keby|ak|například|příklad*|řekněme|představ*|ne|nikdy|není|neb*|dokud|hypotetick*|fiktivn*',
    level:
      'rezisten*|odpor*|podpor*|hranic*|klíčov* úrov*|bariér*|psychologick*|stop loss|zón*|práh|milník*',
    deal: 'koupil*|koupit|kúpil*|nákup*|nakoup*|prodal*|prodat|prodej*|predal*|zaplat*|plat*|invest*|utratil*|poplat*|mzd*|dar*|minimáln*|vklad*|výběr*|bonus*|odměn*|průměrn*|průměru|pokut*|ukrad*|příliv*|odliv*|měsíčně|daň|daně|předplatné',
    other:
      'akcie|akcií|akci|etf|fond*|zlat*|stříbr*|rop*|barel*|unc*|nft|futures|kapitalizac*|objem*|transakc*|index*|telefon*|elektř*|společnost*|těžař*|firm*',
    bound:
      'o|od|z|ze|nad|pod|mezi|medzi|více než|méně než|alespoň|oproti|proti|překon*|prolom*|překroč*|než|přes',
    subject:
      'cena|kurz|jeho cena|její cena|jeho kurz|token|mince|kryptoměna|aktuální cena|aktuální kurz',
    break: 'podle|díky|protože|a|ale|zatímco|po|před|oproti|přičemž|nebo|ačkoliv|kdežto|zatiaľ',
    period:
      'posledních 24 hodin|uplynulých 24 hodin|posledného dňa|posledních 24 hodinách|za den|za 24 hodin|posledný deň|podle tržní kapitalizace|předchozím dnem|za posledních sedm dní',
  },
  hr: {
    at: 'prodaje se|se prodaje|trguje|trgovao|iznosi|iznosila|stoji|košta|vrijedi|vredi|cijena|cena|tečaj|kurs|kreće se oko|nalazi se|je na',
    move: 'porast*|pao|pala|pada|raste|izgubi*|skočio|skočila|vratio|ojača*|oslabi*|dobi*',
    to: 'na|do|oko|za',
    now: 'trenutno|trenutačno|sada|danas|trenutna|trenutni|upravo|u ovom trenutku',
    past: 'jučer|juče|prošl*|prije|pre|tada|ranije|nekada|u siječnju|u veljači|u ožujku|u travnju|u svibnju|u lipnju|u srpnju|u kolovozu|u rujnu|u listopadu|u studenom|u prosincu|lani',
    record: 'rekord*|najviš*|najniž*|vrhunac|vrhunc*|dno|povijesn*|istorijsk*|maksim*|minim*',
    later:
      'mogao|mogla|mogu|može|trebao|trebala|cilj*|prognoz*|predviđ*|očekuj*|doseći|dostići|do kraja godine|sljedeć*|potencijal*',
    if: 'ako|kada|kad|čim|pretpostav*|zamisli*|primjer*|na primjer|ne|nije|nikada|ukoliko|hipotetsk*',
    level: 'otpor*|podršk*|potpor*|razin*|nivo|prag*|granic*|psihološk*|stop loss',
    deal: 'kupi*|kupnj*|proda*|plati*|plać*|uloži*|invest*|naknad*|plaća|donacij*|minimal*|uplat*|isplat*|bonus*|prosječn*|kazn*|ukrad*|mjesečno|porez*',
    other:
      'dionic*|akcij*|etf*|fond*|zlat*|srebr*|naft*|barel*|unc*|nft*|kapitalizacij*|volumen*|promet|transakcij*|indeks*|tvrtk*|kompanij*',
    bound: 'od|iznad|ispod|između|više od|manje od|preko|nego|premaši*|probi*',
    subject: 'cijena|cena|tečaj|njegova cijena|token|kovanica|kriptovaluta',
    break: 'i|a|ali|dok|nakon|prije|te|ili',
    period:
      'posljednja 24 sata|posljednjih 24 sata|zadnja 24 sata|proteklih 24 sata|zadnjih dan*|protekla 24 sata|poslednja 24 sata',
  },
  ru: {
    at: 'продается по|продается за|продаётся по|продаётся за|продавался по|продавалась по|продают по|торгуется|торгуются|торговал*|торгова*|торги идут|стоит|стоил*|стоят|составляет|составил*|составляют|оценива*|держится|находится|находил*|курс|курс составляет|цена|цена составляет|котир*|колеблется|колебл*|котировки|стоимость|отдают|равна|равен|по цене',
    move: 'вырос*|поднял*|опустил*|упал*|снизил*|подорож*|подешев*|просел*|просела|откатил*|вернул*|прибав*|потерял*|рухнул*|подскочил*|растет|растёт|снижается|упали|скорректир*|рост*|паден*',
    to: 'до|по|около|в районе|до отметки|на отметке|на уровне|до уровня|примерно|порядка|за',
    now: 'сейчас|в настоящее время|в данный момент|на данный момент|теперь|сегодня|на момент|текущ*|в моменте|ныне|к этому часу',
    past: 'вчера|позавчера|накануне|прошлой неделе|прошлом|прошлого|назад|тогда|ранее|раньше|в январе|в феврале|в марте|в апреле|в мае|в июне|в июле|в августе|в сентябре|в октябре|в ноябре|в декабре|январе|феврале|ноябре|декабре|октябре|когда то|некогда|с января|начале года|году|год назад|на старте',
    record:
      'кратковременно|ненадолго|максимум*|минимум*|рекорд*|пик|пика|пике|исторически*|вершин*|дно|дна|хай|лой|наивысш*|наибольш*|наименьш*|антирекорд*|достиг|достигал*|достигла',
    later:
      'видит|видят|может|могут|мог бы|могла бы|сможет|должен|должна|цель|цели|целью|целев*|прогноз*|прогнозир*|предсказ*|ожида*|достигнет|вырастет|упадет|упадёт|дойдет|дойдёт|поднимется|будет|к концу|до конца года|конец года|следующ*|ближайш*|потенциал*|сценари*|рассчитыва*|перспектив*|на пути к',
    if: 'если|если бы|когда|как только|при условии|предположим|представим|представьте|допустим|например|пример|примеры|условн*|бы|чтобы|пока не|не|никогда|ли|гипотетич*|вдруг',
    level:
      'сопротивлен*|поддержк*|барьер*|порог*|психологическ*|стоп лосс*|стоп|зона|зоне|зону|рубеж*|ключев* уровень|точка входа|планк*',
    deal: 'купил*|куплен*|купит*|купить|покуп*|закуп*|приобр*|продал*|продаж*|прода*|заплат*|плат*|инвест*|потратил*|вложил*|комисси*|зарплат*|пожертв*|минимальн*|депозит*|вывод*|бонус*|приз*|средняя цена|в среднем|штраф*|украл*|похи*|приток*|отток*|привлек*|в месяц|налог*|подписк*|купон*|аренд*|заработ*|ликвидир*|ликвидац*|сумму|на сумму|тариф*|взнос*',
    other:
      'акци*|акции|etf|фонд*|золот*|серебр*|нефт*|баррел*|унци*|nft|фьючерс*|капитализац*|объем*|объём*|транзакци*|газ*|индекс*|телефон*|электроэнерг*|электричеств*|майнер*|майнинг*|компани*|пицц*|квт',
    bound:
      'на|от|с|выше|ниже|более|менее|больше|меньше|свыше|между|минимум|как минимум|против|пробил*|преодолел*|превыс*|из|дешевле|дороже|почти до',
    subject:
      'цена|курс|его цена|её цена|ее цена|его курс|токен|монета|криптовалюта|текущая цена|текущий курс|актив|стоимость',
    break:
      'по данным|согласно|на фоне|благодаря|сообщает|и|а|но|тогда|после|перед|затем|против|при|хотя|или|однако|зато|в то время|прежде',
    period:
      'последние 24 часа|последние сутки|прошедшие сутки|минувшие сутки|последний день|последние семь дней|последнюю неделю|за сутки|за прошедшие 24 часа|за минувшие 24 часа|24 часа назад|по сравнению с|не только|по капитализации|по рыночной капитализации|биткоин эфир|до сих пор|на момент|последний час|предыдущего дня',
  },
  uk: {
    at: 'продається по|продається за|торгується|торгуються|торгував*|коштує|коштував*|коштують|становить|становила|становив|оціню*|тримається|перебуває|знаходиться|курс|ціна|котиру*|коливається|на рівні|вартість|дорівнює|складає',
    move: 'зріс*|зрос*|піднял*|піднявся|опустил*|опустився|впав|впала|знизи*|подорожч*|подешев*|втрат*|повернул*|додав|додала|просів|просіла',
    to: 'до|по|близько|в районі|до позначки|на позначці|на рівні|до рівня|за|приблизно',
    now: 'зараз|наразі|нині|в даний момент|на даний момент|тепер|сьогодні|на момент|поточн*|у цей час',
    past: 'вчора|учора|позавчора|минулого|минулої|минулому|минулий|торік|тому|тоді|раніше|у січні|у лютому|у березні|у квітні|у травні|у червні|у липні|у серпні|у вересні|у жовтні|у листопаді|у грудні|в січні|в лютому|в серпні|листопаді|грудні|колись|року|році|на старті|напередодні',
    record:
      'короткочасно|ненадовго|максимум*|мінімум*|рекорд*|пік|піку|історичн*|вершин*|дно|найвищ*|найнижч*|сягнув|сягала|досяг|досягла',
    later:
      'може|можуть|міг би|могла б|повинен|ціль|цілі|цільов*|прогноз*|передбач*|очіку*|досягне|зросте|впаде|буде|до кінця|кінця року|наступн*|потенціал*|сценарі*',
    if: 'якщо|якби|коли|щойно|за умови|припустимо|уявіть|уявимо|наприклад|приклад*|умовн*|би|щоб|поки не|не|ніколи|чи|гіпотетичн*',
    level:
      'опір|опору|опором|підтримк*|бар єр*|поріг|порог*|психологічн*|стоп лосс|зона|зоні|рубіж|рубеж*|межа|межі|позначку',
    deal: 'купи*|купівл*|куплен*|закуп*|придба*|прода*|заплат*|плат*|інвест*|витрат*|вклав*|комісі*|зарплат*|пожертв*|мінімальн*|депозит*|виведен*|бонус*|приз*|середня ціна|в середньому|штраф*|вкрал*|викра*|приплив*|відплив*|залуч*|на місяць|податк*|підписк*|купон*|ліквід*|суму',
    other:
      'акці*|etf|фонд*|золот*|срібл*|нафт*|барел*|унці*|nft|ф ючерс*|капіталізац*|обсяг*|транзакці*|газ*|індекс*|телефон*|електроенерг*|майнер*|компані*',
    bound:
      'на|від|з|із|вище|нижче|понад|більше|менше|між|щонайменше|проти|пробив*|подола*|перевищ*',
    subject:
      'ціна|курс|його ціна|її ціна|його курс|токен|монета|криптовалюта|поточна ціна|поточний курс|вартість',
    break:
      'за даними|на тлі|завдяки|і|й|та|а|але|тоді|після|перед|потім|проти|хоча|або|натомість|водночас',
    period:
      'останні 24 години|останню добу|минулу добу|за добу|останні сім днів|останній день|за останній тиждень|порівняно з|за капіталізацією|ринковою капіталізацією|попередн*',
  },
  bg: {
    at: 'търгува|търгуваше|се търгува|струва|струваше|възлиза|курс*|цена*|котира|намира се|движи се|е на',
    move: 'поскъпна*|повиши*|понижи*|падна*|покачи*|загуби*|спадна*|се върна|поевтиня*',
    to: 'до|на|около|за|при|към',
    now: 'в момента|сега|днес|понастоящем|текущ*|към момента',
    past: 'вчера|миналата|миналия|преди|тогава|по рано|през януари|през февруари|през март|през април|през май|през юни|през юли|през август|през септември|през октомври|през ноември|през декември|година',
    record: 'рекорд*|максимум*|минимум*|връх*|дъно|историч*|най висок*|най нис*',
    later:
      'може|може да|би могъл|цел|целев*|прогноз*|очаква*|ще|до края|следващ*|потенциал*|сценари*',
    if: 'ако|когато|щом|да речем|например|пример*|представете|не|никога|дали|освен',
    level: 'съпротив*|подкреп*|ниво*|бариер*|праг|психологическ*|граница*',
    deal: 'купи*|покуп*|прода*|плати*|плащ*|инвест*|такс*|заплат*|дарен*|минимал*|депозит*|тегл*|бонус*|средна цена|средно|глоб*|откра*|месечно|данъ*',
    other:
      'акци*|etf|фонд*|злат*|сребр*|петрол*|барел*|унци*|nft|капитализац*|обем*|транзакци*|индекс*|компани*',
    bound: 'от|над|под|между|повече от|по малко от|спрямо|проби*|надхвърл*',
    subject: 'цената|курсът|цената му|токенът|монетата|криптовалутата',
    break: 'и|а|но|докато|след|преди|или|спрямо',
    period:
      'последните 24 часа|изминалите 24 часа|последното денонощие|последния ден|последните седем дни|по пазарна капитализация|спрямо вчера',
  },
};
