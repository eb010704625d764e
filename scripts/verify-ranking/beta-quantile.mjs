// The quantile of the Beta distribution by numerical integration. The site computes it by Newton's steps on a continued
// fraction; this shares nothing with that, so that it is a second opinion.

const NODES = gaussLegendre(20)
const NEGLIGIBLE = -60

/**
 * The x below which the share `p` of Beta(α, β) lies. With x = 1 / (1 + exp(−t)) the density becomes a smooth hill over
 * all t, α ln x + β ln(1 − x) high; it is summed up panel by panel, and the panel where the share is reached is halved
 * until nothing is left between.
 */
export function betaQuantile(p, alpha, beta) {
  if (!(p > 0 && p < 1 && alpha > 0 && beta > 0))
    throw new RangeError(`no quantile ${p} of Beta(${alpha}, ${beta})`)
  const top = Math.log(alpha / beta)
  const peak = height(top, alpha, beta)
  const density = (t) => Math.exp(height(t, alpha, beta) - peak)
  const panel = Math.min(1, Math.sqrt(1 / alpha + 1 / beta)) / 2
  const edge = (step) => {
    let t = top
    while (height(t, alpha, beta) - peak > NEGLIGIBLE) t += step
    return t
  }
  const from = edge(-panel)
  const panels = Math.round((edge(panel) - from) / panel)
  const at = (i) => from + i * panel
  const areas = Array.from({ length: panels }, (_, i) => integrate(density, at(i), at(i + 1)))
  let left = p * areas.reduce((sum, area) => sum + area, 0)
  let i = 0
  while (i < panels - 1 && areas[i] < left) left -= areas[i++]
  let low = at(i)
  let high = at(i + 1)
  for (;;) {
    const middle = (low + high) / 2
    if (middle <= low || middle >= high) return 1 / (1 + Math.exp(-middle))
    if (integrate(density, at(i), middle) < left) low = middle
    else high = middle
  }
}

/** α ln x + β ln(1 − x) at x = 1 / (1 + exp(−t)). */
const height = (t, alpha, beta) => -alpha * softplus(-t) - beta * softplus(t)
const softplus = (t) => Math.max(t, 0) + Math.log1p(Math.exp(-Math.abs(t)))

function integrate(f, from, to) {
  const half = (to - from) / 2
  const middle = (to + from) / 2
  return half * NODES.reduce((sum, { x, weight }) => sum + weight * f(middle + half * x), 0)
}

/** The nodes and weights of Gauss and Legendre: the roots of the Legendre polynomial of degree n, by Newton's steps. */
function gaussLegendre(n) {
  return Array.from({ length: n }, (_, i) => {
    let x = Math.cos((Math.PI * (i + 0.75)) / (n + 0.5))
    let slope = 0
    for (let step = 0; step < 50; step++) {
      let [before, value] = [1, x]
      for (let k = 2; k <= n; k++) [before, value] = [value, ((2 * k - 1) * x * value - (k - 1) * before) / k]
      slope = (n * (x * value - before)) / (x * x - 1)
      const move = value / slope
      x -= move
      if (Math.abs(move) < 1e-16) break
    }
    return { x, weight: 2 / ((1 - x * x) * slope * slope) }
  })
}
