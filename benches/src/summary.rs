//! Many measurements as one.

/// The middle of some figures; not a number if there are none.
pub fn median(mut figures: Vec<f64>) -> f64 {
    figures.sort_by(f64::total_cmp);
    let upper = figures.len() / 2;
    match figures.len() {
        0 => f64::NAN,
        even if even % 2 == 0 => (figures[upper - 1] + figures[upper]) / 2.0,
        _ => figures[upper],
    }
}
