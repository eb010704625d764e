/** The code that lets the mailed link in on another device. */
export function ShownCode({ code }: { code: string }) {
  return (
    <section aria-labelledby="other-device" className="space-y-3">
      <h2 id="other-device" className="text-xl">
        Opening the link on another device?
      </h2>
      <p>
        There it asks for this code: <strong className="whitespace-nowrap font-mono text-xl">{code}</strong>
      </p>
    </section>
  )
}
