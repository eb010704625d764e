import { Notice } from '@/components/ui/notice'

/** The one time that a token is shown. */
export function NewToken({ secret }: { secret: string }) {
  return (
    <Notice tone="good">
      <p role="status" className="font-semibold">
        Here is your new token. Copy it now: it is not shown again.
      </p>
      <p>
        <code className="block select-all rounded-control border-2 border-edge bg-board px-3 py-2 font-mono text-sm wrap-anywhere">
          {secret}
        </code>
      </p>
      <p className="text-sm">
        Programs send it as <code className="font-mono">Authorization: Bearer …</code>. Keep it like a
        password.
      </p>
    </Notice>
  )
}
