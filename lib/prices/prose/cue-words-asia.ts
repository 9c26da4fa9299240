/** What the words around a figure say of it: the languages of Asia. Chinese, Japanese, Korean and Thai phrases are found anywhere in a text. */
import type { CueWords } from './cue';

export const asianCues: Readonly<Record<string, CueWords>> = {
  hi: {
    at: 'कारोबार|कारोबार कर|ट्रेड कर|ट्रेड|कीमत|क़ीमत|भाव|मूल्य|दाम|पर है|पर था|बिक रहा|बना हुआ|रेट',
    move: 'बढ़*|गिर*|उछल*|चढ़*|लुढ़क*|घट*|टूट*|फिसल*|लौट*|ऊपर|नीचे|तेजी|गिरावट|बढ़त',
    to: 'पर|तक|के करीब|के आसपास|लगभग|से',
    now: 'अभी|वर्तमान|वर्तमान में|फिलहाल|इस समय|आज|मौजूदा|इस वक्त|खबर लिखे जाने',
    past: 'कल|परसों|पिछले|पिछली|पिछला|पहले|तब|उस समय|जनवरी|फरवरी|मार्च में|अप्रैल|मई में|जून में|जुलाई|अगस्त|सितंबर|अक्टूबर|नवंबर|दिसंबर|साल 2*|में खरीदा|बीते साल|बीते हफ्ते',
    record:
      'सर्वकालिक|उच्चतम|न्यूनतम|रिकॉर्ड|शिखर|उच्च स्तर|निचले स्तर|ऑल टाइम|सबसे ऊंचे|सबसे निचले|ऐतिहासिक|चरम',
    later:
      'सकता|सकती|सकते|लक्ष्य|अनुमान*|भविष्यवाणी|उम्मीद|संभावना|संभावित|पहुंचेगा|पहुंचेगी|पहुँच सकता|जाएगा|होगा|होगी|अगले|साल के अंत|वर्ष के अंत|आने वाले|पूर्वानुमान',
    if: 'अगर|यदि|जब|जैसे ही|मान लीजिए|मान लें|उदाहरण*|कल्पना|नहीं|कभी नहीं|क्या|काल्पनिक',
    level: 'प्रतिरोध|समर्थन|सपोर्ट|रेजिस्टेंस|मनोवैज्ञानिक|सीमा|दायरा|स्टॉप लॉस|ज़ोन|पड़ाव',
    deal: 'खरीद*|बेच*|बिक्री|भुगतान|चुका*|निवेश*|खर्च|शुल्क|फीस|वेतन|सैलरी|दान|न्यूनतम राशि|जमा|निकासी|बोनस|इनाम|औसत|जुर्माना|चोरी|प्रवाह|प्रति माह|टैक्स|कर के|सदस्यता|मूल्य के|कीमत के',
    other:
      'शेयर*|स्टॉक|ईटीएफ|फंड|सोना|सोने|चांदी|तेल|बैरल|औंस|एनएफटी|वायदा|मार्केट कैप|बाजार पूंजीकरण|पूंजीकरण|वॉल्यूम|लेनदेन|गैस|सूचकांक|फोन|बिजली|माइनर|कंपनी',
    bound: 'ऊपर|नीचे|बीच|अधिक|ज्यादा|कम|पार|तोड़*|मुकाबले',
    subject: 'इसकी कीमत|कीमत|भाव|यह टोकन|यह कॉइन|वर्तमान कीमत|मौजूदा कीमत',
    break: 'और|लेकिन|जबकि|बाद|पहले|साथ|या|वहीं|मुकाबले',
    period:
      'पिछले 24 घंटों|पिछले 24 घंटे|बीते 24 घंटों|बीते 24 घंटे|पिछले एक दिन|पिछले सात दिनों|पिछले दिन की तुलना|मार्केट कैप के हिसाब|मार्केट कैप के लिहाज|घंटे पहले|24 घंटे पहले',
  },
  bn: {
    at: 'লেনদেন|মূল্য|দাম|দর|বিক্রি হচ্ছে|অবস্থান করছে',
    move: 'বেড়ে*|কমে*|উঠে*|নেমে*|বৃদ্ধি|হ্রাস',
    to: 'পর্যন্ত|প্রায়|এ',
    now: 'এখন|বর্তমানে|বর্তমান|আজ|এই মুহূর্তে',
    past: 'গতকাল|গত|আগে|তখন|সালে',
    record: 'সর্বোচ্চ|সর্বনিম্ন|রেকর্ড|শীর্ষ',
    later: 'পারে|লক্ষ্য|পূর্বাভাস|প্রত্যাশা|হবে|আগামী|সম্ভাবনা',
    if: 'যদি|যখন|ধরুন|উদাহরণ|না|নয়|কি',
    level: 'প্রতিরোধ|সমর্থন|সীমা|মনস্তাত্ত্বিক',
    deal: 'কিনে*|ক্রয়|বিক্রয়|পরিশোধ|বিনিয়োগ|ফি|বেতন|দান|ন্যূনতম|জমা|বোনাস|গড়|জরিমানা|চুরি',
    other: 'শেয়ার|ইটিএফ|তহবিল|স্বর্ণ|তেল|এনএফটি|বাজার মূলধন|ভলিউম|সূচক',
    bound: 'উপরে|নিচে|মধ্যে|বেশি|কম|থেকে',
    subject: 'এর দাম|এর মূল্য|দাম|মূল্য',
    break: 'এবং|কিন্তু|যখন|পরে|আগে|অথবা',
    period: 'গত 24 ঘণ্টায়|গত ২৪ ঘণ্টায়|গত 24 ঘন্টায়|গত ২৪ ঘন্টায়',
  },
  zh: {
    at: '交易价格|交易於|交易于|报|报价|報價|現報|现报|价格为|價格為|报于|報於|价格|價格|徘徊|成交价|成交價|暂报|暫報|收报|收報|约为|約為|币价|幣價|价位|來到|来到|站在|行情|交投|单价|徘徊在',
    move: '涨|漲|跌|升|降|回落|反弹|反彈|回升|上扬|走高|走低|攀升|下滑',
    to: '至|到|报|報|为|為|于|於|在|约|約',
    now: '目前|当前|當前|现在|現在|现价|現價|截至|截稿|发稿|發稿|最新|今日|今天|實時|实时|此刻|此时',
    past: '昨日|昨天|前天|上周|上週|上月|上个月|上個月|去年|前年|曾|当时|當時|此前|之前|早前|年初|年前|月前|天前|发行时|年底曾|那时',
    record:
      '一度|盘中|历史|歷史|最高|最低|新高|新低|纪录|紀錄|高点|高點|低点|低點|峰值|顶部|底部|巅峰',
    later:
      '目标|目標|可能|或将|或將|预计|預計|预测|預測|有望|将达|將達|将涨|將漲|将会|將會|会达|会到|看涨|看漲|年底前|明年|未来|未來|潜力|情景|预期|預期|能否|剑指|冲击',
    if: '如果|若|假设|假設|假如|倘若|一旦|当价格|當價格|例如|比如|举例|舉例|示例|不会|不會|从未|從未|是否|吗|嗎|没有|沒有|想象',
    level:
      '阻力|支撑|支撐|关口|關口|大关|大關|心理|止损|止損|区间|區間|门槛|門檻|整数|入场|均线|均線|里程碑',
    deal: '买入|買入|购买|購買|买了|買了|购入|購入|增持|卖出|賣出|出售|支付|付款|投资|投資|花费|花費|手续费|手續費|费用|費用|工资|薪|捐|最低充|最低投|起投|充值|提现|提現|奖金|獎金|奖励|獎勵|成本|均价|均價|罚|被盗|被盜|流入|流出|融资|融資|募|每月|税|稅|订阅|优惠|空投|爆仓|爆倉|清算|价值',
    other:
      '股票|股价|股價|股份|基金|黄金|黃金|白银|白銀|原油|石油|桶|盎司|期货|期貨|市值|成交量|交易量|成交额|成交額|交易费|交易費|手机|手機|电费|電費|矿机|礦機|矿工|礦工|公司|指数|指數|地板价|地板價',
    bound:
      '突破|跌破|升破|超过|超過|高于|高於|低于|低於|以上|以下|之间|之間|至少|不到|不足|逾|从|從|失守|跨越|站上|重返|对比',
    subject: '其价格|其價格|该币|該幣|该代币|該代幣|价格|價格|币价|幣價',
    break: '，|、|而|但|之后|之後|随后|隨後|并|並|以及|同时|同時|较|較',
    period:
      '过去24小时|過去24小時|过去 24 小时|過去 24 小時|近24小时|24小时内|过去一天|过去七天|24小时涨|24小时跌|当日|市值最大|市值排名|较昨日|較昨日|市值第二',
  },
  ja: {
    at: '安の|高の|で取引|で推移|取引され|推移し|価格は|価格が|の価格|となって|をつけ|を付け|前後で|台で|近辺|水準|単価|相場は|レートは|は現在',
    move: '上昇|下落|値上がり|値下がり|反発|続落|続伸|回復|上げ|下げ|反落|急騰|急落',
    to: 'に|まで|へ|の|で|となる|となった|を',
    now: '現在|目下|今日|本日|いま|執筆時点|記事執筆|時点で|足元|直近|最新',
    past: '昨日|先週|先月|昨年|一昨年|去年|かつて|当時|以前|前日|年前|か月前|ヶ月前|日前|だった頃|年末には|発売当初|年初|年に',
    record: '一時|史上|最高|最安|高値|安値|過去最|ピーク|天井|大底|記録',
    later:
      '予想|予測|目標|見通し|可能性|だろう|でしょう|かもしれ|見込|期待|目指|年末まで|来年|将来|シナリオ|到達する|なるか|届く',
    if: 'もし|なら|たら|場合|仮に|仮定|例えば|たとえば|例：|例と|とすると|とします|ない|いつ|か？|でしょうか|ますか',
    level:
      '抵抗|レジスタンス|支持|サポート|節目|大台|心理的|損切|ストップ|ゾーン|壁|エントリー|移動平均',
    deal: '購入|買い|買った|買いました|売却|売った|売り|支払|投資|費や|手数料|給料|給与|年収|寄付|最低|入金|出金|ボーナス|賞金|賞|取得|平均|罰金|盗|流入|流出|調達|月額|税|定期購読|クーポン|キャンペーン|プレゼント|清算|相当の',
    other:
      '株|ファンド|投信|投資信託|金価格|ゴールド|銀|原油|バレル|オンス|先物|時価総額|出来高|取引量|送金|ガス代|ガス料金|スマホ|電気|マイニング|マイナー|会社|企業|指数|フロア|ETF|NFT',
    bound:
      '突破|上回|下回|超え|割れ|割り|以上|以下|以下に|未満|から|より|の間|少なくとも|を割|に対し',
    subject: '価格は|同通貨|同トークン|現在価格|その価格|現在の価格',
    break: '、|が、|一方|後|ながら|また|その後|比べ',
    period:
      '過去24時間|24時間前|直近24時間|24時間で|過去1日|過去7日|前日比|時価総額2位|時価総額最大|時価総額で',
  },
  ko: {
    at: '거래되|거래됐|거래 중|거래중|기록하고|기록 중|기록했|을 기록|를 기록|가격은|가격이|시세는|시세가|머물|유지하|선에서|수준에서|수준이다|형성|가격|시세|에 거래',
    move: '상승|하락|오른|올라|올랐|내린|내려|내렸|떨어|급등|급락|반등|회복|뛴|밀린|밀려',
    to: '로|까지|에|으로|선|수준|대',
    now: '현재|지금|오늘|이날|기준|실시간|현시점|현 시점|최근 24',
    past: '어제|전날|지난주|지난달|지난해|작년|당시|과거|이전|전에|앞서|년 전|개월 전|달 전|일 전|년에|때는|초기',
    record: '한때|장중|최고|최저|사상|신고가|신저가|고점|저점|역대|정점|바닥|기록적',
    later:
      '전망|목표|예상|예측|가능성|수 있|것으로 보|것이|기대|연말까지|내년|향후|시나리오|도달할|갈까|오를까|될까|할까',
    if: '만약|만일|라면|하면|되면|으면|이면|다면|가면|경우|예를 들|예시|가정|가령|않|못 |아니|일까|할까|될까',
    level: '저항|지지|심리적|마지노선|손절|구간|돌파선|이동평균|진입',
    deal: '매수|매입|구매|샀|산 가격|매도|판매|팔았|지불|결제|투자|지출|수수료|급여|연봉|월급|기부|최소|입금|출금|보너스|상금|경품|평단|평균|벌금|탈취|유입|유출|조달|월 구독|세금|구독|쿠폰|이벤트|청산|상당의|어치',
    other:
      '주식|주가|주당|펀드|금값|금 가격|국제 금|은값|유가|원유|배럴|온스|선물|시가총액|시총|거래량|거래대금|전송|가스비|휴대폰|전기|채굴|회사|기업|지수|ETF|NFT|바닥가',
    bound:
      '돌파|넘어|넘긴|넘었|이상|이하|밑|아래|위로|미만|초과|에서 |부터|대비|사이|적어도|웃돌|밑돌|하회|상회',
    subject: '가격은|해당 코인|해당 토큰|현재 가격|그 가격|시세는',
    break: ',|이며|하며|지만|반면|이후|다음|및|그리고|또는|뒤|후 |대비',
    period:
      '지난 24시간|최근 24시간|24시간 전|24시간 대비|전일 대비|전날보다|전일대비|지난 하루|최근 7일|지난 7일|하루 전보다|시가총액 2위|시총 2위|시가총액 1위|시총 1위',
  },
  th: {
    at: 'ซื้อขาย|ซื้อขายที่|ซื้อขายกัน|ราคา|อยู่ที่|เคลื่อนไหว|แตะระดับ|ที่ระดับ|มูลค่า',
    move: 'เพิ่มขึ้น|ลดลง|ร่วง|พุ่ง|ปรับตัว|ขึ้น|ลง|ฟื้น|บวก|ลบ',
    to: 'ที่|สู่|ไปที่|มาที่|เหลือ|อยู่ที่|ราว|ประมาณ|มาอยู่ที่',
    now: 'ปัจจุบัน|ขณะนี้|ตอนนี้|วันนี้|ล่าสุด|ณ เวลา|ขณะเขียน',
    past: 'เมื่อวาน|สัปดาห์ที่แล้ว|เดือนที่แล้ว|ปีที่แล้ว|ปีก่อน|ก่อนหน้า|เมื่อปี|ในอดีต|เคย|ตอนนั้น|ที่ผ่านมา|ในปี',
    record: 'ชั่วครู่|สูงสุด|ต่ำสุด|สถิติ|จุดสูง|จุดต่ำ|ตลอดกาล|ออลไทม์',
    later: 'เป้าหมาย|เป้า|คาด|คาดการณ์|อาจ|น่าจะ|จะถึง|จะไป|พยากรณ์|สิ้นปี|ปีหน้า|อนาคต|มีโอกาส|แนวโน้ม',
    if: 'ถ้า|หาก|เมื่อราคา|สมมติ|สมมุติ|ตัวอย่าง|เช่น|ไม่|หรือไม่|ไหม',
    level: 'แนวต้าน|แนวรับ|จิตวิทยา|ตัดขาดทุน|จุดเข้า|หลักสำคัญ|โซน',
    deal: 'ซื้อ 1|ซื้อมา|เข้าซื้อ|ซื้อเมื่อ|ขายไป|ขายออก|จ่าย|ชำระ|ลงทุน|ค่าธรรมเนียม|เงินเดือน|บริจาค|ขั้นต่ำ|ฝาก|ถอน|โบนัส|รางวัล|ต้นทุน|เฉลี่ย|ปรับเงิน|ขโมย|ไหลเข้า|ไหลออก|ระดมทุน|ต่อเดือน|ภาษี|สมาชิก|คูปอง',
    other:
      'หุ้น|กองทุน|ทองคำ|เงินแท่ง|น้ำมัน|บาร์เรล|ออนซ์|ฟิวเจอร์ส|มูลค่าตลาด|มาร์เก็ตแคป|ปริมาณ|ธุรกรรม|ค่าแก๊ส|โทรศัพท์|ค่าไฟ|ขุด|บริษัท|ดัชนี|ETF|NFT',
    bound: 'เหนือ|ต่ำกว่า|สูงกว่า|มากกว่า|น้อยกว่า|ทะลุ|หลุด|ระหว่าง|อย่างน้อย|เกิน|จาก',
    subject: 'ราคา|เหรียญนี้|โทเคนนี้|ราคาปัจจุบัน',
    break: 'และ|แต่|ขณะที่|หลังจาก|ก่อน|ส่วน|หรือ|เทียบ',
    period:
      '24 ชั่วโมงที่ผ่านมา|24 ชั่วโมงก่อน|24 ชม.ที่ผ่านมา|24 ชม. ที่ผ่านมา|วันที่ผ่านมา|7 วันที่ผ่านมา|รอบ 24 ชั่วโมง|มูลค่าตลาดสูงสุด|มูลค่าตลาดมากที่สุด|เมื่อเทียบกับเมื่อวาน',
  },
  id: {
    at: 'diperdagangkan|diperdagangkan di|berada di|berada pada|harga|harganya|seharga|dihargai|dijual|bertengger|bernilai|nilainya|ditransaksikan|dibanderol|tercatat|bergerak di|kini di|ada di|didagangkan|bertahan di|berlegar|bernilai pada',
    move: 'naik|turun|menguat|melemah|melonjak|merosot|menyentuh|kembali|terkoreksi|meningkat|anjlok|jatuh|meroket|susut',
    to: 'ke|di|menjadi|pada|ke level|di level|di kisaran|ke kisaran|sekitar|ke harga|di harga|di angka|ke angka|hingga',
    now: 'saat ini|sekarang|kini|hari ini|pada saat ini|kala ini|terkini|pagi ini|saat artikel ini|ketika ini',
    past: 'kemarin|semalam|minggu lalu|pekan lalu|bulan lalu|tahun lalu|lalu|dulu|sebelumnya|dahulu|pada januari|pada februari|pada maret|pada april|pada mei|pada juni|pada juli|pada agustus|pada september|pada oktober|pada november|pada desember|pada tahun|sejak januari|awal tahun|tahun 2*|saat peluncuran',
    record: 'sempat|rekor*|tertinggi*|terendah*|puncak*|ath|all time|sepanjang masa|terbawah',
    later:
      'bisa|dapat mencapai|mungkin|akan|target*|prediksi*|diprediksi*|memprediksi*|perkiraan|diperkirakan|memperkirakan|diharapkan|proyeksi*|akhir tahun|tahun depan|mendatang|menuju|berpotensi|potensi*|skenario|mencapai|dijangka|boleh',
    if: 'jika|bila|apabila|kalau|ketika|begitu|andai*|misal*|contoh*|seandainya|bayangkan|tidak|bukan|belum|apakah|hipotetis|fiktif',
    level:
      'resistance|resisten|support|suport|ambang|psikologis|stop loss|batas|zona|area support|titik masuk|tonggak',
    deal: 'membeli|beli|pembelian|dibeli|menjual|jual|penjualan|membayar|bayar|investasi*|menginvest*|biaya|komisi|gaji|donasi|minimum|minimal|setor*|deposit|penarikan|bonus|hadiah|rata rata|denda|dicuri|arus masuk|arus keluar|aliran|meraup|per bulan|pajak|langganan|kupon|senilai',
    other:
      'saham|etf|reksa*|emas|perak|minyak|barel|ons|nft|kontrak|kapitalisasi|volume|transaksi|gas|indeks|ponsel|listrik|penambang|perusahaan|dana',
    bound:
      'sebesar|dari|sejak|di atas|di bawah|antara|lebih dari|kurang dari|setidaknya|melampaui|menembus|tembus|melewati|dibanding*|daripada',
    subject:
      'harga|harganya|harga token|harga koin|token ini|koin ini|aset ini|harga saat ini|harga terkini|kripto ini',
    break:
      'menurut|karena|berkat|dan|tetapi|namun|sementara|setelah|sebelum|dengan|sedangkan|atau|meski*|dibanding*',
    period:
      '24 jam terakhir|dalam 24 jam|sehari terakhir|sepekan terakhir|7 hari terakhir|tujuh hari terakhir|24 jam lalu|24 jam yang lalu|jam terakhir|kapitalisasi pasar terbesar|akan tetapi',
  },
  vi: {
    at: 'giao dịch|giao dịch ở|được giao dịch|giao dịch quanh|ở mức|ở mốc|đang ở|ở quanh|quanh mức|giá|có giá|giá của|hiện ở|dao động|neo ở|đứng ở|niêm yết|đạt mức|trị giá|ở vùng',
    move: 'tăng|giảm|lên|xuống|về|rơi|trượt|phục hồi|hồi phục|nhích|mất|leo',
    to: 'lên|xuống|về|còn|ở|ở mức|lên mức|xuống mức|về mức|đến|tới|khoảng|lên khoảng|xuống còn|quanh',
    now: 'hiện|hiện tại|hiện nay|hiện đang|lúc này|bây giờ|hôm nay|sáng nay|chiều nay|tính đến|thời điểm viết bài|đang',
    past: 'hôm qua|tuần trước|tháng trước|năm ngoái|năm trước|trước đó|trước đây|cách đây|hồi tháng|vào tháng|năm 2*|hồi đầu năm|từng|hồi|ngày trước|khi ra mắt',
    record: 'có lúc|kỷ lục|đỉnh|đáy|cao nhất|thấp nhất|lịch sử|mọi thời đại|ath',
    later:
      'có thể|sẽ|mục tiêu|dự báo|dự đoán|kỳ vọng|dự kiến|cuối năm|năm sau|năm tới|sắp tới|tiềm năng|kịch bản|hướng tới|hướng đến|chạm mốc|nhắm|ước tính',
    if: 'nếu|khi|một khi|giả sử|giả định|ví dụ|chẳng hạn|không|chưa|liệu|trừ khi|tưởng tượng|hãy tưởng',
    level:
      'kháng cự|hỗ trợ|ngưỡng|mốc tâm lý|tâm lý|cắt lỗ|vùng hỗ trợ|vùng kháng cự|điểm vào|cột mốc',
    deal: 'mua|bán|trả|thanh toán|đầu tư|chi|phí|hoa hồng|lương|quyên góp|tối thiểu|nạp|rút|thưởng|giá vốn|trung bình|bị phạt|đánh cắp|dòng tiền|rót|chảy vào|chảy ra|mỗi tháng|thuế|trị giá tổng|huy động|gọi vốn',
    other:
      'cổ phiếu|etf|quỹ|vàng|bạc|dầu|thùng|ounce|nft|hợp đồng|vốn hóa|vốn hoá|khối lượng|chỉ số|điện thoại|tiền điện|thợ đào|công ty|gas',
    bound:
      'từ|trên|dưới|giữa|hơn|ít nhất|vượt|vượt qua|phá|thủng|trên mức|dưới mức|trên mốc|dưới mốc|so với',
    subject: 'giá|giá của nó|nó|đồng tiền này|token này|đồng coin này|giá hiện tại',
    break: 'theo|nhờ|do|và|nhưng|trong khi|sau khi|sau|trước khi|với|còn|hoặc|so với|dù|tuy',
    period:
      '24 giờ qua|trong 24 giờ|24 giờ trước|ngày qua|7 ngày qua|tuần qua|giờ qua|vốn hóa lớn|vốn hóa thị trường lớn|không chỉ|sau 24 giờ|so với hôm qua|tiền điện tử',
  },
};
