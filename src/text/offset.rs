//! One newtype for each way of counting, so that they cannot be mixed up.

/// A position counted in Unicode code points, from 0.
///
/// This is the unit that the Web Annotation Data Model asks of a
/// `TextPositionSelector` (W3C, 2017, section 4.2.5).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CharOffset(pub u32);

/// A position counted in UTF-16 code units, from 0: the unit of the DOM.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Utf16Offset(pub u32);
