//! Watches over the numbers: what must be true of them is checked again and again, and a breach is an alarm.

use std::{collections::HashMap, sync::Arc, time::Duration};

use tokio::{select, time};

use crate::{
    api::{metrics::take_all, question::question},
    app::App,
    problem::Answer,
};

/// How often the numbers of each assistant are checked, if there are new ones.
const EVERY: Duration = Duration::from_secs(300);

/// Checks until the server stops.
pub async fn watch(app: Arc<App>) {
    let mut stop = app.stop.subscribe();
    let mut checked = HashMap::new();
    loop {
        select! {
            _ = stop.wait_for(|stop| *stop) => return,
            () = time::sleep(EVERY) => {}
        }
        if let Err(failure) = check(&app, &mut checked).await {
            tracing::error!(code = failure.code().name, "the numbers could not be checked");
        }
    }
}

async fn check(app: &App, checked: &mut HashMap<i64, u64>) -> Answer<()> {
    let batch = app.progress.borrow().batch;
    for assistant in app.catalog.assistants().await? {
        if checked.insert(assistant.id.0, batch) != Some(batch) {
            take_all(app, question(app, &assistant, &[])?).await?;
        }
    }
    Ok(())
}
