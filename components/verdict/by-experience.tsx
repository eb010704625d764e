import { experiences } from '@/components/comment/verdict-words'
import type { ExperienceShare } from '@/lib/verdict/verdict-schema'

/** Yes and no by how members know it: a table whose bars all have one scale, so that few look like few. */
export function ByExperience({ shares }: { shares: ExperienceShare[] }) {
  const most = Math.max(...shares.map(({ yes, no }) => yes + no))
  return (
    <table className="mt-4 w-full border-collapse text-left text-sm">
      <caption className="mb-1 text-left font-semibold">By how they know it</caption>
      <thead className="text-muted">
        <tr>
          <th scope="col" className="pr-3 font-normal">
            <span className="sr-only">How they know it</span>
          </th>
          <th scope="col" className="w-14 px-2 text-right font-normal">
            Yes
          </th>
          <th scope="col" className="w-14 pl-2 text-right font-normal">
            No
          </th>
        </tr>
      </thead>
      <tbody>
        {shares.map(({ experience, yes, no }) => (
          <tr key={experience} className="border-line border-t align-bottom">
            <th scope="row" className="py-1.5 pr-3 font-normal">
              {experiences.find(({ value }) => value === experience)?.label ?? 'Did not say'}
              <SplitBar yes={yes} no={no} most={most} />
            </th>
            <td className="px-2 py-1.5 text-right tabular-nums">{yes}</td>
            <td className="py-1.5 pl-2 text-right tabular-nums">{no}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Yes is filled, no is only outlined: it reads without colour. */
export function SplitBar({ yes, no, most }: { yes: number; no: number; most: number }) {
  const percent = (count: number) => `${((100 * count) / most).toFixed(2)}%`
  return (
    <svg className="mt-1 block h-2.5 w-full" aria-hidden="true">
      <rect x="0" y="0" width={percent(yes)} height="10" className="fill-favourable" />
      <rect
        x={percent(yes)}
        y="1"
        width={percent(no)}
        height="8"
        className="fill-unfavourable-soft stroke-unfavourable"
        strokeWidth="2"
      />
    </svg>
  )
}
