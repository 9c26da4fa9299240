/** What the words around a figure say of it: the languages of the Near and Middle East. */
import type { CueWords } from './cue';

export const nearEasternCues: Readonly<Record<string, CueWords>> = {
  tr: {
    at: 'işlem gör*|işlem görüyor|seviyesinde|seviyelerinde|seviyesinden|alıcı bul*|fiyatı|fiyatından|fiyatıyla|değerinde|değeri|satılıyor|alınıp satıl*|bulunuyor|seyrediyor|seyred*|civarında|bandında|ediyor|fiyat',
    move: 'yüksel*|geril*|düş*|in|inerek|indi|iniyor|inerken|çık*|tırman*|artış*|arttı|artarak|kayb*|kazan*|prim*|yükseliş*|düşüş*|gerile*',
    to: 'dolara|dolardan|dolarda|liraya|liradan|lirada|euroya|eurodan|avroya|ya|ye|den|dan|a|e|na|seviyesine|seviyelerine|seviyesinde',
    now: 'şu an|şu anda|şuan|şimdi|halen|şu sıralarda|bugün|güncel|anlık|an itibarıyla|an itibariyle|itibarıyla|itibariyle|saatlerinde|bu sabah',
    past: 'dolardı|liraydı|euroydu|avroydu|*mıştı|*mişti|*muştu|*müştü|dün|dünkü|evvelsi|geçen hafta|geçen ay|geçen yıl|geçtiğimiz|önce|önceki|eskiden|o zaman|ocak ayında|şubat ayında|mart ayında|nisan ayında|mayıs ayında|haziran ayında|temmuz ayında|ağustos ayında|eylül ayında|ekim ayında|kasım ayında|aralık ayında|yılında|yılının|yılbaşı*|ağustos 2*|kasım 2*|ekim 2*|aralık 2*|eylül 2*|ocak 2*|mart 2*|nisan 2*|mayıs 2*|haziran 2*|temmuz 2*|şubat 2*|idi',
    record:
      'kısa süreliğine|kısa süre|rekor*|zirve*|dip|dibi|en yüksek|en düşük|tarihi|tüm zamanların|tavan|gün içi|gördü|görmüştü|test etti|kadar geril*|kadar düş*|kadar yüksel*|kadar çık*',
    later:
      'olabil*|ulaşabil*|yükselebil*|çıkabil*|düşebil*|gerileyebil*|görebil*|hedef*|tahmin*|beklen*|bekliyor*|öngör*|ulaşacak|çıkacak|olacak|yıl sonu*|yıl sonuna|gelecek|muhtemel|senaryo*|potansiyel*|doğru iler*|yolunda|öngörü*',
    if: 'eğer|halinde|takdirde|durumunda|olursa|düşerse|çıkarsa|aşarsa|ulaşırsa|varsayalım|diyelim|örneğin|örnek|mesela|değil|asla|olur mu|mu|mı|mü|mi|olsaydı|farz*|düşünün|aşılması',
    level:
      'direnç*|direnci*|destek*|desteğ*|eşik|eşiğ*|bariyer|psikolojik|stop loss|zarar durdur|bölgesi*|sınırı*|kritik seviye|giriş seviyesi',
    deal: 'satın al*|aldı|aldım|alım|alış|sattı|sattım|satış*|öde*|yatır*|harca*|komisyon*|ücret*|maaş*|bağış*|minimum|asgari|en az|bonus|ödül*|hediye*|maliyet*|ortalama|ceza*|çalın*|giriş oldu|giriş|çıkış oldu|para girişi|çıkışı|aylık|vergi*|abonelik|dolarlık|liralık|ikramiye|kupon',
    other:
      'hisse*|etf*|fon|fonu|fonlar*|altın|altının|gümüş*|petrol*|varil*|ons|gram|nft*|vadeli*|piyasa değeri|piyasasının|hacim|hacmi|işlem hacmi|gaz|endeks*|telefon*|elektrik*|madenci*|şirket*',
    bound:
      'üzerinde|üzerine|üstünde|üstüne|altında|altına|altından|üstü|altı|arasında|fazla|aştı|aşarak|geçti|kırdı|eşiğini|aşan|aşması|sınırını|geçen',
    subject:
      'fiyatı|fiyat|kripto para|kripto para birimi|token|coin|güncel fiyat|güncel fiyatı|değeri',
    break: 've|ama|fakat|iken|ise|inerken|olurken|sonra|ardından|ya da|veya|ancak|karşın|rağmen',
    period:
      'son 24 saatte|son 24 saat|son 24 saatlik|son bir günde|son bir gün|son bir haftada|son 7 günde|son yedi günde|piyasa değeri en yüksek|piyasa değerine göre|piyasa değeri bakımından|önceki güne göre|düne göre|24 saat önce*|geçen saat*|değer kaybıyla|değer kaybı|değer kazan*|değer kaybet*|kayıpla|kazançla',
  },
  ar: {
    at: 'يتداول|تتداول|تداول|تداولت|تُتداول|يجري تداول|جرى تداول|سعر|سعره|سعرها|بسعر|يبلغ|بلغ سعر|تبلغ|يساوي|تساوي|قيمة|عند|يستقر|استقر|استقرت|يقف|مستوى|يُتداول|يقدر|يحوم|ليسجل|لتسجل|مسجلا|مسجلة|سجل|سجلت|يسجل|تسجل',
    move: 'ارتفع*|ارتفعت|يرتفع|صعد*|يصعد|تراجع*|يتراجع|انخفض*|ينخفض|هبط*|يهبط|زاد|زادت|قفز*|عاد|عادت|خسر*|كسب*|نزل*|ربح*',
    to: 'إلى|الى|عند|ليصل|لتصل|نحو|حوالي|قرب|لمستوى|ليبلغ|لتبلغ|على|ليسجل|لتسجل',
    now: 'حاليا|حالياً|الآن|الان|اليوم|الحالي|الحالية|في الوقت الحالي|لحظة كتابة|وقت كتابة|حتى كتابة',
    past: 'أمس|امس|الماضي|الماضية|الفائت|المنصرم|قبل|سابقا|سابقاً|سابق|كان|كانت|آنذاك|حينها|في يناير|في فبراير|في مارس|في أبريل|في مايو|في يونيو|في يوليو|في أغسطس|في سبتمبر|في أكتوبر|في نوفمبر|في ديسمبر|عام|سنة|منذ|لامست|لامس|مطلع العام',
    record: 'لفترة وجيزة|أعلى|أدنى|قياسي|قياسية|ذروة|قمة|قاع|تاريخي|تاريخية|القصوى|رقم قياسي',
    later:
      'قد|يمكن|ربما|سوف|سيصل|ستصل|سيبلغ|هدف|أهداف|مستهدف*|المستهدف|استهداف|توقع*|يتوقع|تتوقع|المتوقع|توقعات|بنهاية|نهاية العام|المقبل|القادم|محتمل|سيناريو|وصول',
    if: 'إذا|اذا|لو|عندما|حال|في حال|بمجرد|بشرط|لنفترض|افترض|تخيل|مثال|مثلا|مثلاً|ليس|لن|لم|لا|هل|افتراضي*',
    level: 'مقاومة|المقاومة|دعم|الدعم|حاجز|عتبة|نفسي|النفسي|وقف الخسارة|منطقة|نقطة دخول|كسر|اختراق',
    deal: 'شراء|اشترى|اشتريت|اشترت|تشتري|بيع|باع|بعت|باعت|دفع|دفعت|استثمر*|استثمار|أنفق|رسوم|عمولة|راتب|تبرع*|الحد الأدنى|إيداع|سحب|مكافأة|جائزة|متوسط|غرامة|سرق*|تدفقات|تدفق|استقطب*|جمعت|شهريا|شهري|شهرياً|ضريبة|اشتراك|بقيمة',
    other:
      'سهم|أسهم|صندوق|صناديق|الذهب|ذهب|الفضة|فضة|النفط|نفط|برميل|للبرميل|خام|أونصة|للأونصة|nft|عقود|القيمة السوقية|السوقية|حجم|معاملة|المعاملات|غاز|مؤشر|هاتف|كهرباء|تعدين|شركة|etf',
    bound:
      'من|فوق|تحت|دون|بين|أكثر|أقل|تجاوز*|متجاوزا|تخطى|يتجاوز|تتجاوز|مقابل|مقارنة|كسر*|أعلى من',
    subject: 'سعرها|سعره|السعر|العملة|الرمز|وسعرها|وسعره|السعر الحالي',
    break: 'وفقا|وفقاً|بحسب|حسب|وسط|بينما|لكن|فيما|بعد|بعدما|قبل|مع|ثم|أو|مقارنة|مقابل|كما|وقبل',
    period:
      'خلال الأربع والعشرين ساعة الماضية|الأربع والعشرين ساعة الماضية|24 ساعة الماضية|الساعات الماضية|الساعات ال24 الماضية|الساعات 24 الماضية|الساعات الأربع والعشرين الماضية|الـ24 ساعة الماضية|ال24 ساعة الماضية|24 ساعة الأخيرة|الساعة الماضية|اليوم الماضي|الأيام السبعة الماضية|آخر 24 ساعة|من حيث القيمة السوقية|حيث القيمة السوقية|بعد أن كان|كما أن|على الرغم',
  },
  fa: {
    at: 'معامله می شود|معامله می‌شود|معامله میشود|معامله|قیمت|نرخ|قرار دارد|است|ارزش|می ارزد|رسیده است|رسید|داد و ستد',
    move: 'افزایش*|کاهش*|رشد*|افت*|ریزش*|صعود*|نزول*|بالا رفت|پایین آمد|بازگشت|جهش*|سقوط*',
    to: 'به|تا|در|روی|حدود|نزدیک|در سطح|به قیمت|به سطح',
    now: 'اکنون|هم اکنون|هم‌اکنون|در حال حاضر|امروز|فعلی|لحظه ای|لحظه‌ای|الان|حالا|در زمان نگارش',
    past: 'دیروز|پریروز|گذشته|پیش|قبل|قبلا|پارسال|آن زمان|سابق|در سال|سال 2*|ماه گذشته|بود|بوده',
    record:
      'برای مدت کوتاهی|لحظاتی|بالاترین|پایین ترین|پایین‌ترین|سقف|کف|رکورد*|اوج|قله|تاریخی|بیشترین|کمترین',
    later:
      'می تواند|می‌تواند|ممکن|شاید|خواهد|هدف*|پیش بینی*|پیش‌بینی*|انتظار*|برسد|خواهد رسید|تا پایان|آینده|سال آینده|احتمال*|پتانسیل|سناریو',
    if: 'اگر|چنانچه|وقتی|هنگامی|به محض|فرض کنید|فرض|مثال|مثلا|برای مثال|تصور کنید|نه|هرگز|آیا|نیست|فرضی',
    level: 'مقاومت|حمایت|سطح روانی|آستانه|مرز|روانی|حد ضرر|محدوده|ناحیه|نقطه ورود',
    deal: 'خرید|خریدم|خریدن|خریدند|خریده|فروش|فروختم|فروخت|پرداخت*|سرمایه گذاری|سرمایه‌گذاری|هزینه|کارمزد|حقوق|اهدا|حداقل|واریز|برداشت|جایزه|پاداش|میانگین|جریمه|سرقت|جریان ورودی|ورودی|خروجی|ماهانه|مالیات|اشتراک|به ارزش|لیکویید*',
    other:
      'سهام|سهم|صندوق*|طلا|نقره|نفت|بشکه|اونس|nft|قرارداد*|ارزش بازار|حجم|تراکنش*|گاز|شاخص|گوشی|برق|ماینر*|شرکت|etf',
    bound: 'از|بالای|زیر|بین|بیش|بیشتر|کمتر|عبور|شکست|فراتر|نسبت',
    subject: 'قیمت آن|قیمت|نرخ آن|این ارز|این توکن|این رمزارز|قیمت فعلی',
    break: 'و|اما|ولی|در حالی|پس|بعد|قبل|با|یا|نسبت',
    period:
      '24 ساعت گذشته|۲۴ ساعت گذشته|شبانه روز گذشته|شبانه‌روز گذشته|یک روز گذشته|ساعت گذشته|هفت روز گذشته|نسبت به دیروز|نسبت به روز گذشته|بر اساس ارزش بازار|از نظر ارزش بازار',
  },
  he: {
    at: 'נסחר*|עומד*|עומד על|עומדת על|שווה|שווי|מחיר*|מחירו|מחיר|שער*|שערו',
    move: 'עלה|עלתה|ירד|ירדה|זינק*|צנח*|התחזק*|נחלש*|חזר',
    to: 'על|ל|אל|סביב|כ',
    now: 'כעת|עכשיו|כרגע|היום|נוכחי',
    past: 'אתמול|שעבר|שעברה|לפני|אז|בעבר|בינואר|בפברואר|במרץ|באפריל|במאי|ביוני|ביולי|באוגוסט|בספטמבר|באוקטובר|בנובמבר|בדצמבר|שנת',
    record: 'שיא*|שפל|גבוה|נמוך|היסטורי',
    later: 'עשוי|עשויה|יכול|צפוי|צפויה|יעד*|תחזית|יגיע|עד סוף|הבא|פוטנציאל',
    if: 'אם|כאשר|ברגע|נניח|לדוגמה|למשל|דוגמה|לא|לעולם|דמיינו',
    level: 'התנגדות|תמיכה|רמת|רף|מחסום|פסיכולוגי',
    deal: 'קנ*|רכש*|רכישה|מכר*|שילם|תשלום|השקיע*|השקעה|עמלה|שכר|תרומה|מינימום|הפקדה|משיכה|בונוס|ממוצע|קנס|גנב*',
    other: 'מניה|מניות|מניית|קרן|סל|זהב|כסף|נפט|חבית|אונקיה|nft|מחזור|עסקה|מדד|חברת',
    bound: 'מעל|מתחת|בין|יותר|פחות|מאז|חצה|פרץ|לעומת',
    subject: 'מחירו|המחיר|שערו|המטבע',
    break: 'אבל|בעוד|לאחר|לפני|או|לעומת',
    period:
      '24 השעות האחרונות|ב 24 השעות האחרונות|השעות האחרונות|היממה האחרונה|ביממה האחרונה|היום האחרון',
  },
};
