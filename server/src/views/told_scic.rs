//! What the entries of a conversion and of reviews say, in one line.

use super::told_words::Words;
use crate::locales::{self, cli as say};
use quitus_domain::law::dissent::DissentOption;
use quitus_domain::reviews::{Requester, ReviewStage};
use quitus_domain::scic::{Agreement, ScicConverted};

impl Words<'_, '_> {
    /// How the cooperative became a SCIC.
    pub fn converted(&self, e: &ScicConverted) -> String {
        match &e.agreement {
            None => say::converted_by_majority(self.language),
            Some(Agreement::Unanimous { .. }) => say::converted_by_all(self.language),
            Some(Agreement::Foreseen { .. }) => say::converted_as_foreseen(self.language),
        }
    }

    /// What one who opposed chose, which a lawyer is to confirm.
    pub fn dissent(&self, option: DissentOption) -> String {
        let option = locales::dissent_option(self.language, option);
        format!("{option} ({})", say::lawyer_to_confirm(self.language))
    }

    /// The stage that a review reached.
    pub fn review(&self, stage: &ReviewStage) -> String {
        let language = self.language;
        match stage {
            ReviewStage::Requested { by: Requester::Associates { associates }, .. } => {
                say::review_asked_by_associates(language, associates.len())
            }
            ReviewStage::Requested { by: Requester::Directors { asking, of }, .. } => {
                say::review_asked_by_directors(language, *asking, *of)
            }
            ReviewStage::Requested { by: Requester::Authority, .. } => say::review_asked_by_authority(language),
            ReviewStage::Reported { opinion, remarks, .. } => {
                say::review_reported(language, locales::opinion(language, *opinion), remarks.len())
            }
            ReviewStage::Discussed { .. } => say::review_discussed(language),
            ReviewStage::RemarkAnswered { remark, .. } => say::remark_answered(language, *remark),
        }
    }
}
