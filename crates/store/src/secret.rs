//! Secrets that are handed out once: how they are made and what is kept of them.

use rand::{TryRng, rngs::SysRng};
use sha2::{Digest, Sha256};

use crate::StoreError;

const ALPHABET: &[u8; 62] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
/// Characters of randomness in a token: 190 bits.
const LENGTH: usize = 32;

/// `prefix` and 32 random characters of the alphabet 0-9, A-Z, a-z.
pub(crate) fn token(prefix: &str) -> Result<String, StoreError> {
    let mut token = prefix.to_owned();
    let mut bytes = [0_u8; 64];
    while token.len() < prefix.len() + LENGTH {
        SysRng.try_fill_bytes(&mut bytes).map_err(|cause| StoreError::new(cause.to_string()))?;
        // The remainder of a byte above the last whole multiple would favour the alphabet's beginning.
        let fair = bytes.iter().filter(|byte| usize::from(**byte) < 256 / ALPHABET.len() * ALPHABET.len());
        let missing = prefix.len() + LENGTH - token.len();
        token.extend(fair.take(missing).map(|byte| char::from(ALPHABET[usize::from(*byte) % ALPHABET.len()])));
    }
    Ok(token)
}

/// What is kept of a token. Tokens are random, so a plain hash is as good as a slow one.
pub(crate) fn hash(token: &str) -> Vec<u8> {
    Sha256::digest(token.as_bytes()).to_vec()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_has_its_prefix_and_32_characters_and_never_repeats() {
        let tokens: std::collections::HashSet<String> = (0..200).map(|_| token("sk_").unwrap()).collect();
        assert_eq!(tokens.len(), 200);
        for token in tokens {
            let random = token.strip_prefix("sk_").unwrap();
            assert_eq!(random.len(), 32);
            assert!(random.bytes().all(|byte| byte.is_ascii_alphanumeric()));
        }
    }
}
