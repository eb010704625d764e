import { ListPicture } from '@/components/picture/list-picture'
import { getEdition } from '@/lib/edition/edition-queries'
import { editionShown } from '@/lib/picture/picture-model'
import { nameOfFile, pictureResponse } from '@/lib/picture/picture-response'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ file: string }> }

export async function GET(_: Request, { params }: Context) {
  const year = nameOfFile((await params).file)
  const edition = year && /^[1-9]\d{3}$/.test(year) ? await getEdition(Number(year)) : null
  return pictureResponse(edition && editionShown(edition), (shown) => <ListPicture shown={shown} />)
}
