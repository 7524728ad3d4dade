//! What may be spent today.

use std::sync::Arc;

use afterword_model::Clock;
use afterword_store::{Catalog, Spending, SpendingLimit, StoreError};
use jiff::{civil::Date, tz::TimeZone};

use super::settings::Price;

/// The account of a language model. It is kept in the catalog, so a restart does not fill it.
#[derive(Clone)]
pub struct Purse {
    catalog: Catalog,
    clock: Arc<dyn Clock>,
    price: Price,
    limit: SpendingLimit,
}

/// What was set aside for one question.
#[derive(Clone, Copy, Debug)]
pub struct SetAside {
    day: Date,
    spending: Spending,
}

impl Purse {
    /// The account of a model with these prices.
    pub fn new(catalog: Catalog, clock: Arc<dyn Clock>, price: Price, limit: SpendingLimit) -> Self {
        Self { catalog, clock, price, limit }
    }

    /// The day that is spent on, in UTC.
    pub fn today(&self) -> Date {
        self.clock.now().to_zoned(TimeZone::UTC).date()
    }

    /// Sets aside what so many tokens cost; nothing where today's limit does not allow it. To be done before they are sent: what
    /// a crash leaves unsettled counts as spent.
    pub async fn set_aside(&self, read: i64, written: i64) -> Result<Option<SetAside>, StoreError> {
        let (day, spending) = (self.today(), self.price.of(read, written));
        let allowed = self.catalog.reserve_spending(day, spending, self.limit).await?;
        Ok(allowed.then_some(SetAside { day, spending }))
    }

    /// Takes what it did cost, in tokens read and written.
    pub async fn settle(&self, set_aside: SetAside, read: i64, written: i64) -> Result<(), StoreError> {
        self.catalog.settle_spending(set_aside.day, set_aside.spending, self.price.of(read, written)).await
    }
}
