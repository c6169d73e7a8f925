//! The cqrs-es adapter: `handle` decides on the state as it was, then writes; `apply` evolves. Nothing else.

use super::{Act, Cooperative, Event, decide, evolve};
use crate::refusal::Refusal;
use cqrs_es::event_sink::EventSink;
use cqrs_es::{Aggregate, DomainEvent};

impl DomainEvent for Event {
    fn event_type(&self) -> String {
        self.kind().to_owned()
    }

    fn event_version(&self) -> String {
        self.version().to_string()
    }
}

impl Aggregate for Cooperative {
    type Command = Act;
    type Event = Event;
    type Error = Refusal;
    type Services = ();

    const TYPE: &'static str = "cooperative";

    async fn handle(&mut self, act: Act, (): &(), sink: &EventSink<Self>) -> Result<(), Refusal> {
        // Decided once, on the state before the first event: writing to the sink applies at once.
        for event in decide(self, &act)? {
            sink.write(event, self).await;
        }
        Ok(())
    }

    fn apply(&mut self, event: Event) {
        evolve(self, &event);
    }
}
