/** Stands where next-auth expects the response of a Next API route, and turns into a web Response. */
export class AnswerRecorder {
  private code = 200
  private body: unknown = null
  private readonly headers = new Map<string, string | string[]>()

  status(code: number): this {
    this.code = code
    return this
  }

  getHeader(name: string): string | string[] | undefined {
    return this.headers.get(name.toLowerCase())
  }

  setHeader(name: string, value: string | string[]): this {
    this.headers.set(name.toLowerCase(), value)
    return this
  }

  send(body: unknown): this {
    this.body = body
    return this
  }

  json(body: unknown): this {
    return this.send(body)
  }

  end(): this {
    return this
  }

  toResponse(): Response {
    const headers = new Headers()
    for (const [name, value] of this.headers) for (const one of [value].flat()) headers.append(name, one)
    const text = typeof this.body === 'string' ? this.body : JSON.stringify(this.body)
    return new Response(this.body === null ? null : text, { status: this.code, headers })
  }
}
