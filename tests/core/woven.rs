//! Text put together of the pieces of a page.

use highlit::{
    article::{Lean, Spot, Woven},
    text::Utf16Offset,
};
use proptest::{collection::vec, prelude::*};

fn woven(pieces: &[&str]) -> Woven {
    let mut woven = Woven::default();
    pieces.iter().enumerate().for_each(|(number, piece)| woven.add(number, piece, false));
    woven
}

#[test]
fn white_space_runs_together_within_pieces_and_across_them() {
    for (pieces, text) in [
        (&["\n    A council ", "met", "\n on Monday.\n  "][..], "A council met on Monday."),
        (&["One ", " two"], "One two"),
        (&["One", "two"], "Onetwo"),
        (&["  ", "\t"], ""),
        (&["No\u{a0} break"], "No\u{a0} break"),
        (&["a", " ", " ", "b"], "a b"),
    ] {
        assert_eq!(woven(pieces).text(), text, "{pieces:?}");
    }
    let mut kept = Woven::default();
    kept.add(0, "as  it\n stands", true);
    assert_eq!(kept.text(), "as  it\n stands");
}

#[test]
fn a_place_between_pieces_is_in_the_one_it_leans_to() {
    let woven = woven(&["Ab ", "😀c"]);
    let spot = |at, lean| woven.spot(Utf16Offset(at), lean).unwrap();
    assert_eq!(spot(3, Lean::Back), Spot { piece: 0, offset: 3 });
    assert_eq!(spot(3, Lean::Forward), Spot { piece: 1, offset: 0 });
    assert_eq!(spot(5, Lean::Forward), Spot { piece: 1, offset: 2 });
    assert_eq!(spot(6, Lean::Back), Spot { piece: 1, offset: 3 });
    assert_eq!(Woven::default().spot(Utf16Offset(0), Lean::Back), None);
}

#[test]
fn what_is_not_shown_counts_to_what_comes_before() {
    let woven = woven(&["  A", "   ", "b  c  "]);
    let place = |piece, offset| woven.place(Spot { piece, offset }).0;
    assert_eq!(woven.text(), "A b c");
    assert_eq!([place(0, 0), place(0, 2), place(0, 3)], [0, 0, 1]);
    assert_eq!([place(1, 0), place(1, 1), place(1, 3)], [1, 2, 2]);
    assert_eq!([place(2, 0), place(2, 1), place(2, 2), place(2, 3)], [2, 3, 4, 4]);
    assert_eq!(place(2, 6), 5);
}

proptest! {
    #[test]
    fn every_letter_is_found_in_its_piece_and_back(pieces in vec("[ a-cé😀\n]{0,6}", 0..6)) {
        let woven = woven(&pieces.iter().map(String::as_str).collect::<Vec<_>>());
        let mut at = 0;
        for letter in woven.text().chars() {
            let len = letter.len_utf16() as u32;
            let start = woven.spot(Utf16Offset(at), Lean::Forward).unwrap();
            let end = woven.spot(Utf16Offset(at + len), Lean::Back).unwrap();
            prop_assert_eq!(start.piece, end.piece);
            let units: Vec<u16> = pieces[start.piece].encode_utf16().collect();
            let found = String::from_utf16(&units[start.offset as usize..end.offset as usize]).unwrap();
            prop_assert!(found == letter.to_string() || letter == ' ' && found.trim().is_empty());
            prop_assert_eq!(woven.place(start), Utf16Offset(at));
            prop_assert_eq!(woven.place(end), Utf16Offset(at + len));
            at += len;
        }
    }
}
