export const STARTING = 'starting'
export const isAddress = (says) => /^https?:/.test(says ?? '')

/** Who holds the lock of a data folder, in words, from what the holder says of itself: an address, or a command. */
export function describeHolder(says) {
  if (isAddress(says)) return `the site at ${says}`
  return says === STARTING ? 'another start of the site' : `“${says}”`
}

/** Why `npm start` cannot begin beside that holder. */
export function besideHolder(says, dataDir) {
  if (isAddress(says)) return `The site of ${dataDir} is running already at ${says}; stop that one first.`
  if (says === STARTING) return `The site of ${dataDir} is being started already, by another process.`
  return `${describeHolder(says)} is at work on the data of ${dataDir}; start the site when it has ended.`
}
