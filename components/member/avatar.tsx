import { classNames } from '@/components/ui/class-names'

const sizes = { small: ['size-6', 24], large: ['size-18', 72] } as const

/** The picture beside a name, which says who it is; so this says nothing to screen readers. Its place is kept. */
export function Avatar({
  handle,
  size = 'small',
  className,
}: {
  handle: string
  size?: keyof typeof sizes
  className?: string
}) {
  const [sizeClass, pixels] = sizes[size]
  return (
    // biome-ignore lint/performance/noImgElement: a drawing of half a kilobyte has nothing to optimise
    <img
      src={`/members/${handle}/avatar.svg`}
      alt=""
      width={pixels}
      height={pixels}
      loading="lazy"
      decoding="async"
      className={classNames('inline-block shrink-0 rounded-control', sizeClass, className)}
    />
  )
}
