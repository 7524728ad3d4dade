//! Answering questions.

use std::{
    collections::{BTreeMap, HashMap},
    sync::{
        Mutex, PoisonError,
        atomic::{AtomicUsize, Ordering},
    },
    thread,
};

use afterword_model::Timestamp;
use afterword_warehouse::{RecordBatch, Warehouse};

use crate::{
    AllAnswer, DimensionValue, DimensionsAnswer, MetricsError, Module, ModuleAnswer, Numbers, Question, Release,
    ReleasesAnswer,
    answer::{Changes, Comparison, Fields, Modules},
    identities::{self, identities},
    modules::{Definition, definition},
    passport::{self, passport},
    query::Query,
    series,
    sheet::{Sheet, Span},
};

/// Statements that run at the same time.
const WORKERS: usize = 2;

/// Answers questions from a warehouse. Clones share it. Calls block.
#[derive(Clone)]
pub struct Metrics {
    warehouse: Warehouse,
}

impl Metrics {
    /// Numbers of what is in `warehouse`.
    pub fn new(warehouse: Warehouse) -> Self {
        Self { warehouse }
    }

    pub(crate) fn warehouse(&self) -> &Warehouse {
        &self.warehouse
    }

    /// The numbers of one module.
    pub fn module(&self, question: &Question, module: Module) -> Result<ModuleAnswer, MetricsError> {
        let (now, before) = self.sheets(question, &[module], &passport::QUERIES)?;
        let numbers = numbers(definition(module), &now, before.as_ref())?;
        Ok(ModuleAnswer {
            module,
            from: question.local(question.now.period.from),
            to: question.local(question.now.period.to),
            tz: question.zone_name.clone(),
            interval: question.interval,
            totals: numbers.totals,
            series: numbers.series,
            rows: numbers.rows,
            compare: numbers.compare,
            passport: passport(&now)?,
        })
    }

    /// The numbers of all modules, and whether they agree with each other.
    pub fn all(&self, question: &Question) -> Result<AllAnswer, MetricsError> {
        let besides = [passport::QUERIES.as_slice(), identities::QUERIES.as_slice()].concat();
        let (now, before) = self.sheets(question, &Module::ALL, &besides)?;
        let mut modules = Vec::with_capacity(Module::ALL.len());
        for module in Module::ALL {
            modules.push((module, numbers(definition(module), &now, before.as_ref())?));
        }
        Ok(AllAnswer {
            from: question.local(question.now.period.from),
            to: question.local(question.now.period.to),
            tz: question.zone_name.clone(),
            interval: question.interval,
            modules: Modules(modules),
            identities: identities(&now)?,
            passport: passport(&now)?,
        })
    }

    /// The values that filters can have in the period of the question.
    pub fn dimensions(&self, question: &Question) -> Result<DimensionsAnswer, MetricsError> {
        let sheet = self.sheet(question, Query::Dimensions)?;
        let mut dimensions: BTreeMap<&'static str, Vec<DimensionValue>> =
            crate::Dimension::ALL.map(|dimension| (dimension.name(), Vec::new())).into();
        for piece in sheet.pieces(Query::Dimensions) {
            for row in 0..piece.len() {
                let name = piece.text("dimension", row)?.unwrap_or_default();
                let value = piece.text("value", row)?.unwrap_or_default().to_owned();
                let chats = piece.int("chats", row)?.unwrap_or(0);
                if let Some(values) = dimensions.get_mut(name) {
                    values.push(DimensionValue { value, chats });
                }
            }
        }
        Ok(DimensionsAnswer { dimensions })
    }

    /// The releases that were published in the period of the question.
    pub fn releases(&self, question: &Question) -> Result<ReleasesAnswer, MetricsError> {
        let sheet = self.sheet(question, Query::Releases)?;
        let mut releases = Vec::new();
        for piece in sheet.pieces(Query::Releases) {
            for row in 0..piece.len() {
                let at = piece.time("published_at", row)?.and_then(|time| Timestamp::from_microsecond(time).ok());
                releases.push(Release {
                    release: piece.text("release", row)?.unwrap_or_default().to_owned(),
                    at: at.map(|time| question.local(time)).unwrap_or_default(),
                    notes: piece.text("notes", row)?.map(str::to_owned),
                    chats: piece.int("chats", row)?.unwrap_or(0),
                });
            }
        }
        Ok(ReleasesAnswer { releases })
    }

    fn sheet<'a>(&self, question: &'a Question, query: Query) -> Result<Sheet<'a>, MetricsError> {
        let statement = question.fill(query.text(), &question.now);
        let answer = self.warehouse.query(&statement.sql, &statement.params)?;
        Ok(Sheet { question, span: &question.now, answers: HashMap::from([(query, answer)]) })
    }

    /// The answers to `queries` for the period itself.
    pub(crate) fn answers<'a>(&self, question: &'a Question, queries: Vec<Query>) -> Result<Sheet<'a>, MetricsError> {
        let jobs: Vec<(&Span, Query)> = once(queries).map(|query| (&question.now, query)).collect();
        let answers = self.run(question, &jobs)?.into_iter().collect();
        Ok(Sheet { question, span: &question.now, answers })
    }

    /// Runs what the modules need, and `besides` for the period itself.
    fn sheets<'a>(
        &self,
        question: &'a Question,
        modules: &[Module],
        besides: &[Query],
    ) -> Result<(Sheet<'a>, Option<Sheet<'a>>), MetricsError> {
        let definitions: Vec<&Definition> = modules.iter().map(|module| definition(*module)).collect();
        let mut for_now: Vec<Query> = definitions.iter().flat_map(|definition| definition.queries()).collect();
        for_now.extend(besides);
        let mut for_before: Vec<Query> =
            definitions.iter().flat_map(|definition| definition.compared_queries()).collect();
        if question.before.is_some() {
            let spread: Vec<Query> = definitions.iter().flat_map(|definition| definition.spread).copied().collect();
            for_now.extend(&spread);
            for_before.extend(&spread);
        }

        let mut jobs: Vec<(&Span, Query)> = once(for_now).map(|query| (&question.now, query)).collect();
        let own = jobs.len();
        if let Some(before) = &question.before {
            jobs.extend(once(for_before).map(|query| (before, query)));
        }
        let mut answers = self.run(question, &jobs)?;
        let later = answers.split_off(own);
        let sheet = |span: &'a Span, answers: Vec<(Query, Vec<RecordBatch>)>| Sheet {
            question,
            span,
            answers: answers.into_iter().collect(),
        };
        Ok((sheet(&question.now, answers), question.before.as_ref().map(|before| sheet(before, later))))
    }

    /// Runs the jobs a few at a time. The answers are in the order of the jobs.
    fn run(
        &self,
        question: &Question,
        jobs: &[(&Span, Query)],
    ) -> Result<Vec<(Query, Vec<RecordBatch>)>, MetricsError> {
        let next = AtomicUsize::new(0);
        let done = Mutex::new(Vec::with_capacity(jobs.len()));
        let work = || {
            while let Some((index, (span, query))) = take(&next, jobs) {
                let statement = question.fill(query.text(), span);
                let answer = self.warehouse.query(&statement.sql, &statement.params);
                done.lock().unwrap_or_else(PoisonError::into_inner).push((index, *query, answer));
            }
        };
        thread::scope(|scope| {
            for _ in 1..WORKERS.min(jobs.len()) {
                scope.spawn(work);
            }
            work();
        });
        let mut done = done.into_inner().unwrap_or_else(PoisonError::into_inner);
        done.sort_by_key(|(index, _, _)| *index);
        done.into_iter().map(|(_, query, answer)| Ok((query, answer?))).collect()
    }
}

fn take<'a, T>(next: &AtomicUsize, jobs: &'a [T]) -> Option<(usize, &'a T)> {
    let index = next.fetch_add(1, Ordering::Relaxed);
    jobs.get(index).map(|job| (index, job))
}

/// Each statement once, those that take longest first.
fn once(mut queries: Vec<Query>) -> impl Iterator<Item = Query> {
    queries.sort_unstable();
    queries.dedup();
    queries.into_iter()
}

fn numbers(definition: &Definition, now: &Sheet<'_>, before: Option<&Sheet<'_>>) -> Result<Numbers, MetricsError> {
    let figures = definition.figures(now)?;
    let compare = match before {
        Some(before) => {
            let earlier = definition.figures(before)?;
            let changes =
                figures.iter().zip(&earlier).map(|((name, figure), (_, previous))| (*name, figure.since(previous)));
            Some(Comparison {
                from: now.question.local(before.span.period.from),
                to: now.question.local(before.span.period.to),
                totals: Changes(changes.collect()),
                series: series::points(before, definition.series)?,
            })
        }
        None => None,
    };
    Ok(Numbers {
        totals: Fields(figures.iter().map(|(name, figure)| (*name, figure.value())).collect()),
        series: series::points(now, definition.series)?,
        rows: definition.rows(now)?,
        compare,
    })
}
