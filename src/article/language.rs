//! Telling the language of a text from its letters and its small words.
//!
//! A wrong guess makes a screen reader read with the wrong voice, so that not to
//! know is an answer. Near relatives of a language listed here, such as Malay of
//! Indonesian, may be taken for it; a reader can say better.

use crate::text::{Direction, Language};

/// How many letters are looked at, from the start of the text.
const SAMPLE: usize = 8_000;

/// How many letters of its script a text needs before anything is said of it.
const LEAST_LETTERS: usize = 24;

/// How many of its small words, in a thousand words, show a language.
const LEAST_SHARE: usize = 120;

/// How many of its small words, all told, show a language.
const LEAST_WORDS: usize = 6;

/// How many letters that only some languages have show one of them.
const LEAST_OWN: usize = 2;

/// Writing systems, as far as languages are told apart by them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Script {
    Latin,
    Cyrillic,
    Arabic,
    Devanagari,
    Han,
    Kana,
    /// A script that in an article stands for one language.
    Of(&'static str),
}

/// The blocks of the letters of each script (Unicode 17, `Blocks.txt`).
const BLOCKS: &[(char, char, Script)] = &[
    ('A', '\u{24f}', Script::Latin),
    ('\u{370}', '\u{3ff}', Script::Of("el")),
    ('\u{400}', '\u{52f}', Script::Cyrillic),
    ('\u{530}', '\u{58f}', Script::Of("hy")),
    ('\u{590}', '\u{5ff}', Script::Of("he")),
    ('\u{600}', '\u{6ff}', Script::Arabic),
    ('\u{750}', '\u{77f}', Script::Arabic),
    ('\u{900}', '\u{97f}', Script::Devanagari),
    ('\u{980}', '\u{9ff}', Script::Of("bn")),
    ('\u{a00}', '\u{a7f}', Script::Of("pa")),
    ('\u{a80}', '\u{aff}', Script::Of("gu")),
    ('\u{b80}', '\u{bff}', Script::Of("ta")),
    ('\u{c00}', '\u{c7f}', Script::Of("te")),
    ('\u{c80}', '\u{cff}', Script::Of("kn")),
    ('\u{d00}', '\u{d7f}', Script::Of("ml")),
    ('\u{d80}', '\u{dff}', Script::Of("si")),
    ('\u{e00}', '\u{e7f}', Script::Of("th")),
    ('\u{e80}', '\u{eff}', Script::Of("lo")),
    ('\u{f00}', '\u{fff}', Script::Of("bo")),
    ('\u{1000}', '\u{109f}', Script::Of("my")),
    ('\u{10a0}', '\u{10ff}', Script::Of("ka")),
    ('\u{1780}', '\u{17ff}', Script::Of("km")),
    ('\u{1800}', '\u{18af}', Script::Of("mn-Mong")),
    ('\u{1e00}', '\u{1eff}', Script::Latin),
    ('\u{3041}', '\u{30ff}', Script::Kana),
    ('\u{3400}', '\u{9fff}', Script::Han),
    ('\u{ac00}', '\u{d7a3}', Script::Of("ko")),
    ('\u{fb50}', '\u{fdff}', Script::Arabic),
    ('\u{fe70}', '\u{fefc}', Script::Arabic),
    ('\u{20000}', '\u{323af}', Script::Han),
];

/// A language told by the small words that it is full of, and by letters that
/// mark a word as its own.
struct Marks {
    tag: &'static str,
    words: &'static str,
    letters: &'static str,
}

const fn marks(tag: &'static str, words: &'static str, letters: &'static str) -> Marks {
    Marks { tag, words, letters }
}

/// Languages in Latin letters. Some of them are here so that their relatives are
/// not taken for the language beside them.
const LATIN: &[Marks] = &[
    marks(
        "en",
        "the of and to in is that it was for on with as at be this by are from have not were which has had but their they",
        "",
    ),
    marks(
        "es",
        "de la que el en y los se del las un por con una su para es al lo como más pero sus fue este ha",
        "ñ",
    ),
    marks(
        "fr",
        "de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce sont d l qu il elle avec",
        "œ",
    ),
    marks(
        "de",
        "der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach",
        "ß",
    ),
    marks(
        "pt",
        "de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao das à pelo são",
        "ãõ",
    ),
    marks(
        "it",
        "di e il la che in un a per è una non sono da del con i si le della dei al anche più come gli nel ha alla l",
        "",
    ),
    marks(
        "nl",
        "de het een van en in is dat op te zijn met voor niet aan er om ook als die was bij door naar maar heeft hij uit wordt nog",
        "",
    ),
    marks(
        "tr",
        "ve bir bu da de için ile çok olarak daha gibi olan ne kadar sonra ama var en her o ki olduğu değil göre iki kendi",
        "ğı",
    ),
    marks(
        "vi",
        "và là của có trong cho không được với các những một người này đã khi từ đến về như ra cũng nhưng năm tại theo",
        "ơưđạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ",
    ),
    marks(
        "id",
        "yang dan di ini itu dengan untuk pada dari dalam tidak akan juga ke karena oleh ada bahwa mereka adalah sebagai tersebut saya lebih telah bisa",
        "",
    ),
    marks(
        "pl",
        "w się że jest nie są oraz przez który która które jak tym ale był było jego także lub dla będzie może już tylko co ze jednak",
        "łżś",
    ),
    marks(
        "ca",
        "de la el que en un del i els per les amb és dels més però seva van aquest com són ser pel als hi ha molt quan",
        "",
    ),
    marks(
        "ro",
        "de și în a la care cu o un pe din nu că mai este al ce se pentru sunt fi au prin lui sau după",
        "șță",
    ),
    marks(
        "sv",
        "och i att det som en på är av för med den till inte har de om ett var men sig från han vi så kan",
        "",
    ),
    marks(
        "da",
        "og i at det er en til af som på de med den for ikke der har et fra var blev sig også han efter kan",
        "",
    ),
    marks(
        "nb",
        "og i det er som på til en av for at med har de ikke den et om fra ble var seg også etter han kan",
        "",
    ),
];

const DEVANAGARI: &[Marks] = &[
    marks("hi", "के है में की को से का और हैं पर ने नहीं यह भी था थी थे कि इस तो वह लिए गया", ""),
    marks("mr", "आहे आणि या हे ते होते आहेत हा ही तर पण नाही होता होती व ला", "ळ"),
    marks("ne", "छ र हो मा को का ले पनि भने गरेको यो छैन थियो लाई छन गर", ""),
];

/// Letters that only some languages of a script have, and the language they
/// show; the first that fits is it. Without a name it is one of many.
type OwnLetters = [(&'static str, Option<&'static str>)];

const CYRILLIC: &OwnLetters = &[
    ("ў", Some("be")),
    ("ќѓѕ", Some("mk")),
    ("јљњћђџ", Some("sr")),
    ("әғқңұһҗҡҙҫҷҳӣӯӑӗӧӱ", None),
    ("їєґі", Some("uk")),
    ("өү", Some("mn")),
    ("ыэё", Some("ru")),
    ("ъ", Some("bg")),
];

const ARABIC: &OwnLetters = &[
    ("ټډړږښڼ", Some("ps")),
    ("ڭۇۈ", Some("ug")),
    ("ێڵڕ", Some("ckb")),
    ("ڄڃڇڏڊڌ", Some("sd")),
    ("ٹڈڑںےہ", Some("ur")),
    ("پچژگ", Some("fa")),
];

/// Characters that only simplified Chinese has, and those it has them for.
const SIMPLIFIED: &str = "们这来国时说对会学过还没发经样关为个无问开长门见车东";
const TRADITIONAL: &str = "們這來國時說對會學過還沒發經樣關為個無問開長門見車東";

/// What a text tells of its language.
#[derive(Debug, Default)]
pub(super) struct Told {
    /// The language, if it is sure.
    pub language: Option<Language>,
    /// Which way its lines run: sure even of a few words.
    pub direction: Direction,
}

/// Looks at the start of a text for its language.
pub(super) fn tell<'t>(blocks: impl Iterator<Item = &'t str>) -> Told {
    let mut sample = String::new();
    let mut tally: Vec<(Script, usize)> = Vec::new();
    let mut letters = 0;
    for block in blocks {
        for c in block.chars() {
            // Few small words begin with a capital other than these; the table of all
            // capitals would be three kilobytes more to load.
            sample.push(c.to_ascii_lowercase());
            if let Some(script) = Script::of(c) {
                letters += 1;
                match tally.iter_mut().find(|(other, _)| *other == script) {
                    Some((_, count)) => *count += 1,
                    None => tally.push((script, 1)),
                }
            }
        }
        sample.push(' ');
        if letters >= SAMPLE {
            break;
        }
    }
    let count = |script: Script| {
        tally.iter().find(|(other, _)| *other == script).map_or(0, |(_, count)| *count)
    };
    let language = language_of(&sample, letters, count).and_then(Language::parse);
    let leftward = count(Script::Arabic) + count(Script::Of("he"));
    let direction = match &language {
        Some(language) => language.direction(),
        None if leftward * 2 > letters => Direction::RightToLeft,
        None => Direction::LeftToRight,
    };
    Told { language, direction }
}

/// The tag of the language that most of a text's letters show.
fn language_of(
    text: &str,
    letters: usize,
    count: impl Fn(Script) -> usize,
) -> Option<&'static str> {
    let leads = |count: usize| count >= LEAST_LETTERS && count * 5 > letters * 3;
    let (han, kana) = (count(Script::Han), count(Script::Kana));
    if leads(han + kana) {
        // Half of Japanese is in letters of its own; Chinese has them in names.
        return Some(if kana * 8 >= han + kana { "ja" } else { chinese(text) });
    }
    let scripts = BLOCKS.iter().map(|(_, _, script)| *script);
    match { scripts }.find(|script| leads(count(*script)))? {
        Script::Latin => by_words(text, LATIN),
        Script::Devanagari => by_words(text, DEVANAGARI),
        Script::Cyrillic => by_letters(text, count(Script::Cyrillic), CYRILLIC)?,
        Script::Arabic => by_letters(text, count(Script::Arabic), ARABIC).unwrap_or(Some("ar")),
        Script::Of(tag) => Some(tag),
        Script::Han | Script::Kana => None,
    }
}

fn chinese(text: &str) -> &'static str {
    let [simplified, traditional] =
        [SIMPLIFIED, TRADITIONAL].map(|own| text.chars().filter(|c| own.contains(*c)).count());
    let outweighs = |a: usize, b: usize| a >= 5 && a > b * 10;
    if outweighs(simplified, traditional) {
        "zh-Hans"
    } else if outweighs(traditional, simplified) {
        "zh-Hant"
    } else {
        "zh"
    }
}

fn by_letters(text: &str, letters: usize, own: &OwnLetters) -> Option<Option<&'static str>> {
    let shows = |own: &str| {
        let count = text.chars().filter(|c| own.contains(*c)).count();
        count >= LEAST_OWN && count * 200 >= letters
    };
    own.iter().find(|(letters, _)| shows(letters)).map(|(_, tag)| *tag)
}

fn by_words(text: &str, languages: &'static [Marks]) -> Option<&'static str> {
    let words = || {
        text.split(|c: char| !c.is_alphanumeric()).filter(|word| word.contains(char::is_alphabetic))
    };
    let hits = |marks: &Marks| {
        let shows = |word: &&str| {
            marks.words.split(' ').any(|small| small == *word)
                || word.contains(|c| marks.letters.contains(c))
        };
        words().filter(shows).count()
    };
    let (mut best, mut second) = ((0, None), 0);
    for marks in languages {
        let hits = hits(marks);
        if hits > best.0 {
            second = best.0;
            best = (hits, Some(marks.tag));
        } else {
            second = second.max(hits);
        }
    }
    let is_sure = best.0 >= LEAST_WORDS
        && best.0 * 1000 >= words().count() * LEAST_SHARE
        // A quarter more than any relative.
        && best.0 * 4 >= second * 5;
    best.1.filter(|_| is_sure)
}

impl Script {
    fn of(c: char) -> Option<Self> {
        let block = BLOCKS.iter().find(|(first, last, _)| (*first..=*last).contains(&c));
        block.filter(|_| c.is_alphabetic()).map(|(_, _, script)| *script)
    }
}
