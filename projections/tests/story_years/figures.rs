//! The fifteen years in figures, and what follows from them by adding up by hand. Whole euros.
//!
//! The register gives what is of the capital: subscribed, not paid, owed to those who left. 2025 has the result of the
//! demonstration; all else is plainly invented. VAT is 19.6 % before 2014 and 20 % from then on, and due when it is paid, so
//! that the tax on the second half, which is paid in January, waits on the last day of a year.
//!
//! What only some years have stands in `ASIDE`: the grant that pays the study of the first two years, equipment that wears
//! off in five, legal help billed by the hour, refunds of 2018, interest of 2024.

/// A fiscal year.
pub struct Year {
    pub name: i32,
    /// What the common means were called at, before tax, for each half.
    pub called: [i64; 2],
    pub wages: i64,
    /// Before tax.
    pub rent: i64,
    /// What was billed, less wages, rent and wear; a study costs what the grant pays.
    pub result: i64,
    /// What the assembly of the next year gives to the legal and to the statutory reserve: 15 % and 85 % of the result less
    /// the losses that wait and what associates get. Of 2022 nothing to the legal one: all reserves are above the capital.
    pub reserves: [i64; 2],
    /// On the last day, of the register: the capital, what of it is not paid, what is owed to those who left.
    pub capital: [i64; 3],
    /// On the last day: the legal reserve, the statutory one, and what is carried forward. Losses wait there for the next
    /// surplus; and there stands what the story has leavers bear of losses: 20 euros in 2021 and 2022 each, 800 in 2022, 80
    /// in 2023.
    pub held: [i64; 3],
    /// On the last day: what customers owe, which is the second half with its tax; that tax; the bank, below nought where
    /// it is overdrawn; and the total of the balance sheet.
    pub sheet: [i64; 4],
}

const fn year(
    name: i32,
    (called, wages, rent, result): ([i64; 2], i64, i64, i64),
    reserves: [i64; 2],
    capital: [i64; 3],
    held: [i64; 3],
    sheet: [i64; 4],
) -> Year {
    Year { name, called, wages, rent, result, reserves, capital, held, sheet }
}

/// The years.
pub const YEARS: [Year; 15] = [
    year(
        2012,
        ([12_000, 12_000], 17_000, 6_000, 1_000),
        [150, 850],
        [1_400, 200, 0],
        [0, 0, 0],
        [14_352, 2_352, -10_000, 16_152],
    ),
    year(
        2013,
        ([12_000, 12_000], 19_200, 6_000, -1_200),
        [0, 0],
        [1_500, 0, 0],
        [150, 850, 0],
        [14_352, 2_352, -10_900, 14_552],
    ),
    year(
        2014,
        ([13_000, 13_000], 18_000, 6_000, 2_000),
        [120, 680],
        [2_100, 150, 0],
        [150, 850, -1_200],
        [15_600, 2_600, -9_250, 15_750],
    ),
    year(
        2015,
        ([13_500, 13_500], 19_500, 6_000, 1_500),
        [225, 1_275],
        [3_600, 1_150, 0],
        [270, 1_530, 0],
        [16_200, 2_700, -7_750, 17_350],
    ),
    year(
        2016,
        ([14_000, 14_500], 19_900, 6_000, 2_000),
        [300, 1_700],
        [4_100, 400, 0],
        [495, 2_805, 0],
        [17_400, 2_900, -7_900, 20_200],
    ),
    year(
        2017,
        ([15_000, 15_000], 21_600, 6_600, 1_800),
        [270, 1_530],
        [8_000, 400, 0],
        [795, 4_505, 0],
        [18_000, 3_000, -2_100, 20_200],
    ),
    year(
        2018,
        ([15_500, 15_500], 21_800, 6_600, 2_000),
        [300, 1_300],
        [8_100, 350, 0],
        [1_065, 6_035, 0],
        [18_600, 3_100, 150, 20_300],
    ),
    year(
        2019,
        ([16_000, 16_500], 22_900, 6_600, 2_400),
        [360, 2_040],
        [9_060, 750, 0],
        [1_365, 7_335, 0],
        [19_800, 3_300, 2_310, 23_460],
    ),
    year(
        2020,
        ([14_000, 15_000], 22_000, 6_600, -200),
        [0, 0],
        [8_760, 50, 100],
        [1_725, 9_375, 0],
        [18_000, 3_000, 4_710, 22_760],
    ),
    year(
        2021,
        ([16_000, 16_000], 23_000, 6_600, 2_400),
        [333, 1_887],
        [8_920, 120, 0],
        [1_725, 9_375, -180],
        [19_200, 3_200, 6_120, 25_440],
    ),
    year(
        2022,
        ([17_000, 17_000], 24_800, 7_000, 2_200),
        [0, 2_200],
        [4_820, 0, 0],
        [2_058, 11_262, 820],
        [20_400, 3_400, 4_160, 24_560],
    ),
    year(
        2023,
        ([17_500, 18_000], 26_300, 7_000, 2_200),
        [330, 1_870],
        [5_340, 0, 0],
        [2_058, 13_462, 900],
        [21_600, 3_600, 5_960, 27_560],
    ),
    year(
        2024,
        ([18_500, 18_500], 27_400, 7_200, 2_400),
        [360, 1_803],
        [4_840, 0, 400],
        [2_388, 15_332, 900],
        [22_200, 3_700, 7_760, 29_960],
    ),
    year(
        2025,
        ([20_000, 21_900], 31_200, 7_400, 3_300),
        [495, 2_805],
        [5_440, 0, 100],
        [2_748, 17_135, 900],
        [26_280, 4_380, 7_723, 34_003],
    ),
    year(
        2026,
        ([21_000, 22_000], 32_000, 7_600, 3_400),
        [510, 2_890],
        [7_080, 110, 190],
        [3_243, 19_940, 900],
        [26_400, 4_400, 12_643, 39_153],
    ),
];

/// What a year has beside.
pub struct Aside {
    pub name: i32,
    /// Legal help to one associate, before tax.
    pub hours: i64,
    /// Equipment that is bought, before tax, and what equipment loses in the year.
    pub equipment: [i64; 2],
    /// What the study costs before tax, all of it charged to the grant; what of the grant comes in.
    pub grant: [i64; 2],
    /// What the assembly of the next year gives to associates: refunds to the three, interest on shares.
    pub shared: [i64; 2],
    /// On the last day: the equipment, what the funder owes, what of the grant is income of later.
    pub held: [i64; 3],
}

const fn aside(name: i32, hours: i64, equipment: [i64; 2], grant: [i64; 2], shared: [i64; 2], held: [i64; 3]) -> Aside {
    Aside { name, hours, equipment, grant, shared, held }
}

/// The grant is of 2 400 €: 400 are given up at the end of 2013, 200 come in 2014. Interest of 2024 is 5 % on the 237 paid
/// shares of those who are associates on its last day: one euro a share.
static ASIDE: [Aside; 9] = [
    aside(2012, 0, [0, 0], [1_000, 800], [0, 0], [0, 1_600, 1_400]),
    aside(2013, 0, [0, 0], [1_000, 1_000], [0, 0], [0, 200, 0]),
    aside(2014, 0, [0, 0], [0, 200], [0, 0], [0, 0, 0]),
    aside(2016, 0, [3_000, 600], [0, 0], [0, 0], [2_400, 0, 0]),
    aside(2017, 600, [0, 600], [0, 0], [0, 0], [1_800, 0, 0]),
    aside(2018, 0, [0, 600], [0, 0], [400, 0], [1_200, 0, 0]),
    aside(2019, 0, [0, 600], [0, 0], [0, 0], [600, 0, 0]),
    aside(2020, 0, [0, 600], [0, 0], [0, 0], [0, 0, 0]),
    aside(2024, 0, [0, 0], [0, 0], [0, 237], [0, 0, 0]),
];

static NOTHING: Aside = aside(0, 0, [0, 0], [0, 0], [0, 0], [0, 0, 0]);

impl Year {
    /// What it has beside.
    pub fn aside(&self) -> &'static Aside {
        ASIDE.iter().find(|aside| aside.name == self.name).unwrap_or(&NOTHING)
    }

    /// The rate of VAT in thousandths.
    pub fn vat(&self) -> i64 {
        if self.name < 2014 { 196 } else { 200 }
    }
}
