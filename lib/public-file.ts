type Headers = Record<string, string>

/** A public answer that is no page: everybody's, on every site. The page store adds ETag and Cache-Control. */
export const publicFile = (body: string, contentType: string, headers: Headers = {}, status = 200) =>
  new Response(body, {
    status,
    headers: { 'content-type': contentType, 'access-control-allow-origin': '*', ...headers },
  })

export const missingFile = (what: string) =>
  publicFile(`${what} does not exist.\n`, 'text/plain; charset=utf-8', {}, 404)
