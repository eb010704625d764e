/** Runs one step and prints its line: what it did and how long it took. `work` may return a note for the line. */
export async function step(name, work) {
  const began = performance.now()
  const live = process.stdout.isTTY
  if (live) process.stdout.write(`  … ${name}`)
  const line = (mark, note) => {
    const seconds = ((performance.now() - began) / 1000).toFixed(1)
    console.log(`${live ? '\r\x1b[K' : ''}  ${mark} ${name}${note ? ` (${note})` : ''} ${seconds} s`)
  }
  try {
    const result = await work()
    line('✓', typeof result === 'string' ? result : result?.note)
    return result
  } catch (error) {
    line('✗', '')
    throw error
  }
}
