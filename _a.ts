import { runAudit } from '@/e2e/expiry/run-audit'
await runAudit('.next', ({ write, changed, expired }) => {
  const under = changed.filter((a) => !expired.includes(a)), over = expired.filter((a) => !changed.includes(a))
  console.log(`${write}: ${changed.length} changed${under.length ? `\n   UNDER ${under.join(' ')}` : ''}${over.length ? `\n   over ${over.join(' ')}` : ''}`)
})
