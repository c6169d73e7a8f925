//! What was computed of a reading once: a reading does not change, so neither does a projection of it.

use std::any::{Any, TypeId};
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

type Kept = HashMap<TypeId, Arc<dyn Any + Send + Sync>>;

/// One value of each type.
#[derive(Default)]
pub struct Memo(Mutex<Kept>);

impl Memo {
    /// The value of a type, made when it is asked for first. Two that ask at once may both make it; one is kept.
    pub fn get<T: Send + Sync + 'static>(&self, make: impl FnOnce() -> T) -> Arc<T> {
        if let Some(value) = self.kept(TypeId::of::<T>()).and_then(|value| value.downcast().ok()) {
            return value;
        }
        let made = Arc::new(make());
        let kept = Arc::clone(&made);
        self.0.lock().unwrap_or_else(PoisonError::into_inner).insert(TypeId::of::<T>(), kept);
        made
    }

    fn kept(&self, of: TypeId) -> Option<Arc<dyn Any + Send + Sync>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).get(&of).cloned()
    }
}
