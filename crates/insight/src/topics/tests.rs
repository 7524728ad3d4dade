//! Topics of small, made-up teams: found, recognised, corrected.

use std::collections::BTreeMap;

use afterword_model::Role;

use super::{Change, Corpus, Correction, CorrectionError, Options, Refreshed, Topic, TopicId, TopicModel};
use crate::{Transcript, Utterance};

const SUBJECTS: [(&str, [&str; 8]); 4] = [
    (
        "pay",
        [
            "How can I pay my invoice by card?",
            "Can I pay the invoice with a card",
            "invoice payment by credit card",
            "pay an open invoice by card",
            "which card can I pay the invoice with",
            "my invoice: pay by card?",
            "card payment of an invoice",
            "I would like to pay my invoice",
        ],
    ),
    (
        "parcel",
        [
            "Where is my parcel?",
            "my parcel has not been delivered",
            "parcel tracking number",
            "track my parcel",
            "when will the parcel be delivered",
            "the parcel is late",
            "parcel delivery is late again",
            "has my parcel been sent",
        ],
    ),
    (
        "password",
        [
            "I forgot my password",
            "reset my password",
            "how do I reset the password",
            "password reset link does not come",
            "the password is wrong",
            "new password for my login",
            "login password forgotten",
            "cannot login, password wrong",
        ],
    ),
    (
        "hours",
        [
            "What are your opening hours?",
            "opening hours on sunday",
            "are you open on sunday",
            "when does the shop open",
            "shop opening hours",
            "is the shop open tomorrow",
            "opening hours of the shop in Berlin",
            "shop hours on sunday",
        ],
    ),
];

fn said(text: &str) -> Transcript {
    let messages = vec![Utterance::new(Role::User, "hello"), Utterance::new(Role::User, text)];
    Transcript { messages, ended: true, ..Transcript::default() }
}

/// The chats of some of the subjects, and a joke nobody else makes.
fn corpus(subjects: &[usize]) -> Corpus {
    let mut corpus = Corpus::new();
    for subject in subjects {
        let (name, texts) = &SUBJECTS[*subject];
        texts.iter().enumerate().for_each(|(number, text)| corpus.add(format!("{name}-{number}"), &said(text)));
    }
    corpus
}

/// Subject → the topic of most of its chats.
fn topics_of(corpus: &Corpus, found: &Refreshed) -> BTreeMap<String, Option<TopicId>> {
    let mut votes: BTreeMap<String, BTreeMap<Option<TopicId>, usize>> = BTreeMap::new();
    for (chat, assigned) in corpus.chats.iter().zip(&found.assigned) {
        let subject = chat.split('-').next().unwrap().to_owned();
        *votes.entry(subject).or_default().entry(assigned.topic).or_default() += 1;
    }
    votes.into_iter().map(|(subject, votes)| (subject, votes.into_iter().max_by_key(|(_, n)| *n).unwrap().0)).collect()
}

fn find(corpus: &Corpus) -> Refreshed {
    TopicModel::find(corpus, &Options::default())
}

#[test]
fn a_few_chats_fall_into_their_subjects() {
    let chats = corpus(&[0, 1, 2]);
    let found = find(&chats);
    let topics = topics_of(&chats, &found);
    let mut ids: Vec<_> = topics.values().flatten().collect();
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), 3, "{topics:?}");
    let name = |subject: &str| found.model.topic(topics[subject].unwrap()).unwrap().name.to_lowercase();
    assert!(name("parcel").contains("parcel") && name("password").contains("password"));
    assert_eq!(found.model.assign(&said("what became of my parcel")).topic, topics["parcel"]);
    assert_eq!(found.model.assign(&said("Xyzzy!")).topic, None);
    assert_eq!(found.model.assign(&Transcript::default()).topic, None);
}

#[test]
fn almost_nothing_is_no_topic() {
    assert!(find(&Corpus::new()).model.topics().is_empty());
    let mut one = Corpus::new();
    one.add("1", &said("Where is my parcel?"));
    assert_eq!(find(&one).assigned[0].topic, None);
    let mut empty = Corpus::new();
    (0..50).for_each(|chat| empty.add(chat.to_string(), &Transcript::default()));
    assert!(find(&empty).assigned.iter().all(|assigned| assigned.topic.is_none()));
}

#[test]
fn the_same_chats_give_the_same_model_and_it_survives_storage() {
    let chats = corpus(&[0, 1, 2, 3]);
    let (one, other) = (find(&chats), find(&chats));
    let json = serde_json::to_string(&one.model).unwrap();
    assert_eq!(json, serde_json::to_string(&other.model).unwrap());
    let stored: TopicModel = serde_json::from_str(&json).unwrap();
    for (_, texts) in SUBJECTS {
        assert_eq!(stored.assign(&said(texts[0])), one.model.assign(&said(texts[0])));
    }
}

#[test]
fn identity_outlasts_a_refresh() {
    let before = corpus(&[0, 1, 2]);
    let first = find(&before);
    let old = topics_of(&before, &first);
    let after = corpus(&[1, 2, 3]);
    let second = first.model.refresh(&after, &Options::default());
    let new = topics_of(&after, &second);
    assert_eq!((new["parcel"], new["password"]), (old["parcel"], old["password"]));
    assert!(second.changes.contains(&Change::Gone { topic: old["pay"].unwrap() }), "{:?}", second.changes);
    assert!(second.changes.contains(&Change::New { topic: new["hours"].unwrap() }), "{:?}", second.changes);
    let name = |model: &TopicModel, id: Option<TopicId>| model.topic(id.unwrap()).unwrap().name.clone();
    assert_eq!(name(&first.model, old["parcel"]), name(&second.model, new["parcel"]));
}

#[test]
fn corrections_last() {
    let chats = corpus(&[0, 1, 2, 3]);
    let found = find(&chats);
    let topics = topics_of(&chats, &found);
    let [pay, parcel, password, hours] = ["pay", "parcel", "password", "hours"].map(|subject| topics[subject].unwrap());
    let mut model = found.model;
    model.correct(&Correction::Rename { topic: parcel, name: "Where it is".to_owned() }).unwrap();
    model.correct(&Correction::Merge { from: hours, into: pay }).unwrap();
    model.correct(&Correction::Pin { topic: password, pinned: true }).unwrap();
    let odd = said("Where is my parcel?");
    model
        .correct(&Correction::Move {
            chat: "parcel-0".to_owned(),
            transcript: Box::new(odd.clone()),
            to: Some(password),
        })
        .unwrap();
    let jobs = model
        .correct(&Correction::Add {
            name: "Jobs".to_owned(),
            examples: vec![said("Do you have a vacancy for a developer?")],
        })
        .unwrap()
        .unwrap();
    let nowhere = said("track my parcel, please");
    let moved = Correction::Move { chat: "parcel-1".to_owned(), transcript: Box::new(nowhere.clone()), to: None };
    assert_eq!(model.correct(&moved), Ok(None));

    let model = model.refresh(&chats, &Options::default()).model;
    assert_eq!(model.topic(parcel).map(|topic| topic.name.as_str()), Some("Where it is"));
    assert!(model.topic(hours).is_none());
    assert_eq!(model.assign(&said("shop opening hours on sunday")).topic, Some(pay));
    assert_eq!(model.assign_chat("parcel-0", &odd).topic, Some(password));
    assert_eq!(model.assign_chat("parcel-1", &nowhere).topic, None);
    assert_eq!(model.assign_chat("another chat", &said("track my parcel")).topic, Some(parcel));
    assert_eq!(model.assign(&said("any vacancy for a developer")).topic, Some(jobs));
    // Password is pinned: chats about nothing but parcels do not wipe it out.
    let model = model.refresh(&corpus(&[1]), &Options::default()).model;
    assert_eq!(model.assign(&said("reset my password")).topic, Some(password));
    assert_eq!(model.topic(jobs).map(|topic: &Topic| topic.own), Some(true));
}

#[test]
fn a_topic_is_split_by_examples() {
    let chats = corpus(&[1, 2]);
    let mut model = find(&chats).model;
    let password = model.assign(&said("reset my password")).topic.unwrap();
    let examples = ["login password forgotten", "cannot login, password wrong", "new password for my login"].map(said);
    let login = model
        .correct(&Correction::Split { topic: password, name: "Login".to_owned(), examples: examples.to_vec() })
        .unwrap()
        .unwrap();
    for _ in 0..2 {
        assert_eq!(model.assign(&said("my login")).topic, Some(login));
        assert_eq!(model.assign(&said("reset link")).topic, Some(password));
        model = model.refresh(&chats, &Options::default()).model;
    }
}

#[test]
fn corrections_that_cannot_be() {
    let mut model = find(&corpus(&[0, 1])).model;
    let (first, second) = (model.topics()[0].id, model.topics()[1].id);
    let taken = model.topics()[1].name.clone();
    let no = TopicId(99);
    let rename = |name: &str| Correction::Rename { topic: first, name: name.to_owned() };
    let cases = [
        (Correction::Pin { topic: no, pinned: true }, CorrectionError::NoTopic(no)),
        (rename(" "), CorrectionError::BadName),
        (rename(&taken), CorrectionError::BadName),
        (rename(&"x".repeat(81)), CorrectionError::BadName),
        (Correction::Merge { from: second, into: second }, CorrectionError::SameTopic),
        (Correction::Add { name: "A".to_owned(), examples: vec![Transcript::default()] }, CorrectionError::NoExamples),
    ];
    for (correction, error) in cases {
        let before = serde_json::to_string(&model).unwrap();
        assert_eq!(model.correct(&correction), Err(error), "{correction:?}");
        assert_eq!(serde_json::to_string(&model).unwrap(), before);
    }
}
