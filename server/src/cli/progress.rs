//! Progress bars on stderr, when it is a terminal.

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

/// A bar over `total` steps; hidden when stderr is no terminal.
#[must_use]
pub fn bar(total: u64) -> ProgressBar {
    let bar = ProgressBar::with_draw_target(Some(total), ProgressDrawTarget::stderr());
    styled(bar, "{bar:40} {pos}/{len} {msg}")
}

/// A bar over a file's bytes, or a counter of bytes when nobody knows how many there will be.
#[must_use]
pub fn bytes(total: Option<u64>) -> ProgressBar {
    let bar = ProgressBar::with_draw_target(total, ProgressDrawTarget::stderr());
    styled(bar, if total.is_some() { "{bar:40} {bytes}/{total_bytes} {msg}" } else { "{bytes} {msg}" })
}

/// A counter of lines, of which nobody knows how many there will be.
#[must_use]
pub fn counter() -> ProgressBar {
    styled(ProgressBar::with_draw_target(None, ProgressDrawTarget::stderr()), "{pos} {msg}")
}

/// Something that takes its time and cannot say how long.
#[must_use]
pub fn waiting(what: String) -> ProgressBar {
    let bar = styled(ProgressBar::with_draw_target(None, ProgressDrawTarget::stderr()), "{spinner} {msg} {elapsed}");
    bar.enable_steady_tick(std::time::Duration::from_millis(200));
    bar.with_message(what)
}

fn styled(bar: ProgressBar, template: &str) -> ProgressBar {
    match ProgressStyle::with_template(template) {
        Ok(style) => bar.with_style(style),
        Err(_) => bar,
    }
}
