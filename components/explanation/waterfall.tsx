import type { ReactNode } from 'react'
import { SignMark } from '@/components/ui/sign-mark'
import type { Explanation } from '@/lib/explanation/explanation-schema'
import { formatDifference, formatWhole } from '@/lib/format/number'
import { ordinal } from '@/lib/format/ordinal'
import { WaterfallBar, WaterfallMark } from './waterfall-bar'
import { waterfallAxis, waterfallSteps } from './waterfall-steps'

const exact = new Intl.NumberFormat('en', { minimumFractionDigits: 2, maximumFractionDigits: 2 })

/** The drawing is a table: each part in words, drawn, and as a number, in one row. */
export function Waterfall({ explanation }: { explanation: Explanation }) {
  const { name, start, score, editorialPosition } = explanation
  const steps = waterfallSteps(explanation)
  const axis = waterfallAxis(start, score, steps)
  return (
    <table className="w-full table-fixed border-collapse text-sm">
      <caption className="sr-only">What the score of {name} is made of, in points of score</caption>
      <colgroup>
        <col className="w-36 sm:w-60" />
        <col />
        <col className="w-16" />
      </colgroup>
      <thead>
        <tr className="text-muted text-xs">
          <th scope="col" className="pb-1 text-left font-normal">
            Part
          </th>
          <td className="relative">
            <svg className="absolute inset-0 size-full overflow-visible" aria-hidden="true">
              {axis.ticks.map((tick) => (
                <text
                  key={tick}
                  x={`${axis.at(tick)}%`}
                  y="100%"
                  dy="-5"
                  textAnchor="middle"
                  className="fill-muted"
                >
                  {formatWhole(tick)}
                </text>
              ))}
            </svg>
          </td>
          <th scope="col" className="pb-1 text-right font-normal">
            Points
          </th>
        </tr>
      </thead>
      <tbody className="border-line border-y">
        <WaterfallRow
          title="Start"
          said={
            editorialPosition === null
              ? 'not on the editors’ list'
              : `${ordinal(editorialPosition)} on the editors’ list`
          }
          value={exact.format(start)}
        >
          <WaterfallMark axis={axis} score={start} end="start" />
        </WaterfallRow>
        {steps.map(({ key, title, side, said, from, to }) => (
          <WaterfallRow
            key={key}
            title={title}
            side={side}
            said={said}
            value={formatDifference(to - from, 2)}
          >
            <WaterfallBar axis={axis} from={from} to={to} />
          </WaterfallRow>
        ))}
        <WaterfallRow title="Score" said="all of it together" value={exact.format(score)} isTotal>
          <WaterfallMark axis={axis} score={score} end="score" />
        </WaterfallRow>
      </tbody>
    </table>
  )
}

function WaterfallRow(props: {
  title: string
  side?: 'PRO' | 'CON' | null
  said: string
  value: string
  isTotal?: boolean
  children: ReactNode
}) {
  const { title, side, said, value, isTotal = false } = props
  return (
    <tr className={isTotal ? 'border-ink border-t-2' : undefined}>
      <th scope="row" className="py-2 pr-4 text-left align-middle font-normal leading-snug">
        <span className="flex gap-2">
          {side && <SignMark sign={side === 'PRO' ? 'plus' : 'minus'} className="mt-0.5 size-4 shrink-0" />}
          <span className="min-w-0">
            <span className="sr-only">{side === 'PRO' ? 'Pro: ' : side === 'CON' ? 'Con: ' : ''}</span>
            <span className="font-semibold">{title}</span>
            <span className="block text-muted text-xs max-sm:sr-only">{said}</span>
          </span>
        </span>
      </th>
      <td className="relative">{props.children}</td>
      <td className={`numerals py-2 text-right align-middle ${isTotal ? 'text-xl' : 'text-lg'}`}>{value}</td>
    </tr>
  )
}
