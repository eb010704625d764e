/** The numbers of docs/ranking.md; changing one means recounting (`npm run recount -- --fix`). */

/** Which formula this is; another one gets another version, so that a closed edition says how to recompute it. */
export const FORMULA_VERSION = '1'
/** Signals that make a full ballot; more make it no heavier. */
export const FULL_BALLOT_SIGNALS = 3
/** A verdict says as much as this many votes. */
export const VERDICT_SIGNALS = 3
/** Whole micro-ballots in one full ballot: sums stay exact whole numbers. */
export const MICRO = 1_000_000
/** The editors' opinion weighs as much as this many full ballots (m). */
export const PRIOR_WEIGHT = 10
/** Prior favourability of the first and the last place of the editors' list. */
export const PRIOR_FIRST = 0.65
export const PRIOR_LAST = 0.35
/** Prior of a technology that the editors have not placed, or of a list of one. */
export const PRIOR_NEUTRAL = 0.5
/** The ends of the 90 % credible interval. */
export const INTERVAL_LOW = 0.05
export const INTERVAL_HIGH = 0.95
/** Scores are compared after rounding to this many decimals. */
export const COMPARED_DECIMALS = 9
