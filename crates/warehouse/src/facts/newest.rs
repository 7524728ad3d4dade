//! Of several rows with one key, the last.

use std::{collections::HashMap, hash::Hash};

/// The rows whose key does not come again later, in their order.
pub(crate) fn newest<'a, T, K: Hash + Eq>(rows: &'a [T], key: impl Fn(&'a T) -> K) -> Vec<&'a T> {
    let last: HashMap<K, usize> = rows.iter().enumerate().map(|(index, row)| (key(row), index)).collect();
    rows.iter().enumerate().filter(|(index, row)| last.get(&key(row)) == Some(index)).map(|(_, row)| row).collect()
}

#[cfg(test)]
mod tests {
    use super::newest;

    #[test]
    fn the_last_row_of_a_key_is_kept_in_its_place() {
        let rows = [("a", 1), ("b", 2), ("a", 3), ("c", 4)];
        assert_eq!(newest(&rows, |row| row.0), [&("b", 2), &("a", 3), &("c", 4)]);
    }
}
