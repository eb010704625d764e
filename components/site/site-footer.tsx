import { TextLink } from '@/components/ui/link'
import { ThemeChoice } from './theme-choice'

export function SiteFooter() {
  return (
    <footer className="border-line border-t bg-board">
      <div className="mx-auto flex max-w-page flex-wrap justify-between gap-x-12 gap-y-8 px-4 py-10 text-sm sm:px-6">
        <div className="max-w-96 space-y-3">
          <p>
            Backboard ranks backend technologies by what their users say, and shows how sure that is. Votes
            are secret; every member has one ballot a technology.
          </p>
          <p className="text-muted">
            What members contribute is licensed{' '}
            <a
              href="https://creativecommons.org/licenses/by-sa/4.0/"
              rel="license"
              className="whitespace-nowrap underline underline-offset-[0.2em]"
            >
              CC BY-SA 4.0
            </a>
            .
          </p>
        </div>
        <nav aria-label="More">
          <ul className="space-y-2">
            <li>
              <TextLink href="/how-ranking-works">How the ranking works</TextLink>
            </li>
            <li>
              <TextLink href="/decide">Which fits your case?</TextLink>
            </li>
            <li>
              <TextLink href="/compare">Compare technologies</TextLink>
            </li>
            <li>
              <TextLink href="/editions">Past editions</TextLink>
            </li>
            <li>
              <TextLink href="/suggest">Suggest a technology</TextLink>
            </li>
            <li>
              <TextLink href="/moderation/log">Moderation log</TextLink>
            </li>
            <li>
              <TextLink href="/developers">For developers</TextLink>
            </li>
            <li>
              <TextLink href="/shortcuts">Keyboard shortcuts</TextLink>
            </li>
            <li>
              <TextLink href="/privacy">Privacy</TextLink>
            </li>
            <li>
              <TextLink href="/terms">Terms</TextLink>
            </li>
          </ul>
        </nav>
        <ThemeChoice />
      </div>
    </footer>
  )
}
