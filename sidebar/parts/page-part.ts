import type { JSX } from 'preact'
import { type Remote, remote } from '../client.js'

type PagePart = Parameters<Remote['readPagePart']>[0]['part']
type View<Props> = (props: Props) => JSX.Element

const views = globalThis as unknown as Readonly<Record<`${PagePart}View`, View<never> | undefined>>

/** What a part of the page shows, once it is there. */
export const loadedPart = <Props>(part: PagePart): View<Props> | undefined =>
  views[`${part}View`] as View<Props> | undefined

/** Lets the page know a part of itself that came later. */
export function addScript(script: string): void {
  const element = document.createElement('script')
  element.textContent = script
  document.head.append(element)
}

/** Asks for a part of the page unless it is there. Rejects with what the script says against it. */
export async function loadPart(part: PagePart): Promise<void> {
  if (loadedPart(part)) return
  const reply = await remote.readPagePart({ part })
  if (!reply.ok) throw new Error(reply.message)
  addScript(reply.value.script)
}
