import { ballotsNow } from '@/lib/export/ballot-lines'
import { copyStream } from '@/lib/export/copy-stream'

// One download in a process of its own, so that its memory can be told: prints JSON, memory in MiB.
const before = process.memoryUsage.rss() / 2 ** 20
const began = performance.now()
let [bytes, lines, firstByte] = [0, 0, 0]
const stream = await copyStream(ballotsNow, new AbortController().signal, () => {})
for await (const chunk of stream as unknown as AsyncIterable<Uint8Array>) {
  firstByte ||= performance.now()
  bytes += chunk.length
  for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) lines++
}
console.log(
  JSON.stringify({
    lines,
    bytes,
    seconds: (performance.now() - began) / 1000,
    firstByte: (firstByte - began) / 1000,
    before,
    peakMemory: process.resourceUsage().maxRSS / 1024,
  }),
)
