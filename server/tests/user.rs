//! `quitus user` as a program: no password on its command line, one invitation at a time.

#![allow(clippy::unwrap_used, missing_docs, reason = "a test may stop at the first surprise")]

mod common;

use common::{book, quitus};

#[test]
fn persons_are_managed_from_the_machine() {
    let folder = book();
    let run = |arguments: &str| quitus(folder.path(), &format!("--lang en {arguments}"));
    let none = run("user list");
    assert!(none.code == 0 && none.out.is_empty() && none.err.contains("user add"), "{}", none.err);
    let added = run("user add Zoe@Example.org --role administrator");
    assert_eq!(added.code, 0, "{}", added.err);
    let path = added.out.trim();
    assert!(path.starts_with("/invitation/") && path.len() == "/invitation/".len() + 43, "{path}");
    assert!(!added.err.contains(path), "the secret stands on stdout alone");
    let again = run("user invite zoe@example.org");
    assert!(again.code == 0 && again.out.trim() != path);
    assert_eq!(run("user add zoe@example.org --role manager").code, 2, "taken");
    for role in ["owner", "alone", "associate", "auditor:yesterday", "associate:0"] {
        let refused = run(&format!("user add ali --role {role}"));
        assert!(refused.code == 2 && refused.err.contains("auditor:LAST-DAY"), "{role}: {}", refused.err);
    }
    assert_eq!(run("user add ali --role associate:2").code, 0);
    assert_eq!(run("user role ali auditor:2027-06-30").code, 0);
    let listed = run("user list --json").json();
    let persons = listed["persons"].as_array().unwrap();
    assert_eq!(persons[0]["login"], "ali");
    assert_eq!(persons[0]["role"], "auditor:2027-06-30");
    assert_eq!(persons[1]["login"], "zoe@example.org");
    assert_eq!((&persons[1]["password"], &persons[1]["second_factor"]), (&false.into(), &false.into()));
    assert!(persons[1]["actor"].as_str().unwrap().starts_with("user:"));
    assert!(run("user list").out.contains("zoe@example.org"));
    assert_eq!(run("user end-sessions ali").code, 0);
    assert_eq!(run("user forget-factor ali").code, 2);
    assert_eq!(run("user remove ali").code, 0);
    for gone in ["role ali manager", "invite ali", "end-sessions ali", "forget-factor ali", "remove ali"] {
        let refused = run(&format!("user {gone}"));
        assert!(refused.code == 2 && refused.err.contains("nobody has the login ali"), "{gone}: {}", refused.err);
    }
    // Nothing of this is of the book.
    let verified = run("verify");
    assert_eq!(verified.code, 0, "{}", verified.err);
    let log = run("log --json");
    assert!(!log.out.contains("zoe") && !log.out.contains("user:"));
    assert_eq!(run("user add zoe --role manager --password secret").code, 2);
}
