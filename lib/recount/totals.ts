/** Recounted numbers of one technology, in the order in which they are compared and told. */
export const TECHNOLOGY_COLUMNS = [
  'weight_micro',
  'favourable_micro',
  'voters',
  'verdicts_yes',
  'verdicts_no',
  'comment_count',
  'verdict_weight_share',
  'verdict_favourable_share',
] as const
export const POINT_COLUMNS = ['agree', 'disagree', 'weight_share', 'favourable_share'] as const

type Columns = typeof TECHNOLOGY_COLUMNS | typeof POINT_COLUMNS

/** Sums by row and column; whole numbers of any size. */
export class Totals<C extends Columns> {
  private readonly rows = new Map<string, bigint[]>()

  constructor(readonly columns: C) {}

  add(id: string, column: C[number], amount: bigint | number): void {
    let row = this.rows.get(id)
    if (!row) {
      row = this.columns.map(() => 0n)
      this.rows.set(id, row)
    }
    const at = this.columns.indexOf(column as never)
    row[at] = (row[at] ?? 0n) + BigInt(amount)
  }

  of(id: string): bigint[] {
    return this.rows.get(id) ?? this.columns.map(() => 0n)
  }
}
