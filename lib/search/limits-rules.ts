/** The longest query, in characters. */
export const MOST_CHARACTERS = 200
/** More results are not counted: “100 or more” says enough, and counting on would cost every reader. */
export const MOST_COUNTED = 100
