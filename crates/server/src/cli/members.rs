//! `afterword members`: works beside a running server, since both use the same catalog.

use afterword_model::{AssistantId, Clock, SystemClock, Timestamp};
use afterword_store::{Assistant, Catalog, Role};
use anyhow::{Context, bail};

use super::printable;
use crate::{
    config::{PlaceOptions, ServeOptions, Settings},
    running::{open_catalog, url},
};

#[derive(Debug, clap::Subcommand)]
pub(super) enum MembersCommand {
    /// List members and open invitations: e-mail address, name, roles
    List(ListArgs),
    /// Invite somebody and print the link alone; it works once, for seven days
    Invite(InviteArgs),
    /// Remove a member, from the workspace or from one assistant; never the last owner
    Remove(RemoveArgs),
}

#[derive(Debug, clap::Args)]
pub(super) struct ListArgs {
    #[command(flatten)]
    place: PlaceOptions,
}

#[derive(Debug, clap::Args)]
pub(super) struct InviteArgs {
    #[command(flatten)]
    place: PlaceOptions,
    /// Address under which people reach the server [default: where it listens]
    #[arg(long, env = "AFTERWORD_PUBLIC_URL", value_name = "URL")]
    public_url: Option<String>,
    /// What they may do: owner, editor or viewer
    #[arg(long, env = "AFTERWORD_ROLE", value_parser = role)]
    role: Role,
    /// Name of the assistant that they are to be a member of [default: the whole workspace]
    #[arg(long, env = "AFTERWORD_ASSISTANT")]
    assistant: Option<String>,
    /// Whom it is for, so that open invitations can be told apart
    #[arg(long, env = "AFTERWORD_EMAIL")]
    email: Option<String>,
}

#[derive(Debug, clap::Args)]
pub(super) struct RemoveArgs {
    #[command(flatten)]
    place: PlaceOptions,
    /// Name of the assistant to remove them from [default: the whole workspace]
    #[arg(long, env = "AFTERWORD_ASSISTANT")]
    assistant: Option<String>,
    /// E-mail address of the member
    #[arg(value_name = "EMAIL")]
    email: String,
}

fn role(text: &str) -> Result<Role, String> {
    Role::named(text).ok_or_else(|| "use owner, editor or viewer".to_owned())
}

pub(super) async fn run(command: MembersCommand) -> anyhow::Result<()> {
    match command {
        MembersCommand::List(args) => {
            let (_, catalog) = open(args.place, None).await?;
            for line in lines(&catalog, SystemClock.now()).await? {
                println!("{line}");
            }
            catalog.close().await;
        }
        MembersCommand::Invite(args) => {
            let (settings, catalog) = open(args.place, args.public_url).await?;
            let assistant = find(&catalog, args.assistant.as_deref()).await?.map(|assistant| assistant.id);
            let email = args.email.as_deref().map(str::trim).filter(|email| !email.is_empty());
            if email.is_some_and(|email| !email.contains('@')) {
                bail!("--email is not an e-mail address");
            }
            let (_, token) = catalog.invite(email, assistant, args.role, SystemClock.now()).await?;
            catalog.close().await;
            // Behind the # it reaches no server, proxy or log.
            println!("{}/join#token={token}", url(&settings, settings.listen));
        }
        MembersCommand::Remove(args) => {
            let (_, catalog) = open(args.place, None).await?;
            remove(&catalog, &args.email, args.assistant.as_deref()).await?;
            catalog.close().await;
        }
    }
    Ok(())
}

async fn open(place: PlaceOptions, public_url: Option<String>) -> anyhow::Result<(Settings, Catalog)> {
    let settings = Settings::resolve(place, ServeOptions { public_url, ..ServeOptions::default() })?;
    super::log::start(&settings)?;
    super::check_folder(&settings)?;
    let catalog = open_catalog(&settings).await?;
    Ok((settings, catalog))
}

async fn find(catalog: &Catalog, reference: Option<&str>) -> anyhow::Result<Option<Assistant>> {
    let Some(reference) = reference else { return Ok(None) };
    let found = catalog.assistant(reference).await?;
    found.map(Some).with_context(|| format!("there is no assistant {reference:?}"))
}

async fn remove(catalog: &Catalog, email: &str, assistant: Option<&str>) -> anyhow::Result<()> {
    let unknown = || format!("there is no member with the address {:?}", printable(email));
    let member = catalog.credentials(email).await?.with_context(unknown)?.member;
    match find(catalog, assistant).await? {
        None => catalog.remove_member(member.id).await?,
        Some(assistant) => {
            if !catalog.remove_from(member.id, &[assistant.id]).await? {
                bail!(
                    "{} has no role of their own in {}; one for the whole workspace ends with the membership",
                    printable(&member.email),
                    printable(&assistant.name)
                );
            }
        }
    }
    Ok(())
}

/// A line for each member and each open invitation, with tabs between its parts.
async fn lines(catalog: &Catalog, now: Timestamp) -> anyhow::Result<Vec<String>> {
    let (roles, assistants) = (catalog.roles().await?, catalog.assistants().await?);
    let held = |assistant: Option<AssistantId>, role: Role| {
        let place = assistants.iter().find(|one| Some(one.id) == assistant);
        place.map_or_else(|| role.as_str().to_owned(), |place| format!("{} of {}", role.as_str(), place.name))
    };
    let mut lines = Vec::new();
    for member in catalog.members().await? {
        let own = roles.iter().filter(|entry| entry.member == member.id);
        let own: Vec<_> = own.map(|entry| held(entry.assistant, entry.role)).collect();
        lines.push([member.email, member.name, own.join(", ")]);
    }
    for open in catalog.invitations(now).await? {
        let until = format!("(invited, until {})", open.expires_at.strftime("%Y-%m-%d"));
        lines.push([open.email.unwrap_or_else(|| "-".to_owned()), until, held(open.assistant, open.role)]);
    }
    Ok(lines.into_iter().map(|parts| parts.map(|part| printable(&part)).join("\t")).collect())
}
