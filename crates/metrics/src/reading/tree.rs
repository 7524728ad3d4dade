//! The order in which the steps of a response are told: parents before children, siblings by time.

use std::collections::HashMap;

/// A step as far as its place in the tree goes.
#[derive(Clone, Copy, Debug)]
pub(super) struct Node<'a> {
    pub step: &'a str,
    pub parent: Option<&'a str>,
}

/// Where a step stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Placed {
    /// Its index among the nodes.
    pub index: usize,
    /// How many steps enclose it.
    pub depth: usize,
    /// Whether no step is part of it.
    pub is_leaf: bool,
}

/// Every node, once. `nodes` are in the order of time. A step whose parent is not there stands at the top, and of steps
/// that are each other's parents the earliest does.
pub(super) fn ordered(nodes: &[Node<'_>]) -> Vec<Placed> {
    let mut known: HashMap<&str, usize> = HashMap::with_capacity(nodes.len());
    for (index, node) in nodes.iter().enumerate() {
        known.entry(node.step).or_insert(index);
    }
    let mut children: Vec<Vec<usize>> = vec![Vec::new(); nodes.len()];
    let mut tops = Vec::new();
    for (index, node) in nodes.iter().enumerate() {
        match node.parent.and_then(|parent| known.get(parent)).filter(|parent| **parent != index) {
            Some(parent) => children[*parent].push(index),
            None => tops.push(index),
        }
    }
    let mut walk =
        Walk { children: &children, seen: vec![false; nodes.len()], placed: Vec::with_capacity(nodes.len()) };
    for top in tops {
        walk.down_from(top);
    }
    // What is left goes round in circles.
    for index in 0..nodes.len() {
        walk.down_from(index);
    }
    walk.placed
}

struct Walk<'a> {
    children: &'a [Vec<usize>],
    seen: Vec<bool>,
    placed: Vec<Placed>,
}

impl Walk<'_> {
    fn down_from(&mut self, top: usize) {
        let mut waiting = vec![(top, 0)];
        while let Some((index, depth)) = waiting.pop() {
            if std::mem::replace(&mut self.seen[index], true) {
                continue;
            }
            let children = &self.children[index];
            self.placed.push(Placed { index, depth, is_leaf: children.is_empty() });
            waiting.extend(children.iter().rev().map(|child| (*child, depth + 1)));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(nodes: &[(&'static str, Option<&'static str>)]) -> Vec<(&'static str, usize)> {
        let given: Vec<Node<'_>> = nodes.iter().map(|(step, parent)| Node { step, parent: *parent }).collect();
        ordered(&given).into_iter().map(|placed| (nodes[placed.index].0, placed.depth)).collect()
    }

    #[test]
    fn parents_come_before_children_and_siblings_by_time() {
        let nodes = [("late", Some("a")), ("a", None), ("b", None), ("later", Some("a")), ("deep", Some("late"))];
        assert_eq!(told(&nodes), [("a", 0), ("late", 1), ("deep", 2), ("later", 1), ("b", 0)]);
    }

    #[test]
    fn orphans_stand_at_the_top() {
        assert_eq!(told(&[("a", Some("gone")), ("b", Some("a"))]), [("a", 0), ("b", 1)]);
    }

    #[test]
    fn circles_are_told_once() {
        assert_eq!(told(&[("a", Some("a"))]), [("a", 0)]);
        let nodes = [("x", Some("z")), ("y", Some("x")), ("top", None), ("z", Some("y")), ("w", Some("z"))];
        assert_eq!(told(&nodes), [("top", 0), ("x", 0), ("y", 1), ("z", 2), ("w", 3)]);
    }

    #[test]
    fn two_steps_of_one_id_are_both_told_and_a_long_chain_is_no_trouble() {
        assert_eq!(told(&[("a", None), ("a", None), ("b", Some("a"))]), [("a", 0), ("b", 1), ("a", 0)]);
        let names: Vec<String> = (0..5_000).map(|number: i32| number.to_string()).collect();
        let chain: Vec<Node<'_>> = (0..names.len())
            .map(|index| Node {
                step: &names[index],
                parent: index.checked_sub(1).map(|before| names[before].as_str()),
            })
            .collect();
        let last = ordered(&chain).into_iter().last().unwrap();
        assert_eq!((last.index, last.depth, last.is_leaf), (4_999, 4_999, true));
    }
}
