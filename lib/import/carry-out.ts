import type { TransactionSql } from 'postgres'
import type { Notice } from '@/lib/changes/notice'
import type { Change } from './import-plan-rules'

const LIST = '00000000-0000-0000-0000-000000000000'

/** Carries out a plan in the transaction of its reading, each change of what was there with its line in the log. */
export async function carryOut(tx: TransactionSql, changes: Change[], file: string): Promise<Notice> {
  // A technology is listed when it has its points and its place.
  const inOrder = [...changes].sort((a, b) => Number(a.do === 'SET_STATE') - Number(b.do === 'SET_STATE'))
  for (const change of inOrder) await carryOutOne(tx, change)
  const [told] = await tx<{ notice: Notice }[]>`
    with logged as materialized (
      select log_editing(null, 'LIST_IMPORTED', 'LIST', ${LIST}, ${changes.length}, 'IMPORT', ${file.slice(-200)}))
    select announce_all() as notice from logged`
  return (told as { notice: Notice }).notice
}

async function carryOutOne(tx: TransactionSql, change: Change): Promise<unknown> {
  switch (change.do) {
    case 'ADD_TECHNOLOGY': {
      const { name, kind, language, license, firstReleased, website, repository, summary } = change.text
      return tx`insert into technology (slug, state, name, kind, language, license, first_released, website, repository, summary)
        values (${change.slug}, ${change.state}, ${name}, ${kind}, ${language}, ${license}, ${firstReleased}, ${website},
          ${repository}, ${summary})`
    }
    case 'EDIT_TECHNOLOGY':
      return tx`select change_technology(id, ${tx.json(change.text)}), log_editing(null, 'TECHNOLOGY_EDITED', 'TECHNOLOGY', id, 1, 'IMPORT', null)
        from technology where slug = ${change.slug}`
    case 'SET_STATE':
      return tx`select set_technology_state(id, ${change.state}), log_editing(null,
          ${{ LISTED: 'TECHNOLOGY_LISTED', DRAFT: 'TECHNOLOGY_UNLISTED', ARCHIVED: 'TECHNOLOGY_ARCHIVED' }[change.state]},
          'TECHNOLOGY', id, 1, 'IMPORT', null)
        from technology where slug = ${change.slug}`
    case 'ADD_POINT': {
      const { title, detail, theme, since, until, sources } = change.text
      return tx`insert into point (id, technology_id, side, title, detail, theme, since, until, sources, origin, archived_at, position)
        select coalesce(${change.id ?? null}::uuid, gen_random_uuid()), id, ${change.side}, ${title}, ${detail}, ${theme}, ${since},
          ${until}, ${tx.json(sources)}, ${change.origin}, case when ${change.archived} then said_at() end,
          (select coalesce(max(p.position), 0) + 1 from point p where p.technology_id = technology.id and p.side = ${change.side})
        from technology where slug = ${change.slug}`
    }
    case 'EDIT_POINT':
      return tx`select change_point(${change.id}, ${tx.json(change.text)}, ${change.changesMeaning}), log_editing(null,
        ${change.changesMeaning ? 'POINT_MEANING_CHANGED' : 'POINT_CORRECTED'}, 'POINT', ${change.id}, 1, 'IMPORT', null)`
    case 'ARCHIVE_POINT':
      return tx`select set_point_archived(${change.id}, ${change.archived}), log_editing(null,
        ${change.archived ? 'POINT_TAKEN_OFF' : 'POINT_BROUGHT_BACK'}, 'POINT', ${change.id}, 1, 'IMPORT', null)`
    case 'ORDER_POINTS':
      return tx`with placed as (
          update point p set position = w.place from technology t, unnest(${change.keys}::text[]) with ordinality w(key, place)
          where t.slug = ${change.slug} and p.technology_id = t.id and p.side = ${change.side} and p.archived_at is null
            and w.key in (p.id::text, p.title) returning p.technology_id)
        select log_editing(null, ${change.side === 'PRO' ? 'PROS_ORDERED' : 'CONS_ORDERED'}, 'TECHNOLOGY', technology_id,
          count(*)::integer, 'IMPORT', null) from placed group by technology_id`
    case 'ADD_EDITION':
      await tx`insert into edition (year, title, kind) values (${change.year}, ${change.title}, 'EDITORIAL')`
      return addEntries(tx, change)
    case 'REPLACE_EDITION':
      await tx`update edition set title = ${change.title} where year = ${change.year}`
      await tx`delete from edition_entry where edition_year = ${change.year}`
      return addEntries(tx, change)
    case 'PLACE':
      return tx`select place_technologies(array(select t.id from unnest(${change.slugs}::text[]) with ordinality w(slug, place)
        join technology t on t.slug = w.slug order by w.place))`
  }
}

const addEntries = (tx: TransactionSql, { year, slugs }: { year: number; slugs: string[] }) => tx`
  insert into edition_entry (edition_year, position, technology_id)
  select ${year}, w.place, t.id from unnest(${slugs}::text[]) with ordinality w(slug, place) join technology t on t.slug = w.slug`
