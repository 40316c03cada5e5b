//! JSON as strangers' files are read: like serde_json, but for its limits.

use highlit::json::{
    self, DEPTH_LIMIT, Fault, FaultKind, Json, Limit, MEMBER_LIMIT, TEXT_LIMIT, begins,
};
use proptest::{collection::vec, prelude::*, sample::select};
use serde_json::Value;

use crate::support::{PIECES, cases};

/// What two readers make of a text; they may differ where one has a limit.
fn check(text: &str) {
    let theirs = serde_json::from_str::<Value>(text);
    match Json::read(text) {
        Ok(ours) => {
            let written = [ours.to_string(), ours.in_lines_to(2), ours.in_lines()];
            for written in &written {
                assert_eq!(Json::read(written).as_ref(), Ok(&ours), "{text:?}");
            }
            match theirs {
                Ok(theirs) => {
                    for written in &written {
                        assert_eq!(serde_json::from_str::<Value>(written).unwrap(), theirs);
                    }
                }
                // serde_json has no room for such a number.
                Err(error) => {
                    assert!(error.to_string().starts_with("number out of range"), "{text:?}");
                }
            }
        }
        Err(Fault { kind, line, column }) => {
            let lines: Vec<&str> = text.split('\n').collect();
            assert!(column <= lines[line - 1].chars().count() + 1, "{text:?}");
            match kind {
                FaultKind::Syntax | FaultKind::Unfinished => assert!(theirs.is_err(), "{text:?}"),
                FaultKind::Twice(_) | FaultKind::Beyond(_) => {}
            }
        }
    }
}

#[test]
fn texts_are_read_as_the_standard_has_it() {
    for text in [
        "null",
        " true ",
        "false",
        "0",
        "-0",
        "-0.0",
        "1e5",
        "1E+05",
        "1.5e-7",
        "123456789012345678901234567890",
        "0.1000000000000000055511151231257827",
        "1e999",
        "-1e-999",
        "\"\"",
        "[]",
        "{}",
        "[[],{}]",
        "{\"\":\"\"}",
        "\"\\u00e9\\ud83d\\ude00\\b\\f\\n\\r\\t\\\"\\\\\\/\"",
        "\"\u{7f}\u{2028}\u{10ffff}\"",
        "[1,\n 2\t,\r3]",
        // Not JSON.
        "",
        " ",
        "nul",
        "nulll",
        "True",
        "00",
        "01",
        "+1",
        ".5",
        "5.",
        "1e",
        "1e+",
        "--1",
        "0x1",
        "NaN",
        "Infinity",
        "[1,]",
        "[,1]",
        "[1 2]",
        "[",
        "]",
        "{",
        "}",
        "{\"a\"}",
        "{\"a\":}",
        "{\"a\":1,}",
        "{a:1}",
        "{'a':1}",
        "{1:1}",
        "\"",
        "\"\\",
        "\"\\x\"",
        "\"\\u12\"",
        "\"\\u12g4\"",
        "\"\t\"",
        "\"\0\"",
        "\"\\ud800\"",
        "\"\\udc00\"",
        "\"\\ud800\\u0041\"",
        "\"\\ud800\\ud800\"",
        "\"\\ud800\\n\"",
        "\"\\ud83d\\ude0",
        "1 2",
        "[] []",
        "/**/1",
        "\u{feff}1",
        "\u{a0}1",
        "1\u{b}",
        "t",
        "tr",
        "-",
    ] {
        check(text);
    }
}

#[test]
fn limits_are_told_where_they_are_passed() {
    let beyond = |text: &str| match Json::read(text) {
        Err(Fault { kind: FaultKind::Beyond(limit), line: 1, column }) => Some((limit, column)),
        Ok(_) => None,
        other => panic!("{other:?}"),
    };
    let nested = |depth: usize| "[".repeat(depth) + &"]".repeat(depth);
    assert_eq!(beyond(&nested(DEPTH_LIMIT)), None);
    assert_eq!(beyond(&nested(DEPTH_LIMIT + 1)), Some((Limit::Depth, DEPTH_LIMIT + 1)));
    assert_eq!(Json::read(&nested(DEPTH_LIMIT)).unwrap().depth(), DEPTH_LIMIT);
    // What stands in a string opens nothing.
    assert_eq!(beyond(&format!("\"{}\"", "[{".repeat(100))), None);
    let objects = "{\"a\":".repeat(100_000);
    assert_eq!(beyond(&objects), Some((Limit::Depth, DEPTH_LIMIT * 5 + 1)));

    let object = |count: usize| {
        let members: Vec<String> = (0..count).map(|number| format!("\"{number}\":0")).collect();
        format!("{{{}}}", members.join(","))
    };
    assert_eq!(beyond(&object(MEMBER_LIMIT)), None);
    assert_eq!(beyond(&object(MEMBER_LIMIT + 1)).map(|(limit, _)| limit), Some(Limit::Members));
    assert_eq!(beyond(&format!("\"{}\"", "x".repeat(TEXT_LIMIT))), None);
    assert_eq!(beyond(&format!("\"{}\"", "x".repeat(TEXT_LIMIT + 1))), Some((Limit::Text, 2)));
    let escaped = format!("\"{}\"", "x\\n".repeat(TEXT_LIMIT / 2 + 1));
    assert_eq!(beyond(&escaped).map(|(limit, _)| limit), Some(Limit::Text));
}

#[test]
fn too_many_values_are_refused() {
    let text = format!("[{}0]", "0,".repeat(json::VALUE_LIMIT));
    let Err(Fault { kind, .. }) = Json::read(&text) else { panic!("it was read") };
    assert_eq!(kind, FaultKind::Beyond(Limit::Values));
}

#[test]
fn a_name_that_stands_twice_is_told_however_it_is_written() {
    let twice = |text: &str| match Json::read(text) {
        Err(Fault { kind: FaultKind::Twice(name), line, column }) => (name, line, column),
        other => panic!("{other:?}"),
    };
    assert_eq!(twice("{\"a\":1,\n \"a\":1}"), ("a".to_owned(), 2, 2));
    assert_eq!(twice("[{\"b\":{},\"c\":0,\"\\u0062\":1}]"), ("b".to_owned(), 1, 16));
    assert!(Json::read("[{\"a\":{\"a\":1}},{\"a\":2}]").is_ok());
}

#[test]
fn numbers_keep_their_letters_and_objects_no_order() {
    let numbers = "[1e999,-0.0,1.50,123456789012345678901234567890,1E+05]";
    assert_eq!(Json::read(numbers).unwrap().to_string(), numbers);
    let [one, other] = ["{\"a\":1,\"b\":2}", " {\"b\" : 2, \"\\u0061\":1}"].map(Json::read);
    assert_eq!(one, other);
}

#[test]
fn a_file_is_utf_8_or_utf_16_with_its_mark() {
    let utf16 = |text: &str, bytes: fn(u16) -> [u8; 2]| -> Vec<u8> {
        text.encode_utf16().flat_map(bytes).collect()
    };
    let text = "{\"é\": \"😀\"}";
    for (bytes, expected) in [
        (text.as_bytes().to_vec(), Some(text)),
        (format!("\u{feff}{text}").into_bytes(), Some(text)),
        (utf16(&format!("\u{feff}{text}"), u16::to_le_bytes), Some(text)),
        (utf16(&format!("\u{feff}{text}"), u16::to_be_bytes), Some(text)),
        // Without its mark, cut in the middle of a unit or a pair, or not text at all.
        (utf16("{\"a\":1}", u16::to_le_bytes), None),
        (utf16("{\"a\":1}", u16::to_be_bytes), None),
        (b"\xff\xfe{\0\"".to_vec(), None),
        (b"\xff\xfe\x3d\xd8".to_vec(), None),
        (b"{\"\xe9\": 1}".to_vec(), None),
        (b"{\"\xed\xa0\x80\": 1}".to_vec(), None),
        (b"{\0}".to_vec(), None),
    ] {
        assert_eq!(json::text_of(&bytes).as_deref(), expected, "{bytes:?}");
        assert_eq!(begins(&bytes), expected.is_some(), "{bytes:?}");
    }
    // A second mark is no white space.
    assert!(!begins("\u{feff}\u{feff}{}".as_bytes()));
    assert!(begins(b"\n\t ["));
    assert!(!begins(b"The [river]"));
}

fn piece() -> impl Strategy<Value = String> {
    let structure = vec![
        "{", "}", "[", "]", ",", ":", "\"", "\"a\"", "\"b\":", "\\", "\\u", "d83d", "\\ude00", "0",
        "1", "-", ".", "e", "E+", "true", "null", " ", "\n", "{\"a\":[", "]}", "\\n", "\u{1f}",
    ];
    prop_oneof![
        8 => select(structure).prop_map(str::to_owned),
        1 => select(PIECES).prop_map(str::to_owned),
    ]
}

/// Any value, as serde_json has it.
pub fn value() -> impl Strategy<Value = Value> {
    let text = vec(select(PIECES), 0..4).prop_map(|pieces| pieces.concat());
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        // serde_json reads longer fractions inexactly.
        any::<i32>().prop_map(|eighths| Value::from(f64::from(eighths) / 8.0)),
        text.clone().prop_map(Value::from),
        any::<String>().prop_map(Value::from),
    ];
    leaf.prop_recursive(4, 24, 5, move |inner| {
        prop_oneof![
            vec(inner.clone(), 0..5).prop_map(Value::from),
            vec((text.clone(), inner), 0..5)
                .prop_map(|members| Value::Object(members.into_iter().collect())),
        ]
    })
}

proptest! {
    #![proptest_config(cases(512))]

    #[test]
    fn any_value_is_read_and_written(value in value()) {
        check(&value.to_string());
        check(&format!("{value:#}"));
        let read = value.to_string();
        prop_assert_eq!(Json::read(&read).unwrap().to_string(), read);
    }

    #[test]
    fn any_text_is_read_as_serde_json_reads_it(pieces in vec(piece(), 0..24)) {
        check(&pieces.concat());
    }
}
