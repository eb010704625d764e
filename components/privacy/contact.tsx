/** How to reach whoever runs the site; honest where they gave no address. */
export function Contact({ email }: { email?: string }) {
  if (email)
    return (
      <p>
        Questions, complaints and requests about your data go to <a href={`mailto:${email}`}>{email}</a>, the
        people who run this site.
      </p>
    )
  return (
    <p>
      The people who run this site have given no address for questions here. What matters most works without
      them: in the settings you can download everything, change what others see, and delete your account. For
      anything else, whom the domain is registered to, or who gave you the address of this site, can tell you
      who runs it.
    </p>
  )
}
