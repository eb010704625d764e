import type { TransactionSql } from 'postgres'

type Rule = { table: string; name: string; definition: string; isConstraint: boolean }

/**
 * Takes off indexes that would be kept up row by row; `restore` makes them at once, which is many times faster. Keys
 * that other tables refer to stay.
 */
export async function bareTables(tx: TransactionSql, tables: string[]) {
  const rules = await tx<Rule[]>`
    select i.indrelid::regclass::text as table, coalesce(c.conname, i.indexrelid::regclass::text) as name,
      coalesce(pg_get_constraintdef(c.oid), pg_get_indexdef(i.indexrelid)) as definition,
      c.oid is not null as "isConstraint"
    from pg_index i left join pg_constraint c on c.conindid = i.indexrelid and c.contype in ('p', 'u')
    where i.indrelid = any(${tables}::regclass[])
      and not exists (select from pg_constraint f where f.contype = 'f' and f.conindid = i.indexrelid)`
  for (const { table, name, isConstraint } of rules)
    await tx.unsafe(
      isConstraint ? `alter table ${table} drop constraint ${quoted(name)}` : `drop index ${name}`,
    )
  return async (tell: (what: string) => void) => {
    for (const { table, name, definition, isConstraint } of rules) {
      tell(`index ${name}`)
      await tx.unsafe(
        isConstraint ? `alter table ${table} add constraint ${quoted(name)} ${definition}` : definition,
      )
    }
  }
}

const quoted = (name: string) => `"${name}"`
