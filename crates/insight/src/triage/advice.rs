//! What to do about an issue of a type.

use serde::{Deserialize, Serialize};

use super::IssueType;

/// A question that so many people ask recurs.
const RECURS: usize = 3;
/// From so many chats on, a way of its own pays.
const OFTEN: usize = 10;

/// The step that fits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Step {
    /// Teach the agent or workflow when it is meant and when not.
    Retrain,
    /// Write down what is missing.
    AddContent,
    /// Give the request a workflow of its own.
    BuildWorkflow,
    /// Say more in the answer that there is.
    EnrichAnswer,
    /// Do nothing yet; see whether it comes again.
    Watch,
}

/// What to do, and the sentence that says so.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Advice {
    /// The step.
    pub step: Step,
    /// In words.
    pub text: String,
}

/// The advice for a type of issue that so many users met in so many chats.
pub(super) fn advice(kind: IssueType, agent_known: bool, users: usize, chats: usize) -> Advice {
    let (step, text) = match kind {
        IssueType::Misclassification if agent_known => {
            (Step::Retrain, "Retrain the agent or workflow: show it examples of these chats that are not for it.")
        }
        IssueType::Misclassification => {
            (Step::Retrain, "Retrain what routes the chats: give the right agent examples of these chats.")
        }
        IssueType::MissingContent if users < RECURS => {
            (Step::Watch, "Watch for a pattern: add content only if the question recurs.")
        }
        IssueType::MissingContent if chats >= OFTEN && !agent_known => {
            (Step::BuildWorkflow, "Build a workflow for it: many ask, and nothing of the assistant takes it up.")
        }
        IssueType::MissingContent => (Step::AddContent, "Add content: the question recurs and has no answer."),
        IssueType::IncompleteAnswer if users < RECURS => {
            (Step::Watch, "Watch for a pattern: so few bad marks may be chance.")
        }
        IssueType::IncompleteAnswer => {
            (Step::EnrichAnswer, "Enrich the answer: read the chats, and say what people had to ask for again.")
        }
        IssueType::OutsideOurControl => (
            Step::Watch,
            "Watch for a pattern, and tell who runs the system or makes the rule; the answer can only say so.",
        ),
    };
    Advice { step, text: text.to_owned() }
}
