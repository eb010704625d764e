import { Button } from '@/components/ui/button'

export function MarkAllReadForm() {
  return (
    <form method="post" action="/api/v1/me/notifications/read">
      <Button variant="secondary">Mark all as read</Button>
    </form>
  )
}
