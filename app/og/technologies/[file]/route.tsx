import { TechnologyPicture } from '@/components/picture/technology-picture'
import { technologyShown } from '@/lib/picture/picture-model'
import { nameOfFile, pictureResponse } from '@/lib/picture/picture-response'
import { getTechnology } from '@/lib/technology/technology-queries'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ file: string }> }

export async function GET(_: Request, { params }: Context) {
  const slug = nameOfFile((await params).file)
  const technology = slug === null ? null : await getTechnology(slug)
  return pictureResponse(technology && technologyShown(technology), (shown) => (
    <TechnologyPicture shown={shown} />
  ))
}
