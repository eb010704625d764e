import { afterEach, expect, it, vi } from 'vitest'
import { db } from '@/lib/db'
import { publicRead } from '@/lib/page-store/public-read'
import { type Rendering, rendering } from '@/lib/page-store/rendering'
import { runOn, useTestDatabase } from '@/testing/test-database'

// A database that is not the same tells which of both was asked.
const replicaUrl = useTestDatabase()
const primaryUrl = useTestDatabase()
vi.stubEnv('READ_DATABASE_URL', replicaUrl)
const failed = vi.fn()
afterEach(() => failed.mockClear())

const whichOne = () => db.$queryRaw<{ name: string }[]>`select current_database() as name`
const nameIn = (url: string) => [{ name: new URL(url).pathname.slice(1) }]
const render = <T>(read: () => Promise<T>, context: Partial<Rendering> = { replica: { failed } }) =>
  rendering.run({ tags: new Set(), ...context }, () => publicRead(['a'], read))

it('reads the replica only in a render that may', async () => {
  expect(await render(whichOne)).toEqual(nameIn(replicaUrl))
  expect(await render(whichOne, {})).toEqual(nameIn(primaryUrl))
  expect(await publicRead(['a'], whichOne)).toEqual(nameIn(primaryUrl))
  expect(await whichOne()).toEqual(nameIn(primaryUrl))
})

it('asks the primary when the replica cannot answer, and for the rest of that render', async () => {
  await runOn(replicaUrl, 'alter table technology rename to elsewhere')
  const count = () => db.technology.count()
  const listed = await db.technology.count()
  expect(listed).toBeGreaterThan(0)
  const context: Rendering = { tags: new Set(), replica: { failed } }
  expect(
    await rendering.run(context, async () => [
      await publicRead(['a'], count),
      await publicRead(['a'], whichOne),
    ]),
  ).toEqual([listed, nameIn(primaryUrl)])
  expect(failed).toHaveBeenCalledTimes(1)
  expect(context.failed).toBeUndefined()
})

it('fails as ever when the primary cannot answer either', async () => {
  const context: Rendering = { tags: new Set(), replica: { failed } }
  const wrong = () => db.$queryRaw`select * from nowhere`
  await expect(rendering.run(context, () => publicRead(['a'], wrong))).rejects.toThrow('nowhere')
  expect(failed).toHaveBeenCalledTimes(1)
  expect(context.failed).toBeDefined()
})
