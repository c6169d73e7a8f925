//! The program `quitus`. Everything it does is in the library, where tests reach it.

use std::process::ExitCode;

fn main() -> ExitCode {
    quitus_server::cli::main()
}
