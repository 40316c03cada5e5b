### نصوص واجهة Highlit بالعربية. الشرح في en.ftl وفي CONTRIBUTING.md.

## في صفحات كثيرة

close = إغلاق
undo = تراجع
redo = إعادة
say-why = قل لماذا
save-work = احفظ عملي
opening = جارٍ الفتح…
page-title = { $title } – Highlit

## صفحة البداية

start-title = اقرأ بتمعّن، وضع علامة على كل ادّعاء.
start-lead = ظلّل ما يدّعيه المقال، وضع على كل ادّعاء وسم «حقيقة» أو «رأي» أو «تأطير»، وقل لماذا. كل شيء يبقى في هذا المتصفح.
start-open = افتح مقالًا
start-choose = اختر ملفًا
start-choose-hint = صفحة ويب أو Markdown أو نص؛ أو أفلِته في أي مكان من هذه الصفحة
start-paste = الصق نصًا
start-paste-hint = من موقع أو مستند
start-samples = أو تدرّب على أحد نصوصنا
sample-summary = { $sample ->
    [skate-park] كاتبة عمود تريد تحويل موقف سيارات خالٍ إلى ساحة تزلج.
    [neighbours-shake-hands] مقال رأي يرحّب بلقاء شي وبوتين في 4 فبراير 2022.
   *[behind-the-fireworks] مقال رأي يحذّر من لقاء شي وبوتين في 4 فبراير 2022.
  }
sample-facts = من عمر { $age } · { $count ->
    [zero] بلا كلمات
    [one] كلمة إنجليزية واحدة
    [two] كلمتان بالإنجليزية
    [few] { $count } كلمات بالإنجليزية
    [many] { $count } كلمة بالإنجليزية
   *[other] { $count } كلمة بالإنجليزية
  } · كُتب للتدريب
language = اللغة
language-of-browser = كما في المتصفح

## فتح ملف أو عنوان

open-first = فُتح «{ $name }» وحده: ملف واحد في كل مرة.
open-not-kept = هذا المقال غير محفوظ في هذا المتصفح. افتحه من ملفه من جديد.
codebook-not-fetched = تعذّر جلب دليل الوسوم. تحقق من الاتصال وأعد تحميل الصفحة.

## الشريط العلوي وحالة الحفظ

bar-home = Highlit: كل المقالات
bar-tools = الأدوات
bar-help = المساعدة
bar-brush = الفرشاة
bar-more = المزيد
bar-saved = محفوظ
bar-saving = جارٍ الحفظ…
bar-not-saved = غير محفوظ
bar-not-kept = لن يبقى
bar-read-only = للقراءة فقط
trouble-failing = { $why } تجري إعادة المحاولة. احفظ عملك في ملف قبل أن تغلق هذه الصفحة.
trouble-passing = لا يسمح هذا المتصفح لـHighlit بالاحتفاظ بعملك (ربما هذه نافذة خاصة). احفظه في ملف قبل أن تغلق هذه الصفحة.
trouble-elsewhere = عملك في أحد المقالات لم يُحفظ بعد. افتح ذلك المقال مرة أخرى واحفظ عملك في ملف قبل أن تغلق هذه الصفحة.
storage-blocked = لا يسمح هذا المتصفح لـHighlit بالاحتفاظ بعملك هنا.
storage-full = لم يبقَ في هذا المتصفح مكان للاحتفاظ بعملك.
storage-damaged = لا يمكن قراءة بعض ما احتفظ به هذا المتصفح.
storage-other = لم يستطع المتصفح الاحتفاظ بعملك ({ $words }).
storage-unreadable = لم يستطع المتصفح جلب ما احتفظ به ({ $words }). أعد تحميل الصفحة.
trouble-read-only = عملت نسخة أحدث من Highlit على هذا المقال. يمكنك قراءته هنا. أعد تحميل الصفحة لتكمل العمل.
trouble-superseded = نسخة أحدث من Highlit مفتوحة في تبويب آخر، لذلك توقف هذا التبويب عن الحفظ. احفظ عملك في ملف ثم أعد تحميل الصفحة.
read-only = لا يمكن تغيير شيء هنا: عملت نسخة أحدث من Highlit على هذا المقال. أعد تحميل الصفحة.
storage-unkept = قال المتصفح إنه احتفظ بعملك، لكنه غير موجود.
storage-lost = حذف المتصفح ما كان يحتفظ به.
storage-superseded = عملت نسخة أحدث من Highlit على هذا. أعد تحميل الصفحة.
storage-silent = تخزين المتصفح لا يستجيب. قد يفيد إغلاق علامات التبويب الأخرى أو إعادة تشغيل المتصفح.
rare-unavailable = تعذّر جلب هذا الجزء من Highlit. تحقق من الاتصال وحاول مجددًا.

## المقال

skip-to-article = انتقل إلى المقال
aside-lines = { $count ->
    [zero] لا أسطر خارج المقال
    [one] ليس من المقال: سطر واحد
    [two] ليس من المقال: سطران
    [few] ليس من المقال: { $count } أسطر
    [many] ليس من المقال: { $count } سطرًا
   *[other] ليس من المقال: { $count } سطر
  }
aside-take-in = أدرِجه
aside-set-aside = استبعده مجددًا
highlight-name = { $tag }: { $quote }
reading-hint = السهم لأسفل أو J: الجملة التالية. Enter: اختيار وسم. علامة الاستفهام: كل المفاتيح.

## وسم ما هو محدَّد

menu-name = ضع وسمًا على التحديد
menu-leave = اخرج بلا وسم
menu-invitation = أيّ وسم يناسبه؟
menu-hint = أشِر إلى وسم لترى معناه.
span-blank = لا كلمات في هذا التحديد. حدّد كلمة واحدة على الأقل.
span-outside = هذا التحديد خارج المقال. حدّد كلمات من المقال.

## ما يقال بعد إنجاز شيء

done-marked = وُسم: { $tag }.

## راحة القراءة

comfort-title = راحة القراءة

## When the program has broken

fallen-title = تعطل شيء في Highlit
fallen-lead = عملك محفوظ حتى آخر خطوة. احفظه في ملف ثم أعد تحميل الصفحة.
fallen-saved = حُفظ عملك. يمكنك الآن إعادة تحميل الصفحة.
fallen-records = لم يمكن حفظ عملك إلا كسجلات خام في الملف highlit-records.json. احتفظ بهذا الملف وأعد تحميل الصفحة.
fallen-load = أعد تحميل الصفحة
