//! The yardstick: k-means over TF-IDF as a textbook has it. Words in lower case without stop words (the same list), term
//! frequency times smoothed inverse document frequency, length 1; k-means++ and Lloyd's rounds, ten runs.

// A random place is below the number of rows.
#![allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]

use std::collections::HashMap;

use afterword_insight::{Transcript, text};

type Row = Vec<(u32, f32)>;

fn random(state: &mut u64) -> f32 {
    *state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
    (*state >> 40) as f32 / (1_u64 << 24) as f32
}

fn rows<'a>(transcripts: impl Iterator<Item = &'a Transcript>) -> (Vec<Row>, usize) {
    let mut numbers: HashMap<String, u32> = HashMap::new();
    let mut frequency: Vec<f32> = Vec::new();
    let mut rows: Vec<Row> = Vec::new();
    for transcript in transcripts {
        let mut row: HashMap<u32, f32> = HashMap::new();
        for message in &transcript.messages {
            for word in text::words(&message.text) {
                if !word.number && !text::is_stop_word(&word.text) {
                    let next = u32::try_from(numbers.len()).unwrap_or(u32::MAX);
                    *row.entry(*numbers.entry(word.text).or_insert(next)).or_default() += 1.0;
                }
            }
        }
        frequency.resize(numbers.len(), 0.0);
        for term in row.keys() {
            frequency[*term as usize] += 1.0;
        }
        let mut row: Row = row.into_iter().collect();
        row.sort_unstable_by_key(|(term, _)| *term);
        rows.push(row);
    }
    let n = rows.len() as f32;
    for row in &mut rows {
        for (term, tf) in row.iter_mut() {
            *tf *= ((1.0 + n) / (1.0 + frequency[*term as usize])).ln() + 1.0;
        }
        let length = row.iter().map(|(_, value)| value * value).sum::<f32>().sqrt().max(f32::MIN_POSITIVE);
        for (_, value) in row.iter_mut() {
            *value /= length;
        }
    }
    (rows, numbers.len())
}

/// Ten runs: the group of every chat, from 1.
pub fn k_means<'a>(transcripts: impl Iterator<Item = &'a Transcript>, k: usize) -> Vec<Vec<u32>> {
    let (rows, width) = rows(transcripts);
    (1..=10).map(|seed| run(&rows, width, k, seed).into_iter().map(|group| group + 1).collect()).collect()
}

fn distance(row: &Row, centre: &[f32], square: f32) -> f32 {
    let shared: f32 = row.iter().map(|(term, value)| value * centre[*term as usize]).sum();
    (1.0 + square - 2.0 * shared).max(0.0)
}

fn run(rows: &[Row], width: usize, k: usize, seed: u64) -> Vec<u32> {
    let mut state = seed;
    let dense = |row: &Row| {
        let mut centre = vec![0.0; width];
        for (term, value) in row {
            centre[*term as usize] = *value;
        }
        centre
    };
    let mut nearest = vec![f32::MAX; rows.len()];
    let mut centres: Vec<Vec<f32>> = vec![dense(&rows[(random(&mut state) * rows.len() as f32) as usize % rows.len()])];
    while centres.len() < k {
        let last = &centres[centres.len() - 1];
        for (nearest, row) in nearest.iter_mut().zip(rows) {
            *nearest = nearest.min(distance(row, last, 1.0));
        }
        let mut left = random(&mut state) * nearest.iter().sum::<f32>();
        let chosen = nearest.iter().position(|distance| {
            left -= distance;
            left <= 0.0
        });
        centres.push(dense(&rows[chosen.unwrap_or(rows.len() - 1)]));
    }
    let mut groups = vec![0_u32; rows.len()];
    for _ in 0..50 {
        let squares: Vec<f32> = centres.iter().map(|centre| centre.iter().map(|value| value * value).sum()).collect();
        let mut moves = 0;
        for (row, group) in rows.iter().zip(&mut groups) {
            let distances =
                (0_u32..).zip(&centres).zip(&squares).map(|((n, centre), square)| (n, distance(row, centre, *square)));
            let best = distances.min_by(|one, other| one.1.total_cmp(&other.1)).map_or(0, |(group, _)| group);
            moves += usize::from(best != *group);
            *group = best;
        }
        let mut sizes = vec![0.0_f32; k];
        for centre in &mut centres {
            centre.fill(0.0);
        }
        for (row, group) in rows.iter().zip(&groups) {
            sizes[*group as usize] += 1.0;
            for (term, value) in row {
                centres[*group as usize][*term as usize] += value;
            }
        }
        for (centre, size) in centres.iter_mut().zip(&sizes) {
            for value in centre.iter_mut() {
                *value /= size.max(1.0);
            }
        }
        if moves * 1_000 < rows.len() {
            break;
        }
    }
    groups
}
