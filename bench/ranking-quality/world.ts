import type { Random } from './random'

/** Everything that the simulation assumes about people and technologies, in one place. */
export const ASSUMED = {
  technologies: 20,
  pros: 3,
  cons: 3,
  /** Spread of true quality, in logits: nine of ten technologies lie between about 27 % and 73 %. */
  qualitySpread: 0.6,
  /** The editors see each quality with an error as large as the spread itself: a list about half right. */
  editorsError: 0.6,
  /** People nod at what they read, pros and cons alike. */
  nodding: 0.8,
  /** Points of one technology differ; the differences cancel out over its points. */
  pointSpread: 0.5,
  /** Lenient and strict members: spread of what a member adds to everything. */
  leniencySpread: 0.7,
  /** The n-th most popular technology is met n to this power times more seldom than the first (Zipf's law). */
  popularityExponent: 1,
  /** How much better known the better ones are: 0 not at all, at 2 one spread of quality triples the attention. */
  fameOfQuality: 0,
  /** Share of members who vote on one or two points; the others vote on three to all. */
  brief: 0.6,
  verdictIfBrief: 0.1,
  verdictIfThorough: 0.4,
  /** Chance that a member who voted on one technology goes on to another. */
  goesOn: 0.7,
}
export type Assumed = typeof ASSUMED

/** Technologies with a known quality, and what the editors make of it. */
export type World = {
  assumed: Assumed
  /** In logits, where 0 means that an average member favours it half of the time. */
  quality: Float64Array
  /** For point `j` of technology `i` at `i * points + j`: logit of a favourable vote by an average member. */
  favourable: Float64Array
  points: number
  /** Running sums of the technologies' shares of attention; the last is 1. */
  attention: Float64Array
  /** Place on the editors' list, 1 is the first. */
  position: Int32Array
}

export function drawWorld(random: Random, assumed: Assumed = ASSUMED): World {
  const count = assumed.technologies
  const points = assumed.pros + assumed.cons
  const quality = Float64Array.from({ length: count }, () => assumed.qualitySpread * random.normal())
  const seen = quality.map((true_) => true_ + assumed.editorsError * random.normal())
  const position = new Int32Array(count)
  for (const [i, own] of seen.entries()) position[i] = 1 + seen.filter((other) => other > own).length
  return {
    assumed,
    quality,
    points,
    favourable: drawPoints(random, quality, assumed),
    attention: drawAttention(random, quality, assumed),
    position,
  }
}

function drawPoints(random: Random, quality: Float64Array, assumed: Assumed): Float64Array {
  const points = assumed.pros + assumed.cons
  const favourable = new Float64Array(quality.length * points)
  for (const [i, own] of quality.entries()) {
    const effects = Float64Array.from({ length: points }, () => assumed.pointSpread * random.normal())
    const mean = effects.reduce((a, b) => a + b, 0) / points
    for (let j = 0; j < points; j++) {
      const nodding = j < assumed.pros ? assumed.nodding : -assumed.nodding
      favourable[i * points + j] = own + (effects[j] as number) - mean + nodding
    }
  }
  return favourable
}

function drawAttention(random: Random, quality: Float64Array, assumed: Assumed): Float64Array {
  const shares = quality.map((_, i) => (i + 1) ** -assumed.popularityExponent)
  for (let i = shares.length - 1; i > 0; i--) {
    const j = random.below(i + 1)
    ;[shares[i], shares[j]] = [shares[j] as number, shares[i] as number]
  }
  for (const [i, own] of quality.entries())
    shares[i] = (shares[i] as number) * Math.exp(assumed.fameOfQuality * own)
  const all = shares.reduce((a, b) => a + b, 0)
  let sum = 0
  return shares.map((share) => (sum += share / all))
}
