import { themes } from '@/lib/point/point-text-schema'
import { type Amounts, at, capital, idOf, type World } from './amounts'
import { inventTexts } from './invent-texts'

const LANGUAGES = [
  'Go',
  'Ruby',
  'Elixir',
  'Kotlin',
  'TypeScript',
  'Java',
  'C#',
  'Python',
  'PHP',
  'Rust',
  'C++',
]
const LICENSES = ['MIT', 'Apache-2.0', 'BSD-3-Clause', '\\N']
const KINDS = ['framework', 'library', 'runtime']

/** Lines of COPY for members, technologies and their points; what their triggers would write is made of them later. */
export function listLines({ technologies, points, members }: Amounts, from: number, now: number) {
  const { text, below, inventWord } = inventTexts()
  const name = (i: number) => capital(`${inventWord(i)}${['', ' Web', '.js', ' Core', ' Boot'][i % 5]}`)
  return {
    *members() {
      for (let i = 0; i < members; i++) {
        const since = at(from + Math.floor(((now - from) * i) / members))
        yield `${idOf('member', i)}\t${idOf('voter', i)}\tbench-${i}\tbench-${i}@members.example\t${since}\t${since}\n`
      }
    },
    *technologies() {
      for (let i = 0; i < technologies; i++)
        yield `${idOf('technology', i)}\tbench-${i}\t${name(i)}\t${KINDS[i % 3]}\t${LANGUAGES[below(LANGUAGES.length)]}\t${LICENSES[below(4)]}\t${1995 + below(30)}\thttps://bench.example\t${capital(text(25))}.\t${at(from)}\n`
    },
    *points() {
      for (let i = 0; i < points; i++) {
        const theme = themes[below(themes.length)]
        yield `${pointId(i)}\t${idOf('technology', i % technologies)}\t${sideOf(i, technologies)}\t${capital(text(3)).slice(0, 80)}\t${capital(text(20)).slice(0, 400)}\t${theme}\t${at(from)}\n`
      }
    },
  }
}

export const pointId = (i: number) => idOf('point', i)
const sideOf = (i: number, technologies: number) => (Math.floor(i / technologies) % 2 ? 'CON' : 'PRO')

/** The invented technologies with their points, as the votes need them. */
export const inventedTechnologies = ({ technologies, points }: Amounts): World['technologies'] =>
  Array.from({ length: technologies }, (_, i) => ({
    id: idOf('technology', i),
    points: Array.from({ length: Math.ceil((points - i) / technologies) }, (_, nth) => ({
      id: pointId(i + nth * technologies),
      isPro: nth % 2 === 0,
    })),
    liked: 0.15 + 0.7 * ((Math.imul(i, 0x85ebca6b) >>> 0) / 2 ** 32),
  }))
