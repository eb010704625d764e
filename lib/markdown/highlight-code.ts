import { createCssVariablesTheme, createHighlighterCoreSync } from '@shikijs/core'
import { createJavaScriptRegexEngine } from '@shikijs/engine-javascript'
import csharp from '@shikijs/langs/csharp'
import css from '@shikijs/langs/css'
import docker from '@shikijs/langs/docker'
import go from '@shikijs/langs/go'
import html from '@shikijs/langs/html'
import java from '@shikijs/langs/java'
import javascript from '@shikijs/langs/javascript'
import json from '@shikijs/langs/json'
import kotlin from '@shikijs/langs/kotlin'
import php from '@shikijs/langs/php'
import python from '@shikijs/langs/python'
import ruby from '@shikijs/langs/ruby'
import rust from '@shikijs/langs/rust'
import shell from '@shikijs/langs/shellscript'
import sql from '@shikijs/langs/sql'
import toml from '@shikijs/langs/toml'
import typescript from '@shikijs/langs/typescript'
import yaml from '@shikijs/langs/yaml'
import type { ElementContent } from 'hast'

const THEME = 'css-variables'
const TOKENS = ['keyword', 'string', 'constant', 'function', 'comment'] as const
export const CODE_CLASSES = TOKENS.map((name) => `code-${name}`)

// A line that is longer is no code that somebody reads, and what a grammar makes of it takes long.
const MOST_IN_A_LINE = 200
const MOST_LINES = 120

const made = () =>
  createHighlighterCoreSync({
    themes: [createCssVariablesTheme({ name: THEME })],
    langs: [
      ...[csharp, css, docker, go, html, java, javascript, json, kotlin, php, python, ruby, rust, shell, sql],
      ...[toml, typescript, yaml],
    ],
    engine: createJavaScriptRegexEngine({ forgiving: true }),
  })
let highlighter: ReturnType<typeof made> | undefined

/** Code as spans with classes, since the policy of our pages forbids styles in elements; null where it stays plain. */
export function highlightCode(code: string, language: string): ElementContent[] | null {
  const lines = code.split('\n')
  if (lines.length > MOST_LINES || lines.some((line) => line.length > MOST_IN_A_LINE)) return null
  highlighter ??= made()
  if (!highlighter.getLoadedLanguages().includes(language)) return null
  // Short lines need no limit of time, and what is stored must not depend on how busy the machine was.
  const tokens = highlighter.codeToTokensBase(code, { lang: language, theme: THEME, tokenizeTimeLimit: 0 })
  return tokens.flatMap((line, i) => [
    ...(i > 0 ? [{ type: 'text' as const, value: '\n' }] : []),
    ...line.map(({ content, color }) => spanOf(content, color)),
  ])
}

function spanOf(value: string, color = ''): ElementContent {
  const token = /^var\(--shiki-token-(\w+)/.exec(color)?.[1]
  const name = TOKENS.find((known) => known === token)
  const text = { type: 'text' as const, value }
  if (!name) return text
  return { type: 'element', tagName: 'span', properties: { className: [`code-${name}`] }, children: [text] }
}
