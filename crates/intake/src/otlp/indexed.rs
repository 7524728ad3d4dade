//! Attributes that spell a list out, one attribute a member: `llm.input_messages.0.message.role`.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use super::piece::Attributes;

/// Parts of a name that are told apart; what is deeper stays in one name.
const DEEPEST: usize = 12;

/// A tree of the parts of names.
#[derive(Default)]
struct Node {
    value: Option<Value>,
    members: BTreeMap<String, Node>,
}

/// What the attributes whose names begin with `prefix` and a dot spell out; nothing where there are none.
pub(super) fn value(attributes: &Attributes, prefix: &str) -> Option<Value> {
    let mut root = Node::default();
    let begin = format!("{prefix}.");
    for (name, value) in attributes.range(begin.clone()..).take_while(|(name, _)| name.starts_with(&begin)) {
        let mut node = &mut root;
        for part in name[begin.len()..].splitn(DEEPEST, '.') {
            node = node.members.entry(part.to_owned()).or_default();
        }
        node.value = Some(value.clone());
    }
    (!root.members.is_empty()).then(|| built(root))
}

fn built(node: Node) -> Value {
    if node.members.is_empty() {
        return node.value.unwrap_or_default();
    }
    let numbers: Option<Vec<u64>> = node.members.keys().map(|name| name.parse().ok()).collect();
    match numbers {
        Some(numbers) => {
            let mut items: Vec<(u64, Value)> = numbers.into_iter().zip(node.members.into_values().map(built)).collect();
            items.sort_by_key(|(number, _)| *number);
            items.into_iter().map(|(_, item)| item).collect()
        }
        None => {
            Value::Object(node.members.into_iter().map(|(name, member)| (name, built(member))).collect::<Map<_, _>>())
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn names_spell_lists_and_objects() {
        let attributes: Attributes = [
            ("m.10.role", json!("user")),
            ("m.2.role", json!("system")),
            ("m.2.content", json!("Hi")),
            ("m.2.tool_calls.0.id", json!(7)),
            ("mm.0.role", json!("other")),
            ("m", json!("not spelt out")),
        ]
        .map(|(name, value)| (name.to_owned(), value))
        .into();
        let spelt = json!([{"role": "system", "content": "Hi", "tool_calls": [{"id": 7}]}, {"role": "user"}]);
        assert_eq!(value(&attributes, "m"), Some(spelt));
        assert_eq!(value(&attributes, "x"), None);
        let deep: Attributes = [(format!("m.{}", "1.".repeat(100_000)), json!(1))].into();
        assert!(value(&deep, "m").is_some());
    }
}
