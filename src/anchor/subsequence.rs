//! What two lists have in common, in the order of both.

/// The pairs of places in two lists, rising in both, that weigh most together; a pair of no
/// weight is none. What it takes grows with the product of the lengths.
pub fn heaviest(
    before: usize,
    after: usize,
    weight: impl Fn(usize, usize) -> u32,
) -> Vec<(usize, usize)> {
    let at = |i: usize, j: usize| i * (after + 1) + j;
    // What can still be had from each pair of places on.
    let mut rest = vec![0; (before + 1) * (after + 1)];
    for i in (0..before).rev() {
        for j in (0..after).rev() {
            let apart = u32::max(rest[at(i + 1, j)], rest[at(i, j + 1)]);
            rest[at(i, j)] = match weight(i, j) {
                0 => apart,
                weight => apart.max(weight + rest[at(i + 1, j + 1)]),
            };
        }
    }
    let mut pairs = Vec::new();
    let (mut i, mut j) = (0, 0);
    while i < before && j < after {
        if rest[at(i, j)] == rest[at(i + 1, j)] {
            i += 1;
        } else if rest[at(i, j)] == rest[at(i, j + 1)] {
            j += 1;
        } else {
            pairs.push((i, j));
            (i, j) = (i + 1, j + 1);
        }
    }
    pairs
}
