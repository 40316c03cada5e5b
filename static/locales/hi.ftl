### Highlit के शब्द हिन्दी में। समझाने वाली टिप्पणियाँ en.ftl और CONTRIBUTING.md में हैं।

## कई पन्नों पर

cancel = रद्द करें
close = बंद करें
undo = पहले जैसा करें
redo = फिर से करें
say-why = वजह बताएँ
save-work = मेरा काम सहेजें
opening = खुल रहा है…
page-title = { $title } – Highlit

## शुरुआती पन्ना

start-title = ध्यान से पढ़ें। हर दावे पर निशान लगाएँ।
start-lead = लेख के दावों को हाइलाइट करें, हर दावे पर तथ्य, राय या फ़्रेमिंग का टैग लगाएँ और वजह बताएँ। सब कुछ इसी ब्राउज़र में रहता है।
start-shelf = पढ़ना जारी रखें
start-open = कोई लेख खोलें
start-choose = टेक्स्ट फ़ाइल चुनें
start-choose-hint = या उसे इस पन्ने पर कहीं भी छोड़ें
start-paste = टेक्स्ट चिपकाएँ
start-paste-hint = किसी वेबसाइट या दस्तावेज़ से
start-samples = या हमारे किसी लेख पर अभ्यास करें
shelf-highlights = { $count ->
    [0] अभी कोई हाइलाइट नहीं
    [one] { $count } हाइलाइट
   *[other] { $count } हाइलाइट
  }
shelf-notes = { $count } टिप्पणी के साथ
shelf-only-here = अभी फ़ाइल में नहीं
shelf-hint = ये लेख और आपके हाइलाइट केवल इस ब्राउज़र में रखे हैं।
bin-title = { $count ->
    [one] कूड़ेदान ({ $count } लेख)
   *[other] कूड़ेदान ({ $count } लेख)
  }
bin-put = कूड़ेदान में डालें
bin-restore = वापस रखें
bin-erase = हमेशा के लिए मिटाएँ
bin-erase-ask = { $count ->
    [0] इस लेख को हमेशा के लिए मिटाएँ? यह वापस नहीं लाया जा सकेगा।
    [one] इस लेख और इसके { $count } हाइलाइट को हमेशा के लिए मिटाएँ? ये वापस नहीं लाए जा सकेंगे।
   *[other] इस लेख और इसके { $count } हाइलाइट हमेशा के लिए मिटाएँ? ये वापस नहीं लाए जा सकेंगे।
  }
bin-erase-sure = हाँ, मिटाएँ
bin-keep = नहीं, रहने दें
bin-button = { $what }: { $title }
quarantine-lead = { $count ->
    [one] इस ब्राउज़र का { $count } रिकॉर्ड ख़राब था और पढ़ा नहीं जा सका। बाकी सब यहाँ है।
   *[other] इस ब्राउज़र के { $count } रिकॉर्ड ख़राब थे और पढ़े नहीं जा सके। बाकी सब यहाँ है।
  }
quarantine-save = फ़ाइल में सहेजें
quarantine-forget = भूल जाएँ
sample-summary = { $sample ->
    [skate-park] एक स्तंभकार चाहती हैं कि खाली पार्किंग की जगह स्केट पार्क बने।
    [neighbours-shake-hands] 4 फ़रवरी 2022 की शी–पुतिन मुलाक़ात का स्वागत करने वाला एक विचार-लेख।
   *[behind-the-fireworks] 4 फ़रवरी 2022 की शी–पुतिन मुलाक़ात से आगाह करने वाला एक विचार-लेख।
  }
sample-facts = उम्र { $age }+ · { $count ->
    [one] { $count } अंग्रेज़ी शब्द
   *[other] { $count } अंग्रेज़ी शब्द
  } · अभ्यास के लिए लिखा गया
paste-title = लेख चिपकाएँ
paste-hint = शीर्षक, स्रोत और लेखक टेक्स्ट के ऊपर लिखे हों तो पहचान लिए जाते हैं।
paste-read = इसे पढ़ें
language = भाषा
language-of-browser = जैसी ब्राउज़र में है

## फ़ाइल या पता खोलना

open-refused = “{ $name }” नहीं खुली। { $why }
open-first = केवल “{ $name }” खुली: एक बार में एक फ़ाइल।
open-highlights = यह हाइलाइट की फ़ाइल है। पहले इसका लेख खोलें, फिर फ़ाइल वहीं आयात करें।
open-unreadable = ब्राउज़र इसे पढ़ नहीं सका। देखें कि फ़ाइल अब भी वहीं है और उसे फिर चुनें।
open-not-found = “{ $address }” पर पढ़ने को कुछ नहीं है। लिंक जाँचें, या कोई फ़ाइल खोलें।
open-elsewhere = “{ $address }” दूसरी साइट पर है और Highlit केवल अपनी साइट से पढ़ता है। वह पन्ना खोलें, लेख कॉपी करें और यहाँ चिपकाएँ।
open-not-kept = वह लेख इस ब्राउज़र में नहीं रखा है। उसे उसकी फ़ाइल से फिर खोलें।
article-empty = इसमें कोई टेक्स्ट नहीं है। ऐसी फ़ाइल चुनें या ऐसा टेक्स्ट चिपकाएँ जिसमें शब्द हों।
article-nothing-kept = इसका सारा टेक्स्ट अलग रखा गया है। कम से कम एक अनुच्छेद रखें।
not-text-empty = इसमें कोई टेक्स्ट नहीं है। ऐसी फ़ाइल चुनें जिसमें शब्द हों।
not-text-large = यह { $size } MB से बड़ी है; Highlit { $limit } MB तक के लेख खोलता है। छोटी फ़ाइल चुनें, या जितना चाहिए उतना हिस्सा चिपकाएँ।
not-text-kind = यह { $kind ->
    [pdf] PDF
    [packed] Word दस्तावेज़ या कोई और पैक की हुई फ़ाइल
    [old-word] पुराना Word दस्तावेज़
    [rtf] RTF दस्तावेज़
    [picture] तस्वीर
   *[page] वेब पन्ना
  } है, जिसे Highlit अभी नहीं पढ़ सकता। इसे इसके अपने प्रोग्राम में खोलें, लेख कॉपी करें और यहाँ चिपकाएँ।
not-text-binary = यह टेक्स्ट फ़ाइल नहीं है: इसमें ऐसे बाइट हैं जो किसी टेक्स्ट में नहीं होते। .txt फ़ाइल चुनें, या लेख चिपकाएँ।
page-large = पेज { $size } MB से बड़ा है; Highlit { $limit } MB तक के पेज खोलता है। छोटा पेज चुनें, या ज़रूरी हिस्सा चिपकाएँ।
page-deep = पेज के हिस्से एक-दूसरे में { $limit } से ज़्यादा स्तरों तक हैं। ज़रूरी हिस्सा चिपकाएँ।
page-many = पेज में { $limit } से ज़्यादा हिस्से हैं। ज़रूरी हिस्सा चिपकाएँ।
page-empty = पेज में पढ़ने लायक पाठ नहीं है। दूसरा पेज चुनें, या लेख चिपकाएँ।
encoding-title = इनमें से कौन-सा सही दिखता है?
encoding-lead = “{ $name }” नहीं बताती कि उसके अक्षर कैसे लिखे गए हैं।
encoding-name = { $encoding ->
    [windows-1252] पश्चिमी यूरोपीय (Windows-1252)
    [gb18030] चीनी (GB18030)
    [utf-16be] यूनिकोड (UTF-16, उलटा बाइट-क्रम)
   *[utf-16le] यूनिकोड (UTF-16)
  }
encoding-none = इनमें से कोई नहीं
codebook-not-fetched = टैग-पुस्तिका नहीं मिल सकी। कनेक्शन जाँचें और पन्ना फिर लोड करें।
codebook-not-json = टैग-पुस्तिका JSON नहीं है: पंक्ति { $line } से आगे पढ़ी नहीं जा सकती।
codebook-form = टैग-पुस्तिका में “{ $place }” नहीं है या सही प्रकार का नहीं है।
codebook-tags = टैग-पुस्तिका में { $count } टैग हैं। 1 से { $most } होने चाहिए।
codebook-twice = टैग-पुस्तिका में “{ $id }” दो बार है। एक का नाम बदलें।

## ऊपर की पट्टी और काम कितना सुरक्षित है

bar-home = Highlit: सभी लेख
bar-tools = औज़ार
bar-help = मदद
bar-settings = सेटिंग
bar-import = हाइलाइट आयात करें
bar-brush = ब्रश
bar-print = प्रिंट करें
bar-page = वेब पन्ने के रूप में सहेजें
bar-more = और
bar-saved = सहेजा गया
bar-saving = सहेजा जा रहा है…
bar-not-saved = नहीं सहेजा
bar-not-kept = नहीं रहेगा
bar-read-only = केवल पढ़ने के लिए
bar-clear = सभी हाइलाइट हटाएँ
trouble-failing = { $why } फिर कोशिश हो रही है। यह पन्ना बंद करने से पहले काम को फ़ाइल में सहेज लें।
trouble-passing = यह ब्राउज़र Highlit को आपका काम रखने नहीं देता (शायद यह निजी विंडो है)। यह पन्ना बंद करने से पहले काम को फ़ाइल में सहेज लें।
trouble-elsewhere = एक लेख पर किया काम अभी सहेजा नहीं गया है। यह पेज बंद करने से पहले वह लेख फिर खोलें और अपना काम फ़ाइल में सहेजें।
storage-blocked = यह ब्राउज़र Highlit को आपका काम यहाँ रखने नहीं देता।
storage-full = इस ब्राउज़र में आपका काम रखने की जगह नहीं बची।
storage-damaged = इस ब्राउज़र का रखा हुआ कुछ हिस्सा पढ़ा नहीं जा सकता।
storage-other = ब्राउज़र आपका काम नहीं रख सका ({ $words })।
storage-unreadable = ब्राउज़र अपना रखा हुआ नहीं ला सका ({ $words })। पन्ना फिर लोड करें।
trouble-read-only = इस लेख पर नए Highlit में काम हुआ है। आप इसे यहाँ पढ़ सकते हैं। आगे काम करने के लिए पन्ना फिर लोड करें।
trouble-superseded = दूसरे टैब में नया Highlit खुला है, इसलिए यह टैब अब नहीं सहेज रहा। अपना काम फ़ाइल में सहेजें, फिर पन्ना दोबारा लोड करें।
read-only = यहाँ कुछ बदला नहीं जा सकता: इस लेख पर नए Highlit में काम हुआ है। पन्ना फिर लोड करें।
storage-unkept = ब्राउज़र ने कहा कि आपका काम रख लिया गया है, पर वह वहाँ नहीं है।
storage-lost = ब्राउज़र ने जो रखा था, उसे मिटा दिया है।
storage-superseded = इस पर नए Highlit में काम हुआ है। पन्ना फिर लोड करें।
storage-changed = दूसरे टैब में इसमें कुछ बदला गया है। फिर से देखें, तब चुनें।
storage-silent = ब्राउज़र का भंडार उत्तर नहीं दे रहा। दूसरे टैब बंद करने या ब्राउज़र फिर से खोलने से मदद मिल सकती है।
damage-found = { $count ->
    [one] आपके काम का { $count } चरण ख़राब था और पढ़ा नहीं जा सका। बाकी सब यहाँ है। जो बचा है उसे शुरुआती पन्ने पर सहेजा जा सकता है।
   *[other] आपके काम के { $count } चरण ख़राब थे और पढ़े नहीं जा सके। बाकी सब यहाँ है। जो बचा है उसे शुरुआती पन्ने पर सहेजा जा सकता है।
  }
remind-to-save = अभी आपका काम केवल इस ब्राउज़र में है। बीच-बीच में इसे फ़ाइल में सहेजते रहें।

rare-unavailable = Highlit का यह हिस्सा नहीं मिल सका। कनेक्शन जाँचें और फिर कोशिश करें।

## लेख

skip-to-article = सीधे लेख पर जाएँ
aside-lines = { $count ->
    [one] लेख का हिस्सा नहीं: { $count } पंक्ति
   *[other] लेख का हिस्सा नहीं: { $count } पंक्तियाँ
  }
aside-take-in = शामिल करें
aside-set-aside = फिर अलग रखें
highlight-name = { $tag }: { $quote }
chooser-name = यहाँ { $count } हाइलाइट हैं, सबसे छोटा पहले

reading-hint = नीचे वाला तीर या J: अगला वाक्य। Enter: टैग चुनें। प्रश्नचिह्न: सभी कुंजियाँ।
told-sentence = अनुच्छेद { $block }, कुल { $sentences } में से वाक्य { $sentence }।
told-block = अनुच्छेद { $block }।
told-mark = टैग लगा है: { $tag }।

## चुने हुए शब्दों पर टैग लगाना

menu-name = चुने हुए शब्दों पर टैग लगाएँ
menu-leave = बिना टैग लगाए छोड़ें
menu-invitation = यह कौन-सा है?
menu-hint = टैग का अर्थ देखने के लिए उस पर पॉइंटर ले जाएँ।
menu-selected = चुना गया: { $quote }।
menu-key = { $tag } के लिए { $key }।
menu-escape = छोड़ने के लिए Esc।
span-blank = चुने हुए हिस्से में कोई शब्द नहीं है। कम से कम एक शब्द चुनें।
span-outside = चुना हुआ हिस्सा लेख के बाहर है। लेख के शब्द चुनें।

brush-hint = जो भी चुनेंगे, उस पर तुरंत यह टैग लगेगा:
brush-put-away = ब्रश रख दें

## हाइलाइट के सिरे बदलना

edges-name = सिरे बदलें
edges-start = शुरुआत
edges-end = अंत
edges-start-earlier = एक शब्द पहले से शुरू करें
edges-start-later = एक शब्द बाद से शुरू करें
edges-end-earlier = एक शब्द पहले ख़त्म करें
edges-end-later = एक शब्द बाद ख़त्म करें
edges-keep = यही रखें
told-reshaped = हाइलाइट यह होगा: { $quote }।

## कुछ हो जाने पर

done-marked = { $tag } का टैग लगा।
done-reshaped = सिरे बदल गए।
done-deleted = हटाया गया।
done-imported = आयात हो गया।
done-saved = { $name } नाम से सहेजा गया।
done-cleared = सभी हाइलाइट हटा दिए गए।
done-restored = वापस रख दिया गया।
save-refused = ब्राउज़र ने Highlit को फ़ाइल सहेजने नहीं दी। उसकी डाउनलोड सेटिंग जाँचें और फिर कोशिश करें।
action-no-highlight = वह हाइलाइट अब नहीं है।
action-id-taken = { $id } नाम का हाइलाइट पहले से है।
action-no-tag = टैग-पुस्तिका में “{ $tag }” टैग नहीं है।
action-no-subtag = इस टैग में “{ $subtag }” उप-टैग नहीं है।
action-outside = वह हाइलाइट लेख के बाहर है।
action-part-in-use = { $count ->
    [one] इस हिस्से में एक हाइलाइट है। पहले उसे हटाएँ, फिर हिस्से को अलग रखें।
   *[other] इस हिस्से में { $count } हाइलाइट हैं। पहले उन्हें हटाएँ, फिर हिस्से को अलग रखें।
  }
action-part-stays = यह हिस्सा अलग नहीं रखा जा सकता: कुछ भी नहीं बचेगा।
action-no-change = इससे कुछ नहीं बदलता।

## हाइलाइट की सूची

panel-name = आपके हाइलाइट
panel-count = { $count ->
    [0] कोई हाइलाइट नहीं
    [one] { $count } हाइलाइट
   *[other] { $count } हाइलाइट
  }
panel-only = केवल एक टैग दिखाएँ
panel-share = { $percent }%
panel-find = हाइलाइट और टिप्पणियों में खोजें
panel-empty = अभी कोई हाइलाइट नहीं है।
panel-empty-hint = लेख में कुछ शब्द चुनें, फिर टैग चुनें। हर हाइलाइट का कार्ड यहाँ दिखेगा।
panel-none-fit = इस फ़िल्टर से कोई हाइलाइट मेल नहीं खाता।

## हाइलाइट का कार्ड

card-unsure = पक्का नहीं
card-tags = टैग
card-kinds = प्रकार
card-note = किन शब्दों को देखकर आपने यह चुना?
card-confidence = आपको कितना यक़ीन है?
card-choose-sure = पक्का
card-choose-unsure = पक्का नहीं
card-show = लेख में देखें
card-edges = सिरे बदलें
card-delete = हटाएँ
card-made = { $reader } · { $time }
card-changed = { $reader } · बदला गया { $time }

## मदद

help-title = टैग का मतलब क्या है?
help-example = जैसे: “{ $example }”
help-keys = कुंजियाँ
help-read = पढ़ना
help-key-sentence = अगला वाक्य, पिछला वाक्य
help-key-focused = वही, जब फ़ोकस लेख पर हो
help-key-character = एक अक्षर आगे, एक अक्षर पीछे
help-key-word = एक शब्द आगे (Mac पर Option)
help-key-highlight = अगला हाइलाइट, पिछला हाइलाइट
help-mark = हाइलाइट करना
help-key-stretch = ऊपर की किसी भी कुंजी के साथ: ज़्यादा या कम चुनें
help-key-swap = दूसरा सिरा सरकाएँ
help-key-tag = वाक्य या चुने हुए शब्दों पर टैग लगाएँ
help-key-choose = मेन्यू से टैग चुनें
help-key-brush = ब्रश: पहले टैग चुनें, फिर हाइलाइट करें
help-key-leave = छोड़ें
help-change = हाइलाइट बदलना
help-key-retag = खुले हाइलाइट पर दूसरा टैग लगाएँ
help-key-why = वजह बताएँ
help-key-edges = बदलें कि वह कहाँ शुरू और कहाँ ख़त्म हो
help-key-delete = उसे हटाएँ
help-key-help = यह मदद दिखाएँ
help-letters = अक्षरों और अंकों की कुंजियाँ सेटिंग में बंद की जा सकती हैं।
help-back = पढ़ने पर लौटें

## सेटिंग

settings-title = सेटिंग
settings-code = आपका कोड
settings-code-hint = यह आपकी सहेजी फ़ाइलों में जाता है। अपना नाम नहीं, दिया गया कोड लिखें।
settings-code-wrong = 1 से 24 अक्षर या अंक लिखें। बीच में ख़ाली जगह और - _ . @ आ सकते हैं
settings-snap = चुनाव को पूरे शब्दों तक बढ़ाएँ
settings-letters = अक्षरों और अंकों की कुंजियाँ चालू रखें
settings-telling = स्क्रीन रीडर क्या पढ़े
settings-telling-all = शब्द, उनकी जगह और लगे हुए टैग
settings-telling-words = केवल शब्द
settings-telling-nothing = कुछ नहीं
settings-article = यह लेख
settings-article-detected = लगता है: { $language }
settings-article-unknown = पता नहीं
settings-lines = पंक्तियाँ
settings-lines-across = आड़ी
settings-lines-down = खड़ी, दाएँ से बाएँ
settings-done = हो गया

## पढ़ने में आराम

comfort-title = पढ़ने में आराम
comfort-size = टेक्स्ट का आकार
comfort-percent = { $percent }%
comfort-spacing = पंक्तियों के बीच की दूरी
comfort-close = कम
comfort-normal = सामान्य
comfort-wide = ज़्यादा
comfort-width = पंक्तियों की लंबाई
comfort-short = छोटी
comfort-long = लंबी
comfort-letters = अक्षर
comfort-serif = सेरिफ़
comfort-sans = बिना सेरिफ़
comfort-legible = डिस्लेक्सिया में आसान
comfort-theme = रंग
comfort-system = मेरे डिवाइस जैसा
comfort-light = हल्का
comfort-dark = गहरा
comfort-sepia = सीपिया
comfort-contrast = तेज़ कंट्रास्ट
comfort-motion = एनिमेशन
comfort-still = कोई नहीं
comfort-reset = रीसेट करें

## पर्चा: हाइलाइट समेत लेख, काग़ज़ पर या वेब पन्ने के रूप में

handout-imprint = { $readers } के हाइलाइट · { $date }
handout-notes = टिप्पणियाँ
handout-sure = पक्का
handout-back = हाइलाइट पर लौटें

## हाइलाइट की फ़ाइल आयात करना

import-title = हाइलाइट आयात करें
import-lead = { $count ->
    [one] “{ $name }” में इस लेख का { $count } हाइलाइट है।
   *[other] “{ $name }” में इस लेख के { $count } हाइलाइट हैं।
  }
import-lead-by = { $count ->
    [one] “{ $name }” में { $reader } का इस लेख पर { $count } हाइलाइट है।
   *[other] “{ $name }” में { $reader } के इस लेख पर { $count } हाइलाइट हैं।
  }
import-new = { $count ->
    [one] { $count } नया
   *[other] { $count } नए
  }
import-newer = { $count ->
    [one] { $count } फ़ाइल में बाद में बदला: फ़ाइल वाला आएगा
   *[other] { $count } फ़ाइल में बाद में बदले: फ़ाइल वाले आएँगे
  }
import-older = { $count ->
    [one] { $count } यहाँ बाद में बदला: आपका रहेगा
   *[other] { $count } यहाँ बाद में बदले: आपके रहेंगे
  }
import-unlike = { $count ->
    [one] { $count } यहाँ अलग है, उसी समय बदला: आपका रहेगा
   *[other] { $count } यहाँ अलग हैं, उसी समय बदले: आपके रहेंगे
  }
import-same = { $count } यहाँ पहले से वैसे ही
import-moved = { $count ->
    [one] { $count } जगह से नहीं, अपने शब्दों से मिला
   *[other] { $count } जगह से नहीं, अपने शब्दों से मिले
  }
import-reissued = { $count } जिनकी id दूसरे हाइलाइट की है: नई दी जाएगी
import-codebook = यह दूसरे टैग-समूह से बनी है: { $title }।
import-no-change = मिलाने से कुछ नहीं बदलेगा।
import-undoable = बाद में इसे पहले जैसा किया जा सकता है।
import-replace = मेरे { $count } की जगह ये लाएँ
import-merge = मिलाएँ
import-refused = “{ $name }” आयात नहीं हुई। { $why }
removed-title = हटाए गए हाइलाइट
removed-lead = जो हटाया गया, वह यहाँ रखा है, सबसे नया पहले।
removed-none = इस लेख से कुछ नहीं हटाया गया।
removed-restore = { $count ->
    [one] { $count } वापस रखें
   *[other] सभी { $count } वापस रखें
  }
file-too-large = यह { $limit } MB से बड़ी है।
file-not-json = यह ख़राब है या JSON फ़ाइल नहीं है: पंक्ति { $line }, कॉलम { $column } से आगे पढ़ी नहीं जा सकती। फ़ाइल फिर से माँगें।
file-unfinished = इसका अंत नहीं है। फ़ाइल फिर से माँगें।
file-twice = पंक्ति { $line }: वहाँ “{ $field }” दो बार है। फ़ाइल फिर से माँगें।
file-limit = पंक्ति { $line }: वहाँ सीमा पार हुई, जो { $limit } { $what ->
    [levels] एक के अंदर एक स्तरों की है
    [fields] फ़ील्ड एक जगह की है
    [bytes] बाइट एक टेक्स्ट की है
   *[values] कुल मानों की है
  }। फ़ाइल फिर से माँगें, जैसी Highlit ने सहेजी थी।
file-not-annotations = यह हाइलाइट की फ़ाइल नहीं है। “{ save-work }” से सहेजी हुई फ़ाइल चुनें।
file-encoding = इसके अक्षर ऐसे लिखे हैं कि यहाँ पढ़े नहीं जा सकते। फ़ाइल फिर से माँगें, जैसी Highlit ने सहेजी थी।
file-too-many = इसमें { $count } हाइलाइट हैं; ज़्यादा से ज़्यादा { $limit } खोले जा सकते हैं।
file-field = इसका “{ $field }” सही प्रकार का नहीं है। फ़ाइल फिर से माँगें।
file-another-text = यह दूसरे लेख “{ $title }” के लिए बनी थी। पहले वह लेख खोलें, फिर फ़ाइल वहीं आयात करें।
file-another-text-untitled = यह दूसरे लेख के लिए बनी थी। पहले वह लेख खोलें, फिर फ़ाइल वहीं आयात करें।
file-damaged = इसे सहेजने के बाद बदला गया है: इसका टेक्स्ट इसके जाँच-कोड से मेल नहीं खाता। फ़ाइल फिर से माँगें।
# $field: a place in the file, such as blocks[3].kind.
article-file-not = यह लेख की फ़ाइल नहीं है। “highlit convert” से बनी फ़ाइल चुनें।
article-file-version = यह संस्करण { $version } की लेख फ़ाइल है; यह Highlit संस्करण { $known } पढ़ता है। नया Highlit इस्तेमाल करें।
article-file-field = इसका “{ $field }” नहीं है या सही प्रकार का नहीं है। फ़ाइल फिर से माँगें।
article-file-unknown = इसके “{ $field }” के बारे में कुछ पता नहीं। फ़ाइल फिर से माँगें, जैसी Highlit ने लिखी थी।
annotation-field = हाइलाइट { $number }: इसका “{ $field }” नहीं है या सही प्रकार का नहीं है।
annotation-form = हाइलाइट { $number }: इसका “{ $field }” सही नहीं है; यहाँ { $expected ->
    [address] urn:uuid:… जैसा, बिना ख़ाली जगह का, 500 अक्षरों तक का पता
    [tag] 1 से 100 अक्षरों का टैग-नाम
    [subtag] 1 से 100 अक्षरों का उप-टैग-नाम
    [code] 1 से 24 अक्षरों या अंकों का कोड, बीच में ख़ाली जगह या - _ . @
    [time] 2026-03-04T05:06:07Z जैसा समय
   *[note] 10,000 अक्षरों तक की टिप्पणी
  } चाहिए।
annotation-limit = हाइलाइट { $number }: { $what ->
    [characters] इसके “{ $field }” में { $limit } से ज़्यादा अक्षर हैं
    [entries] इसके “{ $field }” में { $limit } से ज़्यादा प्रविष्टियाँ हैं
   *[foreign] इसका जो Highlit नहीं जानता, वह { $limit } kB से ज़्यादा है या बहुत गहरा है
  }। इससे छोटी फ़ाइल माँगें।
annotation-tag = हाइलाइट { $number }: इसका टैग “{ $tag }” यहाँ की टैग-पुस्तिका में नहीं है।
annotation-same-id = हाइलाइट { $number }: इसकी id दूसरे हाइलाइट की भी है।
annotation-not-found = हाइलाइट { $number }: इसके शब्द “{ $quote }” इस लेख में नहीं हैं, या कई जगह एक जैसे हैं।

## When the program has broken

fallen-title = Highlit में कुछ टूट गया है
fallen-lead = आपका काम आख़िरी चरण तक रखा है। उसे फ़ाइल में सहेजें, फिर पन्ना दोबारा लोड करें।
fallen-saved = आपका काम सहेज लिया गया है। अब आप पन्ना दोबारा लोड कर सकते हैं।
fallen-records = आपका काम केवल कच्चे रिकॉर्ड के रूप में सहेजा जा सका, highlit-records.json फ़ाइल में। यह फ़ाइल सँभालकर रखें और पन्ना दोबारा लोड करें।
fallen-load = पन्ना दोबारा लोड करें
