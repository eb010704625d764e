import { describe, expect, it } from 'vitest'
import { namedIn, nameQuery, runKeys, termsOf, textQuery, type Word } from './terms-rules'

const say = (text: string): Word[] =>
  text.split(' ').map((word) => ({ word, stem: word === 'the' ? null : word.replace(/(ing|s)$/, '') }))

describe('the terms of a query', () => {
  it('are its runs of words, written together, up to four at a time', () => {
    expect(runKeys(say('ruby on rails'))).toEqual(['ruby', 'rubyon', 'rubyonrails', 'on', 'onrails', 'rails'])
    expect(runKeys(say('a b c d e'))).not.toContain('abcde')
    expect(runKeys([])).toEqual([])
  })

  it('take the longest synonym from the left', () => {
    const synonyms = new Map([
      ['asp', [say('never')]],
      ['aspnet', [say('core')]],
    ])
    expect(termsOf(say('fast asp net'), synonyms)).toEqual([
      { own: say('fast'), others: [] },
      { own: say('asp net'), others: [say('core')] },
    ])
  })

  it('tell a name from what is asked about it, the longest name first', () => {
    const keys = new Set(['spring', 'springboot'])
    expect(namedIn(say('spring boot testing'), keys)).toEqual({ key: 'springboot', rest: say('testing') })
    expect(namedIn(say('testing in spring'), keys)).toEqual({ key: 'spring', rest: say('testing in') })
    expect(namedIn(say('spring'), keys)).toBeNull()
    expect(namedIn(say('testing'), keys)).toBeNull()
  })
})

describe('the query for texts', () => {
  const text = (words: string, weight: '' | 'A' = '') => textQuery(termsOf(say(words), new Map()), { weight })

  it('asks for the stems of all words, and for beginnings of the last', () => {
    expect(text('learning curves')).toBe("'learn' & ('curve' | 'curves':*)")
    expect(text('learning curves', 'A')).toBe("'learn':A & ('curve':A | 'curves':*A)")
  })

  it('asks for no beginnings of one or two letters: they would fit half of all texts', () => {
    expect(text('go')).toBe("'go'")
    expect(text('learning c')).toBe("'learn' & 'c'")
  })

  it('leaves out what says nothing, and is none where nothing says anything', () => {
    expect(text('the curve')).toBe("('curve' | 'curve':*)")
    expect(textQuery(termsOf([{ word: 'a', stem: null }], new Map()))).toBeNull()
    expect(textQuery([])).toBeNull()
  })

  it('can ask for whole words only', () => {
    expect(textQuery(termsOf(say('learning curves'), new Map()), { begun: false })).toBe("'learn' & 'curve'")
  })

  it('asks for what a word is also called', () => {
    const terms = termsOf(say('gc pauses'), new Map([['gc', [say('garbage collector')]]]))
    expect(textQuery(terms)).toBe("('gc' | ('garbage' & 'collector')) & ('pause' | 'pauses':*)")
    expect(textQuery(terms, { between: ' | ' })).toContain(") | ('pause'")
  })
})

it('the query for names asks for words as they are written, and for beginnings only while one may type on', () => {
  const terms = termsOf(say('ruby on r'), new Map())
  expect(nameQuery(terms, 'A')).toBe("'ruby':A & 'on':A & 'r':*A")
  expect(nameQuery(terms, 'AB', false)).toBe("'ruby':AB & 'on':AB & 'r':AB")
  expect(nameQuery([], 'A')).toBeNull()
})
