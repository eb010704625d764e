import { randomInt } from 'node:crypto'

const manners = (
  'able amber brave brisk calm civil clear clever deft eager early fair fleet fond gentle glad honest keen ' +
  'kind lively lucid mellow merry neat noble patient plain quick quiet ready silent steady sunny tidy vivid warm'
).split(' ')

const animals = (
  'badger bison crane curlew dolphin egret falcon ferret finch gecko heron hornbill ibex jackdaw kestrel ' +
  'lapwing lemur lynx marten merlin newt ocelot osprey otter petrel plover puffin quokka raven salmon seal ' +
  'stoat swift tapir tern turtle walrus weasel wombat wren'
).split(' ')

/** A handle for somebody new. It is drawn by lot: one made from the address would give part of it away. */
export function makeHandle(draw: (below: number) => number = (below) => randomInt(below)): string {
  const manner = manners[draw(manners.length)]
  const animal = animals[draw(animals.length)]
  return `${manner}-${animal}-${1000 + draw(9000)}`
}
