import type { ComponentProps } from 'react'
import { type ButtonVariant, buttonClass } from './button'
import { classNames } from './class-names'

type Props = ComponentProps<'a'>

/** A plain link: the page store answers a whole page as soon as the browser could have put one together (decision 34). */
export function Link(props: Props) {
  return <a {...props} />
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
