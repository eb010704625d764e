// Equal ballots are counted, sorted, and only then written out one by one: so the database sorts a few hundred rows
// and holds no more in memory than that, however many ballots there are.
const asLines = (counted: string) => `
  select line from (
    select format('{"technology":"%s","favourable":%s,"unfavourable":%s}', slug, favourable, unfavourable) as line,
      generate_series(1, times)
    from (${counted}) as counted
    order by slug collate "C", favourable, unfavourable
  ) as lines`

/** Every ballot that counts now, sorted by what it says. */
export const ballotsNow = asLines(`
  select t.slug, b.favourable, b.unfavourable, b.times
  from (
    select ballot.technology_id, ballot.favourable, ballot.unfavourable, count(*)::int as times
    from ballot join member on member.id = ballot.member_id
    where member.counts and ballot.set_aside_at is null
    group by 1, 2, 3
  ) b join technology t on t.id = b.technology_id and t.state = 'LISTED'`)

/** The ballots of a closed edition, in the same form and order. */
export function ballotsOfEdition(year: number): string {
  if (!Number.isInteger(year)) throw new RangeError(`${year} is no year`)
  return asLines(`
    select e.slug, b.favourable, b.unfavourable, b.times
    from edition_ballot b join edition_entry e using (edition_year, technology_id)
    where b.edition_year = ${year}`)
}
