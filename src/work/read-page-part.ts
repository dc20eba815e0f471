import type { Ports } from '../ports.js'
import type { Result } from './open-book.js'
import { libraryOf, type PagePart } from './plan/library.js'

/** The script of what a page shows that was not sent with it. */
export const readPagePart = (
  { library }: Pick<Ports, 'library'>,
  { part }: { readonly part: PagePart },
): Result<{ readonly script: string }> => ({
  ok: true,
  value: { script: libraryOf(library).pageParts[part] },
})
