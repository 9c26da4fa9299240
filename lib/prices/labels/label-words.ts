/** The words of headers and labels, by what they mean, in the languages that price pages are written in. */

export type Role =
  | 'price'
  | 'mark-price'
  /** A price counted in another token: the price only where a table has no other. */
  | 'token-price'
  | 'change'
  | 'market-cap'
  | 'volume'
  /** A number that is not one of the above, whatever it is: supply, high, low, holding, fee … */
  | 'other'
  /** The column says which token the row is about. */
  | 'asset'
  /** The column says where a token is traded: an exchange, a broker. */
  | 'venue'
  /** The row is about something else: a product, a collection, an order, a transfer. */
  | 'foreign';

export interface Phrase {
  readonly text: string;
  /** Written without spaces between words: found anywhere in the text. */
  readonly free: boolean;
}

const words: readonly (readonly [Role, string])[] = [
  [
    'foreign',
    "purchase price|buying price|bought at|average buy price|prezzo medio|prezzo di carico|prezzo di acquisto|precio medio|precio promedio|precio de compra|preço médio|preço de compra|prix moyen|prix d’achat|prix d'achat|pru|durchschnittspreis|kaufpreis|kaufkurs|einstandspreis|einstandskurs|einstand|средняя цена|цена покупки|цена входа|середня ціна|ціна купівлі|średnia cena|cena zakupu|ortalama fiyat|alış fiyatı|maliyet|nákupní cena|průměrná cena|átlagár|vételár|preț mediu|preț de achiziție|средна цена|покупна цена|μέση τιμή|τιμή αγοράς|keskihinta|ostohinta|snittpris|inköpspris|kjøpspris|gjennomsnittspris|gennemsnitspris|købspris|gemiddelde prijs|aankoopprijs|prosječna cijena|kupovna cijena|均价|成本价|成本均价|平均取得単価|取得単価|平均単価|평균단가|매수평균가|평단가|متوسط السعر|سعر الشراء|میانگین خرید|قیمت خرید|औसत मूल्य|खरीद मूल्य|harga rata-rata|harga beli|giá trung bình|giá mua|giá vốn|ราคาเฉลี่ย|ต้นทุน|מחיר קנייה|מחיר ממוצע|advertiser|advertisers|side|filled|executed|order type|order id|trade id|status|seite|ausgeführt|côté|exécuté|lado|ejecutado|executado|сторона|исполнено|статус|yön|gerçekleşen|方向|已成交|成交均价|注文|売買|約定|주문|체결|merchant|merchants|floor price|floor|collection|item price|unit price|list price|retail price|msrp|sku|strike|strike price|liquidation price|liq. price|entry price|avg price|average price|average cost|avg. cost|avg. buy|buy-in|cost basis|order price|trigger price|limit price|stop price|target price|price target|shipping|地板价|フロア価格",
  ],
  [
    'other',
    'all-time high|all time high|all-time low|all time low|ath|atl|allzeithoch|allzeittief|record haut|plus haut|plus bas|plus haut historique|máximo histórico|mínimo histórico|máxima histórica|mínima histórica|исторический максимум|исторический минимум|истор. макс|rekor|en yüksek|en düşük|historisches hoch|najwyższy|najniższy|历史最高|历史最低|歷史最高|歷史最低|最高价|最低价|最高價|最低價|最高値|最安値|最低値|史上最高|史上最安|최고가|최저가|고가|저가|역대 최고|tertinggi|terendah|cao nhất|thấp nhất|สูงสุด|ต่ำสุด|أعلى|أدنى|اعلى|بیشترین|کمترین|بالاترین|پایین‌ترین|उच्चतम|न्यूनतम|उच्च|निम्न|högsta|lägsta|høyeste|laveste|hoogste|laagste|massimo|minimo|máximo|mínimo|máxima|mínima|максимум|минимум|макс|мин|максимальна|мінімальна|tageshoch|tagestief|höchstkurs|tiefstkurs|höchstpreis|tiefstpreis|höchst|tiefst|hoch|tief|high|low|24h high|24h low|day high|day low|low / high|price range|day range|range|52 week|52-week|open price|previous close|prev. close|opening|vortag|eröffnung|schlusskurs',
  ],
  [
    'other',
    'fully diluted|fdv|fdmc|diluted|fully-diluted|dilué|diluida|diluída|разводнённая|разводненная|完全稀释|全流通|完全希薄|완전 희석|رقيق كامل|dilusi|pha loãng|full mcap',
  ],
  [
    'market-cap',
    'market cap|market capitalization|market capitalisation|marketcap|mkt cap|mkt. cap|mcap|m. cap|m.cap|mktcap|market value|marktkap|marktkapitalisierung|capitalisation|capitalisation boursière|capi. boursière|cap. boursière|capitalización|capitalización de mercado|cap. de mercado|cap. mercado|capitalização|capitalização de mercado|valor de mercado|valor de mercado|капитализация|капіталізація|рын. кап|рыночная кап|piyasa değeri|piyasa değ|kapitalizacja|kap. rynkowa|capitalizzazione|cap. di mercato|marktkapitalisatie|marktwaarde|börsvärde|marknadsvärde|marknadskap|markedsverdi|markedsværdi|市值|流通市值|時価総額|시가총액|시총|القيمة السوقية|القيمه السوقيه|رأس المال السوقي|ارزش بازار|मार्केट कैप|बाज़ार पूंजी|बाजार पूंजी|kapitalisasi|kapitalisasi pasar|kap. pasar|vốn hóa|vốn hoá|vốn hóa thị trường|มูลค่าตลาด|มูลค่าตามราคาตลาด|tržní kapitalizace|piaci kapitalizáció|markkina-arvo|κεφαλαιοποίηση|capitalizare|trhová kapitalizácia|trhová kapitalizace|kapitalizácia|capitalizare de piață|пазарна капитализация|tržišna kapitalizacija|שווי שוק|বাজার মূলধন',
  ],
  [
    'token-price',
    'btc price|eth price|sol price|bnb price|price btc|price eth|price sol|price bnb|price in btc|price in eth|btc preis|preis btc|kurs btc|prix btc|precio btc|preço btc|prezzo btc|цена btc|fiyat btc',
  ],
  [
    'other',
    'price change (abs)|open interest|funding|funding rate|predicted|apy|apr|tvl|total value locked|liquidity|liq|liquidität|liquidité|liquidez|ликвидность|流动性|流動性|유동성|สภาพคล่อง|thanh khoản|likuiditas|نقدینگی|السيولة|supply|circulating|circ. supply|circulating supply|max supply|total supply|umlaufmenge|umlaufversorgung|offre|offre en circulation|suministro|oferta circulante|oferta|fornecimento|предложение|эмиссия|пропозиція|arz|dolaşımdaki|podaż|流通量|流通供应量|发行量|供应量|供給量|유통량|المعروض|عرضه|عرضه در گردش|आपूर्ति|pasokan|pasokan beredar|nguồn cung|อุปทาน|utbud|cirkulerande|tilbud|aanbod|circolante|fornitura|holders|holder|txns|makers|traders|transactions|age|rank|dominance|dominanz|dominancia|доминация|доминирование|占有率|市占率|도미넌스|supply apy|borrow apy|borrowed|supplied|utilization|collateral|gas|gwei|fee|fees|gebühr|frais|comisión|комиссия|手续费|手数料|수수료|slippage|price impact|minimum received|spread|leverage|premium|kimchi premium|김프|cap rank|ratings|score|roi|return|pnl|p&l|profit|profit / loss|gain|gewinn|unrealized|всего|прибыль|盈亏|損益|수익률|in btc',
  ],
  [
    'other',
    'amount|amounts|quantity|qty|size|menge|anzahl|bestand|montant|quantité|cantidad|monto|quantidade|quantia|количество|кол-во|сумма|кількість|miktar|adet|ilość|quantità|hoeveelheid|antal|数量|數量|수량|보유량|보유수량|الكمية|كمية|المبلغ|مقدار|تعداد|मात्रा|राशि|jumlah|số lượng|khối lượng nắm giữ|จำนวน|balance|balances|available|avbl|holdings|holding|value|usd value|total value|net worth|worth|total|portfolio|allocation|guthaben|wert|gesamtwert|valeur|solde|avoirs|valor total|saldo|tenencias|valor|стоимость портфеля|баланс|остаток|итого|bakiye|toplam|değer|wartość|valore|waarde|värde|innehav|verdi|余额|餘額|价值|價值|持仓|持有|总额|總額|资产总额|残高|評価額|保有|合計|평가금액|평가액|보유|잔고|잔액|합계|القيمة|الرصيد|الإجمالي|المجموع|موجودی|ارزش|ارزش کل|دارایی من|शेष|मूल्य कुल|होल्डिंग|nilai|saldo|kepemilikan|giá trị|số dư|มูลค่า|ยอดคงเหลือ|you pay|you receive|you send|you get|you sell|you buy|sell amount|receive|pay|deposit|minimum|min|max|max.|order|bid|ask|bids|asks|buy price|sell price|ankauf|verkauf|geld|brief|geldkurs|briefkurs|買気配|売気配|买一|卖一|买入价|卖出价|매수|매도|shares|transfer|sent|received|from|to|hash|tx|txn fee|transaction fee|block|time|date|datum|дата|zeit|uhrzeit|updated|日期|日時|تاريخ|تاریخ|bonus|reward|rewards|recompensa|recompensas|récompense|récompenses|belohnung|belohnungen|ricompensa|ricompense|beloning|nagroda|nagrody|вознаграждение|винагорода|ödül|ödüller|hadiah|imbalan|phần thưởng|奖励|收益|報酬|보상|مكافأة|پاداش|इनाम|รางวัล|flow|flows|win|earn|cashback|target|forecast|prediction|predicted price|min price|max price|prognose|prognosis|prévision|pronóstico|previsão|прогноз|預測|预测|予想|예측|support|resistance|pivot|sma|ema|rsi|moving average|unlock|unlocks|raise|raised|ico price|sale price|presale|presale price|listing price|next price|launch price|liquidations|liquidated|long|short|net flow|inflow|inflows|outflow|outflows|cost|order limit|limit|limits|payment|payment method|payment methods|controvalore|gegenwert|contre-valeur|contravalor|hodnota|objem držby|množství|érték|egyenleg|mennyiség|valoare|cantitate|стойност|количество|αξία|ποσότητα|υπόλοιπο|arvo|määrä|saldo|beholdning|mængde|antall|vrijednost|količina|вартість|кількість|залишок|שווי|כמות|יתרה',
  ],
  [
    'volume',
    "volume|vol|vol.|vols|turnover|trading vol|trading volume|handelsvolumen|umsatz|volumen|volumen (24 h)|volume (24h)|volumen 24h|volume d’échanges|volume d'échange|volume de trading|volume negociado|объем|объём|объем торгов|обсяг|обʼєм|hacim|işlem hacmi|wolumen|obrót|volumi|omzet|handelsvolym|volym|omsättning|volum|volumen|成交量|交易量|成交额|成交額|24h额|24h量|出来高|取引高|売買代金|거래대금|거래량|거래액|حجم|الحجم|حجم التداول|حجم معاملات|वॉल्यूम|मात्रा 24|ट्रेडिंग वॉल्यूम|volume perdagangan|khối lượng|klgd|ปริมาณ|ปริมาณการซื้อขาย|วอลุ่ม|objem|objem obchodů|forgalom|vaihto|volyymi|όγκος|volum tranzacționat|оборот|обем|promet|מחזור|נפח|ভলিউম",
  ],
  [
    'change',
    'change|chg|chg.|% change|change %|percent change|price change|24h%|24h %|24h chg|day change|1 day|änderung|veränderung|veränd|diff|diff. %|perf|performance|entwicklung|variation|var|var.|variación|cambio|variação|alteração|mudança|изменение|изм|изм.|зміна|değişim|değ.|fark|zmiana|variazione|verandering|förändring|utveckling|endring|ændring|涨跌幅|涨跌|漲跌幅|漲跌|涨幅|升跌|变动|變動|変動率|前日比|騰落率|変化率|24h比|변동률|등락률|등락|전일대비|변동|التغير|التغيير|تغير|تغییر|تغییرات|बदलाव|परिवर्तन|perubahan|perub|thay đổi|biến động|เปลี่ยนแปลง|การเปลี่ยนแปลง|změna|változás|muutos|μεταβολή|variație|schimbare|zmena|промяна|promjena|שינוי|পরিবর্তন|pagbabago|+/-|+/- %|±%|gainers',
  ],
  [
    'mark-price',
    'mark price|mark|index price|oracle price|标记价格|標記價格|マーク価格|지수가격|цена маркировки',
  ],
  [
    'price',
    'price|prices|px|last px|last price|current price|live price|spot price|last|last traded|ltp|market price|token price|price per token|price usd|usd price|rate|exchange rate|quote|usd quote|kurs|kurswert|preis|aktueller kurs|aktueller preis|letzter kurs|letzter preis|letzter|akt. kurs|prix|cours|dernier|dernier cours|prix actuel|precio|precio actual|último|último precio|cotización|ult. precio|preço|preço atual|último preço|cotação|prezzo|ultimo|ultimo prezzo|quotazione|цена|курс|последняя цена|последняя|текущая цена|котировка|ціна|остання ціна|cena|ostatnia|ostatnia cena|kurs|fiyat|son fiyat|fiyatı|koers|prijs|laatste|laatste prijs|pris|senast|senaste|senaste pris|siste|kurssi|hinta|ár|árfolyam|preț|τιμή|τελευταία τιμή|cijena|kurz|presyo|দাম|মূল্য|விலை|价格|價格|最新价|最新價|最新价格|现价|現價|币价|幣價|当前价格|實時價格|实时价格|報價|报价|単価|価格|現在値|現在価格|現在レート|レート|終値|현재가|가격|시세|종가|السعر|سعر|آخر سعر|السعر الحالي|سعر الآن|قیمت|آخرین قیمت|قیمت لحظه‌ای|قیمت جهانی|कीमत|मूल्य|भाव|दाम|वर्तमान मूल्य|अंतिम मूल्य|harga|harga terakhir|harga saat ini|terakhir|giá|giá hiện tại|giá mới nhất|giá cuối|ราคา|ราคาล่าสุด|ราคาปัจจุบัน|מחיר|שער',
  ],
  [
    'venue',
    'exchange|exchanges|crypto exchange|venue|venues|provider|providers|broker|brokers|brokerage|trading platform|anbieter|börse|kryptobörse|krypto-börse|handelsplatz|handelsplattform|fournisseur|plateforme|courtier|place de marché|proveedor|plataforma|casa de cambio|bolsa|corretora|corretoras|fornecedor|plataforma de negociação|piattaforma|fornitore|borsa|borsalar|kripto borsası|sağlayıcı|биржа|биржи|криптобиржа|площадка|обменник|платформа|брокер|біржа|обмінник|giełda|giełdy|kantor|dostawca|aanbieder|aanbieders|beurs|börs|kryptobörs|leverantör|børs|udbyder|leverandør|交易所|交易平台|取引所|販売所|거래소|bursa|penyedia|sàn|sàn giao dịch|nền tảng|กระดานเทรด|แพลตฟอร์ม|เว็บเทรด|منصة|المنصة|البورصة|صرافی|एक्सचेंज|burza|směnárna|zmenáreň|tőzsde|váltó|ανταλλακτήριο|χρηματιστήριο|pörssi|välittäjä|bursă|platformă|mjenjačnica|burza|борса|בורסה|זירת מסחר',
  ],
  [
    'asset',
    'νόμισμα|όνομα|κρυπτονόμισμα|monedă|nume|име|mince|měna|mena|kryptomena|název|kryptoměna|érme|név|valuutta|nimi|kryptovaluutta|מטבע|שם|কয়েন|নাম|coin|coins|coin name|token|tokens|token name|asset|assets|name|symbol|ticker|pair|pairs|market|markets|currency|cryptocurrency|crypto|cryptos|instrument|contract|project|währung|kryptowährung|coin / token|nom|monnaie|crypto-monnaie|cryptomonnaie|actif|paire|jeton|nombre|moneda|criptomoneda|activo|par|moeda|criptomoeda|ativo|nome|valuta|criptovaluta|монета|актив|название|валюта|криптовалюта|токен|пара|назва|isim|ad|coin adı|varlık|parite|kripto para|nazwa|waluta|kryptowaluta|namn|navn|naam|kryptovaluta|munt|币种|幣種|币名|名称|名稱|代币|代幣|交易对|交易對|货币|加密货币|通貨|銘柄|通貨ペア|仮想通貨|暗号資産|コイン|이름|종목|코인|코인명|한글명|자산|마켓|العملة|عملة|الاسم|اسم|الرمز|الزوج|رمز ارز|ارز دیجیتال|رمزارز|نام ارز|نام|نماد|सिक्का|कॉइन|नाम|मुद्रा|क्रिप्टो|koin|aset|nama|mata uang|tên|đồng tiền|đồng coin|tài sản|cặp|เหรียญ|ชื่อ|สินทรัพย์|คู่',
  ],
];

const unspaced = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0e7f]/;

/** Labels that mean something only as the whole text. */
export const exact = new Map<string, Role>([
  ['%', 'change'],
  ['24h', 'change'],
  ['24 h', 'change'],
  ['+/-', 'change'],
  ['±', 'change'],
  ['#', 'other'],
  ['mc', 'market-cap'],
  ['usd', 'price'],
  ['$', 'price'],
  ['≈ usd', 'price'],
  ['≈ $', 'price'],
  ['1d', 'change'],
  ['ユーザー', 'other'],
  ['buy', 'other'],
  ['sell', 'other'],
  ['trade', 'other'],
  ['chart', 'other'],
  ['last 7 days', 'other'],
  ['sparkline', 'other'],
  ['price graph (7d)', 'other'],
]);

interface Ordered {
  readonly role: Role;
  readonly phrase: Phrase;
  /** The first phrase that a text contains decides: by role, then the longest. */
  readonly order: number;
}

/** Phrases by the run of letters that they begin with; those written without spaces by themselves. */
const byFirstWord = new Map<string, Ordered[]>();
const unspacedPhrases: Ordered[] = [];
const letters = /[\p{L}\p{M}]+/gu;

let order = 0;
for (const [role, text] of words) {
  for (const word of [...new Set(text.split('|'))].sort((a, b) => b.length - a.length)) {
    const clean = word
      .toLowerCase()
      .replace(/[()[\]/|,.]/g, ' ')
      .replace(/\s+/g, ' ')
      .trim();
    if (clean === '') continue;
    const free = unspaced.test(word);
    const entry: Ordered = { role, phrase: { text: clean, free }, order: order++ };
    if (free) {
      unspacedPhrases.push(entry);
      continue;
    }
    const first = /^[\p{L}\p{M}]+/u.exec(clean)?.[0] ?? '';
    const list = byFirstWord.get(first);
    if (list) list.push(entry);
    else byFirstWord.set(first, [entry]);
  }
}

/** The phrases that a text in small letters may contain, in the order in which they decide. */
export function phrasesFor(text: string): readonly Ordered[] {
  const found = [...(byFirstWord.get('') ?? [])];
  for (const word of new Set(text.match(letters) ?? [])) {
    for (const entry of byFirstWord.get(word) ?? []) found.push(entry);
  }
  if (unspaced.test(text)) for (const entry of unspacedPhrases) found.push(entry);
  return found.sort((a, b) => a.order - b.order);
}
