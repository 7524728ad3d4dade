//! Topics over HTTP: learnt from sealed chats, listed, and corrected by the team.

mod corrections;
mod lasting;
mod lists;
mod team;
