/** The share that agrees is filled, the rest only outlined: it reads without colour. */
export function ShareBar({
  side,
  agree,
  disagree,
}: {
  side: 'PRO' | 'CON'
  agree: number
  disagree: number
}) {
  const total = agree + disagree
  const share = total === 0 ? 0 : (100 * agree) / total
  const fill = side === 'PRO' ? 'fill-favourable' : 'fill-unfavourable'
  return (
    <svg className="block h-2.5 w-full" aria-hidden="true">
      <line
        x1="0"
        x2="100%"
        y1="9"
        y2="9"
        className="stroke-edge"
        strokeWidth="2"
        strokeDasharray={total === 0 ? '2 4' : undefined}
      />
      <rect x="0" y="0" width={`${share.toFixed(2)}%`} height="10" className={fill} />
    </svg>
  )
}
