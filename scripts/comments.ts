import { renderOutdated } from '@/lib/comment/render-outdated'
import { Refusal } from '@/lib/refusal'

/** `npm run comments -- render`: renders anew what an earlier version of the renderer made. */
export async function main(args: string[]): Promise<void> {
  if (args.join(' ') !== 'render') throw new Refusal('That is no way to call it: npm run comments -- render')
  const rendered = await renderOutdated((count) => console.error(`  ${count} comments …`))
  if (rendered === 0) console.log('Every comment is as this version renders it.')
  else console.log(`Rendered ${rendered === 1 ? '1 comment' : `${rendered} comments`} anew.`)
}
