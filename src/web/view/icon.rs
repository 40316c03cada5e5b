//! The few pictures on buttons, drawn in a line of one weight.

use yew::prelude::*;

/// Which picture.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Picture {
    Undo,
    Redo,
    Help,
    Settings,
    Comfort,
    Import,
    Save,
    Cards,
    Close,
    Back,
    Brush,
    More,
    Print,
    Page,
    Bin,
    Versions,
    Prepare,
    Class,
    Keys,
}

/// Markup that says nothing to a screen reader: the button has a name.
pub fn icon(picture: Picture) -> Html {
    let path = match picture {
        Picture::Undo => "M8 5 4 9l4 4M4 9h8a4 4 0 0 1 0 8H9",
        Picture::Redo => "m12 5 4 4-4 4M16 9H8a4 4 0 0 0 0 8h3",
        Picture::Help => "M7.5 7.5a2.5 2.5 0 1 1 3.6 2.2c-.8.4-1.1.9-1.1 1.8M10 14.6v.1",
        Picture::Settings => "M4 6h7M15 6h1M4 14h1M9 14h7M13 4v4M7 12v4",
        Picture::Comfort => "m2 15 4-10 4 10M3.5 11.5h5M18 9v6M18 12a3 3 0 1 1-6 0 3 3 0 0 1 6 0",
        Picture::Import => "M10 13V4M6.5 7.5 10 4l3.5 3.5M4 13v3h12v-3",
        Picture::Save => "M10 4v9M6.5 9.5 10 13l3.5-3.5M4 13v3h12v-3",
        Picture::Cards => "M4 5h12v4H4zM4 12h12v4H4z",
        Picture::Close => "m5.5 5.5 9 9M14.5 5.5l-9 9",
        Picture::Back => "M12 5 7 10l5 5",
        Picture::Brush => {
            "m16 4-6.5 6.5M9.5 10.5l1.5 1.5c.5 2-1 4-3 4H4c1.5-1 1.5-2 1.5-3 0-1.5 1.5-3 4-2.5z"
        }
        Picture::More => "M10 4.5v.1M10 10v.1M10 15.5v.1",
        Picture::Print => "M6 7V3h8v4M6 14H3V7h14v7h-3M6 11.5h8V17H6z",
        Picture::Bin => "M4 6h12M8 6V4h4v2M5.5 6l.7 11h7.6l.7-11",
        Picture::Versions => "M4 4h8v9H4zM8 13v3h8V7h-4",
        Picture::Prepare => "M4 16v-3l9-9 3 3-9 9zM11 6l3 3",
        Picture::Class => "M4 16V9h3v7M8.5 16V4h3v12M13 16v-5h3v5",
        Picture::Keys => {
            "M2.5 5.5h15v9h-15zM5.5 8.5v.1M8.5 8.5v.1M11.5 8.5v.1M14.5 8.5v.1M6.5 11.8h7"
        }
        Picture::Page => "M5 3h7l3 3v11H5zM8 10h4M8 13h4",
    };
    // These point to where one came from, which is the other side where lines run
    // from right to left.
    let turns = matches!(picture, Picture::Undo | Picture::Redo | Picture::Back);
    html! {
        <svg class="icon" data-turns={turns.then_some("")} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
            <path d={path} />
        </svg>
    }
}
