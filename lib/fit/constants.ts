/** The numbers of “Deciding” in docs/ranking.md. */

/** Which model this is. It goes up with every change here or of the ranking's formula, so that an old link can say so. */
export const FIT_VERSION = '1'
/** What a theme weighs that matters a lot, and one that matters some. */
export const THEME_WEIGHTS = { lot: 3, some: 1 } as const
/** In each theme the community's score counts as so many votes: one full ballot. */
export const BASE_SIGNALS = 3
/** Whoever put a point on the editors' list counts as so many who agree with it. */
export const EDITORS_SIGNALS = 1
/** How many technologies that stay, and that fall out, an answer shows. */
export const SHOWN_STAYING = 20
export const SHOWN_OUT = 60
