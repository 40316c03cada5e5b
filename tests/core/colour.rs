//! Colours and how far they stand apart, to eyes with and without a deficiency.

/// A colour of sRGB: red, green, blue and opacity from 0 to 1, encoded as in a
/// stylesheet.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Colour {
    channels: [f64; 3],
    opacity: f64,
}

/// How colours are seen: usually, or by someone who lacks one of the three
/// kinds of cones.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Vision {
    Usual,
    Protanopia,
    Deuteranopia,
    Tritanopia,
}

impl Vision {
    pub const ALL: [Self; 4] =
        [Self::Usual, Self::Protanopia, Self::Deuteranopia, Self::Tritanopia];

    /// The matrix over linear red, green and blue by Machado, Oliveira and
    /// Fernandes, "A Physiologically-based Model for Simulation of Color Vision
    /// Deficiency", IEEE TVCG 15(6), 2009, at severity 1.0.
    fn matrix(self) -> [[f64; 3]; 3] {
        match self {
            Self::Usual => [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]],
            Self::Protanopia => [
                [0.152286, 1.052583, -0.204868],
                [0.114503, 0.786281, 0.099216],
                [-0.003882, -0.048116, 1.051998],
            ],
            Self::Deuteranopia => [
                [0.367322, 0.860646, -0.227968],
                [0.280085, 0.672501, 0.047413],
                [-0.011820, 0.042940, 0.968881],
            ],
            Self::Tritanopia => [
                [1.255528, -0.076749, -0.178779],
                [-0.078411, 0.930809, 0.147602],
                [0.004733, 0.691367, 0.303900],
            ],
        }
    }
}

impl Colour {
    /// Reads `#rrggbb` or `#rrggbbaa`.
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('#').filter(|digits| matches!(digits.len(), 6 | 8))?;
        let number = u32::from_str_radix(digits, 16).ok()?;
        let number = if digits.len() == 6 { number << 8 | 0xff } else { number };
        let [red, green, blue, opacity] = number.to_be_bytes().map(|byte| f64::from(byte) / 255.0);
        Some(Self { channels: [red, green, blue], opacity })
    }

    /// This colour laid over an opaque one, as browsers do it: source-over on
    /// encoded values (Compositing and Blending Level 1, section 5.1).
    pub fn over(self, ground: Self) -> Self {
        let mix = |index: usize| {
            self.channels[index] * self.opacity + ground.channels[index] * (1.0 - self.opacity)
        };
        Self { channels: [mix(0), mix(1), mix(2)], opacity: 1.0 }
    }

    /// The amounts of light (IEC 61966-2-1).
    fn linear(self) -> [f64; 3] {
        self.channels.map(|value| match value {
            ..=0.04045 => value / 12.92,
            _ => ((value + 0.055) / 1.055).powf(2.4),
        })
    }

    /// The relative luminance of WCAG 2.2, from 0 to 1.
    fn luminance(self) -> f64 {
        let [red, green, blue] = self.linear();
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }

    /// Lightness and two hue axes of OKLab (Ottosson 2020; CSS Color 4, section
    /// 9.2) as someone with that vision sees it.
    fn oklab(self, vision: Vision) -> [f64; 3] {
        let times = |matrix: [[f64; 3]; 3], [x, y, z]: [f64; 3]| {
            matrix.map(|row| row[0] * x + row[1] * y + row[2] * z)
        };
        let seen = times(vision.matrix(), self.linear()).map(|value| value.clamp(0.0, 1.0));
        let cones = times(
            [
                [0.4122214708, 0.5363325363, 0.0514459929],
                [0.2119034982, 0.6806995451, 0.1073969566],
                [0.0883024619, 0.2817188376, 0.6299787005],
            ],
            seen,
        );
        times(
            [
                [0.2104542553, 0.7936177850, -0.0040720468],
                [1.9779984951, -2.4285922050, 0.4505937099],
                [0.0259040371, 0.7827717662, -0.8086757660],
            ],
            cones.map(f64::cbrt),
        )
    }
}

/// The contrast ratio of WCAG 2.2 between opaque colours, from 1 to 21.
pub fn contrast(a: Colour, b: Colour) -> f64 {
    let (a, b) = (a.luminance(), b.luminance());
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// How far apart opaque colours look to that vision: the distance in OKLab, of
/// which CSS Color 4 (section 13.2) takes 0.02 for the least that is noticed.
pub fn distance(a: Colour, b: Colour, vision: Vision) -> f64 {
    let (a, b) = (a.oklab(vision), b.oklab(vision));
    a.iter().zip(b).map(|(a, b)| (a - b).powi(2)).sum::<f64>().sqrt()
}

fn colour(text: &str) -> Colour {
    Colour::parse(text).unwrap()
}

fn near(a: f64, b: f64, tolerance: f64) -> bool {
    (a - b).abs() < tolerance
}

#[test]
fn contrast_is_that_of_known_pairs() {
    for (a, b, expected) in [
        ("#000000", "#ffffff", 21.0),
        ("#777777", "#ffffff", 4.478),
        ("#0000ff", "#ffffff", 8.592),
        ("#ff0000", "#ff0000", 1.0),
    ] {
        let actual = contrast(colour(a), colour(b));
        assert!(near(actual, expected, 0.001), "{a} on {b}: {actual}");
        assert_eq!(actual, contrast(colour(b), colour(a)));
    }
}

#[test]
fn what_lies_half_over_another_is_half_of_each() {
    let half = colour("#ff000080").over(colour("#0000ff"));
    assert!(near(half.channels[0], 0.502, 0.001) && near(half.channels[2], 0.498, 0.001));
    assert_eq!(colour("#12345600").over(colour("#abcdef")), colour("#abcdef"));
    assert_eq!(colour("#123456").over(colour("#abcdef")), colour("#123456"));
}

/// The sRGB primaries in OKLab, from the sample tables of CSS Color 4.
#[test]
fn oklab_is_that_of_known_colours() {
    for (text, expected) in [
        ("#ffffff", [1.0, 0.0, 0.0]),
        ("#ff0000", [0.62796, 0.22486, 0.12585]),
        ("#00ff00", [0.86644, -0.23389, 0.17950]),
        ("#0000ff", [0.45201, -0.03246, -0.31153]),
    ] {
        let actual = colour(text).oklab(Vision::Usual);
        let same = actual.iter().zip(expected).all(|(a, b)| near(*a, b, 0.0001));
        assert!(same, "{text}: {actual:?}");
    }
}

#[test]
fn a_deficiency_leaves_greys_and_takes_what_it_is_known_for() {
    let grey = colour("#808080");
    for vision in Vision::ALL {
        assert!(distance(grey, grey, vision) == 0.0);
        let (seen, usual) = (grey.oklab(vision), grey.oklab(Vision::Usual));
        assert!(seen.iter().zip(usual).all(|(a, b)| near(*a, b, 0.001)), "{vision:?}");
    }
    let closer = |a: &str, b: &str, vision: Vision| {
        let (a, b) = (colour(a), colour(b));
        distance(a, b, vision) < 0.6 * distance(a, b, Vision::Usual)
    };
    let (red_and_green, blue_and_teal) = (("#b04030", "#5a7020"), ("#2060c0", "#007a70"));
    for vision in [Vision::Protanopia, Vision::Deuteranopia] {
        assert!(closer(red_and_green.0, red_and_green.1, vision), "{vision:?}");
    }
    assert!(closer(blue_and_teal.0, blue_and_teal.1, Vision::Tritanopia));
    assert!(!closer(blue_and_teal.0, blue_and_teal.1, Vision::Deuteranopia));
}
