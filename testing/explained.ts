import type { Client } from 'pg'

/** A statement as it was sent. */
export type Asked = { text: string; values: unknown[] }
/** How the database reads for it: milliseconds, rows that it answers with, and what it looks through. */
export type Explained = { ms: number; rows: number; reads: Read[] }
/** One reading of a table; `sorted` rows were put in order by the processor as no index has them so. */
export type Read = { how: string; table: string; rows: number; cost: number }

type Plan = {
  'Node Type': string
  'Relation Name'?: string
  'Index Name'?: string
  'Actual Rows'?: number
  'Plan Rows': number
  'Actual Loops'?: number
  'Total Cost': number
  Plans?: Plan[]
}

/** Whether a plan can be had of it, and without changing anything. */
export const canBeExplained = ({ text }: Asked) =>
  /^\s*(select|with)\b/i.test(text) && !/\b(pg_notify|cast_vote|insert|update|delete)\b/i.test(text)

/** Runs the statement once and tells how the database answered it. */
export async function explain(client: Client, { text, values }: Asked, analyze: boolean): Promise<Explained> {
  const { rows } = await client.query(
    `explain (format json, costs on${analyze ? ', analyze, timing off' : ''}) ${text}`,
    values,
  )
  const [{ Plan: plan, ...times }] = rows[0]['QUERY PLAN'] as [
    { Plan: Plan; 'Execution Time'?: number; 'Planning Time'?: number },
  ]
  return {
    ms: (times['Execution Time'] ?? 0) + (times['Planning Time'] ?? 0),
    rows: plan['Actual Rows'] ?? plan['Plan Rows'],
    reads: readsOf(plan),
  }
}

function readsOf(plan: Plan, above: string[] = []): Read[] {
  const own = plan['Relation Name']
    ? [
        {
          how: above.includes('Sort') ? `Sort of ${nameOf(plan)}` : nameOf(plan),
          table: plan['Relation Name'],
          rows: Math.round((plan['Actual Rows'] ?? plan['Plan Rows']) * (plan['Actual Loops'] ?? 1)),
          cost: plan['Total Cost'],
        },
      ]
    : []
  // What is gathered before a sort comes out of it in its order; a join below mixes several tables into one sort.
  const types =
    plan['Node Type'] === 'Aggregate' || plan['Node Type'] === 'Limit' ? above : [...above, plan['Node Type']]
  return [...own, ...(plan.Plans ?? []).flatMap((below) => readsOf(below, types))]
}

const nameOf = (plan: Plan) => `${plan['Node Type']}${plan['Index Name'] ? ` ${plan['Index Name']}` : ''}`
