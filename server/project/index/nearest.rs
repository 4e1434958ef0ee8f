//! The name that was maybe meant. Knows not what names stand for.

/// The candidate that a name is a slip of: a letter or two more, fewer, other or swapped, or the same words joined
/// otherwise. `None` if none is near, or the name is so short that anything is.
pub(super) fn nearest<'c>(name: &str, candidates: impl Iterator<Item = &'c str>) -> Option<&'c str> {
    let folded = fold(name);
    let most = match folded.len() {
        0..=3 => 0,
        4..=7 => 1,
        _ => 2,
    };
    candidates
        .filter(|candidate| *candidate != name && (name.starts_with('_') || !candidate.starts_with('_')))
        .filter_map(|candidate| {
            let other = fold(candidate);
            // One that begins otherwise is rarely a slip.
            let same_words = words(candidate) == words(name);
            let alike =
                other == folded || (same_words && other.len() >= 4 && other.first() == folded.first());
            let distance = alike.then(|| distance(&folded, &other))?;
            (distance <= most).then_some((distance, candidate))
        })
        .min()
        .map(|(_, candidate)| candidate)
}

/// How many words a name has.
fn words(name: &str) -> usize {
    name.split(|char: char| !char.is_alphanumeric()).filter(|word| !word.is_empty()).count()
}

/// The letters, in lower case.
fn fold(name: &str) -> Vec<char> {
    name.chars().filter(|char| char.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// How many letters are added, left out, changed, or swapped with their neighbour.
fn distance(a: &[char], b: &[char]) -> usize {
    if a.len().abs_diff(b.len()) > 2 {
        return usize::MAX;
    }
    let (mut before, mut row) = (Vec::new(), (0..=b.len()).collect::<Vec<usize>>());
    for i in 1..=a.len() {
        let mut next = vec![i; b.len() + 1];
        for j in 1..=b.len() {
            let changed = row[j - 1] + usize::from(a[i - 1] != b[j - 1]);
            next[j] = changed.min(row[j] + 1).min(next[j - 1] + 1);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                let swapped: &Vec<usize> = &before;
                next[j] = next[j].min(swapped[j - 2] + 1);
            }
        }
        before = std::mem::replace(&mut row, next);
    }
    row[b.len()]
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn slips_are_near_and_other_names_are_not() {
        let known = ["requests", "sqlalchemy", "get_user", "User", "json", "create_order"];
        for (name, expected) in [
            ("requets", Some("requests")),
            ("reqeusts", Some("requests")),
            ("sql_alchemy", Some("sqlalchemy")),
            ("getUser", Some("get_user")),
            ("Users", Some("User")),
            ("get_order", None),
            ("yaml", None),
            ("jason", Some("json")),
            ("os", None),
            ("equests", None),
            ("user_ai", None),
            ("sqlalchemy_ai", None),
            ("requests", None),
        ] {
            assert_eq!(nearest(name, known.into_iter()), expected, "{name}");
        }
    }
}
