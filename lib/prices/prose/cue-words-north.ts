/** What the words around a figure say of it: the languages of northern and eastern Europe, but for the Slavic ones. */
import type { CueWords } from './cue';

const nordicBreak =
  'enligt|tack vare|ifølge|och|men|medan|efter|med|innan|samt|eller|og|mens|før|etter|samtidig';

export const northernCues: Readonly<Record<string, CueWords>> = {
  sv: {
    at: 'säljs för|säljs till|handlas|handlades|kostar|kostade|ligger på|låg på|ligger|står i|stod i|noteras|noterades|priset är|priset på|pris på|priset|kursen|värd|omsätts',
    move: 'steg|stiger|stigit|föll|faller|fallit|sjönk|sjunker|sjunkit|backar|backade|ökade|klättr*|tappar|tappade|gick|går|åter*',
    to: 'till|på|vid|runt|kring|till cirka|till omkring|omkring|i',
    now: 'nu|just nu|för närvarande|i nuläget|för tillfället|idag|i dag|aktuell*|i skrivande stund',
    past: 'hade|igår|i går|förra veckan|förra månaden|förra året|förra|sedan|tidigare|då|i januari|i februari|i mars|i april|i maj|i juni|i juli|i augusti|i september|i oktober|i november|i december|förr|året innan|vid lanseringen',
    record:
      'kortvarigt|tillfälligt|rekord*|högsta|lägsta|toppen|topp|botten|historisk*|högst*|all time',
    later:
      'kan nå|kan stiga|kan falla|kunde|skulle|bör|kommer att|mål|målet|riktkurs*|prognos*|förvänt*|väntas|förutsp*|till slutet av|årets slut|nästa|potential|scenario|på väg mot',
    if: 'om|när|så fort|såvida|anta|tänk*|exempel|exempelvis|till exempel|inte|aldrig|förutsatt|hypotetisk*|fiktiv*|tills',
    level:
      'motstånd*|stöd|stödet|stödnivå*|nivå|nivån|gräns*|psykologisk*|stop loss|zon|milstolpe*',
    deal: 'köpt*|köpte|köp|köpa|sålde|sålt|sälj*|betal*|invester*|spender*|avgift*|lön*|doner*|minst|minimum|insättning*|uttag*|bonus|pris på vinst|snittpris|i snitt|genomsnitt*|böter|stulen|stulna|inflöde*|utflöde*|i månaden|skatt*|abonnemang',
    other:
      'aktie*|aktier|aktien|etf|fond|fonder|guld*|silver|olja|fat|uns|nft|terminer|börsvärde|marknadsvärde|volym*|transaktion*|gas|index|telefon|el|bolag*|gruv*',
    bound: 'med|från|över|under|mellan|mer än|mindre än|minst|sedan|jämfört med|än|brutit|passer*',
    subject: 'priset|kursen|den|dess pris|myntet|tokenen|kryptovalutan|aktuellt pris',
    break: nordicBreak,
    period:
      'senaste 24 timmarna|senaste dygnet|senaste dagen|senaste veckan|senaste sju dagarna|jämfört med igår|till börsvärde|sett till marknadsvärde',
  },
  da: {
    at: 'sælges for|sælges til|selges for|handles|handlede|handles til|handles for|koster|kostede|ligger på|lå på|ligger|står i|noteres|prisen er|prisen på|prisen|kursen|værd|omsættes|handla',
    move: 'steg|stiger|steget|faldt|falder|faldet|klatr*|mistede|gik|sank|synk*|falt|faller|øker|økte|tilbage|tilbake',
    to: 'til|på|ved|omkring|rundt|til omkring|til cirka',
    now: 'nu|lige nu|nå|akkurat nå|i øjeblikket|for øjeblikket|for tiden|aktuelt|i dag|nåværende|nuværende|i skrivende stund',
    past: 'havde|hadde|i går|sidste uge|sidste måned|sidste år|forrige|i fjor|siden|tidligere|dengang|i januar|i februar|i marts|i mars|i april|i maj|i mai|i juni|i juli|i august|i september|i oktober|i november|i december|i desember|året før',
    record:
      'rekord*|højeste|høyeste|laveste|toppen|bunden|bunnen|historisk*|højdepunkt|all time|høyest*|højest*',
    later:
      'kan nå|kunne nå|kunne|kan stige|kan falde|ville|vil nå|vil|skal nå|bør|mål|målet|kursmål|prognose*|forvent*|ventes|spår|inden årets udgang|årets slutning|næste|neste|potentiale|scenarie|scenario',
    if: 'hvis|når|så snart|med mindre|antag*|tænk*|tenk*|eksempel|eksempelvis|for eksempel|ikke|aldrig|om prisen|hypotetisk*',
    level:
      'modstand*|motstand*|støtte*|niveau|nivå|grænse*|grense*|psykologisk*|stop loss|milepæl*',
    deal: 'købt*|købte|køb|kjøp*|solgt*|solgte|sælg*|selg*|betal*|invester*|brugt|gebyr*|løn*|lønn*|doner*|mindst|minst|minimum|indskud|innskudd|bonus|gennemsnit*|gjennomsnitt*|bøde|bot|stjålet|om måneden|skat|skatt|abonnement',
    other:
      'aktie*|aksje*|etf|fond*|guld*|gull*|sølv|olie*|olje*|tønde|fat|unse|nft|futures|markedsværdi|markedsverdi|volumen|volum|transaktion*|transaksjon*|gas|indeks|telefon|strøm*|selskab*|selskap*',
    bound:
      'med|fra|over|under|mellem|mellom|mere end|mer enn|mindre end|mindre enn|siden|end|enn|brød',
    subject: 'prisen|kursen|den|dens pris|mønten|mynten|tokenet|kryptovalutaen|aktuel pris',
    break: nordicBreak,
    period:
      'seneste 24 timer|siste 24 timer|seneste døgn|siste døgn|siste døgnet|sidste døgn|sidste 24 timer|siste uken|seneste uge|målt på markedsværdi|målt etter markedsverdi',
  },
  fi: {
    at: 'hinta on|hinta|hinnat|maksaa|maksoi|käydään kauppaa|vaihtaa omistajaa|noteerataan|kurssi|on nyt|liikkuu|arvo on',
    move: 'nousi|nousee|noussut|laski|laskee|laskenut|putosi|putoaa|kohosi|heikentyi|vahvistui|palasi',
    to: 'noin|tasolle|dollariin|euroon|lähelle',
    now: 'nyt|tällä hetkellä|parhaillaan|tänään|nykyinen|juuri nyt|kirjoitushetkellä',
    past: 'oli noussut|oli laskenut|oli pudonnut|eilen|viime viikolla|viime kuussa|viime vuonna|viime|sitten|aiemmin|aikaisemmin|tammikuussa|helmikuussa|maaliskuussa|huhtikuussa|toukokuussa|kesäkuussa|heinäkuussa|elokuussa|syyskuussa|lokakuussa|marraskuussa|joulukuussa|vuonna',
    record: 'ennätys*|huippu*|pohja*|korkein*|alin|alimmillaan|korkeimmillaan|kaikkien aikojen',
    later:
      'voisi|saattaa|voi nousta|voi laskea|tavoite*|ennuste*|ennusta*|odot*|vuoden loppuun|ensi|tulevaisuu*|potentiaali*',
    if: 'jos|kun|mikäli|kunnes|esimerk*|oletetaan|kuvittele*|ei|eivät|koskaan|entä',
    level: 'vastus*|tuki|tukitaso*|raja*|psykologi*|stop loss',
    deal: 'ostin|osti|ostaa|osto*|myi|myin|myynti*|maksettu|sijoit*|palkkio*|palkka*|lahjoit*|vähintään|talletus*|bonus*|keskihinta|keskimäärin|sakko*|varast*|kuukaudessa|vero*',
    other:
      'osake*|osakk*|etf*|rahasto*|kulta*|kullan|hopea*|öljy*|nft*|markkina arvo|volyymi*|kaupankäynti*|indeksi*|sähkö*|yhtiö*',
    bound: 'yli|alle|välillä|enemmän kuin|vähemmän kuin|kuin|ylitti|alitti',
    subject: 'hinta|sen hinta|kurssi|kolikko|kryptovaluutta',
    break: 'ja|mutta|kun taas|jälkeen|ennen|tai|sekä',
    period:
      'viimeisen 24 tunnin|viimeisten 24 tunnin|viime vuorokauden|viimeisen vuorokauden|viime vuorokauden aikana|viikon aikana|viimeisen seitsemän|sitten eilisen',
  },
  hu: {
    at: 'kereskedik|kereskedn*|kereskedett|forog|áll|állt|ára|árfolyama|árfolyam|kerül|ér|mozog|cserél gazdát|az ár',
    move: 'emelked*|csökken*|esett|esik|nőtt|nő|veszt*|erősöd*|gyengül*|zuhan*|ugrott|visszatért',
    to: 'dollárra|dollárig|dolláron|euróra|eurón|körül|dollár körül|szintre|szinten',
    now: 'jelenleg|most|jelenlegi|aktuális|ma|éppen|pillanatnyilag',
    past: 'tegnap|múlt héten|múlt hónapban|múlt|tavaly|ezelőtt|korábban|akkor|januárban|februárban|márciusban|áprilisban|májusban|júniusban|júliusban|augusztusban|szeptemberben|októberben|novemberben|decemberben|egykor',
    record:
      'rekord*|csúcs*|mélypont*|minden idők|legmagasabb|legalacsonyabb|történelmi|maximum*|minimum*',
    later:
      'elérheti|lehet|várhat*|várják|cél|célár*|előrejelz*|prognózis*|fog|jövőre|év végére|év végéig|potenciál*',
    if: 'ha|amikor|amint|feltéve|tegyük fel|például|példa|képzelj*|nem|soha|vajon|hacsak',
    level: 'ellenállás*|támasz*|szint|küszöb*|határ|pszichológiai|stop loss|zóna',
    deal: 'vett*|vásárol*|vétel*|eladott|eladás*|fizet*|befektet*|költ*|díj*|jutalék*|fizetés*|adomány*|minimum|befizet*|bónusz*|átlagár*|átlagosan|bírság*|lopott|havi|adó|előfizet*',
    other:
      'részvény*|etf*|alap|alapok|arany*|ezüst*|olaj*|hordó*|uncia*|nft*|kapitalizáció*|forgalom|tranzakció*|index*|áram*|cég*|vállalat*',
    bound:
      'fölött|felett|alatt|között|több mint|kevesebb mint|legalább|képest|áttörte|meghaladta|mint',
    subject: 'az ára|az árfolyam|az árfolyama|ára|árfolyama|a token|az érme|a kriptovaluta',
    break: 'és|de|míg|miután|mielőtt|vagy|valamint|képest|bár',
    period:
      'elmúlt 24 órában|elmúlt 24 óra|utóbbi 24 órában|elmúlt napban|elmúlt egy nap*|elmúlt héten|tegnaphoz képest',
  },
  ro: {
    at: 'se vinde|tranzacționează|tranzacționat*|se tranzacționa*|costă|se situează|se situa|valorează|prețul|preț|cotează|cotat*|este la|se află la|cotația|schimbă mâinile',
    move: 'crescut|urcat|scăzut|scade|crește|pierdut|câștigat|coborât|revenit|urcă|coboară|avansat',
    to: 'la|până la|spre|în jurul|în jur de|la circa|la aproximativ',
    now: 'în prezent|acum|momentan|în acest moment|astăzi|azi|actual*|la momentul scrierii',
    past: 'ieri|săptămâna trecută|luna trecută|anul trecut|în urmă|anterior*|atunci|odinioară|în ianuarie|în februarie|în martie|în aprilie|în mai|în iunie|în iulie|în august|în septembrie|în octombrie|în noiembrie|în decembrie',
    record: 'record*|maxim*|minim*|vârf*|istoric*',
    later:
      'ar putea|ar trebui|va ajunge|va atinge|va fi|va|țint*|obiectiv*|prognoz*|previziun*|estim*|așteapt*|sfârșitul anului|viitor*|potențial*|scenariu',
    if: 'dacă|când|odată ce|presupun*|imagin*|exemplu|de exemplu|nu|niciodată|până când|ipotetic*',
    level: 'rezistenț*|suport*|prag*|nivel*|psihologic*|stop loss|zona',
    deal: 'cumpăr*|vând*|vând|vânz*|plăt*|invest*|cheltui*|comision*|salariu*|don*|depun*|retrag*|bonus*|prețul mediu|în medie|amend*|furat*|intrări|ieșiri|pe lună|impozit*|abonament',
    other:
      'acțiun*|etf*|fond*|aur*|argint*|petrol*|baril*|uncie|nft*|capitaliz*|volum*|tranzacți|tranzacții|indice*|telefon*|compani*',
    bound:
      'de la|peste|sub|între|mai mult de|mai puțin de|cel puțin|față de|depăș*|decât|din|deasupra',
    subject: 'prețul|prețul său|cotația|tokenul|moneda|criptomoneda|prețul actual',
    break: 'și|dar|în timp ce|după|înainte|cu|sau|iar|față',
    period:
      'ultimele 24 de ore|ultimele 24 ore|ultima zi|ultimele șapte zile|ultima săptămână|față de ieri|capitalizarea de piață',
  },
  el: {
    at: 'διαπραγματεύεται|διαπραγματευόταν|βρίσκεται|βρίσκεται στ*|διαμορφώνεται|κοστίζει|αξίζει|τιμή|η τιμή|ανέρχεται|κινείται',
    move: 'αυξή*|ενισχύ*|έπεσε|υποχώρ*|σημείωσε|άνοδο*|πτώση*|ανέβηκε|κέρδισε|έχασε|επέστρεψε',
    to: 'στα|στο|στις|έως|περίπου|κοντά',
    now: 'τώρα|αυτή τη στιγμή|σήμερα|τρέχουσα|σήμερα το',
    past: 'χθες|προηγούμεν*|περασμέν*|πέρυσι|πριν|τότε|παλαιότερα|τον ιανουάριο|τον νοέμβριο|τον δεκέμβριο|τον οκτώβριο|τον μάρτιο',
    record: 'ρεκόρ|ιστορικ*|υψηλό|χαμηλό|κορυφή|μέγιστο|ελάχιστο|πυθμέν*',
    later: 'μπορεί|θα|στόχο*|στόχος|πρόβλεψ*|αναμέν*|έως το τέλος|επόμεν*|σενάριο|δυνητικ*',
    if: 'αν|εάν|όταν|μόλις|υποθέ*|παράδειγμα|δεν|ποτέ|φαντα*',
    level: 'αντίστασ*|στήριξ*|επίπεδ*|όριο|φράγμα|ψυχολογικ*',
    deal: 'αγόρα*|αγορά*|πούλ*|πώλη*|πλήρω*|επένδ*|προμήθ*|μισθ*|δωρε*|ελάχιστη|κατάθε*|ανάληψ*|μπόνους|μέση τιμή|πρόστιμ*|έκλεψ*',
    other:
      'μετοχ*|etf|αμοιβαί*|χρυσ*|ασήμι|πετρέλαι*|βαρέλι|ουγγιά|nft|κεφαλαιοποίησ*|όγκο*|συναλλαγ*|δείκτη*',
    bound: 'από|πάνω από|κάτω από|μεταξύ|περισσότερο|λιγότερο|άνω|ξεπέρασ*',
    subject: 'η τιμή|η τιμή του|το νόμισμα|το κρυπτονόμισμα',
    break: 'και|αλλά|ενώ|μετά|πριν|ή|έναντι',
    period:
      'τελευταίες 24 ώρες|το τελευταίο 24ωρο|τελευταίο 24ωρο|τελευταία ημέρα|σε κεφαλαιοποίηση',
  },
};
