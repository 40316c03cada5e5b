//! The article file: what is written is read as the same article, and nothing
//! else is read.

use highlit::{
    article::{
        Article, ArticleError, Block, Kind, Mark, Meta, Style, Writing, html, markdown, sha256_hex,
    },
    exchange::article_file::{self, FileError},
    text::Language,
};
use proptest::{option, prelude::*, sample::select};

use crate::support::{self, cases, text};

fn meta() -> impl Strategy<Value = Meta> {
    let text = || option::of(text(4));
    let languages = vec!["en", "zh-Hans", "ar", "sr-Latn-RS"];
    let language = option::of(select(languages).prop_map(|tag| Language::parse(tag).unwrap()));
    (text(), text(), text(), text(), text(), language).prop_map(
        |(title, source, date, byline, author_note, language)| Meta {
            title,
            source,
            date,
            byline,
            author_note,
            writing: Writing { language, ..Writing::default() },
        },
    )
}

/// Any article with anything said of it.
fn article() -> impl Strategy<Value = Article> {
    (meta(), support::article()).prop_map(|(meta, article)| {
        let blocks = article.blocks().iter().enumerate();
        let blocks =
            blocks.map(|(index, block)| (block.clone(), article.block_text(index).to_owned()));
        Article::new(meta, blocks.collect()).unwrap()
    })
}

proptest! {
    #![proptest_config(cases(300))]

    #[test]
    fn what_is_written_is_read(article in article()) {
        let file = article_file::write(&article);
        prop_assert_eq!(article_file::read(file.as_bytes()), Ok(article));
    }

    #[test]
    fn a_file_with_a_byte_changed_is_refused_or_is_as_written(
        article in article(),
        at in any::<prop::sample::Index>(),
        byte in any::<u8>(),
    ) {
        let mut file = article_file::write(&article).into_bytes();
        let at = at.index(file.len());
        file[at] = byte;
        if let Ok(read) = article_file::read(&file) {
            let again = article_file::write(&read);
            prop_assert_eq!(article_file::read(again.as_bytes()), Ok(read));
        }
    }
}

/// A file in which `of` is put in the place of `this`.
fn file_with(this: &str, of: &str) -> String {
    let blocks =
        [(Kind::Title, "Walls"), (Kind::Furniture, "Menu"), (Kind::Paragraph, "They stand.")];
    let mut blocks = blocks.map(|(kind, text)| (Block::new(kind), text.to_owned()));
    let style = |name| Style::named(name).unwrap();
    blocks[2].0.marks = vec![
        Mark { range: 0..4, style: style("strong") },
        Mark { range: 5..11, style: style("https://walls.example") },
    ];
    let meta = Meta { title: Some("Walls".to_owned()), ..Meta::default() };
    let file = article_file::write(&Article::new(meta, blocks.to_vec()).unwrap());
    assert!(file.contains(this), "{this}");
    file.replacen(this, of, 1)
}

#[test]
fn a_file_is_read_to_the_letter() {
    use FileError::{Damaged, Field, Unknown, Version};
    let field = |place: &str| Field(place.to_owned());
    let unknown = |place: &str| Unknown(place.to_owned());
    for (this, of, error) in [
        ("highlit-article", "highlit", FileError::NotAnArticle),
        ("\"version\": 1", "\"version\": 2", Version(2)),
        ("\"version\": 1", "\"version\": \"1\"", field("version")),
        ("\"title\": \"Walls\"", "\"title\": null", field("title")),
        ("\"title\": \"Walls\"", "\"titel\": \"Walls\"", unknown("titel")),
        ("\"title\": \"Walls\"", "\"language\": \"not a tag\"", field("language")),
        ("\"sha256\": \"", "\"sha256\": \"0", Damaged),
        ("They stand", "They stood", Damaged),
        ("\"kept\": false", "\"kept\": true", Damaged),
        ("\"kept\": false", "\"kept\": 0", field("blocks[2].kept")),
        ("\"furniture\"", "\"chair\"", field("blocks[2].kind")),
        ("\"kind\": \"furniture\",", "", field("blocks[2].kind")),
        ("\"kind\": \"furniture\"", "\"kind\": \"furniture\", \"x\": 1", unknown("blocks[2].x")),
        ("They stand.", " ", field("blocks[3].text")),
        ("\"marks\": [", "\"marks\": [1, ", field("blocks[3].marks")),
        ("\"marks\": [", "\"marks\": 1, \"x\": [", field("blocks[3].marks")),
        ("\"strong\"", "\"loud\"", field("blocks[3].marks")),
        ("\"strong\"", "\"https://walls.example\"", field("blocks[3].marks")),
        ("\"strong\"", "\"strong\", \"x\": 1", field("blocks[3].marks")),
        ("\"strong\"", "\"strong\", \"href\": \"https://walls.example\"", field("blocks[3].marks")),
        ("\"https://walls.example\"", "\"strong\"", field("blocks[3].marks")),
        ("\"https://walls.example\"", "\"javascript:walls()\"", field("blocks[3].marks")),
        ("\"https://walls.example\"", "\"//walls.example\"", field("blocks[3].marks")),
        ("\"start\": 5", "\"start\": 3", field("blocks[3].marks")),
        ("\"start\": 5", "\"start\": 11", field("blocks[3].marks")),
        ("\"start\": 5", "\"start\": -5", field("blocks[3].marks")),
        ("\"start\": 5", "\"start\": 5.5", field("blocks[3].marks")),
        ("\"end\": 11", "\"end\": 12", field("blocks[3].marks")),
        ("They stand.", "They\\nstand.", field("blocks[3].text")),
    ] {
        assert_eq!(article_file::read(file_with(this, of).as_bytes()), Err(error), "{of}");
    }
    for (file, error) in [
        ("[]", FileError::NotAnArticle),
        ("{}", FileError::NotAnArticle),
        (r#"{"format": "highlit-article", "version": 1, "sha256": ""}"#, field("blocks")),
        (r#"{"format": "highlit-article", "version": 1, "blocks": []}"#, field("sha256")),
        (
            r#"{"format": "highlit-article", "version": 1, "sha256": "", "blocks": []}"#,
            FileError::Blocks(ArticleError::Empty),
        ),
    ] {
        assert_eq!(article_file::read(file.as_bytes()), Err(error), "{file}");
    }
    let large = vec![b' '; article_file::BYTE_LIMIT + 1];
    let limit = FileError::TooLarge(article_file::BYTE_LIMIT);
    assert_eq!(article_file::read(&large), Err(limit));
    assert_eq!(article_file::read(b"\xff{}"), Err(FileError::Encoding));
    assert!(matches!(article_file::read(b"{"), Err(FileError::Json(_))));
    let text = "a".repeat(article_file::TEXT_LIMIT);
    let many = format!(r#"{{"kind": "paragraph", "kept": true, "text": "{text}"}}"#);
    let file = format!(
        r#"{{"format": "highlit-article", "version": 1, "sha256": "", "blocks": [{many}, {many}]}}"#
    );
    let limit = FileError::TooLarge(article_file::TEXT_LIMIT);
    assert_eq!(article_file::read(file.as_bytes()), Err(limit));
}

#[test]
fn errors_say_what_and_where() {
    let told = article_file::read(file_with("\"furniture\"", "\"chair\"").as_bytes());
    let words = "Its “blocks[2].kind” is missing or not of the right kind. Ask for the file again.";
    assert_eq!(told.unwrap_err().to_string(), words);
}

#[test]
fn a_file_is_as_its_schema_says() {
    let schema = include_str!("../../docs/article.schema.json");
    let schema: serde_json::Value = serde_json::from_str(schema).unwrap();
    let page = include_str!("pages/opinion.html");
    let file = article_file::write(&html::read(page).unwrap());
    let file: serde_json::Value = serde_json::from_str(&file).unwrap();
    let marked = markdown::read("A *high* [wall](https://walls.example) **stands**.").unwrap();
    let marked: serde_json::Value = serde_json::from_str(&article_file::write(&marked)).unwrap();
    let block = &schema["properties"]["blocks"]["items"];
    let mark = &block["properties"]["marks"]["items"];
    let blocks = |file: &'_ serde_json::Value| file["blocks"].as_array().unwrap().clone();
    let mut objects: Vec<_> = blocks(&file).into_iter().map(|it| (it, block)).collect();
    objects.extend(blocks(&marked).into_iter().map(|it| (it, block)));
    let marks = marked["blocks"][0]["marks"].as_array().unwrap();
    assert_eq!(marks.len(), 3);
    objects.extend(marks.iter().cloned().map(|it| (it, mark)));
    for (object, schema) in objects.iter().map(|(it, of)| (it, *of)).chain([(&file, &schema)]) {
        let members = object.as_object().unwrap();
        for name in members.keys() {
            assert!(schema["properties"].get(name).is_some(), "{name}");
        }
        for name in schema["required"].as_array().unwrap() {
            assert!(members.contains_key(name.as_str().unwrap()), "{name}");
        }
    }
    let named = block["properties"]["kind"]["enum"].as_array().unwrap();
    for name in named {
        let name = name.as_str().unwrap();
        assert_eq!(Kind::named(name).map(Kind::name), Some(name));
    }
    let kept = file["blocks"].as_array().unwrap().iter().filter(|it| it["kept"] == true);
    let texts: Vec<&str> = kept.map(|it| it["text"].as_str().unwrap()).collect();
    assert_eq!(file["sha256"], sha256_hex(&texts.join("\n")));
}

/// Programs write names in an order of their own; what only speaks of an article is none.
#[test]
fn a_file_says_anywhere_what_it_is() {
    let blocks = "x".repeat(1000);
    for (file, is_one) in [
        (format!("{{\"blocks\": \"{blocks}\", \"format\" :\n \"highlit-article\"}}"), true),
        ("{\"format\":\"highlit-exercise\"}".to_owned(), true),
        ("{\"note\": \"\\\"format\\\": \\\"highlit-article\\\"\"}".to_owned(), false),
        ("{\"title\": \"highlit-article\"}".to_owned(), false),
        ("He wrote \"format\": \"highlit-article\" there.".to_owned(), false),
    ] {
        assert_eq!(article_file::is_one(file.as_bytes()), is_one, "{file}");
    }
}
