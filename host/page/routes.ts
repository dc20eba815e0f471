/** One answer per request of the page. */
import type { PageLocale, RequestName, Requests } from './contract.js'
import { Refused } from './http.js'
import { letterHeadings, letterOf, triggerFaces } from './sitting/overview.js'
import type { Sitting } from './sitting/sitting.js'
import { summaryOf, viewOf } from './drawing/view.js'
import { tooBigFile, words } from './words.js'
import { whereIn } from './bounds.js'
import { leftOutNow } from './saving.js'
import { leftOutWords } from '../xlsx/left-out-words.js'
import type { LeftOut } from '../xlsx/package/left-out.js'
import { CannotOpen } from '../xlsx/refusal.js'
import { readWorkbook } from '../xlsx/read.js'
import type { WorkbookSnapshot } from '../workbook/snapshot.js'

type Routes = { [N in RequestName]: (input: Requests[N][0]) => Requests[N][1] | Promise<Requests[N][1]> }

/** What the server does for each request. */
export function routesOf(sitting: Sitting): Routes {
  const { session } = sitting
  return {
    overview: ({ locale }) => {
      sitting.frames.closeDialogs(session)
      speak(sitting, locale)
      return sitting.overview()
    },
    view: ({ sheet, area }) => ({ ...viewOf(session.workbook, sheet, area), version: sitting.version }),
    summary: ({ sheet, area }) => summaryOf(session.workbook, sheet, area),
    edit: ({ sheet, cells }) => sitting.edit(sheet, cells),
    clear: ({ sheet, area }) => sitting.clear(sheet, area),
    restructure: (action) => sitting.restructure(action),
    undo: () => sitting.undo(),
    run: ({ entry, at, answers }) => sitting.run(entry, 'menu', [], whereIn(session.workbook, at), answers),
    call: ({ entry, input, at, answers }) =>
      sitting.run(entry, 'sidebar', input, whereIn(session.workbook, at), answers),
    closeFrame: ({ id }) => sitting.closeFrame(id),
    letters: () => letterHeadings(session),
    letter: ({ id }) => {
      const letter = letterOf(session, id)
      if (!letter) throw new Refused(404, words.noLetter)
      return letter
    },
    triggers: () => ({ triggers: triggerFaces(session, sitting.runs), runs: sitting.runs }),
    fire: ({ id }) => sitting.fire(id),
    clock: (move) => sitting.moveClock(move),
    rename: ({ name }) => sitting.rename(name),
    open: async ({ name, base64 }) => {
      const { snapshot, leftOut } = await opened(sitting, name, base64)
      const change = sitting.replace(snapshot)
      if (leftOut.length === 0) return change
      const message = leftOutWords[session.locale](leftOut)
      return { ...change, toasts: [...change.toasts, { title: '', message, seconds: -1 }] }
    },
    copyWorkbook: () => sitting.copy(),
    leftOut: async () => ({ left: await leftOutNow(sitting) }),
  }
}

/** Whoever changes the page's language sees the add-on's menu in it too. */
function speak({ session }: Sitting, locale: PageLocale): void {
  if (session.locale === locale) return
  session.locale = locale
  session.open()
}

async function opened(
  { session }: Sitting,
  name: string,
  base64: string,
): Promise<{ snapshot: WorkbookSnapshot; leftOut: readonly LeftOut[] }> {
  const { locale, timeZone } = session.workbook
  let leftOut: readonly LeftOut[] = []
  try {
    const snapshot = await readWorkbook(Buffer.from(base64, 'base64'), {
      name: name.replace(/\.xlsx$/i, ''),
      locale,
      timeZone,
      leftOut: (sheets) => (leftOut = sheets),
    })
    return { snapshot, leftOut }
  } catch (reason) {
    if (reason instanceof CannotOpen)
      throw new Refused(422, reason.code === 'tooBig' ? tooBigFile(reason.size) : words.unreadable)
    throw reason
  }
}
