const LEAST_CHARACTERS = 4

/** How many typing errors a word of this length may hold and still be recognised. */
const allowedErrors = (word: string) => (word.length < LEAST_CHARACTERS ? 0 : word.length < 6 ? 1 : 2)

/**
 * Least number of letters to put in, leave out, replace or swap with their neighbour (optimal string alignment).
 * @param asBeginning compares with the nearest beginning of `right` instead of all of it
 * @returns the number, or `most + 1` for more than `most`
 */
export function typingErrors(typed: string, right: string, most: number, asBeginning = false): number {
  const tooFar = most + 1
  if (typed.length - right.length > most || (!asBeginning && right.length - typed.length > most))
    return tooFar
  const width = Math.min(right.length, typed.length + most)
  let before: number[] = []
  let last = Array.from({ length: width + 1 }, (_, j) => j)
  for (let i = 1; i <= typed.length; i++) {
    const row = [i]
    for (let j = 1; j <= width; j++) {
      const same = typed[i - 1] === right[j - 1]
      let least = Math.min(at(last, j) + 1, at(row, j - 1) + 1, at(last, j - 1) + (same ? 0 : 1))
      const isSwapped = i > 1 && j > 1 && typed[i - 1] === right[j - 2] && typed[i - 2] === right[j - 1]
      if (isSwapped) least = Math.min(least, at(before, j - 2) + 1)
      row.push(least)
    }
    if (Math.min(...row) > most) return tooFar
    before = last
    last = row
  }
  return Math.min(asBeginning ? Math.min(...last) : at(last, right.length), tooFar)
}

const at = (row: number[], j: number) => row[j] ?? Number.MAX_SAFE_INTEGER

/**
 * The word that somebody likely meant, or null when it is known as it is or nothing is near. A whole word wins over a
 * beginning, fewer errors over more, and the same first letter over another: it is seldom the wrong one.
 */
export function nearestWord(typed: string, known: Iterable<string>, canGoOn = false): string | null {
  const most = allowedErrors(typed)
  let nearest: { word: string; distance: number } | null = null
  for (const word of known) {
    if (word === typed || (canGoOn && word.startsWith(typed))) return null
    if (most === 0 || word.length < LEAST_CHARACTERS - 1) continue
    const hasOtherFirst = word[0] !== typed[0]
    if (hasOtherFirst && !beginsAlike(typed, word)) continue
    const errors = errorsIn(typed, word, hasOtherFirst ? 1 : most, canGoOn)
    if (errors === null) continue
    const distance = errors + (hasOtherFirst ? 0.25 : 0)
    if (!nearest || distance < nearest.distance || (distance === nearest.distance && word < nearest.word))
      nearest = { word, distance }
  }
  return nearest?.word ?? null
}

/** With another first letter and one error at most, one of the first two letters is still there: most words are ruled out. */
const beginsAlike = (typed: string, word: string) =>
  typed[1] === word[0] || typed[0] === word[1] || typed[1] === word[1]

/** The errors in a word, or, half of one more, in its beginning; null for more than `most`. */
function errorsIn(typed: string, word: string, most: number, canGoOn: boolean): number | null {
  const inBeginning = canGoOn ? typingErrors(typed, word, most, true) : most
  if (inBeginning > most) return null
  const whole = typingErrors(typed, word, most)
  if (whole <= most) return whole
  return canGoOn ? inBeginning + 0.5 : null
}
