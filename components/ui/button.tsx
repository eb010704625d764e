import type { ComponentProps } from 'react'
import { classNames } from './class-names'

const base =
  'inline-flex min-h-11 items-center justify-center gap-2 rounded-control border-2 px-4 py-1.5 font-semibold leading-tight disabled:cursor-wait disabled:opacity-70'

const variants = {
  primary: 'border-accent bg-accent text-on-accent hover:border-ink hover:bg-ink hover:text-paper',
  secondary: 'border-ink bg-board text-ink hover:bg-ink hover:text-paper',
  quiet: 'border-transparent text-accent underline underline-offset-4 hover:decoration-2',
  danger: 'border-unfavourable bg-board text-unfavourable hover:bg-unfavourable hover:text-paper',
}

export type ButtonVariant = keyof typeof variants

export function buttonClass(variant: ButtonVariant, className?: string) {
  return classNames(base, variants[variant], className)
}

export function Button({
  variant = 'primary',
  className,
  ...props
}: ComponentProps<'button'> & { variant?: ButtonVariant }) {
  return <button type="submit" className={buttonClass(variant, className)} {...props} />
}
