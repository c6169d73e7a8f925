//! Opaque references. They say *which*, and nothing about *who*.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::fmt;
use uuid::Uuid;

macro_rules! reference {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize, JsonSchema)]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }
    };
}

reference! {
    /// An associate of this book (*associé*). Given by the command; the number that people see is given by the book.
    AssociateRef
}

reference! {
    /// A natural person. The book holds only this reference; the values lie in the vault and can be erased.
    PersonRef
}

reference! {
    /// One subscription of shares: what is still to be paid up is counted per subscription.
    SubscriptionRef
}

reference! {
    /// What the cooperative owes a former associate for cancelled shares, until it is paid or set off.
    RefundRef
}

reference! {
    /// One payment that came in: what is matched with invoices is counted per payment.
    PaymentRef
}

reference! {
    /// One mandate: an office, who holds it, and from when to when.
    MandateRef
}

reference! {
    /// One assembly of the associates, on one call.
    AssemblyRef
}

reference! {
    /// One cooperative review: a request, a report, and what followed.
    ReviewRef
}
