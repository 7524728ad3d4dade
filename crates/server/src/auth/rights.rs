//! The one table of who may do what.

use afterword_store::{KeyKind, Role};

/// What a caller is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// A signed-in owner.
    Owner,
    /// A signed-in editor.
    Editor,
    /// A signed-in viewer.
    Viewer,
    /// A secret key.
    SecretKey,
    /// A publishable key.
    PublishableKey,
}

impl From<Role> for Standing {
    fn from(role: Role) -> Self {
        match role {
            Role::Owner => Self::Owner,
            Role::Editor => Self::Editor,
            Role::Viewer => Self::Viewer,
        }
    }
}

impl From<KeyKind> for Standing {
    fn from(kind: KeyKind) -> Self {
        match kind {
            KeyKind::Secret => Self::SecretKey,
            KeyKind::Publishable => Self::PublishableKey,
        }
    }
}

/// What a caller may want to do. A key does it for its own assistant only.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Right {
    /// Record events.
    Record,
    /// See which assistants there are, and how numbers are defined.
    List,
    /// Read numbers.
    ReadNumbers,
}

/// Whether such a caller may do that.
pub fn may(standing: Standing, right: Right) -> bool {
    use Standing::{Editor, Owner, PublishableKey, SecretKey, Viewer};
    let allowed: &[Standing] = match right {
        Right::Record => &[SecretKey, PublishableKey],
        Right::List | Right::ReadNumbers => &[Owner, Editor, Viewer, SecretKey],
    };
    allowed.contains(&standing)
}
