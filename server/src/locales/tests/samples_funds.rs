//! One refusal of each kind that the book has for current accounts and grants.

use super::samples::{WHO, day, euros, slug};
use quitus_domain::refusal::FundsRefusal;
use quitus_domain::values::Position;

one_of_each! { funds_refusals of FundsRefusal:
    MayNotLend { associate: WHO, on: day("2025-03-04") }
    HoldsTooLittle { associate: WHO, held: euros(300), least: euros(393), on: day("2018-03-04") }
    NoAgreement { associate: WHO, on: day("2025-03-04") }
    NothingLent { associate: WHO, on: day("2025-03-04") }
    InterestCounted { until: day("2025-12-31"), on: day("2025-03-04") }
    NotRepaidBefore { until: day("2026-12-31"), on: day("2025-03-04") }
    RepaidMoreThanThere { there: euros(800), asked: euros(900), on: day("2025-03-04") }
    AccruedAhead { until: day("2025-12-31"), on: day("2025-12-30") }
    AccruedAlready { from: day("2026-01-01"), until: day("2025-12-31") }
    NoInterest { from: day("2025-01-01"), until: day("2025-12-31") }
    PaidMoreThanAccrued { accrued: euros(80), asked: euros(90) }
    WithheldMoreThanPaid { amount: euros(80), withheld: euros(90) }
    GrantTwice { grant: slug("measure_423"), signed_on: day("2025-03-04") }
    UnknownGrant { grant: slug("measure_423") }
    GrantSettled { grant: slug("measure_423"), closed_on: day("2026-03-04") }
    ReceivedMoreThanGranted { due: euros(4_000), asked: euros(5_000) }
    NotAnExpense { entry: Position(11) }
    OutsideThePeriod { day: day("2025-01-04"), from: day("2025-03-01"), to: day("2026-02-28") }
    ChargedMoreThanSpent { entry: Position(11), left: euros(700), asked: euros(900) }
    ChargedMoreThanGranted { left: euros(700), asked: euros(900) }
    AidsInTheBook { given: euros(100), known: euros(3_000) }
}
