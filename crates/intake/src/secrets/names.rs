//! Names that say that what stands under them is secret.

/// Names as they are once lower-cased and without `-`, `_` and spaces.
const WHOLE: &[&str] = &[
    "accesskey",
    "apikey",
    "apitoken",
    "authorization",
    "authtoken",
    "bearertoken",
    "clientsecret",
    "cookie",
    "currentpassword",
    "dbpassword",
    "newpassword",
    "oldpassword",
    "passphrase",
    "passwd",
    "password",
    "privatekey",
    "proxyauthorization",
    "pwd",
    "secret",
    "sessiontoken",
    "setcookie",
    "userpassword",
    "xamzsecuritytoken",
    "xauthtoken",
    "xcsrftoken",
];

/// Endings that say it whatever stands before them, as in `OPENAI_API_KEY`.
const ENDINGS: &[&str] =
    &["apikey", "accesstoken", "clientsecret", "idtoken", "privatekey", "refreshtoken", "secretaccesskey", "secretkey"];

/// Longest name that is looked at, in bytes.
const LONGEST: usize = 80;

/// Whether what stands under this name is secret. Of a dotted name, such as `http.request.header.cookie`, the last part
/// counts.
pub(super) fn is_secret(name: &str) -> bool {
    let last = name.rsplit('.').next().unwrap_or(name);
    if last.len() > LONGEST {
        return false;
    }
    let plain: String =
        last.chars().filter(|sign| !matches!(sign, '-' | '_' | ' ')).map(|sign| sign.to_ascii_lowercase()).collect();
    WHOLE.contains(&plain.as_str()) || ENDINGS.iter().any(|ending| plain.ends_with(ending))
}

/// The names as a regular expression, for text in which no member can be told from another.
pub(super) fn pattern() -> String {
    let spaced = |name: &&str| match *name {
        "accesskey" => "access[-_]?key".to_owned(),
        "apikey" => "[a-z0-9_-]*api[-_]?key".to_owned(),
        "apitoken" => "api[-_]?token".to_owned(),
        "authtoken" => "(?:x[-_])?auth[-_]?token".to_owned(),
        "clientsecret" => "client[-_]?secret".to_owned(),
        "accesstoken" => "access[-_]?token".to_owned(),
        "refreshtoken" => "refresh[-_]?token".to_owned(),
        "idtoken" => "id[-_]?token".to_owned(),
        "privatekey" => "private[-_]?key".to_owned(),
        "secretaccesskey" => "(?:aws[-_]?)?secret[-_]?access[-_]?key".to_owned(),
        "secretkey" => "secret[-_]?key".to_owned(),
        "proxyauthorization" => "proxy-authorization".to_owned(),
        "setcookie" => "set-cookie".to_owned(),
        other => other.to_owned(),
    };
    WHOLE.iter().chain(ENDINGS).map(spaced).collect::<Vec<_>>().join("|")
}
