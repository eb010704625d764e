const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0 })
const tenth = new Intl.NumberFormat('en', { minimumFractionDigits: 1, maximumFractionDigits: 1 })
const percent = new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 0 })

/** “1,234”. */
export function formatWhole(value: number): string {
  return whole.format(value)
}

/** A score with one decimal: “78.9”. */
export function formatScore(value: number): string {
  return tenth.format(value)
}

const signed = [1, 2].map(
  (digits) =>
    new Intl.NumberFormat('en', {
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
      signDisplay: 'exceptZero',
    }),
)

/** A difference of scores with its sign: “+3.1”, “−0.4”, “0.0”. */
export function formatDifference(value: number, digits: 1 | 2 = 1): string {
  return (signed[digits - 1] as Intl.NumberFormat).format(value).replace('-', '−')
}

/** `share` from 0 to 1: “79%”. */
export function formatShare(share: number): string {
  return percent.format(share)
}
