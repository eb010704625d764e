import { readFileSync } from 'node:fs'
import {
  findNodeAtLocation,
  getNodeValue,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser'
import { Refusal } from '@/lib/refusal'
import { type Fault, fileFaults, pathWords } from './file-faults-rules'
import { type ListFile, listFileSchema } from './list-file-schema'

/**
 * Reads and checks a list.
 * @throws Refusal that names everything wrong with it, each by its place in the file
 */
export function readListFile(file: string): ListFile {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    throw new Refusal(`${file} cannot be read: ${(error as NodeJS.ErrnoException).code ?? error}.`)
  }
  return checkList(file, text)
}

/** @throws Refusal */
export function checkList(file: string, text: string): ListFile {
  const broken: ParseError[] = []
  const tree = parseTree(text, broken, { disallowComments: true })
  if (!tree || broken.length > 0)
    throw refusal(
      file,
      broken.map(({ error, offset }) => ({
        path: '',
        message: `${printParseErrorCode(error)}.`,
        line: lineAt(text, offset),
      })),
    )
  const parsed = listFileSchema.safeParse(getNodeValue(tree))
  const faults: Fault[] = parsed.success
    ? fileFaults(parsed.data)
    : parsed.error.issues.flatMap((issue) =>
        issue.code === 'unrecognized_keys'
          ? issue.keys.map((key) => ({
              path: [...issue.path, key],
              message: 'This field is not known here.',
            }))
          : [{ path: issue.path, message: issue.message }],
      )
  if (!parsed.success || faults.length > 0)
    throw refusal(
      file,
      faults.map(({ path, message }) => ({ path: pathWords(path), message, line: lineOf(text, tree, path) })),
    )
  return parsed.data
}

type Found = { path: string; message: string; line: number }

const refusal = (file: string, faults: Found[]) =>
  new Refusal(
    [
      `${file} has ${faults.length === 1 ? 'a mistake' : `${faults.length} mistakes`}; nothing was changed:`,
      ...faults.map(({ path, message, line }) => `  line ${line}, ${path || 'the whole'}: ${message}`),
    ].join('\n'),
  )

/** Of the nearest thing that is there: a missing field is missed where it should be. */
function lineOf(text: string, tree: Node, path: PropertyKey[]): number {
  for (let length = path.length; length > 0; length--) {
    const node = findNodeAtLocation(tree, path.slice(0, length) as (string | number)[])
    if (node) return lineAt(text, node.offset)
  }
  return 1
}

const lineAt = (text: string, offset: number) => text.slice(0, offset).split('\n').length
