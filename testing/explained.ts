import type { Client } from 'pg'

/** A statement as it was sent. */
export type Asked = { text: string; values: unknown[] }
/** How the database reads for it: milliseconds, rows that it answers with, and what it looks through. */
export type Explained = { ms: number; rows: number; reads: Read[] }
/** One reading of a table: in which way, and how many of its rows were looked at, with those that then did not fit. */
export type Read = { how: string; table: string; rows: number }

type Plan = {
  'Node Type': string
  'Relation Name'?: string
  'Index Name'?: string
  'Actual Rows'?: number
  'Plan Rows': number
  'Actual Loops'?: number
  'Rows Removed by Filter'?: number
  'Rows Removed by Index Recheck'?: number
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

function readsOf(plan: Plan): Read[] {
  const own = plan['Relation Name']
    ? [
        {
          how: `${plan['Node Type']}${plan['Index Name'] ? ` ${plan['Index Name']}` : ''}`,
          table: plan['Relation Name'],
          rows: Math.round(looked(plan) * (plan['Actual Loops'] ?? 1)),
        },
      ]
    : []
  return [...own, ...(plan.Plans ?? []).flatMap((below) => readsOf(below))]
}

const looked = (plan: Plan) =>
  (plan['Actual Rows'] ?? plan['Plan Rows']) +
  (plan['Rows Removed by Filter'] ?? 0) +
  (plan['Rows Removed by Index Recheck'] ?? 0)
