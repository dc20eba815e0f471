/**
 * The add-on's pages that are open: each gets an address that cannot be guessed, under which its HTML is
 * served.
 */
import { randomUUID } from 'node:crypto'
import type { Frame, Session } from '../../emulator/index.js'
import type { FrameView } from '../contract.js'

export class Frames {
  private readonly ids = new WeakMap<Frame, string>()
  private readonly open = new Map<string, Frame>()

  /** A page as the browser needs it; opening the same page again gives the same address. */
  viewOf(frame: Frame): FrameView {
    let id = this.ids.get(frame)
    if (id === undefined) {
      id = randomUUID()
      this.ids.set(frame, id)
      this.open.set(id, frame)
    }
    const { title, width, height } = frame
    return { id, title, width, height, frame: `/frame/${id}` }
  }

  html(id: string): string | undefined {
    return this.open.get(id)?.html
  }

  close(session: Session, id: string): void {
    const frame = this.open.get(id)
    if (!frame) return
    this.open.delete(id)
    if (session.sidebar() === frame) session.closeSidebar()
    const index = session.dialogs().indexOf(frame)
    if (index >= 0) session.closeDialog(index)
  }

  /** Dialogs close when the page is loaded again. */
  closeDialogs(session: Session): void {
    while (session.dialogs().length > 0) session.closeDialog()
  }

  closeAll(session: Session): void {
    this.closeDialogs(session)
    session.closeSidebar()
    this.open.clear()
  }
}

/** The page with the replacement of `google.script` before its own content. */
export function insertShim(html: string, shim: string): string {
  const script = `<script>${shim.replaceAll('</script', '<\\/script')}</script>`
  const head = /<head[^>]*>/i.exec(html)
  if (!head) return script + html
  const after = head.index + head[0].length
  return html.slice(0, after) + script + html.slice(after)
}
