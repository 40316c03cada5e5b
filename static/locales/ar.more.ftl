### نصوص واجهة Highlit بالعربية. الشرح في en.ftl وفي CONTRIBUTING.md.

## في صفحات كثيرة

cancel = إلغاء

## صفحة البداية

start-shelf = تابع القراءة
shelf-highlights = { $count ->
    [zero] لا تظليل بعد
    [one] تظليل واحد
    [two] تظليلان
    [few] { $count } تظليلات
    [many] { $count } تظليلًا
   *[other] { $count } تظليل
  }
shelf-notes = { $count ->
    [zero] بلا ملاحظات
    [one] واحد بملاحظة
    [two] اثنان بملاحظة
    [few] { $count } بملاحظة
    [many] { $count } بملاحظة
   *[other] { $count } بملاحظة
  }
shelf-only-here = ليس في ملف بعد
shelf-hint = هذه المقالات وتظليلاتك محفوظة في هذا المتصفح فقط.
bin-title = { $count ->
    [zero] السلة (فارغة)
    [one] السلة (مقال واحد)
    [two] السلة (مقالان)
    [few] السلة ({ $count } مقالات)
    [many] السلة ({ $count } مقالًا)
   *[other] السلة ({ $count } مقال)
  }
bin-put = نقل إلى السلة
bin-restore = إعادة
bin-erase = حذف نهائي
bin-erase-ask = { $count ->
    [zero] هل تريد حذف هذا المقال نهائيًا؟ لا يمكن استرجاعه.
    [one] هل تريد حذف هذا المقال وتظليله نهائيًا؟ لا يمكن استرجاعهما.
    [two] هل تريد حذف هذا المقال وتظليليه نهائيًا؟ لا يمكن استرجاعها.
    [few] هل تريد حذف هذا المقال و{ $count } تظليلات فيه نهائيًا؟ لا يمكن استرجاعها.
    [many] هل تريد حذف هذا المقال و{ $count } تظليلًا فيه نهائيًا؟ لا يمكن استرجاعها.
   *[other] هل تريد حذف هذا المقال و{ $count } تظليل فيه نهائيًا؟ لا يمكن استرجاعها.
  }
bin-erase-sure = نعم، احذف
bin-keep = لا، أبقِه
bin-button = { $what }: { $title }
quarantine-lead = { $count ->
    [zero] لم يتلف أي سجل في هذا المتصفح.
    [one] تلف سجل واحد في هذا المتصفح ولم يمكن قراءته. كل ما عداه موجود.
    [two] تلف سجلان في هذا المتصفح ولم يمكن قراءتهما. كل ما عداهما موجود.
    [few] تلفت { $count } سجلات في هذا المتصفح ولم يمكن قراءتها. كل ما عداها موجود.
    [many] تلف { $count } سجلًا في هذا المتصفح ولم يمكن قراءته. كل ما عداه موجود.
   *[other] تلف { $count } سجل في هذا المتصفح ولم يمكن قراءته. كل ما عداه موجود.
  }
quarantine-save = احفظها في ملف
quarantine-forget = انسَها
paste-title = الصق مقالًا
paste-hint = يُتعرَّف على العنوان والمصدر والكاتب إذا كانت فوق النص.
paste-read = اقرأه

## فتح ملف أو عنوان

open-elsewhere = «{ $address }» في موقع آخر، وHighlit لا يقرأ إلا من موقعه. افتح تلك الصفحة وانسخ المقال والصقه هنا.
open-no-site = لا يمكن فتح عنوان يبدأ بـ «{ $beginning }». لا يفتح Highlit إلا عناوين موقعه. ألصق النص هنا أو اختر الملف.
abroad-title = هل يُجلب من موقع آخر؟
abroad-lead = المقال على { $site }. سيعرف ذلك الموقع أن أحدًا يقرؤه، ولا يذهب إليه شيء من عملك.
abroad-fetch = اجلبه
abroad-failed = لا يوجد في { $site }، أو لا يسمح لمواقع أخرى بقراءته. افتح تلك الصفحة وانسخ المقال والصقه هنا.
abroad-slow = يتأخر { $site } كثيرًا في الرد. افتح تلك الصفحة وانسخ المقال والصقه هنا.
page-large = حجم الصفحة أكثر من { $size } ميغابايت؛ يفتح Highlit صفحات حتى { $limit } ميغابايت. اختر صفحة أصغر، أو الصق الجزء الذي تحتاجه.
page-deep = أجزاء الصفحة متداخلة أكثر من { $limit } مستوى. الصق الجزء الذي تحتاجه.
page-many = في الصفحة أكثر من { $limit } جزء. الصق الجزء الذي تحتاجه.
page-empty = لا يوجد نص للقراءة في الصفحة. اختر صفحة أخرى، أو الصق المقال.
page-slow = تستغرق قراءة هذه الصفحة وقتًا طويلًا. انسخ المقال منها والصقه هنا.
page-broken = تعذّرت قراءة هذه الصفحة. انسخ المقال منها والصقه هنا.
encoding-title = أيّها يبدو صحيحًا؟
encoding-lead = لا يذكر «{ $name }» كيف كُتبت حروفه.
encoding-name = { $encoding ->
    [windows-1252] أوروبي غربي (Windows-1252)
    [gb18030] صيني (GB18030)
    [utf-16be] يونيكود (UTF-16، بترتيب البايتات الآخر)
   *[utf-16le] يونيكود (UTF-16)
  }
encoding-none = لا شيء منها

## الشريط العلوي وحالة الحفظ

bar-settings = الإعدادات
bar-import = استيراد تظليلات
bar-print = طباعة
bar-page = حفظ كصفحة ويب
bar-clear = إزالة كل التظليلات
storage-changed = تغيّر شيء ما في علامة تبويب أخرى. انظر مرة أخرى ثم اختر.
storage-gone = حذف هذا المتصفح كل ما حُفظ هنا لهذا المقال. إن كنت قد حفظت عملك في ملف فاستورده.
storage-in-use = إنه مفتوح في علامة تبويب أخرى. أغلقه هناك أولًا، ثم احذفه هنا.
damage-found = { $count ->
    [zero] لم تتلف أي خطوة من عملك.
    [one] تلفت خطوة واحدة من عملك ولم يمكن قراءتها. الباقي موجود. ما بقي منها يمكن حفظه من صفحة البداية.
    [two] تلفت خطوتان من عملك ولم يمكن قراءتهما. الباقي موجود. ما بقي منهما يمكن حفظه من صفحة البداية.
    [few] تلفت { $count } خطوات من عملك ولم يمكن قراءتها. الباقي موجود. ما بقي منها يمكن حفظه من صفحة البداية.
    [many] تلفت { $count } خطوة من عملك ولم يمكن قراءتها. الباقي موجود. ما بقي منها يمكن حفظه من صفحة البداية.
   *[other] تلفت { $count } خطوة من عملك ولم يمكن قراءتها. الباقي موجود. ما بقي منها يمكن حفظه من صفحة البداية.
  }
remind-to-save = عملك حتى الآن في هذا المتصفح فقط. احفظه في ملف من وقت إلى آخر.

## المقال

chooser-name = { $count ->
    [zero] لا تظليلات هنا
    [one] تظليل واحد هنا
    [two] تظليلان هنا، الأقصر أولًا
    [few] { $count } تظليلات هنا، الأقصر أولًا
    [many] { $count } تظليلًا هنا، الأقصر أولًا
   *[other] { $count } تظليل هنا، الأقصر أولًا
  }
told-sentence = الفقرة { $block }، الجملة { $sentence } من { $sentences }.
told-block = الفقرة { $block }.
told-mark = عليه وسم: { $tag }.

## وسم ما هو محدَّد

menu-selected = المحدَّد: { $quote }.
menu-key = { $key } لوسم { $tag }.
menu-escape = Esc للخروج.
brush-hint = كل ما تحدّده يأخذ فورًا وسم:
brush-put-away = ضع الفرشاة جانبًا

## تعديل بداية التظليل ونهايته

edges-name = تعديل الحدود
edges-start = البداية
edges-end = النهاية
edges-start-earlier = قدّم البداية كلمة
edges-start-later = أخّر البداية كلمة
edges-end-earlier = قدّم النهاية كلمة
edges-end-later = أخّر النهاية كلمة
edges-keep = اعتماد
told-reshaped = سيصبح التظليل: { $quote }.

## ما يقال بعد إنجاز شيء

done-reshaped = عُدّلت الحدود.
done-deleted = حُذف.
done-imported = تم الاستيراد.
done-saved = حُفظ باسم { $name }.
done-cleared = أُزيلت كل التظليلات.
done-restored = أُعيد إلى مكانه.
step-other-tags = لهذا التظليل وسم من تمرين آخر أو من خارج التمارين. يعود حين تكون للمقال تلك الوسوم من جديد.
save-refused = لم يسمح المتصفح لـHighlit بحفظ الملف. تحقق من إعدادات التنزيل فيه، ثم حاول مجددًا.
action-no-highlight = لم يعد هذا التظليل موجودًا.
action-id-taken = يوجد تظليل باسم { $id } من قبل.
action-no-tag = ليس في دليل الوسوم وسم «{ $tag }».
action-has-place = له موضع من قبل: أُعطي موضعًا في علامة تبويب أخرى.
action-no-subtag = ليس لهذا الوسم وسم فرعي «{ $subtag }».
action-outside = هذا التظليل خارج المقال.
action-no-change = هذا لا يغيّر شيئًا.
action-part-in-use = { $count ->
    [zero] لا تظليل في هذا الجزء. يمكنك استبعاده.
    [one] في هذا الجزء تظليل. احذفه أولًا، ثم استبعد الجزء.
    [two] في هذا الجزء تظليلان. احذفهما أولًا، ثم استبعد الجزء.
    [few] في هذا الجزء { $count } تظليلات. احذفها أولًا، ثم استبعد الجزء.
    [many] في هذا الجزء { $count } تظليلًا. احذفها أولًا، ثم استبعد الجزء.
   *[other] في هذا الجزء { $count } تظليل. احذفها أولًا، ثم استبعد الجزء.
  }
action-part-stays = لا يمكن استبعاد هذا الجزء، فلن يبقى شيء.

## قائمة التظليلات

panel-name = تظليلاتك
panel-count = { $count ->
    [zero] لا تظليلات
    [one] تظليل واحد
    [two] تظليلان
    [few] { $count } تظليلات
    [many] { $count } تظليلًا
   *[other] { $count } تظليل
  }
panel-only = أظهر وسمًا واحدًا فقط
panel-share = { $percent }٪
panel-find = ابحث في التظليلات والملاحظات
panel-empty = لا تظليلات بعد.
panel-empty-hint = حدّد بعض كلمات المقال، ثم اختر وسمًا. لكل تظليل بطاقة هنا.
panel-none-fit = لا تظليل يطابق هذه التصفية.

## بطاقة التظليل

card-unsure = غير متأكد
card-again = انظر إليه ثانيةً
card-tags = الوسم
card-kinds = النوع
card-note = أيّ الكلمات جعلتك تختار هذا؟
card-note-full = الملاحظة ممتلئة: تتسع لـ { $limit } حرف. ولم يُضَف ما زاد على ذلك.
card-confidence = ما مدى تأكدك؟
card-choose-sure = متأكد
card-choose-unsure = غير متأكد
card-show = أظهره في المقال
card-edges = تعديل الحدود
card-delete = حذف
card-made = { $reader } · { $time }
card-changed = { $reader } · عُدّل { $time }

## المساعدة

help-title = ماذا تعني الوسوم؟
help-example = مثلًا: «{ $example }»
help-excludes = لا يجوز أن يقع على الكلمات نفسها مع «{ $tag }».
help-keys = المفاتيح
help-read = القراءة
help-key-sentence = الجملة التالية، الجملة السابقة
help-key-focused = مثلهما، حين يكون التركيز على المقال
help-key-character = حرف إلى الأمام، حرف إلى الخلف
help-key-word = كلمة إلى الأمام (Option على Mac)
help-key-highlight = التظليل التالي، التظليل السابق
help-mark = التظليل
help-key-stretch = مع أي مفتاح مما سبق: تحديد أكثر أو أقل
help-key-swap = تحريك الطرف الآخر
help-key-tag = وسم الجملة أو المحدَّد
help-key-choose = اختيار وسم من القائمة
help-key-brush = الفرشاة: اختيار الوسم أولًا ثم التظليل
help-key-leave = الخروج
help-change = تعديل تظليل
help-key-retag = وسم آخر للتظليل المفتوح
help-key-why = كتابة السبب
help-key-edges = تعديل بدايته ونهايته
help-key-delete = حذفه
help-key-help = عرض هذه المساعدة
help-letters = يمكن إيقاف الحروف والأرقام من الإعدادات.
help-back = عُد إلى القراءة

## الإعدادات

settings-title = الإعدادات
settings-code = رمزك
settings-code-hint = يُكتب في الملفات التي تحفظها. استخدم الرمز الذي أُعطي لك، لا اسمك.
settings-code-wrong = استخدم من 1 إلى 24 حرفًا أو رقمًا. ويجوز بينها المسافات والعلامات - _ . @
settings-snap = مدّ التحديد إلى كلمات كاملة
settings-letters = استخدام الحروف والأرقام مفاتيح
settings-telling = ما يقرؤه قارئ الشاشة
settings-telling-all = الكلمات وموضعها وما عليها من وسوم
settings-telling-words = الكلمات وحدها
settings-telling-nothing = لا شيء
settings-article = هذا المقال
settings-article-detected = يبدو أنها: { $language }
settings-article-unknown = غير معروفة
settings-lines = الأسطر
settings-lines-across = أفقية
settings-lines-down = عمودية، من اليمين إلى اليسار
language-later = تظهر هذه اللغة عند تحميل الصفحة من جديد. احفظ عملك في ملف أولًا، ثم أعد تحميلها.
settings-done = تم

## راحة القراءة

comfort-size = حجم النص
comfort-percent = { $percent }٪
comfort-spacing = المسافة بين الأسطر
comfort-close = ضيّقة
comfort-normal = عادية
comfort-wide = واسعة
comfort-width = طول الأسطر
comfort-short = قصيرة
comfort-long = طويلة
comfort-letters = الخط
comfort-serif = بزوائد
comfort-sans = بلا زوائد
comfort-legible = مناسب لعُسر القراءة
comfort-theme = الألوان
comfort-system = مثل جهازي
comfort-light = فاتحة
comfort-dark = داكنة
comfort-sepia = بيج
comfort-contrast = تباين عالٍ
comfort-motion = الحركة
comfort-still = بلا حركة
comfort-reset = إعادة الضبط

## ورقة العمل: المقال بتظليلاته، على ورق أو كصفحة ويب

handout-imprint = تظليلات { $readers } · { $date }
handout-notes = الملاحظات
handout-sure = متأكد
handout-back = عودة إلى التظليل

## الحفظ بصيغ الأدوات الأخرى

export-title = حفظ لأدوات أخرى
export-lead = لتسليم عملك اختر «{ save-work }»: ذلك الملف وحده يحفظ كل شيء.
export-orphans = بلا موضع: { $count } – فقط في الملف الذي يحفظه «{ save-work }».
export-what = { $format ->
    [csv] جدول لبرامج الجداول. لا يرافقه المقال.
    [jsonl] جدول لبرامج البيانات، سطر JSON لكل تظليل. لا يرافقه المقال.
    [hypothesis] لملاحظات صفحات الويب. لا يرافقه المقال.
    [ptc] لأبحاث الدعاية (SemEval). لا يرافقه إلا التأطير الذي حُدّد نوعه، بلا ملاحظات ولا رموز ولا أوقات.
    [doccano] لوسم النصوص. لا ترافقه الملاحظات ولا درجة التأكد ولا الرموز ولا الأوقات.
    [label-studio] لوسم البيانات. لا ترافقه الرموز ولا الأوقات.
    [brat] للغويين. لا يرافقه المقال ولا الرموز ولا الأوقات: احفظ النص بجانبه.
    [webanno] للغويين. لا ترافقه الرموز ولا الأوقات.
   *[text] كلمات المقال كما تعدّها كل هذه الملفات. لا ترافقها تظليلات.
  }
export-text = النص وحده
export-writing = يُكتب الملف…

## استيراد ملف تظليلات

import-title = استيراد تظليلات
import-lead = { $count ->
    [zero] ليس في «{ $name }» تظليلات لهذا المقال.
    [one] في «{ $name }» تظليل واحد لهذا المقال.
    [two] في «{ $name }» تظليلان لهذا المقال.
    [few] في «{ $name }» { $count } تظليلات لهذا المقال.
    [many] في «{ $name }» { $count } تظليلًا لهذا المقال.
   *[other] في «{ $name }» { $count } تظليل لهذا المقال.
  }
import-lead-by = { $count ->
    [zero] ليس في «{ $name }» تظليلات من { $reader } لهذا المقال.
    [one] في «{ $name }» تظليل واحد من { $reader } لهذا المقال.
    [two] في «{ $name }» تظليلان من { $reader } لهذا المقال.
    [few] في «{ $name }» { $count } تظليلات من { $reader } لهذا المقال.
    [many] في «{ $name }» { $count } تظليلًا من { $reader } لهذا المقال.
   *[other] في «{ $name }» { $count } تظليل من { $reader } لهذا المقال.
  }
import-new = { $count ->
    [zero] لا جديد
    [one] واحد جديد
    [two] اثنان جديدان
    [few] { $count } جديدة
    [many] { $count } جديدًا
   *[other] { $count } جديد
  }
import-newer = عُدّل لاحقًا في الملف: { $count } – تُؤخذ نسخة الملف
import-older = عُدّل لاحقًا هنا: { $count } – تبقى نسختك
import-unlike = مختلف عمّا هنا وعُدّل في الوقت نفسه: { $count } – تبقى نسختك
import-same = مطابق لما هنا: { $count }
import-moved = وُجد بكلماته لا بموضعه: { $count }
import-reissued = معرّفه لتظليل آخر: { $count } – يُعطى معرّفًا جديدًا
import-elsewhere = لنصوص أخرى: { $count } – تبقى خارجًا
import-orphans = بلا موضع: { $count } – من نسخة سابقة من المقال
import-orphans-same = بلا موضع: { $count } – موجود هنا من قبل
import-codebook = صُنع بمجموعة وسوم أخرى: { $title }.
import-no-change = لن يغيّر الدمج شيئًا.
import-undoable = يمكنك التراجع بعد ذلك.
import-replace = استبدل ما عندي ({ $count })
import-merge = ادمج
import-refused = لم يُستورد «{ $name }». { $why }
import-format = الملف بصيغة { $tool }. وإن لم يذكر من وضع تظليلًا أو متى، أُخذ ذلك من اسم الملف وتاريخه.
import-left = { $format ->
    [hypothesis] لا تدخل الردود ولا الملاحظات على الصفحة كلها ولا الوسوم غير المستعملة هنا.
    [ptc] ليس في ملف كهذا كلمات، فلا شيء يبيّن هل مواضعه صحيحة. انظر إليها بعد ذلك.
    [doccano] لا تدخل العلاقات ولا التعليقات.
    [label-studio] لا تدخل العلاقات ولا الإجابات الأخرى ولا ما أُلغي.
    [brat] لا تدخل العلاقات ولا الأحداث ولا الفجوات داخل التظليل.
    [webanno] لا تدخل العلاقات ولا السلاسل ولا الطبقات الأخرى.
   *[table] لا تدخل الأعمدة التي لا يعرفها Highlit.
  }
import-slow = تستغرق قراءته وقتًا طويلًا. حاول مرة أخرى أو اطلب ملفًا أصغر.
removed-title = التظليلات المُزالة
removed-lead = ما أُزيل محفوظ هنا، الأحدث أولًا.
removed-none = لم يُزل شيء من هذا المقال.
removed-restore = { $count ->
    [zero] إعادة
    [one] أعده
    [two] أعد الاثنين
    [few] أعد { $count } معًا
    [many] أعد { $count } معًا
   *[other] أعد { $count } معًا
  }
file-too-large = حجمه أكبر من { $limit } م.ب.
file-not-json = إنه تالف أو ليس ملف JSON: لا يمكن قراءته ابتداءً من السطر { $line }، العمود { $column }. اطلب الملف من جديد.
file-unfinished = آخره ناقص. اطلب الملف من جديد.
file-twice = السطر { $line }: ورد «{ $field }» فيه مرتين. اطلب الملف من جديد.
file-limit = السطر { $line }: تجاوز الحد هناك، وهو { $limit } { $what ->
    [levels] من المستويات المتداخلة
    [fields] من الحقول في موضع واحد
    [bytes] من البايتات في نص واحد
   *[values] من القيم في المجموع
  }. اطلب الملف من جديد كما حفظه Highlit.
file-not-annotations = هذا ليس ملف تظليلات. اختر ملفًا حُفظ بزر «{ save-work }».
file-encoding = كُتبت حروفه بطريقة لا تُقرأ هنا. احفظه بترميز UTF-8 (في الجداول: “CSV UTF-8”)، أو اطلب الملف من جديد.
file-too-many = عدد تظليلاته { $count }، وأقصى ما يمكن فتحه { $limit }.
file-field = الحقل «{ $field }» فيه من نوع غير صحيح. اطلب الملف من جديد.
file-code = الرمز الذي فيه غير صحيح: الرمز من 1 إلى 24 حرفًا أو رقمًا، بينها مسافات أو العلامات - _ . @. اطلب الملف من جديد.
import-is-article = إنه مقال لا تظليلات. ارجع إلى صفحة البداية لفتحه.
import-unknown = ليس بأي صيغة معروفة هنا. اختر ملف تعليقات حفظه Highlit أو إحدى الأدوات التي يقرأ ملفاتها.
import-line = السطر { $line }: ليس كما تطلب صيغته. احفظ الملف أو صدّره من جديد.
import-column = لا يوجد في الجدول عمود «{ $field }». أضفه أو احفظ الجدول من جديد.
file-another-text = أُعدّ لنص آخر، «{ $title }». افتح ذلك المقال أولًا، ثم استورد الملف هناك.
file-another-text-untitled = أُعدّ لنص آخر. افتح ذلك المقال أولًا، ثم استورد الملف هناك.
file-damaged = عُدّل بعد حفظه: نصه لا يطابق رمز التحقق الذي فيه. اطلب الملف من جديد.
# $field: a place in the file, such as blocks[3].kind.
article-file-not = ليس ملف مقال. اختر ملفا أنشأه «highlit convert».
article-file-version = هو ملف مقال من الإصدار { $version }؛ يقرأ Highlit هذا الإصدار { $known }. استخدم Highlit أحدث.
article-file-field = الحقل «{ $field }» فيه مفقود أو ليس من النوع الصحيح. اطلب الملف مرة أخرى.
article-file-unknown = الحقل «{ $field }» فيه غير معروف. اطلب الملف مرة أخرى كما كتبه Highlit.
annotation-field = التظليل { $number }: الحقل «{ $field }» غير موجود أو من نوع غير صحيح.
annotation-form = التظليل { $number }: الحقل «{ $field }» غير صحيح، والمنتظَر { $expected ->
    [address] عنوان مثل urn:uuid:…‎ من 500 محرف على الأكثر بلا مسافات
    [tag] اسم وسم من 1 إلى 100 محرف
    [subtag] اسم وسم فرعي من 1 إلى 100 محرف
    [code] رمز من 1 إلى 24 حرفًا أو رقمًا، بينها مسافات أو العلامات - _ . @
    [time] وقت مثل 2026-03-04T05:06:07Z
    [confidence] “sure” أو “unsure” أو لا شيء
   *[note] ملاحظة من 10000 محرف على الأكثر
  }.
annotation-limit = التظليل { $number }: { $what ->
    [characters] عدد محارف الحقل «{ $field }» أكبر من { $limit }
    [entries] عدد عناصر الحقل «{ $field }» أكبر من { $limit }
   *[foreign] ما لا يعرفه Highlit منه أكبر من { $limit } ك.ب. أو كثير المستويات
  }. اطلب ملفًا فيه أقل من ذلك.
annotation-tag = التظليل { $number }: وسمه «{ $tag }» ليس في دليل الوسوم المستخدم هنا.
annotation-same-id = التظليل { $number }: لتظليل آخر المعرّف نفسه.
annotation-not-found = التظليل { $number }: كلماته «{ $quote }» ليست في هذا المقال، أو تتكرر في أكثر من موضع.
annotation-set-aside = التظليل { $number }: كلماته «{ $quote }» تقع كلها أو بعضها في جزء ليس من المقال هنا. أدخل ذلك الجزء أولًا.

## النسخ السابقة من المقال

versions-title = نسخة سابقة
versions-offer = لقد علّمتَ نسخة سابقة من هذا المقال.
versions-see = انقل تعليماتك إلى هنا
versions-choose = من أي مقال هذه نسخة أخرى؟
versions-none = لا يوجد مقال آخر عليه تظليل في هذا المتصفح.
# $name: a file's.
versions-file = أُنشئ «{ $name }» لنسخة أخرى من هذا المقال.
versions-stand = { $count ->
    [zero] لا تظليل كما كان
    [one] تظليل واحد كما كان
    [two] تظليلان كما كانا
    [few] { $count } تظليلات كما كانت
    [many] { $count } تظليلًا كما كان
   *[other] { $count } تظليل كما كان
  }
versions-changed = { $count ->
    [zero] لا شيء في كلمات تغيّرت
    [one] واحد في كلمات تغيّرت
    [two] اثنان في كلمات تغيّرت
    [few] { $count } في كلمات تغيّرت
    [many] { $count } في كلمات تغيّرت
   *[other] { $count } في كلمات تغيّرت
  }
versions-moved = { $count ->
    [zero] لا شيء انتقل بالكلمات نفسها
    [one] واحد انتقل بالكلمات نفسها
    [two] اثنان انتقلا بالكلمات نفسها
    [few] { $count } انتقلت بالكلمات نفسها
    [many] { $count } انتقلت بالكلمات نفسها
   *[other] { $count } انتقلت بالكلمات نفسها
  }
versions-gone = { $count } بلا موضع مؤكد في هذه النسخة
versions-staying = { $count } يبقى في النسخة السابقة: طويل جدًا، أو بوسم ليس في هذه النسخة
versions-newer = { $count } تغيّر في النسخة السابقة منذ ذلك: تُنقل التغييرات أيضًا
# Found, but their tags are not among those here.
versions-strange = { $count } بوسوم ليست في هذه النسخة
versions-here = { $count } موجود هنا من قبل
versions-taken-away = { $count } حذفته هنا
versions-kept = { $count } هنا بلا موضع
versions-bring = { $count ->
    [zero] لا شيء للنقل
    [one] انقله
    [two] انقلهما
    [few] انقل { $count }
    [many] انقل { $count }
   *[other] انقل { $count }
  }
versions-look = انظر إليها: هل ما زالت مناسبة؟
versions-was = سابقًا
versions-is = الآن
versions-same-words = انتقل بالكلمات نفسها
versions-around-was = ما حوله سابقًا
versions-around-is = ما حوله الآن
versions-fits = مناسب
versions-other-tags = بوسوم أخرى
# Below it stand highlights, each with a button for every tag of this version.
versions-other-tags-hint = لهذه النسخة مجموعة وسوم أخرى، ولذلك تبقى هذه مع النسخة السابقة كما هي. لنقل أحدها اختر له وسمًا من هذه النسخة.
versions-lost = بلا موضع مؤكد
versions-lost-hint = كلماتها ليست في هذه النسخة، أو لا شيء يدل بيقين على موضعها فيها. تُنقل بلا موضع. إذا كانت هذه النسخة تقول المعنى نفسه فاختر الموضع بنفسك.
versions-keep = احتفظ بـ { $count } بلا موضع
versions-place = اختر موضعه
# Above the same buttons, for one that was not found.
versions-place-tag = وسمه ليس من وسوم هذه النسخة. إن كانت هذه النسخة تقول الشيء نفسه بكلمات أخرى، فاختر وسمًا ثم الموضع:
versions-text = { $count ->
    [zero] ما تغيّر في النص: لا شيء
    [one] ما تغيّر في النص: موضع واحد
    [two] ما تغيّر في النص: موضعان
    [few] ما تغيّر في النص: { $count } مواضع
    [many] ما تغيّر في النص: { $count } موضعًا
   *[other] ما تغيّر في النص: { $count } موضع
  }
versions-slow = تستغرق المقارنة وقتًا طويلًا. كل تظليلاتك باقية في النسخة السابقة.
place-hint = حدّد الكلمات التي تقول هذا الآن:
place-leave = خروج
place-found = الكلمات نفسها هنا: { $count }
place-show = أرني
place-nth = { $number } من { $count }
place-put = ضعه هنا
orphans-title = بلا موضع
orphans-hint = حدّدت هذا في نسخة سابقة من المقال، وليس له موضع مؤكد في هذه النسخة. يبقى كما هو، وفي الملف الذي تحفظه أيضًا. إذا كانت هذه النسخة تقول المعنى نفسه فاختر الموضع.
orphans-count = بلا موضع: { $count }
done-brought = نُقلت.
card-earlier = سابقًا كان النص:
card-now = الآن النص:

## تجهيز المقال قبل توزيعه

prepare-title = تجهيز المقال
prepare-marked = { $count ->
    [zero] لا تظليل عليه. العنوان الجديد يجعله نسخة أخرى، وستُسأل هل تنقل التظليلات معه.
    [one] عليه تظليل واحد. العنوان الجديد يجعله نسخة أخرى، وستُسأل هل تنقله معه.
    [two] عليه تظليلان. العنوان الجديد يجعله نسخة أخرى، وستُسأل هل تنقلهما معه.
    [few] عليه { $count } تظليلات. العنوان الجديد يجعله نسخة أخرى، وستُسأل هل تنقلها معه.
    [many] عليه { $count } تظليلًا. العنوان الجديد يجعله نسخة أخرى، وستُسأل هل تنقلها معه.
   *[other] عليه { $count } تظليل. العنوان الجديد يجعله نسخة أخرى، وستُسأل هل تنقلها معه.
  }
prepare-headline = العنوان
prepare-change = تغيير
prepare-parts = أجزاء المقال
prepare-parts-hint = ما لم توضع عليه علامة يُطوى ولا يمكن تظليله.
prepare-save = حفظ للتوزيع

## وسوم يستبعد بعضها بعضًا

clash-title = هناك ما يمنع ذلك
clash-lead = لا يجوز أن يشترك تظليل وسمه «{ $tag }» في كلمات مع هذا:
clash-change = غيّر هذا إلى «{ $tag }»
clash-leave = اتركه كما هو
clash-brought = { $count ->
    [zero] لا يشترك أي تظليل في كلمات مع تظليل يمنعه وسمه.
    [one] سيشترك تظليل واحد في كلمات مع تظليل آخر يمنع وسمه وسمه. يدخل مع ذلك؛ غيّر أحدهما لاحقًا.
    [two] سيشترك تظليلان في كلمات مع تظليلات أخرى تمنع وسومها وسميهما. يدخلان مع ذلك؛ غيّر واحدًا من كل اثنين لاحقًا.
    [few] ستشترك { $count } تظليلات في كلمات مع أخرى تمنع وسومها وسومها. تدخل مع ذلك؛ غيّر واحدًا من كل اثنين لاحقًا.
    [many] سيشترك { $count } تظليلًا في كلمات مع أخرى تمنع وسومها وسومها. تدخل مع ذلك؛ غيّر واحدًا من كل اثنين لاحقًا.
   *[other] سيشترك { $count } تظليل في كلمات مع أخرى تمنع وسومها وسومها. تدخل مع ذلك؛ غيّر واحدًا من كل اثنين لاحقًا.
  }
clash-brought-pair = { $tag }: «{ $quote }» – { $otherTag }: «{ $otherQuote }»
clash-brought-more = وغيرها: { $count }

## المقارنة بعد الانتهاء

compare-title = قارن
compare-lead = اختر نموذج المعلم، أو ملفًا سلّمه زميل عن هذا المقال. يبقى في هذا المتصفح.
compare-choose = اختر الملف
compare-failed = تعذّرت المقارنة. حاول مرة أخرى.
compare-refused = لا يمكن مقارنة «{ $name }». { $why }
compare-with = أنت إلى جانب «{ $name }».
compare-sentences = الجمل التي ظلّلتها أنت أو الملف: { $count }. ذات الوسوم نفسها في الاثنين: { $alike }.
compare-overlap = { $percent } مما ظلّلته أنت والملف متطابق وبالوسم نفسه (F1 على الحروف).
compare-alike = متطابق
compare-unlike = مختلف
compare-you = أنت
compare-other = الملف
compare-unmarked = لا شيء

## تقرير الصف

class-title = تقرير الصف
class-lead = اختر الملفات التي سلّمها صفك عن هذا المقال، أو ملف zip يحويها. تبقى في هذا المتصفح.
class-choose = اختيار الملفات
class-reading = تجري قراءة { $done } من { $count }…
class-counted = { $count ->
    [zero] لا ملفات.
    [one] من ملف واحد حُسب { $counted }.
    [two] من ملفين حُسب { $counted }.
    [few] من { $count } ملفات حُسب { $counted }.
    [many] من { $count } ملفًا حُسب { $counted }.
   *[other] من { $count } ملف حُسب { $counted }.
  }
class-files = الملفات المحسوبة
class-made-with = أُنجز بوسوم أخرى، { $title }
class-other-tags = { $count ->
    [zero] لا ملفات بوسوم أخرى، { $title }.
    [one] أُنجز ملف واحد بوسوم أخرى، { $title }. كل وسم فيه موجود هنا أيضًا، فقُرئ بالوسوم التي هنا.
    [two] أُنجز ملفان بوسوم أخرى، { $title }. كل وسم فيهما موجود هنا أيضًا، فقُرئا بالوسوم التي هنا.
    [few] أُنجزت { $count } ملفات بوسوم أخرى، { $title }. كل وسم فيها موجود هنا أيضًا، فقُرئت بالوسوم التي هنا.
    [many] أُنجز { $count } ملفًا بوسوم أخرى، { $title }. كل وسم فيها موجود هنا أيضًا، فقُرئت بالوسوم التي هنا.
   *[other] أُنجز { $count } ملف بوسوم أخرى، { $title }. كل وسم فيها موجود هنا أيضًا، فقُرئت بالوسوم التي هنا.
  }
class-of-others = { $count ->
    [zero] لا تحديدات برمز آخر.
    [one] تحديد واحد أُنجز برمز آخر ويُحسب لهذا الطالب. هل دُمج ملف زميل؟
    [two] تحديدان أُنجزا برمز آخر ويُحسبان لهذا الطالب. هل دُمج ملف زميل؟
    [few] { $count } تحديدات أُنجزت برمز آخر وتُحسب لهذا الطالب. هل دُمج ملف زميل؟
    [many] { $count } تحديدًا أُنجزت برمز آخر وتُحسب لهذا الطالب. هل دُمج ملف زميل؟
   *[other] { $count } تحديد أُنجزت برمز آخر وتُحسب لهذا الطالب. هل دُمج ملف زميل؟
  }
class-orphans = { $count } من نسخة سابقة من المقال ولا يوجد في هذه: لا يُحسب
class-repeated = الملف نفسه مرة أخرى: يُحسب مرة واحدة
class-superseded = هناك ملف أحدث بالرمز نفسه، وهو المحسوب
class-another-text = إنه لمقال آخر. لكي يُحسب هناك، قارن بذلك المقال أدناه.
class-of-key = لمن وضع النموذج: لا يُحسب ملف طالب
class-beside = يُحسب للمقال الآخر
class-students = { $count ->
    [zero] لا طلاب
    [one] طالب واحد
    [two] طالبان
    [few] { $count } طلاب
    [many] { $count } طالبًا
   *[other] { $count } طالب
  }
class-agreement = مدى اتفاق الصف
class-too-few = يلزم طالبان ليكون اتفاق.
class-one-tag = استعمل الجميع وسمًا واحدًا: لم يكن الاختلاف ممكنًا.
class-nothing = لم يُظلَّل شيء يمكن مقارنته.
class-splits = أين ينقسم الصف
class-splits-none = لم تُوسم جملة بطرق مختلفة.
class-too-many = هناك أكثر من { $limit } ملف؛ تُرك هذا الملف
zip-damaged = ملف zip تالف هنا. اضغطه من جديد.
zip-too-many = في ملف zip أكثر من { $limit } ملف. قسّمه إلى عدة ملفات.
zip-too-large = بعد فك الضغط يتجاوز ملف zip { $limit } ميغابايت، أو أحد ملفاته أكبر مما ينبغي.
zip-foreign = له كلمة مرور، أو ضُغط بطريقة لا يعرفها Highlit. اضغطه من جديد بالطريقة المعتادة.
class-key = نموذج المعلم
class-key-none = بلا نموذج
class-key-hint = يمكن أن يكون أحد الملفات هو النموذج. يُقارن الصف به عندئذ، ولا يُحسب ملف طالب.
class-working = يجري الحساب…
class-failed = تعذّر الحساب. أغلق هذا التقرير وجرّب بملفات أقل.
class-value = { $value }
class-majority = ممن ظلّلوا جملة اختاروا وسمها الأكثر شيوعًا. هذا متوسط الجمل التي ظلّلها اثنان أو أكثر.
class-alpha = هل يعطي من يظلّلون الجملة نفسها الوسم الرئيس نفسه؟ 1 اتفاق تام، و0 كالمصادفة. الوحدة هي الجملة (ألفا كريپندورف).
class-interval = مع جمل أخرى من هذا النوع تقع هذه الألفا غالبًا بين { $low } و{ $high } (فترة بوتستراب 95%).
class-overlap = مما ظلّله طالبان متطابق وبالوسم نفسه. هذا متوسط كل الأزواج، والوحدة هي الحرف (F1).
class-key-sentences = من الجمل التي ظلّلها الطالب أو النموذج لها الوسوم نفسها عند كليهما. هذا متوسط جميع الطلاب.
class-key-overlap = مما ظلّله الطالب والنموذج متطابق وبالوسم نفسه. هذا متوسط جميع الطلاب، والوحدة هي الحرف (F1).
class-too-short = الجمل قليلة جدًا لمعرفة مدى دقة هذه الألفا.
class-by-tag = وسمًا وسمًا
class-by-tag-alpha = هل يتفق الطلاب على أن الجملة تحمل هذا الوسم أم لا؟ 1 اتفاق تام، و0 كالمصادفة. الوحدة هي الجملة (ألفا كريپندورف).
class-column-tag = الوسم
class-column-highlights = التظليلات
class-column-share = النسبة
class-column-alpha = الاتفاق
class-column-student = الطالب
class-column-notes = الملاحظات
class-column-finished = أنهى القراءة
class-column-key = كما في النموذج
class-column-sentence = الجملة
class-column-marked = ظلّلوها
class-column-tags = الوسوم
class-column-majority = الوسم الأكثر شيوعًا
class-heat = المقال جملة جملة
class-heat-lead = الرقم بعد الجملة يبيّن كم طالبًا ظلّلها، والحروف بأي وسم؛ وحيث ينقسم الصف يكون لكل حرف رقمه. اختر جملة لتقرأ ما قيل عنها.
class-marked = ظلّلها { $marked } من { $count }
class-is-split = انقسام
class-unmarked = { $count ->
    [zero] لم تُترك أي جملة.
    [one] تُركت جملة واحدة لم يظلّلها أحد.
    [two] تُركت جملتان لم يظلّلهما أحد.
    [few] تُركت { $count } جمل لم يظلّلها أحد.
    [many] تُركت { $count } جملة لم يظلّلها أحد.
   *[other] تُركت { $count } جملة لم يظلّلها أحد.
  }
class-no-notes = لم يكتب أحد ملاحظة عليها.
class-student = الطالب { $number }
class-by-student = الطلاب
class-codes = إظهار الرموز
# $answer: whether a student said so.
class-finished = { $answer ->
    [yes] نعم
   *[no] لا
  }
class-unfinished = { $count ->
    [zero] لم يبقَ طالب لم يقل إنه أنهى القراءة.
    [one] طالب واحد لم يقل إنه أنهى القراءة. ما لم يظلله ربما لم يقرأه.
    [two] طالبان لم يقولا إنهما أنهيا القراءة. ما لم يظللاه ربما لم يقرآه.
    [few] { $count } طلاب لم يقولوا إنهم أنهوا القراءة. ما لم يظللوه ربما لم يقرؤوه.
    [many] { $count } طالبًا لم يقولوا إنهم أنهوا القراءة. ما لم يظللوه ربما لم يقرؤوه.
   *[other] { $count } طالب لم يقولوا إنهم أنهوا القراءة. ما لم يظللوه ربما لم يقرؤوه.
  }
class-more = إظهار المزيد
class-all-shown = هذا كل شيء.
class-missed = في النموذج، وفاتت أكثر الصف
class-missed-none = ظلّل نصف الصف أو أكثر كل جملة في النموذج.
class-strip = المقال من أوله إلى آخره. الأعمدة الصاعدة: عدد من ظلّلوا كل جملة، { $most } من { $count } على الأكثر. الأعمدة النازلة: عدد من لم يختاروا منهم وسمها الأكثر شيوعًا.
class-strip-table = الشيء نفسه في جدول
class-save-page = حفظ التقرير صفحة ويب
class-save-merged = حفظ كل التظليلات في ملف واحد
class-column-score = درجات الملاحظات
class-score-sum = { $points } من { $most }
class-score-lead = أعط كل ملاحظة درجة: 0 – لا سبب بعد، 1 – سبب، 2 – سبب مع دليل من النص. لإزالة الدرجة اخترها مرة أخرى.
class-score-kept = تُحفظ الدرجات في هذا المتصفح وحده، وتظهر أيضًا في الجداول وصفحة الويب.
class-score-of = درجة ملاحظة { $student }: «{ $note }»
class-score-0 = لا سبب بعد
class-score-1 = سبب
class-score-2 = سبب مع دليل من النص
class-save-annotations = حفظ جدول بالتظليلات (CSV)
class-save-students = حفظ جدول بالطلاب (CSV)
class-save-named = الرموز ظاهرة، ولذلك فهي في الملفات الأربعة كلها.
class-save-unnamed = الرموز مخفية: في صفحة الويب والجداول لكل طالب رقم بدلًا منها. أما الملف الواحد الذي يضم كل التظليلات ففيه الرموز دائمًا. وتُحفظ الملاحظات كما كُتبت.
class-merged-here = الملف الواحد لكل التظليلات فيه ما على هذا المقال وحده.
class-merged-many = هناك أكثر من { $limit } تظليل. لا يستطيع Highlit فتح ملف بهذا الحجم؛ قد تستطيع برامج أخرى.
class-research = للبحث
class-sets = ألفا كريپندورف لمجموعة الوسوم على كل جملة؛ وعدم الوسم مجموعة أيضًا.
class-cohen = كابا كوهين للشيء نفسه: متوسط كل أزواج الطلاب.
class-fleiss = كابا فلايس للشيء نفسه.
class-chars = ألفا كريپندورف لمجموعة الوسوم على كل حرف؛ وعدم الوسم مجموعة أيضًا.
class-unitizing = ألفا التقطيع α-U ‏(2004): أين تبدأ التظليلات وأين تنتهي، وسمًا وسمًا. الوحدة هي الحرف.
class-u-overall = ألفا التقطيع u-α ‏(2016): ما هو مظلّل وبأي وسوم. الوحدة هي الحرف.
class-u-binary = الشيء نفسه، ‎|u-α‎: ما هو مظلّل أيًا كانت الوسوم.
class-u-coding = الشيء نفسه، cu-α: الوسوم حيث ظلّل اثنان أو أكثر.
class-exact = ‏F1 للتظليلات المتطابقة تمامًا وبالوسم نفسه: متوسط كل أزواج الطلاب.
class-partial = ‏F1 للتظليلات ذات الوسم الواحد التي تشترك في حرف على الأقل: متوسط كل أزواج الطلاب.

# Two articles on the same event, in the report of a class.
twice-title = المقارنة بمقال آخر
twice-lead = مقالان عن الحدث نفسه قُرئا بالوسوم نفسها. اختر المقال الآخر: عندئذ تُحسب له الملفات التي سُلّمت عنه. اختر تلك الملفات مع غيرها.
twice-choose = المقال الآخر
twice-none = لا شيء
twice-file = اختياره من ملف
twice-same = هذا هو المقال المفتوح. اختر مقالًا غيره.
twice-not-article = اختر هنا ملف مقال أو ملف تمرين أو نصًا عاديًا. افتح غير ذلك أولًا، فيظهر في القائمة.
twice-shares = الوسوم جنبًا إلى جنب
twice-shares-of = نسبة الوسم من كل تظليلات المقال، ونسبة الوسم الفرعي من التظليلات التي عليها وسمه. حُذفت الوسوم الفرعية التي لم يستعملها أحد.
# $title: the headline of an article.
twice-nobody = لم يُظلَّل شيء في «{ $title }» بعد. اختر في الأعلى ملفات صفّه.
# $title: the headline of an article.
twice-only = في «{ $title }» فقط
twice-only-lead = جمل علّمها نصف الصف أو أكثر، ولا تشبه أي جملة في المقال الآخر.
twice-only-none = لا توجد جملة كهذه.
twice-pairs = الشيء نفسه مرويًّا مرتين
twice-pairs-lead = جمل فيها الأسماء والأرقام والكلمات النادرة نفسها. الكلمات التي في إحداهما وحدها بخط عريض وتحتها خط. ما رُوي بكلمات مختلفة تمامًا لا يُعثر عليه.
twice-pairs-none = لا تشبه أي جملة في أحد المقالين جملة في الآخر.

# تمرين كما يراه من يقوم به
exercise-title = تمرين
exercise-task = المطلوب
exercise-made = { $count ->
    [zero] لا تظليلات
    [one] تظليل واحد
    [two] تظليلان
    [few] { $count } تظليلات
    [many] { $count } تظليلًا
   *[other] { $count } تظليل
}
exercise-made-of = { $count } من { $least } تظليلات
exercise-bare = { $count ->
    [zero] لا ينقص أي تعليق
    [one] واحد ينقصه تعليق
    [two] اثنان ينقصهما تعليق
    [few] { $count } ينقصها تعليق
    [many] { $count } ينقصها تعليق
   *[other] { $count } ينقصها تعليق
}
exercise-finish = أنهيت القراءة
exercise-finished = انتهت القراءة
exercise-resume = متابعة القراءة
exercise-short = طلب معلمك أكثر من هذا. يمكنك متابعة القراءة والإضافة، أو تسليم ما لديك.
exercise-hand-in = حفظ للتسليم
exercise-start = ابدأ
exercise-least = { $count ->
    [zero] ظلّل ما تشاء.
    [one] ضع تظليلًا واحدًا على الأقل.
    [two] ضع تظليلين على الأقل.
    [few] ضع { $count } تظليلات على الأقل.
    [many] ضع { $count } تظليلًا على الأقل.
   *[other] ضع { $count } تظليل على الأقل.
}
exercise-notes = اكتب السبب في تعليق على كل واحد.
exercise-tags = الوسوم هي وسوم «{ $title }».
exercise-why = استخدم الرمز الذي أُعطي لك لا اسمك. معلمك يعرف لمن هذا الرمز، ولا يعرف ذلك غيره ممن يقع الملف في يده.
exercise-other-tags = لتظليلاتك هنا وسوم غير وسوم هذا التمرين، فتبقى على حالها. لاستخدام وسوم التمرين احفظ تظليلاتك في ملف، ثم أزلها كلها وافتح التمرين من جديد.
exercise-compare = بعد أن تنتهي يمكنك أن تقارن مع نموذج المعلم أو ملف زميل.
exercise-leave = اترك التمرين
exercise-leave-title = أتترك التمرين؟
exercise-leave-lead = يذهب المطلوب من هذه الصفحة. وتبقى تظليلاتك وتعليقاتك بوسومها.
exercise-leave-hint = لتعود إليه افتح ملفه أو رابطه من جديد. إن كنت أعددته هنا فاحفظ ملفه أولًا.
exercise-keep = ابقَ
exercise-left = تركت التمرين. تظليلاتك ما زالت هنا.
exercise-link-broken = هذا الرابط غير كامل، وربما قُطع آخره. اطلبه مرة أخرى أو اطلب الملف.

# مكتب المعلم
desk-title = إعداد تمرين
desk-lead = اكتب ما على صفك أن يفعله بهذا المقال، ثم وزّع الملف أو الرابط. تظليلاتك أنت ليست في أي منهما.
desk-instructions = المطلوب
desk-least = أقل عدد من التظليلات (0: كما يشاؤون)
desk-least-wrong = هذا ليس عددًا صحيحًا من 0 إلى { $most }. ويبقى العدد السابق ساريًا.
desk-notes = يُطلب تعليق على كل تظليل
desk-compare = بعد الانتهاء يمكن للطلاب أن يقارنوا مع النموذج أو ملف زميل
desk-own-tags = استخدام وسوم خاصة بك
desk-save-tags = حفظ الوسوم
desk-open-tags = فتح وسوم من ملف
desk-save = حفظ التمرين
desk-save-page = احفظ في صفحة واحدة
desk-page-coming = يجري إعداد الصفحة…
desk-no-page = تعذّر إعداد الصفحة: يلزم موقع Highlit واتصال بالشبكة. احفظ التمرين في ملف بدلًا من ذلك.
desk-page-disk = هذه الصفحة ملف على جهازك: الرابط إليها لا يؤدي إلى شيء، وموقع Highlit وحده يحفظ التمرين في صفحة واحدة. احفظ التمرين في ملف.
desk-make-link = إنشاء رابط
desk-link = في الرابط التمرين كله
desk-link-made = عدد المحارف: { $count }. انسخه من الحقل أعلاه.
desk-link-copied = تم النسخ. عدد المحارف: { $count }.
desk-link-cut = تقطع بعض تطبيقات المحادثة الروابط التي تزيد على { $limit } محرف. جرّبه هناك أولًا، أو وزّع الملف.
desk-link-long = سيكون في الرابط { $count } من المحارف، وهذا أكثر مما يمر في البريد والدردشة. وزّع الملف بدلًا منه.
desk-tags-unfit = يحتاج كل وسم إلى اسم خاص به وحرف للهامش، وتحتاج المجموعة إلى اسم: ابحث عن اسم فارغ أو أطول مما يجب. يمكن أن يكون للوسم حتى 50 وسمًا أدق.
desk-key = لإعداد مفتاح ظلّل المقال بنفسك واحفظ ذلك الملف، ثم اختره في تقرير الصف.

# تعديل الوسوم
codebook-title = اسم مجموعة الوسوم
codebook-version = الإصدار
codebook-add = إضافة وسم
codebook-remove = إزالة هذا الوسم
codebook-label = الاسم
codebook-letter = الحرف في الهامش
codebook-slot = اللون والخط
codebook-style =
    { $number ->
         [1] أزرق، خط متصل
         [2] أصفر، خط متقطع
         [3] وردي، خط مزدوج
         [4] أخضر، خط منقط
         [5] بنفسجي، خط متموج
        *[6] رمادي، خط فوق وخط تحت
    }
codebook-definition = ما يعنيه
codebook-question = السؤال الحاسم
codebook-example = مثال
codebook-subtags = وسوم أدق، واحد في كل سطر. بعد النقطتين: ما يعنيه
codebook-exclusions = لا يجوز أن يقع على الكلمات نفسها مع

## What could not be opened, and why

open-refused = { $name ->
    [link] { $why }
   *[file] لم يُفتح «{ $name }». { $why }
  }
open-highlights = هذا ملف تظليلات. افتح مقاله أولًا، ثم استورد الملف هناك.
open-unreadable = لم يستطع المتصفح قراءته. تأكد من أن الملف ما زال موجودًا واختره من جديد.
open-not-found = لا يوجد ما يُقرأ في «{ $address }». تحقق من الرابط، أو افتح ملفًا بدلًا منه.
# There was no answer; a page is not told why.
open-unanswered = لم يأتِ أي رد على «{ $address }»: قد تكون الشبكة مقطوعة، أو أن العنوان يقود إلى موقع آخر لا يتبعه Highlit. تحقق من الرابط ومن اتصالك، ثم أعد المحاولة.
# $status: a number of HTTP, such as 500. As text: it is no count.
open-status = أجاب الموقع عن «{ $address }» بالخطأ { $status } بدلًا من نص. أعد المحاولة لاحقًا، أو افتح ملفًا بدلًا من ذلك.
open-cut = انقطع ما جاء من «{ $address }» في منتصفه. أعد المحاولة.
article-empty = ليس فيه نص. اختر ملفًا أو الصق نصًا فيه كلمات.
article-nothing-kept = كل نصه مستبعَد. أبقِ فقرة واحدة على الأقل.
not-text-empty = ليس فيه نص. اختر ملفًا فيه كلمات.
not-text-large = حجمه أكبر من { $size } م.ب، ويفتح Highlit مقالات حتى { $limit } م.ب. اختر ملفًا أصغر، أو الصق الجزء الذي تحتاجه.
not-text-kind = هذا { $kind ->
    [pdf] ملف PDF
    [packed] مستند Word أو ملف مضغوط آخر
    [old-word] مستند Word قديم
    [rtf] مستند RTF
    [mail] صفحة أو رسالة في ملف واحد مع كل ما يتبعها
   *[picture] ملف صورة
  }، ولا يقرؤه Highlit. افتحه في برنامجه واحفظه صفحة ويب أو نصًا؛ أو انسخ المقال والصقه هنا.
not-text-binary = هذا ليس ملفًا نصيًا: فيه بايتات لا توجد في أي نص. اختر ملف ‎.txt أو الصق المقال.
codebook-not-json = دليل الوسوم ليس JSON: لا يمكن قراءته ابتداءً من السطر { $line }.
codebook-form = في دليل الوسوم، «{ $place }» غير موجود أو من نوع غير صحيح.
codebook-tags = عدد وسوم الدليل { $count }، ويجب أن يكون من 1 إلى { $most }.
codebook-twice = يذكر دليل الوسوم «{ $id }» مرتين. غيّر أحد الاسمين.
codebook-no-pair = في دليل الوسوم يجب أن يسمّي «{ $place }» وسمين مختلفين منه.

## A newer version

renewal-ready = نسخة جديدة من Highlit جاهزة.
renewal-take = استخدمها الآن
renewal-others = ‏Highlit مفتوح في علامات تبويب أخرى أيضًا. أغلقها أولًا، ثم اختر «استخدمها الآن» مرة أخرى.

## On a page that is not ours

widget-keys = القراءة بلوحة المفاتيح
widget-keys-hint = مفاتيح الأسهم: جملةً جملةً أو كلمةً كلمةً. Shift: تحديد المزيد. Enter: اختيار وسم.
widget-no-selector = تقول الصفحة إن المقال في «{ $selector }»، وهذا ليس مُحدِّدًا.
widget-in-shadow = المقال داخل shadow root، حيث لا يستطيع Highlit تظليله.
