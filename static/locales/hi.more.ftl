### Highlit के शब्द हिन्दी में। समझाने वाली टिप्पणियाँ en.ftl और CONTRIBUTING.md में हैं।

## कई पन्नों पर

cancel = रद्द करें

## शुरुआती पन्ना

start-shelf = पढ़ना जारी रखें
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
paste-title = लेख चिपकाएँ
paste-hint = शीर्षक, स्रोत और लेखक टेक्स्ट के ऊपर लिखे हों तो पहचान लिए जाते हैं।
paste-read = इसे पढ़ें

## फ़ाइल या पता खोलना

open-elsewhere = “{ $address }” दूसरी साइट पर है और Highlit केवल अपनी साइट से पढ़ता है। वह पन्ना खोलें, लेख कॉपी करें और यहाँ चिपकाएँ।
abroad-title = दूसरी साइट से लाएँ?
abroad-lead = लेख { $site } पर है। उस साइट को पता चलेगा कि कोई इसे पढ़ रहा है; आपके काम का कुछ भी वहाँ नहीं जाता।
abroad-fetch = लाएँ
abroad-failed = { $site } के पास यह नहीं है, या वह दूसरी साइटों को पढ़ने नहीं देती। वह पन्ना खोलें, लेख कॉपी करें और यहाँ चिपकाएँ।
abroad-slow = { $site } जवाब देने में बहुत समय ले रही है। वह पन्ना खोलें, लेख कॉपी करें और यहाँ चिपकाएँ।
page-large = पेज { $size } MB से बड़ा है; Highlit { $limit } MB तक के पेज खोलता है। छोटा पेज चुनें, या ज़रूरी हिस्सा चिपकाएँ।
page-deep = पेज के हिस्से एक-दूसरे में { $limit } से ज़्यादा स्तरों तक हैं। ज़रूरी हिस्सा चिपकाएँ।
page-many = पेज में { $limit } से ज़्यादा हिस्से हैं। ज़रूरी हिस्सा चिपकाएँ।
page-empty = पेज में पढ़ने लायक पाठ नहीं है। दूसरा पेज चुनें, या लेख चिपकाएँ।
page-slow = उस पन्ने को पढ़ने में बहुत समय लग रहा है। वहाँ से लेख कॉपी करें और यहाँ चिपकाएँ।
page-broken = वह पन्ना पढ़ा नहीं जा सका। वहाँ से लेख कॉपी करें और यहाँ चिपकाएँ।
encoding-title = इनमें से कौन-सा सही दिखता है?
encoding-lead = “{ $name }” नहीं बताती कि उसके अक्षर कैसे लिखे गए हैं।
encoding-name = { $encoding ->
    [windows-1252] पश्चिमी यूरोपीय (Windows-1252)
    [gb18030] चीनी (GB18030)
    [utf-16be] यूनिकोड (UTF-16, उलटा बाइट-क्रम)
   *[utf-16le] यूनिकोड (UTF-16)
  }
encoding-none = इनमें से कोई नहीं

## ऊपर की पट्टी और काम कितना सुरक्षित है

bar-settings = सेटिंग
bar-import = हाइलाइट आयात करें
bar-print = प्रिंट करें
bar-page = वेब पन्ने के रूप में सहेजें
bar-clear = सभी हाइलाइट हटाएँ
storage-changed = दूसरे टैब में इसमें कुछ बदला गया है। फिर से देखें, तब चुनें।
storage-gone = इस ब्राउज़र ने इस लेख का यहाँ रखा सब कुछ मिटा दिया है। अगर आपने काम फ़ाइल में सहेजा था, तो उसे आयात करें।
storage-in-use = यह किसी दूसरे टैब में खुला है। पहले उसे वहाँ बंद करें, फिर यहाँ मिटाएँ।
damage-found = { $count ->
    [one] आपके काम का { $count } चरण ख़राब था और पढ़ा नहीं जा सका। बाकी सब यहाँ है। जो बचा है उसे शुरुआती पन्ने पर सहेजा जा सकता है।
   *[other] आपके काम के { $count } चरण ख़राब थे और पढ़े नहीं जा सके। बाकी सब यहाँ है। जो बचा है उसे शुरुआती पन्ने पर सहेजा जा सकता है।
  }
remind-to-save = अभी आपका काम केवल इस ब्राउज़र में है। बीच-बीच में इसे फ़ाइल में सहेजते रहें।

## लेख

chooser-name = यहाँ { $count } हाइलाइट हैं, सबसे छोटा पहले
told-sentence = अनुच्छेद { $block }, कुल { $sentences } में से वाक्य { $sentence }।
told-block = अनुच्छेद { $block }।
told-mark = टैग लगा है: { $tag }।

## चुने हुए शब्दों पर टैग लगाना

menu-selected = चुना गया: { $quote }।
menu-key = { $tag } के लिए { $key }।
menu-escape = छोड़ने के लिए Esc।
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
card-note-full = टिप्पणी भर गई: इसमें { $limit } अक्षर आ सकते हैं। उससे आगे का छूट गया।
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
language-later = यह भाषा पेज को फिर से लोड करने पर दिखेगी। पहले अपना काम फ़ाइल में सहेजें, फिर पेज को फिर से लोड करें।
settings-done = हो गया

## पढ़ने में आराम

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
import-unknown = यह ऐसे किसी प्रारूप में नहीं है जो यहाँ जाना जाता हो। ऐसी टिप्पणियों की फ़ाइल चुनें जिसे Highlit ने या उन औज़ारों में से किसी ने सहेजा हो जिनकी फ़ाइलें वह पढ़ता है।
import-line = पंक्ति { $line }: यह वैसी नहीं है जैसी इसके प्रारूप में होनी चाहिए। फ़ाइल फिर से सहेजें या निर्यात करें।
import-column = तालिका में “{ $field }” स्तंभ नहीं है। उसे जोड़ें या तालिका फिर से सहेजें।
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

## लेख के पुराने संस्करण

versions-title = पुराना संस्करण
versions-offer = आपने इस लेख के एक पुराने संस्करण में निशान लगाए थे।
versions-see = अपने निशान यहाँ लाएँ
versions-choose = यह किस लेख का दूसरा संस्करण है?
versions-none = इस ब्राउज़र में निशानों वाला कोई और लेख नहीं है।
versions-stand = { $count ->
    [one] { $count } निशान अपनी जगह पर है
   *[other] { $count } निशान अपनी जगह पर हैं
  }
versions-changed = { $count ->
    [one] { $count } बदले हुए शब्दों में है
   *[other] { $count } बदले हुए शब्दों में हैं
  }
versions-gone = { $count } इस संस्करण में नहीं मिले
versions-here = { $count } यहाँ पहले से हैं
versions-bring = { $count ->
    [one] इसे लाएँ
   *[other] { $count } लाएँ
  }
versions-look = इन्हें देखें: क्या ये अब भी ठीक हैं?
versions-was = पहले
versions-is = अब
versions-fits = ठीक है
versions-lost = नहीं मिले
versions-lost-hint = ये पुराने संस्करण में बने रहेंगे। अगर यह संस्करण वही बात दूसरे शब्दों में कहता है, तो जगह ख़ुद चुनें।
versions-place = इसकी जगह चुनें
versions-text = { $count ->
    [one] पाठ में क्या बदला: { $count } जगह
   *[other] पाठ में क्या बदला: { $count } जगहें
  }
versions-slow = तुलना में बहुत समय लग रहा है। पुराने संस्करण में आपके सब निशान हैं।
place-hint = वे शब्द चुनें जो अब यह कहते हैं:
place-leave = छोड़ें
done-brought = ले आए।
card-earlier = पहले यहाँ था:

## बाँटने से पहले लेख तैयार करना

prepare-title = लेख तैयार करें
prepare-marked = { $count ->
    [one] इस पर एक हाइलाइट है। नया शीर्षक इसे दूसरा संस्करण बनाता है, और पूछा जाएगा कि हाइलाइट साथ लाने हैं या नहीं।
   *[other] इस पर { $count } हाइलाइट हैं। नया शीर्षक इसे दूसरा संस्करण बनाता है, और पूछा जाएगा कि हाइलाइट साथ लाने हैं या नहीं।
  }
prepare-headline = शीर्षक
prepare-change = बदलें
prepare-parts = लेख के हिस्से
prepare-parts-hint = जिस पर सही का निशान नहीं है वह मुड़ा रहता है और उस पर हाइलाइट नहीं लगता।
prepare-save = बाँटने के लिए सहेजें

## कक्षा की रिपोर्ट

class-title = कक्षा की रिपोर्ट
class-lead = इस लेख पर कक्षा ने जो फ़ाइलें जमा कीं, उन्हें या उनकी zip चुनें। वे इसी ब्राउज़र में रहती हैं।
class-choose = फ़ाइलें चुनें
class-reading = { $count } में से { $done } पढ़ी जा रही हैं…
class-counted = { $count ->
    [one] { $count } फ़ाइल में से { $counted } गिनी गई।
   *[other] { $count } फ़ाइलों में से { $counted } गिनी गईं।
  }
class-files = गिनी गई फ़ाइलें, और शिक्षक की कुंजी
class-repeated = वही फ़ाइल फिर से: एक ही बार गिनी जाती है
class-superseded = उसी कोड की बाद वाली फ़ाइल है, वही गिनी जाती है
class-beside = दूसरे लेख के लिए गिनी जाती है
class-students = { $count ->
    [one] { $count } विद्यार्थी
   *[other] { $count } विद्यार्थी
  }
class-agreement = कक्षा कितनी सहमत है
class-too-few = सहमति के लिए दो विद्यार्थी चाहिए।
class-one-tag = सबने एक ही टैग लगाया: असहमति हो ही नहीं सकती थी।
class-nothing = ऐसा कुछ नहीं चुना गया जिसकी तुलना हो सके।
class-splits = कक्षा कहाँ बँटती है
class-splits-none = किसी वाक्य पर अलग-अलग टैग नहीं लगे।
class-too-many = { $limit } से ज़्यादा फ़ाइलें हैं; यह छोड़ दी गई
zip-damaged = zip यहाँ खराब है। उसे फिर से बनाएँ।
zip-too-many = zip में { $limit } से ज़्यादा फ़ाइलें हैं। उसे कई में बाँटें।
zip-too-large = खोलने पर zip { $limit } MB से बड़ी है, या उसकी कोई फ़ाइल बहुत बड़ी है।
zip-foreign = इस पर पासवर्ड है, या यह ऐसे तरीके से बनी है जिसे Highlit नहीं जानता। इसे सामान्य zip के रूप में फिर से बनाएँ।
class-key = शिक्षक की कुंजी
class-key-none = कोई कुंजी नहीं
class-key-hint = इनमें से एक फ़ाइल कुंजी हो सकती है। तब कक्षा की तुलना उससे होती है, और वह विद्यार्थी की फ़ाइल नहीं गिनी जाती।
class-working = हिसाब हो रहा है…
class-failed = हिसाब नहीं हो सका। यह रिपोर्ट बंद करें और कम फ़ाइलों के साथ फिर कोशिश करें।
class-value = { $value }
class-majority = ने, जिन्होंने वाक्य चुना, उसका सबसे आम टैग लगाया। यह उन वाक्यों का औसत है जिन्हें दो या अधिक ने चुना।
class-alpha = क्या एक ही वाक्य चुनने वाले उसे एक ही मुख्य टैग देते हैं? 1 पूरी सहमति है, 0 संयोग जितनी। इकाई वाक्य है (क्रिपेनडोर्फ़ का अल्फ़ा)।
class-interval = ऐसे ही दूसरे वाक्यों के साथ यह अल्फ़ा अधिकतर { $low } और { $high } के बीच होगा (95% बूटस्ट्रैप अंतराल)।
class-overlap = हिस्सा दो विद्यार्थियों के हाइलाइट में समान है, उसी टैग के साथ। यह सभी जोड़ियों का औसत है, और इकाई अक्षर है (F1)।
class-key-sentences = वाक्यों पर, जिन्हें विद्यार्थी या कुंजी ने चुना, दोनों के टैग एक जैसे हैं। यह सभी विद्यार्थियों का औसत है।
class-key-overlap = हिस्सा विद्यार्थी और कुंजी के हाइलाइट में समान है, उसी टैग के साथ। यह सभी विद्यार्थियों का औसत है, और इकाई अक्षर है (F1)।
class-too-short = यह अल्फ़ा कितना पक्का है, यह कहने के लिए वाक्य बहुत कम हैं।
class-by-tag = टैग दर टैग
class-by-tag-alpha = क्या विद्यार्थी सहमत हैं कि वाक्य पर यह टैग है या नहीं? 1 पूरी सहमति है, 0 संयोग जितनी। इकाई वाक्य है (क्रिपेनडोर्फ़ का अल्फ़ा)।
class-column-tag = टैग
class-column-highlights = हाइलाइट
class-column-share = हिस्सा
class-column-alpha = सहमति
class-column-student = विद्यार्थी
class-column-notes = टिप्पणियाँ
class-column-key = कुंजी जैसा
class-column-sentence = वाक्य
class-column-marked = इतनों ने चुना
class-column-tags = टैग
class-column-majority = सबसे आम टैग
class-heat = लेख, वाक्य दर वाक्य
class-heat-lead = किसी वाक्य पर क्या कहा गया, यह पढ़ने के लिए उसे चुनें।
class-marked = { $count } में से { $marked } ने चुना
class-is-split = मतभेद
class-no-notes = इस पर किसी ने टिप्पणी नहीं लिखी।
class-student = विद्यार्थी { $number }
class-by-student = विद्यार्थी
class-codes = कोड दिखाएँ
class-more = और दिखाएँ
class-missed = कुंजी में है, पर ज़्यादातर से छूट गया
class-missed-none = कुंजी का हर वाक्य आधी कक्षा या उससे ज़्यादा ने चुना।
class-strip = लेख शुरू से अंत तक। ऊपर की पट्टियाँ: हर वाक्य को कितनों ने चुना, सबसे ज़्यादा { $count } में से { $most } ने। नीचे की पट्टियाँ: उनमें से कितनों ने सबसे आम टैग नहीं लगाया।
class-strip-table = यही तालिका में
class-save-page = रिपोर्ट को वेब पेज के रूप में सहेजें
class-save-merged = सारे हाइलाइट एक फ़ाइल में सहेजें
class-merged-many = { $limit } से ज़्यादा हाइलाइट हैं। Highlit इतनी बड़ी फ़ाइल नहीं खोल सकता; दूसरे प्रोग्राम शायद खोल सकें।
class-research = शोध के लिए
class-sets = हर वाक्य पर लगे टैगों के समूह का क्रिपेनडोर्फ़ अल्फ़ा; कोई टैग न होना भी एक समूह है।
class-cohen = उसी का कोहेन का कप्पा: विद्यार्थियों की सभी जोड़ियों का औसत।
class-fleiss = उसी का फ़्लाइस का कप्पा।
class-chars = हर अक्षर पर लगे टैगों के समूह का क्रिपेनडोर्फ़ अल्फ़ा; कोई टैग न होना भी एक समूह है।
class-unitizing = खंडों का अल्फ़ा, α-U (2004): हाइलाइट कहाँ शुरू और कहाँ खत्म होते हैं, टैग दर टैग। इकाई अक्षर है।
class-u-overall = खंडों का अल्फ़ा, u-α (2016): क्या हाइलाइट है, और किन टैगों के साथ। इकाई अक्षर है।
class-u-binary = वही, |u-α: क्या हाइलाइट है, टैग चाहे जो हों।
class-u-coding = वही, cu-α: टैग, जहाँ दो या अधिक ने कुछ हाइलाइट किया।
class-exact = बिल्कुल एक जैसे, एक ही टैग वाले हाइलाइट का F1: विद्यार्थियों की सभी जोड़ियों का औसत।
class-partial = एक टैग के उन हाइलाइट का F1 जिनमें कम से कम एक अक्षर समान है: विद्यार्थियों की सभी जोड़ियों का औसत।

# Two articles on the same event, in the report of a class.
twice-title = किसी दूसरे लेख से तुलना
twice-lead = एक ही घटना पर दो लेख, एक ही टैग से पढ़े गए। दूसरा लेख चुनें: तब उस पर जमा की गई फ़ाइलें उसी के लिए गिनी जाती हैं। उन्हें बाकी फ़ाइलों के साथ चुनें।
twice-choose = दूसरा लेख
twice-none = कोई नहीं
twice-file = फ़ाइल से चुनें
twice-same = यही लेख खुला है। कोई और चुनें।
twice-not-article = यहाँ लेख की फ़ाइल, अभ्यास की फ़ाइल या सादा पाठ चुनें। कुछ और हो तो पहले उसे खोलें; तब वह सूची में होगा।
twice-shares = टैग, आमने-सामने
twice-shares-of = टैग का हिस्सा लेख के सब हाइलाइट में से है, उप-टैग का हिस्सा उसके टैग वाले हाइलाइट में से। जो उप-टैग किसी ने नहीं लगाए, वे छोड़ दिए गए हैं।
# $title: the headline of an article.
twice-nobody = “{ $title }” में अभी कुछ हाइलाइट नहीं है। ऊपर उसकी कक्षा की फ़ाइलें चुनें।
# $title: the headline of an article.
twice-only = केवल “{ $title }” में
twice-only-lead = वे वाक्य जिन्हें आधी या उससे ज़्यादा कक्षा ने चिह्नित किया और जो दूसरे लेख के किसी वाक्य जैसे नहीं हैं।
twice-only-none = ऐसा कोई वाक्य नहीं है।
twice-pairs = एक ही बात, दो बार कही गई
twice-pairs-lead = वे वाक्य जिनमें नाम, संख्याएँ और कम मिलने वाले शब्द एक-से हैं। जो शब्द केवल एक में हैं, वे मोटे और रेखांकित हैं। जो बात बिल्कुल अलग शब्दों में कही गई, वह नहीं मिलती।
twice-pairs-none = एक लेख का कोई वाक्य दूसरे के किसी वाक्य जैसा नहीं है।

# अभ्यास, जैसा करने वाले को दिखता है
exercise-title = अभ्यास
exercise-task = काम
exercise-made = { $count ->
    [one] { $count } निशान
   *[other] { $count } निशान
}
exercise-made-of = { $least } में से { $count } निशान
exercise-bare = { $count ->
    [one] { $count } पर अभी टिप्पणी नहीं है
   *[other] { $count } पर अभी टिप्पणी नहीं है
}
exercise-finish = मैंने पढ़ लिया
exercise-finished = पढ़ना पूरा हुआ
exercise-resume = आगे पढ़ें
exercise-hand-in = जमा करने के लिए सहेजें
exercise-start = शुरू करें
exercise-least = { $count ->
    [one] कम से कम { $count } निशान लगाएँ।
   *[other] कम से कम { $count } निशान लगाएँ।
}
exercise-notes = हर एक पर टिप्पणी में कारण लिखें।
exercise-tags = टैग “{ $title }” के हैं।
exercise-why = अपना नाम नहीं, दिया गया कोड लिखें। आपके शिक्षक जानते हैं कि कोड किसका है; फ़ाइल पाने वाला कोई और नहीं जानता।
exercise-other-tags = यहाँ आपके निशानों पर इस अभ्यास से अलग टैग हैं, इसलिए वे वैसे ही रहेंगे। अभ्यास के टैग लेने के लिए अपने निशान फ़ाइल में सहेजें, सब हटाएँ और अभ्यास फिर खोलें।
exercise-link-broken = यह लिंक पूरा नहीं है: शायद अंत कट गया। लिंक फिर माँगें, या फ़ाइल माँगें।

# शिक्षक की मेज़
desk-title = अभ्यास बनाएँ
desk-lead = लिखें कि कक्षा को इस लेख के साथ क्या करना है, फिर फ़ाइल या लिंक बाँटें। आपके अपने निशान दोनों में नहीं हैं।
desk-instructions = क्या करना है
desk-least = कम से कम कितने निशान (0: जितने चाहें)
desk-notes = हर निशान पर टिप्पणी चाहिए
desk-own-tags = अपने टैग इस्तेमाल करें
desk-save-tags = टैग सहेजें
desk-open-tags = फ़ाइल से टैग खोलें
desk-save = अभ्यास सहेजें
desk-make-link = लिंक बनाएँ
desk-link = लिंक में पूरा अभ्यास है
desk-link-made = { $count } अक्षर। ऊपर के खाने से कॉपी करें।
desk-link-copied = कॉपी हुआ: { $count } अक्षर।
desk-link-long = लिंक में { $count } अक्षर होते, जो मेल और चैट में नहीं आते। इसके बजाय फ़ाइल बाँटें।
desk-tags-unfit = हर टैग का अपना नाम और हाशिये का अक्षर चाहिए, और समूह का भी नाम: ख़ाली या बहुत लंबा नाम ढूँढें। एक टैग में 50 तक बारीक टैग हो सकते हैं।
desk-key = कुंजी बनाने के लिए लेख पर ख़ुद निशान लगाएँ और वह फ़ाइल सहेजें। फिर उसे कक्षा की रिपोर्ट में चुनें।

# टैग बदलना
codebook-title = टैगों के इस समूह का नाम
codebook-version = संस्करण
codebook-add = टैग जोड़ें
codebook-remove = यह टैग हटाएँ
codebook-label = नाम
codebook-letter = हाशिये का अक्षर
codebook-slot = रंग और रेखा
codebook-style = शैली { $number }
codebook-definition = इसका अर्थ
codebook-question = तय करने वाला सवाल
codebook-example = एक उदाहरण
codebook-subtags = और बारीक टैग, हर पंक्ति में एक। कोलन के बाद: उसका अर्थ

## What could not be opened, and why

open-refused = “{ $name }” नहीं खुली। { $why }
open-highlights = यह हाइलाइट की फ़ाइल है। पहले इसका लेख खोलें, फिर फ़ाइल वहीं आयात करें।
open-unreadable = ब्राउज़र इसे पढ़ नहीं सका। देखें कि फ़ाइल अब भी वहीं है और उसे फिर चुनें।
open-not-found = “{ $address }” पर पढ़ने को कुछ नहीं है। लिंक जाँचें, या कोई फ़ाइल खोलें।
article-empty = इसमें कोई टेक्स्ट नहीं है। ऐसी फ़ाइल चुनें या ऐसा टेक्स्ट चिपकाएँ जिसमें शब्द हों।
not-text-empty = इसमें कोई टेक्स्ट नहीं है। ऐसी फ़ाइल चुनें जिसमें शब्द हों।
not-text-large = यह { $size } MB से बड़ी है; Highlit { $limit } MB तक के लेख खोलता है। छोटी फ़ाइल चुनें, या जितना चाहिए उतना हिस्सा चिपकाएँ।
not-text-kind = यह { $kind ->
    [pdf] PDF
    [packed] Word दस्तावेज़ या कोई और पैक की हुई फ़ाइल
    [old-word] पुराना Word दस्तावेज़
    [rtf] RTF दस्तावेज़
   *[picture] तस्वीर
  } है, जिसे Highlit नहीं पढ़ता। इसे इसके अपने प्रोग्राम में खोलें और वेब पन्ने या टेक्स्ट के रूप में सहेजें; या लेख कॉपी करें और यहाँ चिपकाएँ।
not-text-binary = यह टेक्स्ट फ़ाइल नहीं है: इसमें ऐसे बाइट हैं जो किसी टेक्स्ट में नहीं होते। .txt फ़ाइल चुनें, या लेख चिपकाएँ।
codebook-not-json = टैग-पुस्तिका JSON नहीं है: पंक्ति { $line } से आगे पढ़ी नहीं जा सकती।
codebook-form = टैग-पुस्तिका में “{ $place }” नहीं है या सही प्रकार का नहीं है।
codebook-tags = टैग-पुस्तिका में { $count } टैग हैं। 1 से { $most } होने चाहिए।
codebook-twice = टैग-पुस्तिका में “{ $id }” दो बार है। एक का नाम बदलें।

## A newer version

renewal-ready = Highlit का नया संस्करण तैयार है।
renewal-take = अभी इस्तेमाल करें
renewal-others = Highlit दूसरे टैब में भी खुला है। पहले उन्हें बंद करें, फिर दोबारा “अभी इस्तेमाल करें” चुनें।
