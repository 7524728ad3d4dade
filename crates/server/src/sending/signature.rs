//! What a webhook is signed with, so that its receiver knows who sent it, and when.

use std::fmt::Write;

use afterword_model::Timestamp;
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

/// The value of the header `Afterword-Signature`: `t=SECONDS,v1=HEX`, where HEX is the HMAC-SHA-256 of `SECONDS.BODY` with
/// the secret. A receiver that refuses old times cannot be told the same thing twice by a stranger.
pub fn signature(secret: &str, now: Timestamp, body: &str) -> String {
    let seconds = now.as_second();
    // A key of any length will do.
    let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(secret.as_bytes()) else { return String::new() };
    mac.update(format!("{seconds}.{body}").as_bytes());
    let mut header = format!("t={seconds},v1=");
    for byte in mac.finalize().into_bytes() {
        // Writing to a text does not fail.
        let _ = write!(header, "{byte:02x}");
    }
    header
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_what_other_programs_compute() {
        // printf '1790000000.{"a":1}' | openssl dgst -sha256 -hmac 'whisper'
        let now = Timestamp::from_second(1_790_000_000).unwrap();
        let expected = "t=1790000000,v1=717954a634b3cede3bc44573f424ecbbb5cbffdff5c684a3e3c1040ce5e994a6";
        assert_eq!(signature("whisper", now, "{\"a\":1}"), expected);
        assert_ne!(signature("whisper!", now, "{\"a\":1}"), expected);
        assert_ne!(signature("whisper", now, "{\"a\":2}"), expected);
    }
}
