//! Passwords: hashed slowly (argon2id), a few at a time, on threads that may block.

use std::sync::Arc;

use argon2::{
    Argon2,
    password_hash::{PasswordHasher, PasswordVerifier, phc::PasswordHash},
};
use tokio::{sync::Semaphore, task::spawn_blocking};

use crate::problem::{Answer, ApiError};

/// Fewest characters of a password.
pub const MIN_PASSWORD: usize = 10;
/// Most bytes of a password that are looked at all.
const MAX_BYTES: usize = 1024;
/// Hashes reckoned at the same time: each takes 19 MiB and much of a core.
const AT_ONCE: usize = 2;
/// The hash of no password, reckoned where nobody has the address, so that an answer takes the same time.
const NOBODY: &str =
    "$argon2id$v=19$m=19456,t=2,p=1$YWZ0ZXJ3b3JkLW5vYm9keQ$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

/// Hashes and checks passwords.
#[derive(Clone, Debug)]
pub struct Passwords {
    turns: Arc<Semaphore>,
}

impl Default for Passwords {
    fn default() -> Self {
        Self { turns: Arc::new(Semaphore::new(AT_ONCE)) }
    }
}

impl Passwords {
    /// Whether a password is too short to be taken, or too long to be looked at.
    pub fn is_weak(password: &str) -> bool {
        password.chars().count() < MIN_PASSWORD || password.len() > MAX_BYTES
    }

    /// What is kept of a password.
    pub async fn hash(&self, password: String) -> Answer<String> {
        let _turn = self.turns.acquire().await.map_err(ApiError::internal)?;
        let hashed = spawn_blocking(move || Argon2::default().hash_password(password.as_bytes())).await?;
        hashed.map(|hash| hash.to_string()).map_err(|cause| ApiError::internal(cause.to_string()))
    }

    /// Whether a password is the one with that hash. Takes as long without a hash, and is never right then.
    pub async fn verify(&self, password: String, hash: Option<String>) -> Answer<bool> {
        if password.len() > MAX_BYTES {
            return Ok(false);
        }
        let _turn = self.turns.acquire().await.map_err(ApiError::internal)?;
        spawn_blocking(move || {
            let known = hash.is_some();
            let hash = hash.unwrap_or_else(|| NOBODY.to_owned());
            let hash = PasswordHash::new(&hash).map_err(|cause| ApiError::internal(cause.to_string()))?;
            Ok(Argon2::default().verify_password(password.as_bytes(), &hash).is_ok() && known)
        })
        .await?
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn only_the_password_itself_is_right() {
        let passwords = Passwords::default();
        let hash = passwords.hash("correct horse".to_owned()).await.unwrap();
        assert!(hash.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{hash}");
        assert!(passwords.verify("correct horse".to_owned(), Some(hash.clone())).await.unwrap());
        assert!(!passwords.verify("correct house".to_owned(), Some(hash)).await.unwrap());
        assert!(!passwords.verify("correct horse".to_owned(), None).await.unwrap());
    }
}
