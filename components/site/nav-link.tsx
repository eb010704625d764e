'use client'
import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'
import { Link } from '@/components/ui/link'

export function NavLink({ href, children }: { href: string; children: ReactNode }) {
  const path = usePathname()
  const isCurrent = path === href || (href !== '/' && path.startsWith(`${href}/`))
  return (
    <Link
      href={href}
      aria-current={isCurrent ? 'page' : undefined}
      className="flex min-h-11 items-center whitespace-nowrap border-transparent border-b-4 pt-1 text-on-band-muted hover:text-on-band aria-[current=page]:border-rim aria-[current=page]:font-semibold aria-[current=page]:text-on-band"
    >
      {children}
    </Link>
  )
}
