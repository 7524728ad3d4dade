//! A light stemmer for five languages at once: it takes off the endings of number, gender and tense that are safe to take
//! off without knowing the language. Own rules; the aim is that forms of one word meet, not that the stem is a word.

/// The stem of a folded word. Words of other scripts stay as they are.
pub fn stem(word: &str) -> String {
    let mut stem = word.to_owned();
    if word.len() <= 3 || !word.bytes().all(|byte| byte.is_ascii_alphabetic()) {
        return stem;
    }
    plural(&mut stem);
    tense(&mut stem);
    last_vowel(&mut stem);
    stem
}

fn cut(stem: &mut String, ending: &str, at_least: usize, put: &str) -> bool {
    let fits = stem.len() >= ending.len() + at_least && stem.ends_with(ending);
    if fits {
        stem.truncate(stem.len() - ending.len());
        stem.push_str(put);
    }
    fits
}

fn plural(stem: &mut String) {
    if stem.ends_with("ss") || stem.ends_with("us") || stem.ends_with("is") {
        return;
    }
    let _ = cut(stem, "sses", 2, "ss")
        || cut(stem, "ches", 2, "ch")
        || cut(stem, "shes", 2, "sh")
        || cut(stem, "xes", 2, "x")
        || cut(stem, "ies", 3, "y")
        || cut(stem, "s", 3, "");
}

fn tense(stem: &mut String) {
    let taken = cut(stem, "ing", 3, "") || cut(stem, "ed", 3, "");
    if taken {
        let bytes = stem.as_bytes();
        let last = bytes.len() - 1;
        let doubled = last > 2 && bytes[last] == bytes[last - 1] && !matches!(bytes[last], b'l' | b's' | b'z');
        if doubled {
            stem.truncate(last);
        }
        return;
    }
    let _ = cut(stem, "ment", 4, "")
        || cut(stem, "ation", 4, "at")
        || cut(stem, "ition", 4, "it")
        || cut(stem, "ness", 4, "")
        || cut(stem, "ungen", 4, "ung")
        || cut(stem, "zioni", 3, "zion")
        || cut(stem, "zione", 3, "zion")
        || cut(stem, "cione", 3, "cion")
        || cut(stem, "en", 4, "")
        || cut(stem, "er", 4, "")
        || cut(stem, "em", 5, "");
}

/// The ending vowel marks gender and number in Italian and Spanish, case in German, nothing in English.
fn last_vowel(stem: &mut String) {
    if stem.len() > 4 && stem.ends_with("ie") {
        stem.truncate(stem.len() - 2);
        stem.push('i');
    } else if (stem.len() > 4 && stem.ends_with('e')) || (stem.len() > 3 && stem.ends_with(['a', 'i', 'o'])) {
        stem.pop();
    } else if stem.len() > 3 && stem.ends_with('y') {
        stem.pop();
        stem.push('i');
    }
}

#[cfg(test)]
mod tests {
    use super::stem;

    #[test]
    fn forms_of_a_word_meet() {
        let families: [&[&str]; 13] = [
            &["card", "cards"],
            &["order", "orders", "ordered", "ordering"],
            &["charge", "charges", "charged", "charging"],
            &["booking", "bookings", "booked"],
            &["stop", "stopped", "stopping"],
            &["delivery", "deliveries"],
            &["rechnung", "rechnungen"],
            &["bestellung", "bestellungen"],
            &["fattura", "fatture"],
            &["ordine", "ordini"],
            &["commande", "commandes"],
            &["pedido", "pedidos"],
            &["factura", "facturas"],
        ];
        for family in families {
            for word in family {
                assert_eq!(stem(word), stem(family[0]), "{word}");
            }
        }
    }

    #[test]
    fn other_words_stay_apart() {
        for (one, other) in [("ship", "shop"), ("bill", "ball"), ("bus", "bed"), ("class", "clay"), ("car", "care")] {
            assert_ne!(stem(one), stem(other));
        }
        assert_eq!(stem("заказ"), "заказ");
    }
}
