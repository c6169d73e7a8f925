//! A book in the making: acts go through the domain's rules, and what they accept is recorded.

use quitus_domain::cooperative::{Act, Cooperative, Event, decide, evolve};
use quitus_projections::recorded::Recorded;
use serde_json::{Value, json};
use std::sync::Arc;

/// An act as somebody types it, and the instant at which it is recorded.
#[derive(Clone, Debug)]
pub struct Typed {
    pub recorded_at: String,
    pub act: Value,
}

/// The same entries twice: as the projections read them, and as plain JSON.
#[derive(Default)]
pub struct Book {
    state: Cooperative,
    pub recorded: Vec<Recorded>,
    pub entries: Vec<Value>,
}

impl Book {
    /// Records these acts, leaving out those that are refused.
    pub fn of(typed: &[Typed]) -> Self {
        let mut book = Self::default();
        for one in typed {
            let _ = book.apply(one);
        }
        book
    }

    /// Records one act.
    ///
    /// # Errors
    /// Why it is refused; nothing is recorded then.
    pub fn apply(&mut self, typed: &Typed) -> Result<(), String> {
        let act: Act = serde_json::from_value(typed.act.clone()).map_err(|error| format!("unreadable: {error}"))?;
        let events = decide(&self.state, &act).map_err(|refusal| refusal.to_string())?;
        events.into_iter().for_each(|event| self.record(event, &typed.recorded_at));
        Ok(())
    }

    fn record(&mut self, event: Event, recorded_at: &str) {
        evolve(&mut self.state, &event);
        let position = self.entries.len() as u64;
        let payload = serde_json::to_value(&event).expect("an event is JSON");
        self.entries.push(json!({
            "position": position,
            "recorded_at": recorded_at,
            "type": payload.as_object().and_then(|object| object.keys().next()),
            "payload": payload,
        }));
        self.recorded.push(Recorded {
            position: serde_json::from_value(json!(position)).expect("a position"),
            recorded_at: recorded_at.into(),
            actor: "model".into(),
            command_id: format!("00000000-0000-4000-8000-{position:012}").into(),
            disclosed: std::sync::Arc::default(),
            event: Arc::new(event),
            rectified_by: None,
        });
    }
}
