//! A value of the settings that nobody is shown.

use std::{convert::Infallible, fmt, str::FromStr};

use serde::Deserialize;

/// A key or a password. It is not in logs, in error messages or in what `Debug` prints.
#[derive(Clone, PartialEq, Eq, Deserialize)]
#[serde(transparent)]
pub struct Secret(String);

impl Secret {
    /// The value itself, for where it has to be sent.
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl FromStr for Secret {
    type Err = Infallible;

    fn from_str(value: &str) -> Result<Self, Infallible> {
        Ok(Self(value.to_owned()))
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Secret(••••)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_not_shown() {
        let secret: Secret = "sk-123".parse().unwrap();
        assert_eq!((format!("{secret:?}").as_str(), secret.reveal()), ("Secret(••••)", "sk-123"));
    }
}
