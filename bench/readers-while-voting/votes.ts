import { setTimeout as wait } from 'node:timers/promises'

type Voting = { origin: string; members: { token: string }[]; points: string[]; rate: number }

/** Members who vote `rate` times a second on random points, each vote in its time however long the others take. */
export function votes({ origin, members, points, rate }: Voting) {
  const taken: number[] = []
  const running = new Set<Promise<void>>()
  let isGoingOn = true
  const any = <T>(list: T[]) => list[Math.floor(Math.random() * list.length)] as T

  async function castOne() {
    const began = performance.now()
    const answer = await fetch(`${origin}/api/v1/points/${any(points)}/vote`, {
      method: 'PUT',
      headers: {
        'content-type': 'application/json',
        cookie: `backboard-session=${any(members).token}`,
        origin,
      },
      body: JSON.stringify({ value: Math.random() < 0.7 ? 1 : -1 }),
    })
    if (!answer.ok) throw new Error(`a vote was answered ${answer.status}: ${await answer.text()}`)
    await answer.arrayBuffer()
    taken.push(performance.now() - began)
  }
  const voting = (async () => {
    const began = performance.now()
    for (let n = 1; isGoingOn; n++) {
      const one: Promise<void> = castOne().finally(() => running.delete(one))
      running.add(one)
      await wait(Math.max(0, began + (n * 1000) / rate - performance.now()))
    }
    await Promise.all(running)
  })()
  return {
    async stop() {
      isGoingOn = false
      await voting
      taken.sort((a, b) => a - b)
      return { cast: taken.length, p99Ms: taken[Math.floor(taken.length * 0.99)] as number }
    },
  }
}
