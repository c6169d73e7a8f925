//! The program `quitus`. Everything it does is in the library, where tests reach it.

use std::process::ExitCode;

/// A book of many entries is many small allocations, of several threads: glibc's allocator took a third of a command.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    quitus_server::cli::main()
}
