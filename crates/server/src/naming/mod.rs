//! What users are called: the name that the team gave them, else their own name, else their address, else a pseudonym.
//!
//! Own names and addresses are for those who may know how to reach a user; others see the name that the team gave, or the
//! pseudonym. A user has the same pseudonym in all of their chats with an assistant, and another one elsewhere; it tells
//! nothing of who they are, and two users rarely share one.

mod words;

use std::collections::HashMap;

use afterword_model::AssistantId;
use afterword_store::{Catalog, StoreError};
use sha2::{Digest, Sha256};

use self::words::{ADJECTIVES, ANIMALS};

/// Numbers of pseudonyms: from 10 to 99.
const NUMBERS: usize = 90;

/// What the users of one assistant are called by one reader.
#[derive(Clone, Debug)]
pub struct Naming {
    assistant: AssistantId,
    given: HashMap<String, String>,
    may_know: bool,
}

impl Naming {
    /// For a reader of the assistant; `may_know`: whether they may know how to reach users.
    pub async fn load(catalog: &Catalog, assistant: AssistantId, may_know: bool) -> Result<Self, StoreError> {
        Ok(Self { assistant, given: catalog.user_names(assistant).await?, may_know })
    }

    /// The assistant whose users they are.
    pub fn assistant(&self) -> AssistantId {
        self.assistant
    }

    /// What the user with that id is called. `name` and `email` are what they said of themselves.
    pub fn called(&self, user: &str, name: Option<&str>, email: Option<&str>) -> String {
        let given = self.given.get(user).map(String::as_str);
        let own = name.or(email).filter(|_| self.may_know);
        given.or(own).map_or_else(|| pseudonym(self.assistant, user), str::to_owned)
    }

    /// Whether the team gave the user a name.
    pub fn is_named(&self, user: &str) -> bool {
        self.given.contains_key(user)
    }
}

/// Such as `Amber Heron 42`.
pub fn pseudonym(assistant: AssistantId, user: &str) -> String {
    let hash = Sha256::digest(format!("{assistant} {user}").as_bytes());
    let part = |at: usize| usize::from(u16::from_be_bytes([hash[at], hash[at + 1]]));
    let (adjective, animal) = (ADJECTIVES[part(0) % ADJECTIVES.len()], ANIMALS[part(2) % ANIMALS.len()]);
    format!("{adjective} {animal} {}", 10 + part(4) % NUMBERS)
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    fn naming(given: &[(&str, &str)], may_know: bool) -> Naming {
        let given = given.iter().map(|(user, name)| ((*user).to_owned(), (*name).to_owned())).collect();
        Naming { assistant: AssistantId(1), given, may_know }
    }

    #[test]
    fn the_best_name_that_the_reader_may_know() {
        let (all, some) = (naming(&[("u1", "Big customer")], true), naming(&[("u1", "Big customer")], false));
        let (ada, address) = (Some("Ada"), Some("ada@example.org"));
        assert_eq!(all.called("u1", ada, address), "Big customer");
        assert_eq!(some.called("u1", ada, address), "Big customer");
        assert_eq!(all.called("u2", ada, address), "Ada");
        assert_eq!(all.called("u2", None, address), "ada@example.org");
        let word = some.called("u2", ada, address);
        assert_eq!(word, all.called("u2", None, None));
        assert_eq!(word, pseudonym(AssistantId(1), "u2"));
        assert!(all.is_named("u1") && !all.is_named("u2"));
    }

    #[test]
    fn a_pseudonym_never_changes() {
        assert_eq!(pseudonym(AssistantId(1), "u1"), "Autumn Partridge 95");
        assert_ne!(pseudonym(AssistantId(1), "u1"), pseudonym(AssistantId(2), "u1"));
        let of_many: HashSet<String> = (0..1_000).map(|user| pseudonym(AssistantId(1), &user.to_string())).collect();
        assert!(of_many.len() > 990, "{}", of_many.len());
        for word in of_many {
            let parts: Vec<&str> = word.split(' ').collect();
            assert_eq!(parts.len(), 3, "{word}");
            assert!((10..100).contains(&parts[2].parse::<u8>().unwrap()), "{word}");
        }
    }

    #[test]
    fn a_word_is_there_once() {
        let all: HashSet<&str> = ADJECTIVES.iter().chain(&ANIMALS).copied().collect();
        assert_eq!(all.len(), ADJECTIVES.len() + ANIMALS.len());
        assert!(all.iter().all(|word| word.bytes().all(|byte| byte.is_ascii_alphabetic())));
    }
}
