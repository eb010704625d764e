// Lanczos' approximation with g = 7 and nine terms (P. Godfrey's coefficients).
const COEFFICIENTS = [
  0.9999999999998099, 676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406,
  12.507343278686905, -0.13857109526572012, 9.984369578019572e-6, 1.5056327351493116e-7,
] as const

/** The natural logarithm of the gamma function, for x > 0. */
export function logGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x)
  const [first, ...rest] = COEFFICIENTS
  const shifted = x - 1
  const t = shifted + 7.5
  const series = rest.reduce((sum, coefficient, i) => sum + coefficient / (shifted + i + 1), first as number)
  return 0.5 * Math.log(2 * Math.PI) + (shifted + 0.5) * Math.log(t) - t + Math.log(series)
}
