//! Which language a text is in, told from the text or said by its reader.

use highlit::{
    article::{Article, Block, Kind, Meta, Writing, WritingMode},
    storage::Record,
    text::{Direction, Language},
};
use proptest::prelude::*;
use serde_json::Value;

use crate::support::{cases, text};

fn article_of(blocks: &[(Kind, &str)]) -> Article {
    let blocks = blocks.iter().map(|(kind, text)| (Block::new(*kind), (*text).to_owned()));
    Article::new(Meta::default(), blocks.collect()).unwrap()
}

fn paragraph(text: &str) -> Article {
    article_of(&[(Kind::Paragraph, text)])
}

fn language(tag: &str) -> Language {
    Language::parse(tag).unwrap_or_else(|| panic!("{tag}"))
}

fn check_told(text: &str, tag: Option<&str>, direction: Direction) {
    let article = paragraph(text);
    assert_eq!(article.told_language().map(Language::as_str), tag, "{text}");
    assert_eq!(article.language(), article.told_language());
    assert_eq!(article.direction(), direction, "{text}");
}

/// A few sentences, as an article might begin.
const TEXTS: &[(&str, &str)] = &[
    (
        "en",
        "The river had been rising for three days, and on Tuesday night it came over the wall. \
         The mayor said that nobody was hurt, but the shops on the lower street will be closed \
         for weeks. It is the worst flood that the town has seen in forty years.",
    ),
    (
        "es",
        "El río llevaba tres días creciendo y el martes por la noche pasó por encima del muro. \
         El alcalde dijo que no hubo heridos, pero las tiendas de la calle baja estarán cerradas \
         durante semanas. Es la peor inundación que ha visto el pueblo en cuarenta años.",
    ),
    (
        "fr",
        "La rivière montait depuis trois jours et, dans la nuit de mardi, elle est passée \
         par-dessus le mur. Le maire a déclaré qu’il n’y avait pas de blessés, mais que les \
         magasins de la rue basse resteront fermés pendant des semaines.",
    ),
    (
        "de",
        "Der Fluss war drei Tage lang gestiegen, und in der Nacht zum Mittwoch kam er über die \
         Mauer. Der Bürgermeister sagte, dass niemand verletzt wurde, aber die Läden in der \
         unteren Straße werden für Wochen nicht öffnen. Es ist das schlimmste Hochwasser seit \
         vierzig Jahren.",
    ),
    (
        "pt",
        "O rio subia há três dias e, na noite de terça-feira, passou por cima do muro. O prefeito \
         disse que não houve feridos, mas as lojas da rua de baixo ficarão fechadas por semanas. \
         É a pior enchente que a cidade já viu em quarenta anos.",
    ),
    (
        "it",
        "Il fiume cresceva da tre giorni e nella notte di martedì ha superato il muro. Il sindaco \
         ha detto che non ci sono feriti, ma i negozi della strada bassa resteranno chiusi per \
         settimane. È la peggiore alluvione che la città abbia visto in quarant’anni.",
    ),
    (
        "nl",
        "De rivier was al drie dagen aan het stijgen en in de nacht van dinsdag kwam het water \
         over de muur. De burgemeester zei dat er niemand gewond is, maar de winkels in de lage \
         straat zijn nog weken dicht. Het is de ergste overstroming die de stad heeft gezien.",
    ),
    (
        "tr",
        "Nehir üç gündür yükseliyordu ve salı gecesi duvarı aştı. Belediye başkanı kimsenin \
         yaralanmadığını söyledi, ama aşağı sokaktaki dükkânlar haftalarca kapalı kalacak. Bu, \
         kasabanın kırk yıldır gördüğü en kötü sel oldu.",
    ),
    (
        "vi",
        "Nước sông dâng lên trong ba ngày và đêm thứ Ba đã tràn qua bức tường. Thị trưởng nói \
         rằng không có ai bị thương, nhưng các cửa hàng ở phố dưới sẽ đóng cửa trong nhiều tuần. \
         Đây là trận lụt tồi tệ nhất mà thị trấn từng thấy.",
    ),
    (
        "id",
        "Air sungai itu naik selama tiga hari, dan pada Selasa malam melewati tembok. Wali kota \
         mengatakan bahwa tidak ada yang terluka, tetapi toko-toko di jalan bawah akan ditutup \
         selama berminggu-minggu. Ini adalah banjir terburuk yang pernah dilihat kota itu.",
    ),
    (
        "pl",
        "Rzeka podnosiła się przez trzy dni, a we wtorek w nocy przelała się przez mur. Burmistrz \
         powiedział, że nikt nie jest ranny, ale sklepy przy dolnej ulicy będą zamknięte przez \
         kilka tygodni. To najgorsza powódź, jaką widziało miasto od czterdziestu lat.",
    ),
    (
        "ca",
        "El riu feia tres dies que pujava i dimarts a la nit va passar per sobre del mur. \
         L’alcalde va dir que no hi ha ferits, però les botigues del carrer de baix estaran \
         tancades durant setmanes. És la pitjor inundació que ha vist el poble.",
    ),
    (
        "ro",
        "Râul creștea de trei zile și în noaptea de marți a trecut peste zid. Primarul a spus că \
         nu sunt răniți, dar magazinele de pe strada de jos vor fi închise pentru câteva \
         săptămâni. Este cea mai gravă inundație din ultimii patruzeci de ani.",
    ),
    (
        "sv",
        "Floden hade stigit i tre dagar och natten till onsdag kom vattnet över muren. \
         Borgmästaren sade att ingen blev skadad, men att butikerna på den nedre gatan kommer \
         att vara stängda i flera veckor. Det är den värsta översvämningen som staden har sett.",
    ),
    (
        "zh-Hans",
        "河水涨了三天，星期二晚上越过了堤墙。市长说没有人受伤，但是下街的商店将关门几个星期。这是四十年来\
         这个小镇见过的最严重的洪水。",
    ),
    (
        "zh-Hant",
        "河水漲了三天，星期二晚上越過了堤牆。市長說沒有人受傷，但是下街的商店將關門幾個星期。這是四十年來\
         這個小鎮見過的最嚴重的洪水。",
    ),
    (
        "ja",
        "川の水は三日間増え続け、火曜日の夜に堤防を越えた。市長は、けが人はいないが、下の通りの店は\
         数週間閉まると述べた。",
    ),
    (
        "ko",
        "강물은 사흘 동안 불어났고 화요일 밤에 둑을 넘었다. 시장은 다친 사람이 없다고 말했지만 아랫길의 \
         가게들은 몇 주 동안 문을 닫을 것이다.",
    ),
    (
        "ru",
        "Река поднималась три дня, и в ночь на среду вода перелилась через стену. Мэр сказал, что \
         никто не пострадал, но магазины на нижней улице будут закрыты несколько недель.",
    ),
    (
        "uk",
        "Річка піднімалася три дні, і в ніч на середу вода перелилася через стіну. Мер сказав, що \
         ніхто не постраждав, але крамниці на нижній вулиці будуть зачинені кілька тижнів. Її \
         бачили всі.",
    ),
    (
        "be",
        "Рака падымалася тры дні, і ў ноч на сераду вада перацякла праз сцяну. Мэр сказаў, што \
         ніхто не пацярпеў, але крамы на ніжняй вуліцы будуць зачыненыя.",
    ),
    (
        "bg",
        "Реката се покачваше три дни и през нощта срещу сряда водата премина през стената. Кметът \
         каза, че няма пострадали, но магазините на долната улица ще бъдат затворени.",
    ),
    (
        "sr",
        "Река је расла три дана и у ноћи на среду вода је прешла преко зида. Градоначелник је \
         рекао да нико није повређен, али ће продавнице у доњој улици бити затворене недељама.",
    ),
    (
        "mn",
        "Гол гурван өдрийн турш үерлэж, мягмар гарагийн шөнө ус хана давжээ. Хотын дарга хэн ч \
         гэмтээгүй гэж хэлсэн боловч доод гудамжны дэлгүүрүүд хаалттай байх болно.",
    ),
    (
        "ar",
        "ظل النهر يرتفع ثلاثة أيام، وفي ليلة الثلاثاء تجاوز الجدار. وقال رئيس البلدية إن أحدا لم \
         يصب بأذى، لكن المتاجر في الشارع السفلي ستبقى مغلقة لأسابيع.",
    ),
    (
        "fa",
        "رودخانه سه روز بالا می‌آمد و سه‌شنبه شب از دیوار گذشت. شهردار گفت که کسی آسیب ندیده است، \
         اما مغازه‌های خیابان پایین چند هفته بسته خواهند بود.",
    ),
    (
        "ur",
        "دریا تین دن سے بڑھ رہا تھا اور منگل کی رات پانی دیوار کے اوپر سے گزر گیا۔ میئر نے کہا کہ \
         کوئی زخمی نہیں ہوا، لیکن نچلی سڑک کی دکانیں ہفتوں بند رہیں گی۔",
    ),
    (
        "he",
        "הנהר עלה במשך שלושה ימים, ובליל שלישי עבר את החומה. ראש העיר אמר שאיש לא נפגע, אך החנויות \
         ברחוב התחתון יהיו סגורות במשך שבועות.",
    ),
    ("th", "น้ำในแม่น้ำสูงขึ้นเป็นเวลาสามวัน และในคืนวันอังคารก็ล้นกำแพง นายกเทศมนตรีกล่าวว่าไม่มีใครได้รับบาดเจ็บ"),
    (
        "hi",
        "नदी तीन दिन से बढ़ रही थी और मंगलवार की रात को पानी दीवार के ऊपर से निकल गया। महापौर ने कहा कि \
         किसी को चोट नहीं लगी है, लेकिन निचली सड़क की दुकानें हफ़्तों तक बंद रहेंगी।",
    ),
    (
        "mr",
        "नदी तीन दिवस वाढत होती आणि मंगळवारी रात्री पाणी भिंतीवरून गेले. महापौर म्हणाले की कोणीही जखमी नाही, \
         पण खालच्या रस्त्यावरील दुकाने बंद राहणार आहेत. हा या गावातील सर्वात मोठा पूर आहे.",
    ),
    (
        "bn",
        "নদীর জল তিন দিন ধরে বাড়ছিল এবং মঙ্গলবার রাতে তা দেয়াল পেরিয়ে যায়। মেয়র বলেছেন যে কেউ আহত হয়নি।",
    ),
    ("ta", "ஆற்றில் மூன்று நாட்களாக நீர் உயர்ந்து, செவ்வாய் இரவு சுவரைத் தாண்டியது. யாருக்கும் காயம் இல்லை."),
    (
        "el",
        "Το ποτάμι ανέβαινε επί τρεις ημέρες και το βράδυ της Τρίτης πέρασε πάνω από τον τοίχο.",
    ),
];

#[test]
fn languages_are_told_apart() {
    for (tag, text) in TEXTS {
        let leftward = ["ar", "fa", "he", "ur"].contains(tag);
        let direction = if leftward { Direction::RightToLeft } else { Direction::LeftToRight };
        check_told(text, Some(tag), direction);
        assert_eq!(language(tag).direction(), direction);
    }
}

#[test]
fn not_to_know_is_an_answer() {
    for text in [
        "2022-02-07",
        "Hello",
        "The mayor of Harbour",
        "Museum, Hotel, Restaurant, Taxi",
        // Two languages that have no list here.
        "Joki oli noussut kolme päivää, ja tiistain vastaisena yönä vesi tuli muurin yli. \
         Pormestarin mukaan kukaan ei loukkaantunut, mutta kaupat ovat kiinni viikkoja.",
        "Řeka stoupala tři dny a v noci na středu se voda přelila přes zeď. Starosta řekl, že \
         nikdo nebyl zraněn, ale obchody v dolní ulici budou několik týdnů zavřené.",
        // As much of one as of the other.
        "The river rose and the mayor spoke to the people of the town. \
         Река поднималась три дня, и мэр говорил с жителями города.",
        "河水涨了",
        "Өзен үш күн бойы көтеріліп, сейсенбі түні су қабырғадан асып кетті.",
    ] {
        check_told(text, None, Direction::LeftToRight);
    }
    for text in ["שלום", "سلام"] {
        check_told(text, None, Direction::RightToLeft);
    }
}

#[test]
fn most_of_what_is_kept_decides() {
    let of = |tag: &str| TEXTS.iter().find(|(other, _)| *other == tag).unwrap().1;
    let english = of("en");
    check_told(&format!("{english} “河水涨了三天。” 標題"), Some("en"), Direction::LeftToRight);
    let chinese = of("zh-Hans");
    check_told(
        &format!("{chinese}（CNN, The New York Times）"),
        Some("zh-Hans"),
        Direction::LeftToRight,
    );
    check_told(&format!("{chinese}「カメラ」"), Some("zh-Hans"), Direction::LeftToRight);
    let hebrew = of("he");
    check_told(&format!("BBC News: {hebrew}"), Some("he"), Direction::RightToLeft);
    // The site around an article is often in another language.
    let article = article_of(&[(Kind::Furniture, english), (Kind::Paragraph, of("fr"))]);
    assert_eq!(article.language(), Some(&language("fr")));
    // Nothing but what is told may depend on which blocks are kept later.
    let article = article.with_block(0, true).unwrap().with_block(1, false).unwrap();
    assert_eq!(article.language(), Some(&language("fr")));
}

#[test]
fn what_is_said_outweighs_what_is_told() {
    let told = paragraph(TEXTS[0].1);
    let said =
        told.with_writing(Writing { language: Some(language("ar")), mode: WritingMode::Vertical });
    assert_eq!(said.language(), Some(&language("ar")));
    assert_eq!(said.told_language(), Some(&language("en")));
    assert_eq!(said.direction(), Direction::RightToLeft);
    assert_eq!(said.meta().writing.mode, WritingMode::Vertical);
    assert_eq!(said.with_writing(Writing::default()), told);
    assert_eq!(Article::from_line(&said.to_line()).as_ref(), Some(&said));
}

#[test]
fn articles_kept_before_are_still_read() {
    let article = paragraph(TEXTS[0].1);
    let mut record: Value = serde_json::from_str(&article.to_line()).unwrap();
    record.as_object_mut().unwrap().remove("writing").unwrap();
    assert_eq!(Article::from_line(&record.to_string()), Some(article));
}

#[test]
fn tags() {
    for (tag, canonical, direction) in [
        ("en", "en", "ltr"),
        ("EN-us", "en-US", "ltr"),
        ("zh-hant-tw", "zh-Hant-TW", "ltr"),
        ("es-419", "es-419", "ltr"),
        ("ckb", "ckb", "rtl"),
        ("ar-EG", "ar-EG", "rtl"),
        ("az-ARAB", "az-Arab", "rtl"),
        ("ku-Latn", "ku-Latn", "ltr"),
        ("ur-Latn-PK", "ur-Latn-PK", "ltr"),
    ] {
        let language = language(tag);
        assert_eq!((language.as_str(), language.direction().as_str()), (canonical, direction));
        assert_eq!(Language::parse(canonical), Some(language.clone()));
        assert_eq!(language.to_string(), canonical);
    }
    for bad in ["", "e", "engl", "en_US", "en-", "-en", "en-US-x", "x-y", "en-12", "é", "en us"] {
        assert_eq!(Language::parse(bad), None, "{bad}");
    }
}

proptest! {
    #![proptest_config(cases(128))]

    #[test]
    fn any_text_may_be_asked(text in text(60)) {
        if let Ok(article) = Article::new(Meta::default(), vec![(Block::new(Kind::Paragraph), text)])
            && let Some(language) = article.told_language()
        {
            prop_assert_eq!(Language::parse(language.as_str()), Some(language.clone()));
            prop_assert_eq!(article.direction(), language.direction());
        }
    }

    #[test]
    fn any_tag_may_be_asked(tag in "[a-zA-Z0-9-]{0,12}|\\PC{0,6}") {
        if let Some(language) = Language::parse(&tag) {
            prop_assert!(language.as_str().eq_ignore_ascii_case(&tag));
        }
    }
}
