//! The commands that have no form, and why: a test holds that every other one has.

/// Type and reason.
pub const WITHOUT: &[(&str, &str)] = &[
    ("open_book", "`quitus init` makes the keys that it names"),
    ("rotate_key", "`quitus rotate-key` makes the key that it names"),
    ("open_existing", "a whole register comes in by `quitus import`, from a spreadsheet"),
    ("carry_associate", "only as the correction of such an entry"),
    ("convene_assembly", "the convocation has a page of its own, item by item"),
    ("record_notice", "the notices of everybody are recorded on one page"),
    ("receive_form", "the choices depend on the drafts: a page of its own"),
    ("check_in", "at the desk of the assembly"),
    ("check_out", "at the desk of the assembly"),
    ("put_to_vote", "at the desk of the assembly"),
    ("record_votes", "at the desk of the assembly"),
    ("close_vote", "at the desk of the assembly"),
    ("open_consultation", "a consultation in writing has a page of its own, item by item"),
    ("sign_deed", "a deed of all has a page of its own, item by item"),
    ("convert_to_scic", "the conversion has a page of its own, step by step"),
    ("import_entries", "a file of accounts has a page of its own, where its journals are chosen"),
];

#[cfg(test)]
mod tests {
    use super::super::{all, find};
    use super::WITHOUT;
    use quitus_domain::cooperative::Command;
    use std::collections::BTreeSet;

    /// Every type of command, as its schema names them.
    fn types() -> BTreeSet<String> {
        let schema = serde_json::to_value(schemars::schema_for!(Command)).unwrap();
        let one =
            |branch: &serde_json::Value| branch["properties"].as_object().and_then(|of| of.keys().next().cloned());
        schema["oneOf"].as_array().unwrap().iter().filter_map(one).collect()
    }

    #[test]
    fn every_command_has_a_form_or_a_reason_why_not() {
        let forms: BTreeSet<String> = all().map(|form| form.act.to_owned()).collect();
        let without: BTreeSet<String> = WITHOUT.iter().map(|(act, _)| (*act).to_owned()).collect();
        assert!(types().len() > 60 && forms.is_disjoint(&without));
        assert_eq!(forms.union(&without).cloned().collect::<BTreeSet<_>>(), types());
    }

    #[test]
    fn every_form_is_found_by_its_name_alone_and_no_field_stands_twice() {
        for form in all() {
            assert!(std::ptr::eq(find(form.act, form.variant).unwrap(), form), "{} {}", form.act, form.variant);
            let paths: Vec<&str> = form.fields().map(|field| field.path).collect();
            assert_eq!(paths.iter().collect::<BTreeSet<_>>().len(), paths.len(), "{}: {paths:?}", form.act);
        }
    }
}
