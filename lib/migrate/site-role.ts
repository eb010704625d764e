import { Client } from 'pg'

const SCHEMAS = ['public', 'pgboss']
/** PostgreSQL's class of errors for a user or a password that it does not take, and its error for a missing right. */
const IS_REFUSED = '28'
const MAY_NOT = '42501'

/** Whether whoever connects with this address may change the schema: make tables in it, or own any that is there. */
export async function mayChangeSchema(url: string): Promise<boolean> {
  const [answer] = await asRole(url, (client) =>
    client.query<{ may: boolean }>(
      `select has_schema_privilege('public', 'create') or exists (
         select from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
           and pg_has_role(relowner, 'usage')) as may`,
    ),
  )
  return answer?.may === true
}

/**
 * Whether both addresses lead to one role, as a pooler's and the database's own may. A role that cannot connect (yet)
 * is the one that its address names.
 */
export async function isSameRole(ownerUrl: string, siteUrl: string): Promise<boolean> {
  return ownerUrl === siteUrl || (await roleOf(ownerUrl)) === (await roleOf(siteUrl))
}

async function roleOf(url: string): Promise<string | undefined> {
  try {
    const [answer] = await asRole(url, (client) =>
      client.query<{ role: string }>('select current_user as role'),
    )
    return answer?.role
  } catch (error) {
    const { code = '' } = error as { code?: string }
    if (!code.startsWith(IS_REFUSED) && code !== MAY_NOT) throw error
    return decodeURIComponent(new URL(url).username)
  }
}

/** Makes the role that an address names, with its password, where it is missing and the owner may make roles. */
export async function ensureRole(ownerUrl: string, siteUrl: string): Promise<void> {
  const { username, password } = new URL(siteUrl)
  const [role, secret] = [username, password].map(decodeURIComponent)
  await order(
    ownerUrl,
    `select format('create role %I login password %L', $1::text, $2::text) as order
     where not exists (select from pg_roles where rolname = $1)
       and (select rolsuper or rolcreaterole from pg_roles where rolname = current_user)`,
    [role, secret],
  )
}

/**
 * Lets a role read and write every row and nothing else: no table, function or temporary table of its own, and in tables
 * that refuse every change (a trigger with refuse_change: the logs) only add. What later migrations make it may use at
 * once, so that the version before them goes on. Changes only what is not so yet.
 */
export async function grantToSite(ownerUrl: string, siteUrl: string): Promise<void> {
  const role = decodeURIComponent(new URL(siteUrl).username)
  await order(ownerUrl, ORDERS, [role, SCHEMAS])
}

/** Carries out the statements that a query answers with, in one transaction. */
function order(ownerUrl: string, query: string, values: unknown[]): Promise<unknown> {
  return asRole(ownerUrl, async (client) => {
    await client.query('begin')
    // Two processes that start at once would meet in the same rows of the catalogue.
    await client.query("select pg_advisory_xact_lock(hashtextextended('backboard roles', 0))")
    const { rows } = await client.query<{ order: string }>(query, values)
    for (const { order } of rows) await client.query(order)
    return client.query('commit')
  })
}

const ORDERS = `
  with named as (select quote_ident($1) as role),
  schemas as (select oid, nspname from pg_namespace where nspname = any ($2)),
  tables as (
    select c.oid, c.oid::regclass::text as name, c.relname = '_prisma_migrations' as is_read,
      exists (select from pg_trigger t join pg_proc p on p.oid = t.tgfoid
        where t.tgrelid = c.oid and p.proname = 'refuse_change' and t.tgtype & 24 = 24 and t.tgattr::text = '') as is_log
    from pg_class c join schemas s on s.oid = c.relnamespace where c.relkind in ('r', 'p')
  ),
  rights as (
    select name, is_log, is_read, privilege, has_table_privilege($1, oid, privilege) as has,
      privilege = 'select' or not is_read and (privilege = 'insert' or not is_log and privilege <> 'truncate') as wanted
    from tables, unnest(array['select', 'insert', 'update', 'delete', 'truncate']) privilege
  )
  select format('revoke create, temporary on database %I from public', current_database()) as order
    where has_database_privilege($1, current_database(), 'temporary')
      or has_database_privilege($1, current_database(), 'create')
  union all select format('revoke create on schema %I from public', nspname) from schemas
    where has_schema_privilege($1, oid, 'create')
  union all select format('grant connect on database %I to %s', current_database(), role) from named
    where not has_database_privilege($1, current_database(), 'connect')
  union all select format('grant usage on schema %I to %s', nspname, role) from schemas, named
    where not has_schema_privilege($1, oid, 'usage')
  union all select format('%s on %s %s %s', case when wanted then 'grant ' else 'revoke ' end
      || string_agg(privilege, ', '), name, case when wanted then 'to' else 'from' end, role)
    from rights, named where has <> wanted group by name, wanted, role
  union all select format('grant usage, select on sequence %s to %s', c.oid::regclass, role)
    from pg_class c join schemas s on s.oid = c.relnamespace, named
    where c.relkind = 'S' and not (has_sequence_privilege($1, c.oid, 'usage') and has_sequence_privilege($1, c.oid, 'select'))
  union all select format('alter default privileges in schema %I grant %s to %s', nspname, what, role)
    from schemas s, named, (values ('select, insert, update, delete on tables', 'r'), ('usage, select on sequences', 'S'))
      kinds (what, kind)
    where not exists (select from pg_default_acl d, aclexplode(d.defaclacl) a join pg_roles r on r.oid = a.grantee
      where d.defaclnamespace = s.oid and d.defaclobjtype = kind and r.rolname = $1
        and d.defaclrole = (select oid from pg_roles where rolname = current_user))`

async function asRole<T>(url: string, act: (client: Client) => Promise<{ rows: T[] }>): Promise<T[]> {
  const client = new Client({ connectionString: url, application_name: 'backboard migrations' })
  client.on('error', () => {})
  await client.connect()
  try {
    return (await act(client)).rows
  } finally {
    await client.end()
  }
}
