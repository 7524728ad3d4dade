//! How a language model is reached, and what it may cost.

use std::time::Duration;

use afterword_store::{Spending, SpendingLimit};
use clap::Args;

use crate::secret::Secret;

/// US dollars a day, where prices are known.
const SPEND_PER_DAY: f64 = 5.0;
/// Tokens a day, where they are not.
const TOKENS_PER_DAY: u32 = 2_000_000;
const TIMEOUT_SECONDS: u32 = 30;

/// Options about the language model. Without an address nothing is sent anywhere.
#[derive(Clone, Debug, Default, Args)]
pub struct ModelOptions {
    /// Base address of a language model that makes insights, such as <http://127.0.0.1:11434/v1> [default: none]
    #[arg(long, env = "AFTERWORD_MODEL_URL", value_name = "URL")]
    pub model_url: Option<String>,
    /// Key of the language model; others on the machine can see it on a command line
    #[arg(long, env = "AFTERWORD_MODEL_KEY", value_name = "KEY", hide_env_values = true)]
    pub model_key: Option<Secret>,
    /// Name of the language model
    #[arg(long, env = "AFTERWORD_MODEL_NAME", value_name = "NAME")]
    pub model_name: Option<String>,
    /// US dollars that the language model may cost a day, if its prices are given [default: 5]
    #[arg(long, env = "AFTERWORD_MODEL_SPEND_PER_DAY", value_name = "USD")]
    pub model_spend_per_day: Option<f64>,
    /// US dollars for a million tokens that the language model reads [default: 0]
    #[arg(long, env = "AFTERWORD_MODEL_PRICE_INPUT", value_name = "USD")]
    pub model_price_input: Option<f64>,
    /// US dollars for a million tokens that the language model writes [default: 0]
    #[arg(long, env = "AFTERWORD_MODEL_PRICE_OUTPUT", value_name = "USD")]
    pub model_price_output: Option<f64>,
    /// Tokens that the language model may read and write a day, if no prices are given [default: 2000000]
    #[arg(long, env = "AFTERWORD_MODEL_TOKENS_PER_DAY", value_name = "N")]
    pub model_tokens_per_day: Option<u32>,
    /// Seconds that an answer of the language model may take [default: 30]
    #[arg(long, env = "AFTERWORD_MODEL_TIMEOUT_S", value_name = "N")]
    pub model_timeout_s: Option<u32>,
}

impl ModelOptions {
    /// What is not said here is as `other` says.
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        Self {
            model_url: self.model_url.or(other.model_url),
            model_key: self.model_key.or(other.model_key),
            model_name: self.model_name.or(other.model_name),
            model_spend_per_day: self.model_spend_per_day.or(other.model_spend_per_day),
            model_price_input: self.model_price_input.or(other.model_price_input),
            model_price_output: self.model_price_output.or(other.model_price_output),
            model_tokens_per_day: self.model_tokens_per_day.or(other.model_tokens_per_day),
            model_timeout_s: self.model_timeout_s.or(other.model_timeout_s),
        }
    }
}

/// A language model.
#[derive(Clone, Debug, PartialEq)]
pub struct ModelSettings {
    /// Address of its chat completions.
    pub url: String,
    /// Its name.
    pub name: String,
    /// What opens it.
    pub key: Option<Secret>,
    /// What its work costs.
    pub price: Price,
    /// How much it may work a day.
    pub limit: SpendingLimit,
    /// How long an answer may take.
    pub timeout: Duration,
}

/// Prices in US dollars a million tokens, which is millionths of a dollar a token.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Price {
    /// Of what is read.
    pub input: f64,
    /// Of what is written.
    pub output: f64,
}

/// Why a language model cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ModelSettingsError {
    /// The address leads nowhere, or holds a password. It is not shown.
    #[error("model_url must begin with http:// or https:// and hold no user or password; a key goes into model_key")]
    Url,
    /// There is no name.
    #[error("model_url needs model_name: which of the models there is to be asked")]
    Name,
    /// The key cannot be sent.
    #[error("model_key holds characters that no key has")]
    Key,
    /// A number is not one, or below zero.
    #[error("{0} must be a number from 0 on")]
    Number(&'static str),
}

impl ModelSettings {
    /// The language model that the options name, if any.
    pub fn resolve(options: ModelOptions) -> Result<Option<Self>, ModelSettingsError> {
        let Some(url) = options.model_url.filter(|url| !url.trim().is_empty()) else { return Ok(None) };
        let url = url.trim().trim_end_matches('/');
        let rest = url.strip_prefix("http://").or_else(|| url.strip_prefix("https://"));
        let host = rest.and_then(|rest| rest.split('/').next()).unwrap_or_default();
        if host.is_empty() || host.contains('@') {
            return Err(ModelSettingsError::Url);
        }
        let name = options.model_name.filter(|name| !name.trim().is_empty()).ok_or(ModelSettingsError::Name)?;
        let key = options.model_key.filter(|key| !key.reveal().is_empty());
        if key.as_ref().is_some_and(|key| key.reveal().chars().any(|character| !character.is_ascii_graphic())) {
            return Err(ModelSettingsError::Key);
        }
        let number = |name, given: Option<f64>, default| match given.unwrap_or(default) {
            number if number.is_finite() && number >= 0.0 => Ok(number),
            _ => Err(ModelSettingsError::Number(name)),
        };
        let price = Price {
            input: number("model_price_input", options.model_price_input, 0.0)?,
            output: number("model_price_output", options.model_price_output, 0.0)?,
        };
        let spend = number("model_spend_per_day", options.model_spend_per_day, SPEND_PER_DAY)?;
        let limit = if price == Price::default() {
            SpendingLimit::Tokens(options.model_tokens_per_day.unwrap_or(TOKENS_PER_DAY).into())
        } else {
            SpendingLimit::MicroUsd(rounded(spend * 1e6))
        };
        let seconds = options.model_timeout_s.unwrap_or(TIMEOUT_SECONDS).max(1);
        Ok(Some(Self {
            url: format!("{url}/chat/completions"),
            name,
            key,
            price,
            limit,
            timeout: Duration::from_secs(seconds.into()),
        }))
    }
}

impl Price {
    /// What so many tokens cost.
    pub fn of(self, read: i64, written: i64) -> Spending {
        let (read, written) = (read.max(0), written.max(0));
        let micro_usd = rounded(read as f64 * self.input + written as f64 * self.output);
        Spending { tokens: read.saturating_add(written), micro_usd }
    }
}

/// Rounded up, since a cost that is rounded down adds up to more than the limit.
#[expect(clippy::cast_possible_truncation, reason = "what is too large becomes the largest number")]
fn rounded(number: f64) -> i64 {
    number.ceil() as i64
}

#[cfg(test)]
mod tests {
    use super::*;

    fn options(url: &str, name: &str) -> ModelOptions {
        ModelOptions { model_url: Some(url.into()), model_name: Some(name.into()), ..ModelOptions::default() }
    }

    #[test]
    fn nothing_is_asked_without_an_address() {
        assert_eq!(ModelSettings::resolve(ModelOptions::default()), Ok(None));
        assert_eq!(ModelSettings::resolve(options("", "small")), Ok(None));
    }

    #[test]
    fn mistakes_are_said_without_showing_secrets() {
        let refused = |options: ModelOptions| ModelSettings::resolve(options).unwrap_err();
        assert_eq!(refused(options("ftp://host", "small")), ModelSettingsError::Url);
        assert_eq!(refused(options("https://me:secret@host/v1", "small")), ModelSettingsError::Url);
        assert!(!refused(options("https://me:secret@host/v1", "small")).to_string().contains("secret"));
        assert_eq!(refused(options("http://host/v1", " ")), ModelSettingsError::Name);
        let key = ModelOptions { model_key: Some("a\nb".parse().unwrap()), ..options("http://host", "small") };
        assert_eq!(refused(key), ModelSettingsError::Key);
        let price = ModelOptions { model_price_input: Some(-1.0), ..options("http://host", "small") };
        assert_eq!(refused(price), ModelSettingsError::Number("model_price_input"));
    }

    #[test]
    fn a_limit_is_of_money_where_prices_are_known_and_else_of_tokens() {
        let free = ModelSettings::resolve(options("http://127.0.0.1:11434/v1/", "small")).unwrap().unwrap();
        assert_eq!(free.url, "http://127.0.0.1:11434/v1/chat/completions");
        assert_eq!((free.limit, free.timeout), (SpendingLimit::Tokens(2_000_000), Duration::from_secs(30)));
        let paid = ModelOptions {
            model_price_input: Some(0.15),
            model_price_output: Some(0.6),
            ..options("https://host/v1", "large")
        };
        let paid = ModelSettings::resolve(paid).unwrap().unwrap();
        assert_eq!(paid.limit, SpendingLimit::MicroUsd(5_000_000));
        // 1,000 × 0.15 + 201 × 0.6 = 270.6 millionths of a dollar.
        assert_eq!(paid.price.of(1_000, 201), Spending { tokens: 1_201, micro_usd: 271 });
    }
}
