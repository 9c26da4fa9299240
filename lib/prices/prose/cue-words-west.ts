/**
 * What the words around a figure say of it: the languages of western and southern Europe. `*` stands for any ending; a longer
 * phrase hides the shorter ones inside it, and `period` hides what would mislead (`past 24 hours`).
 */
import type { CueWords } from './cue';

export const westernCues: Readonly<Record<string, CueWords>> = {
  en: {
    at: 'is selling at|is selling for|sells at|sells for|selling at|selling for|is sold at|is sold for|edged up to|inched up to|ticked up to|crept up to|climbed up to|moved up to|went up to|set you back|sets you back|will set you back|to trade at|trades at|trade at|trading at|traded at|trades around|trading around|trades for|trading for|trades near|trading near|traded near|is trading|was trading|were trading|are trading|changes hands|changing hands|changed hands|change hands|priced at|prices at|quoted at|quotes at|valued at|stands at|stood at|standing at|sits at|sat at|sitting at|sitting pretty at|sits|hovering|hovers|hovered|is at|was at|are at|were at|s at|is|price is|price was|price of|price stands|price today|price now|goes for|going for|went for|last at|holds at|holding at|held at|remains at|remained at|stays at|steady at|flat at|parked at|chilling at|pegged at|fetches|is worth|worth about|costs|coming in at|comes in at|clocking in at|value of one|live price|spot price|changed little at|little changed at|unchanged at|settled at|price',
    move: 'moved|moves|went|recover*|returned|edged|edging|inched|ticked|pulled back|back|bounced|rebounded|climbing|rising|falling|firmed|softened|extended',
    to: 'to|at|near|around|to around|to about|to near|at about|at around',
    now: 'now|currently|right now|at press time|at the time of writing|time of writing|at the moment|as of now|as i write|as i type|atm|presently|live|this morning|today',
    past: 'had *ed|had *en|had been|had hit|had sunk|had slid|had shot|had gone|had come|had grown|launched|debuted|listed at|started at|began at|ended|closed 2*|yesterday|last week|last month|last year|last night|last summer|last winter|last spring|last fall|last cycle|previous cycle|previous day|weeks ago|months ago|years ago|days ago|year ago|month ago|week ago|hours ago|hour ago|mo ago|yr ago|yrs ago|ago|earlier|back in|back then|back when|back over|used to|at the time|at launch|was born|formerly|previously|in its early days|the day before|remember when|remember*|in january|in february|in march|in april|in june|in july|in august|in september|in october|in november|in december|since january|since february|since march|since april|since may|since june|since july|since august|since september|since october|since november|since december|from january|from march|from june|from october|had been|monday s|tuesday s|wednesday s|thursday s|friday s|saturday s|sunday s|saw it at|halving of|ico price|ico',
    record:
      'briefly|momentarily|overnight|as much as|all time|ath|atl|record|records|peak|peaked|peaks|high of|low of|a high|a low|highs|lows|high|low|its highest|its lowest|bottom|bottomed|topped out|session high|session low|intraday',
    later:
      'waiting for|wait for|looking for|i want|want|needs to|need|sees|foresees|envisions|envisage*|could|would|might|should|will|ll|may reach|may hit|may rise|may fall|may go|may climb|may drop|may trade|may be|may see|may test|may well|may soon|may also|can reach|can hit|can go|can climb|going to|target|targets|targeting|forecast*|predict*|prediction*|projection*|project|projects|projected|expect*|anticipat*|aim|aims|aiming|toward|towards|next year|year end|by year|by the end|by end|by eoy|eoy|eventually|on its way|heading to|heading for|headed|on course|en route|calls for|calling for|called for|path to|road to|journey to|to the moon|potential*|possible|poised|eyeing|eyes|sees it|see it at|outlook|scenario*|upside|dreams of|dream of|hope*|wish*|odds|bets|bet on|betting|polymarket|sets sights',
    if: 'always|if|when|whenever|once|until|till|unless|assuming|suppose*|imagine*|provided|example|e g|hypothetical*|let s say|let us say|as soon as|in case|whether|would have|say you|not|never|n t|isn t|wasn t|won t|don t|alert*|notify|order at|orders at|orders are',
    level:
      'realized price|realised price|max pain|fair value|production cost*|cost of production|vwap|range|52 week|cme gap|resistance*|support|supports|level|levels|threshold*|milestone*|mark|barrier*|psychological|breakout|stop loss|stop|take profit|entry|exit|liquidat*|strike|zone|pivot|moving average|ema|sma|fibonacci|trendline|ceiling|floor|line in the sand|invalidation',
    deal: 'bought|buying|buy|purchased|purchase*|sold|sell|selling|paid|pay|pays|spent|spend|invest*|cost me|cost us|cost basis|average cost|average price|on average|dca*|my bag|accumulat*|holdings|holds a|giveaway|prize*|worth of|salary|wage*|earn*|income|fee|fees|deposit*|withdraw*|minimum|donat*|raised|raise|fund|funds|funding|fine|fined|penalty|hack*|stole*|drain*|loss of|tip|bonus|reward*|coupon|voucher|discount|refund|transfer*|a month|per month|per year|subscri*|rent|tax|taxes|burn*|inflow*|outflow*|profit*|shipped|entered|average entry',
    other:
      'share|shares|stock|stocks|etf|etfs|trust units|premium|miner|miners|mining|gas|transaction|transactions|phone|atm machine|nft|nfts|gold|silver|oil|barrel|ounce|crude|brent|nasdaq|index|futures|options|contract|contracts|open interest|market cap*|capitali*|volume|tvl|revenue|treasury|ticket*|book|course|t shirt|node|validator|kwh|electricity|hashprice|pizza|pizzas|card|hardware|wallet costs|company|bond*|loan*|collateral|dominance|supply',
    bound:
      'by|from|above|below|over|under|past|beyond|between|less than|more than|at least|at most|up to|as high as|as low as|short of|versus|vs|compared with|compared to|than|of|since|through|beneath|north of|south of|exceed*|reclaim*|break*|broke|cross*|surpass*|top|tops|topped|clear*|pass|passed|lose|loses|lost|touch*',
    subject:
      'it|its price|its value|the token|the coin|the price|the current price|the live price|current price|live price|latest price|last price|the cryptocurrency|the asset',
    break:
      'as|amid|because|following|according|driven by|thanks to|per coingecko|per coinmarketcap|and|but|while|whereas|after|before|with|extending|compared|down from|up from|from|having|although|though|despite|versus|or',
    period:
      'last 24 hours|past 24 hours|last 24h|past 24h|previous 24 hours|24 hours ago|last day|past day|last twenty four hours|past twenty four hours|last hour|past hour|past week|past seven days|last seven days|last 7 days|past 7 days|past month|past 30 days|last 30 days|as of|back above|in early trading|in early trade|earlier today|earlier on|low fees|high volume|market s|support for|top cryptocurrency|by market cap*|by market value|by market|by trading volume|largest cryptocurrency by|back down|back up|layer|with support',
  },
  de: {
    at: 'wird verkauft|wird derzeit verkauft|werden verkauft|verkauft sich|kostete|kosteten|notiert*|kostet|kosten|handelt*|gehandelt|wird gehandelt|liegt bei|lag bei|liegt|steht bei|steht|stand bei|pendelt um|pendelt|bewegt sich|beläuft sich|beträgt|ist derzeit|ist aktuell|wert|kurs von|preis von|kurs|preis|bei rund|verharrt bei|hält sich bei|wechselt*',
    move: 'kletter*|rutscht*|sackt*|legt*|verteuert*|verbilligt*|erholt*|zurück|zieht|zog|gibt|gab|ging|geht|verbessert*|gewinnt|gewann|verliert|verlor|fällt|fiel|steigt|stieg|sinkt|sank|bricht|sprang|springt',
    to: 'auf|bei|bis auf|auf rund|auf etwa|bei rund|bei etwa|auf knapp|bei knapp',
    now: 'aktuell*|derzeit*|momentan|gegenwärtig|zurzeit|zur zeit|im moment|jetzt|heute|soeben|zuletzt|redaktionsschluss',
    past: 'hatte|hatten|startete*|schloss|gestern|vorgestern|letzte woche|letzter woche|letzten monat|letztes jahr|letzten|vergangen*|voriges|vorigen|vorige|vor einer woche|vor einem jahr|vor einem monat|vor zwei|vor drei|vor fünf|vor zehn|damals|früher|einst|ehemals|noch bei|zuvor|im januar|im februar|im märz|im april|im juni|im juli|im august|im september|im oktober|im november|im dezember|im jahr|im jahre|ende der woche|anfang des jahres|jahresbeginn|zum start|vorwoche|vormonat|vorjahr|vortag|erinner*',
    record:
      'kurzzeitig|zeitweise|zwischenzeitlich|vorübergehend|rekord*|allzeithoch|allzeittief|höchststand*|höchstwert*|tiefststand*|tiefstwert|hoch|tief|hoch von|tief von|hochs|tiefs|spitze|spitzenwert|tageshoch|tagestief|jahreshoch|jahrestief|höchst*|tiefst*|historisch*',
    later:
      'steigen wird|fallen wird|erreichen wird|sieht|sehen|könnte*|würde*|dürfte*|sollte*|soll|wird auf|wird bald|wird bis|ziel|kursziel*|zielmarke|prognos*|erwart*|vorhersag*|rechnet*|rechnen|schätz*|bis ende|jahresende|nächstes jahr|nächsten|kommenden|möglich*|potenzial*|richtung|anvisier*|hoff*|szenario|träum*|langfristig|bis 2*',
    if: 'wenn|falls|sobald|sofern|angenommen|nehmen wir an|stell* dir|beispiel*|z b|nicht|nie|niemals|ob|solange|erst ab|hypothetisch*|würde|wäre|hätte|fiktiv*',
    level:
      'widerstand*|unterstützung*|marke|schwelle|hürde|kursmarke|psychologisch*|stop loss|stopp|einstieg*|ausstieg*|zone|bereich zwischen|durchschnittslinie|meilenstein|grenze',
    deal: 'gekauft|kaufte*|kaufen|kauf|verkauf*|bezahlt|zahlt*|zahlen|zahlung|investier*|ausgegeben|einstandspreis|kaufpreis*|durchschnittspreis|durchschnittlich|im schnitt|gebühr*|gehalt|lohn|spende*|mindest*|einzahl*|auszahl*|prämie|bonus|gewinnspiel|gutschein*|strafe|erbeutet*|gestohlen|anleger steckten|zufluss*|abfluss*|zuflüsse|abflüsse|monatlich|pro monat|miete|steuer*|verdien*|überwies*',
    other:
      'aktie*|anteil*|etf|etfs|fonds|gold*|silber*|öl*|barrel|unze|feinunze|nft|nfts|futures|marktkapitalisierung|kapitalisierung|volumen|handelsvolumen|umsatz|gas|transaktion*|smartphone|strom*|index|dax|anleihe*|unternehmen|miner*|minen',
    bound:
      'um|von|ab|über|unter|oberhalb|unterhalb|zwischen|seit|mehr als|weniger als|mindestens|höchstens|bis zu|gegenüber|als|jenseits|knapp über|knapp unter|durchbr*|überschr*|unterschr*|aus',
    subject:
      'er|sein kurs|sein preis|der kurs|der preis|der aktuelle kurs|der aktuelle preis|die kryptowährung|die münze|der coin|der token|die digitalwährung|ihr kurs|aktueller kurs|aktueller preis',
    break:
      'weil|dank|laut|gemäß|da|angesichts|und|aber|während|nachdem|bevor|nach|mit|wobei|obwohl|gegenüber|oder|doch|jedoch',
    period:
      'letzten 24 stunden|vergangenen 24 stunden|letzten 24h|vergangenen stunden|letzten stunden|letzten tag*|letzten 7 tage*|vergangenen sieben tage*|letzten sieben tage*|vergangenen woche*|letzten woche*|zuletzt bei|größte kryptowährung|nach marktkapitalisierung|an der börse|im vergleich zum vortag|gegenüber dem vortag|zum vortag|im hoch*',
  },
  fr: {
    at: 'se vend|se vendait|se vendent|est vendu|est vendue|est de|est actuellement de|est désormais de|est aujourd hui de|était de|est maintenant de|s échange*|s échangeait|s échangent|se négoci*|cote|cotait|cotent|coté*|vaut|valait|valent|se traite|se traitait|se situe|se situait|s établit|s établissait|s affiche|affiche|évolue*|évoluait|oscille*|coûte|est à|était à|à environ|prix est|prix du|prix de|prix d|cours du|cours de|cours d|cours|prix|s élève|tourne autour|autour de|reste à',
    move: 'passe|passait|passé|passée|repli*|rebond*|remonte*|retomb*|gagn*|perd*|recul*|progress*|grimp*|baiss*|hausse|monte|chut*|bondi*|revient|revenu|glisse',
    to: 'à|vers|à environ|à près de|autour de|jusqu à',
    now: 'actuellement|maintenant|en ce moment|à l heure actuelle|à l heure où|aujourd hui|désormais|pour l instant|à l instant|ce matin|actuel*|mardi matin',
    past: 'était monté|était montée|était tombé|était tombée|était descendu|avaient|hier|avant hier|semaine dernière|mois dernier|année dernière|an dernier|il y a|autrefois|jadis|auparavant|à l époque|plus tôt|en janvier|en février|en mars|en avril|en mai|en juin|en juillet|en août|en septembre|en octobre|en novembre|en décembre|depuis janvier|début 2*|fin 2*|avait|valait encore|était encore|la veille|au lancement|précédent*',
    record:
      'brièvement|un temps|momentanément|record*|sommet*|plus haut*|plus bas*|pic|pics|apogée|historique*|plancher|creux|maximum|minimum',
    later:
      'voient|voit|pourrai*|devrai*|objectif*|cible*|vise*|visant|prévision*|prévoi*|prédi*|attend*|anticip*|estim* qu|d ici|fin de l année|prochain*|atteindra*|sera|ira|projection*|potentiel*|espèr*|table* sur|scénario*|en route vers|bientôt',
    if: 'si|s il|lorsque|quand|dès que|à condition|supposons|imagin*|exemple|par exemple|serait|aurait|ne|jamais|pas|tant que|au cas où|hypothèse|fictif*',
    level:
      'résistance*|support*|seuil*|barre|palier|cap des|niveau clé|niveau des|psychologique*|stop loss|zone des|point d entrée|plafond',
    deal: 'acheté*|achète*|acheter|achat*|vendu*|vend|vendre|vente|payé*|paie|payer|investi*|dépens*|frais|commission*|salaire*|don|dons|minimum de|dépôt*|retrait*|prime|bonus|prix de revient|prix moyen|prix d achat|en moyenne|amende|volé*|collecte|levée|entrées|sorties|afflux|bon de|par mois|abonnement|impôt*',
    other:
      'action|actions|titre|titres|etf|fonds|l or|once|pétrole|baril|nft|nfts|contrats|capitalisation|volume|transaction*|gaz|indice|téléphone|électricité|mineur*|entreprise|société|fnb',
    bound:
      'de|depuis|dessus de|dessous de|sous|entre|plus de|moins de|supérieur à|inférieur à|contre|au moins|au plus|franchi*|dépass*|cass*|au delà de|que',
    subject:
      'il|elle|son prix|son cours|le prix|le cours|le token|le jeton|la cryptomonnaie|la crypto|prix actuel|cours actuel|dernier cours',
    break:
      'selon|grâce|car|suite|sur fond|et|mais|tandis|alors|après|pendant|avant|avec|contre|puis|quoique|bien que|ou|soit|quant',
    period:
      'dernières 24 heures|24 dernières heures|dernières vingt quatre heures|dernières heures|7 derniers jours|derniers jours|dernier jour|sur un jour|par rapport à la veille|par rapport à hier|en cours de|pas moins',
  },
  es: {
    at: 'se vende|se vendía|se venden|es de|es actualmente de|es ahora de|es hoy de|era de|cotiza*|cotizaba*|se negocia*|negocia|se intercambia*|se sitúa*|se situaba*|se ubica*|vale|valía|valen|ronda|rondaba|cuesta|opera en|operaba en|opera|se encuentra en|está en|estaba en|precio de|precio del|precio es|precio actual|precio|se mantiene en|se paga a|cambia de manos|marca|se coloca*',
    move: 'retrocede*|repunta*|sub*|baj*|ca*|gan*|perd*|pierd*|avanz*|trep*|pas*|vuelve|recuper*|descend*|aument*|asciend*|escal*',
    to: 'a|hasta|en|a los|hasta los|en los|a unos|sobre los|cerca de|en torno a|alrededor de',
    now: 'actualmente|ahora|en este momento|en estos momentos|hoy|al momento de|a esta hora|en la actualidad|al cierre de esta|esta mañana',
    past: 'habían|ayer|anteayer|anoche|semana pasada|mes pasado|año pasado|hace un|hace una|hace dos|hace tres|hace unos|hace meses|hace años|hace|antes|antaño|entonces|en aquel|en enero|en febrero|en marzo|en abril|en mayo|en junio|en julio|en agosto|en septiembre|en octubre|en noviembre|en diciembre|desde enero|a principios de|a finales de|había|anterior*|en su lanzamiento|costaba|llegó a',
    record:
      'brevemente|momentáneamente|llegó a|récord*|máximo*|mínimo*|pico|picos|techo|histórico*|tope|suelo|alto de|bajo de',
    later:
      've en|ven a|ve a|ven en|podría*|debería*|objetivo*|meta|metas|pronóstic*|pronostic*|prevé*|previsi*|predi*|espera|esperan|se espera|proyecc*|proyecta*|estima que|alcanzará*|llegará*|será|para fin*|fin de año|final de año|próxim*|apunta*|rumbo|hacia los|camino a|potencial|escenario|antes de que acabe',
    if: 'si|cuando|una vez que|en cuanto|siempre que|a menos que|supongamos|imagin*|ejemplo|por ejemplo|sería|tendría|no|nunca|jamás|hasta que|hipotétic*|ficticio*',
    level:
      'resistencia*|soporte*|barrera*|umbral|nivel de|nivel clave|nivel|niveles|psicológic*|stop loss|zona de|zona|punto de entrada|hito|cota|marca de',
    deal: 'compr*|vend*|pag*|invert*|invirt*|gast*|comisi*|tarifa*|salario*|sueldo*|donó|donación*|mínim* de|depósito*|retiro*|bono|premio|precio medio|precio promedio|en promedio|de media|multa|rob*|recaud*|entrad* netas|salidas|flujo*|cupón|al mes|mensual*|impuesto*|suscripción',
    other:
      'acción|acciones|etf|etfs|fondo|fondos|oro|plata|onza|petróleo|barril|nft|nfts|futuros|capitalización|volumen|transacción*|transacciones|gas|índice|teléfono|electricidad|minero*|minera*|empresa|compañía',
    bound:
      'de|desde|por encima de|por debajo de|sobre|bajo|entre|más de|menos de|al menos|frente a|supera*|superó|rompe*|rompió|perfora*|que',
    subject:
      'su precio|el precio|su cotización|la cotización|el token|la moneda|la criptomoneda|el activo|precio actual|último precio',
    break:
      'según|gracias|debido|y|e|pero|mientras|tras|después|luego|con|frente|aunque|o|donde|antes|cuando|por su parte',
    period:
      'últimas 24 horas|pasadas 24 horas|24 horas|últimos siete días|últimos 7 días|última jornada|último día|última hora|no obstante|por capitalización|capitalización de mercado más grande|mayor criptomoneda|respecto a ayer|con respecto a ayer',
  },
  pt: {
    at: 'é vendido|é vendida|era vendido|era vendida|eram vendidos|sendo vendido|sendo vendida|está sendo vendid*|vende se|é de|é atualmente de|é hoje de|era de|negociad*|negocia|cotad*|cota|vale|valia|custa|é vendido|está em|estava em|está a|está cotad*|opera|operava|opera em|gira em|situa se|fixa se|encontra se|preço de|preço do|preço da|preço é|preço|cotação|cotação do|cotação da|permanece em|ronda|transaciona*',
    move: 'recu*|avanç*|sub*|sobe|cai|caiu|caía|cair|ganh*|perd*|retorn*|volt*|salt*|passa|desc*|desvaloriz*|valoriz*|registra*|chega*|chegou',
    to: 'a|para|em|até|por|aos|nos|para os|a us|na casa|na casa dos|cerca de|por volta de',
    now: 'atualmente|agora|neste momento|no momento|hoje|nesta manhã|na manhã desta|por volta das|atual|presentemente|nesta terça*|nesta segunda*|nesta quarta*|nesta quinta*|nesta sexta*',
    past: 'tinha|tinham|havia|haviam|ontem|anteontem|semana passada|mês passado|ano passado|há um|há uma|há dois|há duas|há três|anos atrás|meses atrás|dias atrás|atrás|antes|outrora|em janeiro|em fevereiro|em março|em abril|em maio|em junho|em julho|em agosto|em setembro|em outubro|em novembro|em dezembro|desde janeiro|no início de|no fim de|havia|tinha|anterior*|no lançamento|custava',
    record:
      'brevemente|momentaneamente|chegou a tocar|recorde*|máxima*|mínima*|máximo*|mínimo*|pico|topo|históric*|fundo de|all time',
    later:
      'vê|veem|poderia*|poderá*|pode chegar|pode atingir|pode ir|pode subir|pode cair|pode alcançar|deveria|deve chegar|deve atingir|deve|alvo*|meta|metas|objetivo*|previs*|prevê*|preve|projeta*|projeç*|espera|esperam|espera se|estima*|atingirá|chegará|será|até o fim|até o final|fim do ano|final do ano|próxim*|rumo a|mira*|potencial|cenário*',
    if: 'se o|se a|se o preço|caso o|caso a|quando|assim que|desde que|suponha*|imagin*|exemplo|por exemplo|seria|teria|não|nunca|jamais|enquanto não|hipotétic*|fictíci*',
    level:
      'resistência*|suporte*|barreira*|patamar dos|patamar psicológico|limiar|nível de|nível|níveis|psicológic*|stop loss|zona de|zona|ponto de entrada|marco|marca dos|marca de',
    deal: 'comprei|compr*|vend*|pag*|invest*|gast*|taxa|taxas|comiss*|salário*|doou|doação|depósito*|saque*|bônus|prêmio*|preço médio|em média|multa|roub*|arrecad*|captação|captou|entradas|saídas|fluxo*|aporte*|cupom|por mês|mensa*|imposto*|assinatura',
    other:
      'ação|ações|etf|etfs|fundo|fundos|ouro|prata|onça|petróleo|barril|nft|nfts|futuros|capitalização|volume|transação|transações|gás|índice|celular|eletricidade|minerador*|empresa|companhia',
    bound:
      'de|desde|acima de|abaixo de|acima dos|abaixo dos|sobre|entre|mais de|menos de|pelo menos|ante|contra|supera*|superou|rompe*|rompeu|ultrapass*|que|dos',
    subject:
      'seu preço|sua cotação|o preço|a cotação|o token|a moeda|a criptomoeda|o ativo|preço atual|último preço|ela|ele',
    break:
      'segundo|conforme|graças|devido|e|mas|enquanto|após|depois|com|ante|já|embora|ou|antes|quando|por sua vez|ao passo|seguido',
    period:
      'últimas 24 horas|24 horas|últimos sete dias|últimos 7 dias|último dia|última hora|não obstante|em valor de mercado|por valor de mercado|maior criptomoeda|em relação a ontem|atrás apenas|atrás do bitcoin|atrás de',
  },
  it: {
    at: 'si vende|viene venduto|viene venduta|è venduto|è venduta|è di|è attualmente di|era di|scambia*|scambiat*|scambi|quota|quotava|quotat*|vale|valeva|si attesta*|si attestava|costa|viaggia*|si muove*|si aggira*|è a|era a|si colloca*|prezzo di|prezzo del|prezzo è|prezzo|quotazione|tratta a|viene scambiat*|passa di mano|intorno a|si mantiene|resta a|oscilla*',
    move: 'sal*|scend*|cal*|perd*|guadagn*|torn*|risal*|cresc*|arretr*|avanz*|rimbalz*|cede|cad*|cade',
    to: 'a|ai|fino a|su|sui|a quota|intorno a|circa|verso|in area',
    now: 'attualmente|ora|adesso|in questo momento|al momento|oggi|al momento della|stamattina|stamane|mentre scriviamo',
    past: 'aveva|avevano|era salito|era salita|era sceso|era scesa|era arrivato|era arrivata|ieri|settimana scorsa|scorsa settimana|mese scorso|scorso mese|anno scorso|scorso anno|anni fa|mesi fa|settimane fa|giorni fa|fa|un tempo|allora|in precedenza|a gennaio|a febbraio|a marzo|ad aprile|a maggio|a giugno|a luglio|ad agosto|a settembre|a ottobre|a novembre|a dicembre|da gennaio|nel novembre|nel dicembre|aveva|precedent*|al lancio|costava|inizio anno',
    record:
      'brevemente|temporaneamente|momentaneamente|record|massimo|massimi|minimo|minimi|picco|picchi|storico|storici|tetto',
    later:
      'vede|vedono|potrebbe*|potrà|dovrebbe*|obiettivo|obiettivi|target|prevision*|preved*|previst*|stima*|atteso|attende|attendono|raggiungerà|arriverà|sarà|entro fine|fine anno|prossim*|punta a|mira a|verso quota|potenziale|scenario',
    if: 'se il|se la|se bitcoin|se ethereum|se dovesse|qualora|quando|non appena|a meno che|supponiamo|immagin*|esempio|ad esempio|sarebbe|avrebbe|non|mai|finché|ipotetic*|fittizi*',
    level:
      'resistenz*|support*|soglia|barriera|livello|livelli|psicologic*|stop loss|zona di|punto di ingresso|traguardo|muro dei',
    deal: 'acquist*|compr*|vend*|pag*|invest*|spes*|commission*|stipendi*|donat*|donazion*|minimo di|deposit*|preliev*|bonus|premio|prezzo medio|prezzo di carico|in media|multa|rubat*|raccolt*|afflussi|deflussi|buono|al mese|mensile|tasse|abbonamento',
    other:
      'azione|azioni|titolo|titoli|etf|fondo|fondi|oro|argento|oncia|petrolio|barile|nft|futures|capitalizzazione|volume|volumi|transazion*|gas|indice|telefono|elettricità|miner|società|azienda',
    bound:
      'di|da|dai|sopra|sotto|al di sopra di|al di sotto di|tra|fra|oltre|più di|meno di|almeno|contro|super*|rompe|dal|rispetto a',
    subject:
      'il suo prezzo|il prezzo|la quotazione|il token|la moneta|la criptovaluta|prezzo attuale|ultimo prezzo|il valore',
    break: 'secondo|grazie|stando|e|ed|ma|mentre|dopo|con|prima|contro|sebbene|oppure|o|seguito',
    period:
      'ultime 24 ore|24 ore|ultimi sette giorni|ultimi 7 giorni|ultimo giorno|ultima ora|per capitalizzazione|rispetto a ieri|a fronte',
  },
  nl: {
    at: 'wordt verkocht|noteert|noteerde|staat op|stond op|staat nu|kost|verhandeld|wordt verhandeld|handelt|ligt op|lag op|schommelt|prijs van|prijs is|prijs|koers van|koers is|koers|bedraagt|waard|beweegt',
    move: 'klom|klimt|stijgt|steeg|daalt|daalde|zakt|zakte|gaat|ging|wint|won|verliest|verloor|herstel*|terug|liep op',
    to: 'naar|op|tot|rond|rond de|naar ongeveer|op ongeveer|bij',
    now: 'nu|momenteel|op dit moment|thans|vandaag|actueel|huidige|vanochtend|op het moment van schrijven',
    past: 'had|hadden|was gestegen|was gedaald|was geklommen|was gezakt|gisteren|eergisteren|vorige week|vorige maand|vorig jaar|afgelopen jaar|geleden|destijds|toen|eerder|vroeger|in januari|in februari|in maart|in april|in mei|in juni|in juli|in augustus|in september|in oktober|in november|in december|sinds januari|begin 2*|eind 2*|bij de lancering',
    record:
      'kortstondig|eventjes|tijdelijk|record*|hoogtepunt|dieptepunt|piek|hoogste|laagste|all time|bodem|top van|historisch*|koersrecord',
    later:
      'ziet|zien|zou|zouden|kan stijgen|kan dalen|kan oplopen|zal|koersdoel*|doel|doelwit|voorspel*|verwacht*|prognose*|eind van het jaar|eind dit jaar|volgend*|richting|mogelijk*|op weg naar|potentieel|scenario',
    if: 'als|wanneer|zodra|mits|tenzij|stel|stel je|bijvoorbeeld|voorbeeld|niet|nooit|indien|totdat|tot dat|hypothetisch|fictie*',
    level:
      'weerstand*|steun|steunniveau|steunzone|grens|drempel|niveau|psychologisch*|stop loss|zone|mijlpaal|kaap',
    deal: 'gekocht|kocht*|koop|kopen|aankoop*|verkocht*|verkoop*|verkopen|betaal*|betaald|geïnvesteerd*|investe*|uitgegeven|kosten|transactiekosten|salaris|loon|donat*|minimaal|minimum|stort*|opname|bonus|prijs gewonnen|aankoopprijs|gemiddelde aankoop|gemiddeld|boete|gestolen|instroom|uitstroom|per maand|belasting*|abonnement|cadeau*',
    other:
      'aandeel|aandelen|etf|fonds|fondsen|goud|zilver|olie|vat|ounce|nft|nfts|futures|marktkapitalisatie|marktwaarde|volume|transactie*|gas|index|telefoon|stroom|miner*|bedrijf',
    bound:
      'met|van|vanaf|boven|onder|tussen|meer dan|minder dan|minstens|hooguit|sinds|tegenover|dan|doorbr*|boven de|onder de|voorbij|de|tegen',
    subject:
      'de koers|de prijs|zijn koers|haar koers|de munt|de token|de cryptomunt|huidige koers|huidige prijs|actuele koers|het',
    break:
      'volgens|dankzij|omdat|en|maar|terwijl|nadat|na|voor|met|tegenover|of|hoewel|waarna|daarna',
    period:
      'afgelopen 24 uur|laatste 24 uur|voorbije 24 uur|afgelopen etmaal|etmaal|afgelopen dag|afgelopen week|afgelopen zeven dagen|ten opzichte van gisteren|vergeleken met gisteren|vorige dag|naar marktkapitalisatie|qua marktkapitalisatie|naar marktwaarde|qua marktwaarde',
  },
};
