import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** An authority of its own and a certificate of it for one name, for tests on this machine; files in PEM, good for a day. */
export function makeCertificate(folder: string, name: string) {
  const file = (end: string) => join(folder, end)
  const openssl = (...args: string[]) => execFileSync('openssl', args, { stdio: 'pipe' })
  const newKey = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes']
  writeFileSync(file('names'), `subjectAltName=DNS:${name}\nbasicConstraints=CA:FALSE\n`)
  openssl(
    ...['req', '-x509', ...newKey, '-days', '1', '-subj', '/CN=An authority for tests'],
    ...['-keyout', file('authority.key'), '-out', file('authority.pem')],
  )
  openssl('req', ...newKey, '-subj', `/CN=${name}`, '-keyout', file('site.key'), '-out', file('site.csr'))
  openssl(
    ...[
      'x509',
      '-req',
      '-days',
      '1',
      '-in',
      file('site.csr'),
      '-out',
      file('site.pem'),
      '-extfile',
      file('names'),
    ],
    ...['-CA', file('authority.pem'), '-CAkey', file('authority.key'), '-CAcreateserial'],
  )
  return { authority: file('authority.pem'), certificate: file('site.pem'), key: file('site.key') }
}
