import NextLink from 'next/link'
import type { ComponentProps } from 'react'
import { type ButtonVariant, buttonClass } from './button'
import { classNames } from './class-names'

type Props = Omit<ComponentProps<typeof NextLink>, 'prefetch'>

/** Never prefetches: the page store answers a click sooner than a prefetch would pay. */
export function Link(props: Props) {
  return <NextLink {...props} prefetch={false} />
}

export function TextLink({ className, ...props }: Props) {
  return (
    <Link
      className={classNames(
        'text-accent underline decoration-1 underline-offset-[0.2em] hover:decoration-2',
        className,
      )}
      {...props}
    />
  )
}

export function ButtonLink({
  variant = 'primary',
  className,
  ...props
}: Props & { variant?: ButtonVariant }) {
  return <Link className={buttonClass(variant, className)} {...props} />
}
