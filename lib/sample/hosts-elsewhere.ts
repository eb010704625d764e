const LOCAL = /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?|\/.*)$/i

/**
 * The other machines that the address of a database names. Its parameters `host` and `hostaddr` win over the host
 * that everybody sees, and PGHOST stands in where there is none; a path is a socket of this machine.
 */
export function hostsElsewhere(address: string, pgHost = process.env.PGHOST): string[] {
  const { hostname, searchParams } = new URL(address)
  const given = [hostname, ...searchParams.getAll('host'), ...searchParams.getAll('hostaddr')]
    .flatMap((text) => decodeURIComponent(text).split(','))
    .filter(Boolean)
  const hosts = given.length > 0 ? given : [pgHost || 'localhost']
  return hosts.filter((host) => !LOCAL.test(host))
}
