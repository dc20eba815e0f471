/** One answer per request of the page. */
import { setTimeout } from 'node:timers/promises'
import type { Letter, PageLocale, RequestName, Requests } from './contract.js'
import { chooseLanguage } from '../choose-language.js'
import { HttpError } from './http-error.js'
import { listLetterHeadings, readLetter, createTriggerViews } from './session/overview.js'
import type { PageSession } from './session/page-session.js'
import { summarizeArea, createView } from './drawing/view.js'
import { clampSelection } from './bounds.js'
import { describeLeftOut } from './saving.js'
import { CannotOpen, type LeftOut, leftOutWords, readWorkbook } from '../emulator/xlsx/index.js'
import type { WorkbookSnapshot } from '../emulator/workbook/snapshot.js'

type Routes = { [N in RequestName]: (input: Requests[N][0]) => Requests[N][1] | Promise<Requests[N][1]> }

/**
 * What the server does for each request.
 *
 * @param latency milliseconds that each call of the add-on's pages is under way before it runs
 * @param addresses of the web app: the one in emails, and the one at which it is served here
 */
export function createRoutes(
  pageSession: PageSession,
  latency: number,
  addresses: { readonly emailed: string; readonly served: string },
): Routes {
  const { session } = pageSession
  return {
    overview: ({ locale }) => {
      pageSession.frames.closeDialogs(session)
      switchLanguage(pageSession, locale)
      return pageSession.overview()
    },
    view: ({ sheet, area }) => ({
      ...createView(session.workbook, sheet, area),
      version: pageSession.version,
    }),
    summary: ({ sheet, area }) => summarizeArea(session.workbook, sheet, area),
    edit: ({ sheet, cells }) => pageSession.edit(sheet, cells),
    clear: ({ sheet, area }) => pageSession.clear(sheet, area),
    restructure: (action) => pageSession.restructure(action),
    undo: () => pageSession.undo(),
    run: ({ entry, at, answers }) =>
      pageSession.run(entry, 'menu', [], clampSelection(session.workbook, at), answers),
    call: async ({ entry, input, at, answers }) => {
      if (latency > 0) await setTimeout(latency)
      return pageSession.run(entry, 'sidebar', input, clampSelection(session.workbook, at), answers)
    },
    closeFrame: ({ id }) => pageSession.closeFrame(id),
    closeGuide: () => pageSession.closeGuide(),
    letters: () => listLetterHeadings(session),
    letter: ({ id }) => {
      const letter = readLetter(session, id)
      if (!letter) throw new HttpError(404, (text) => text.noLetter)
      return openLinksHere(letter, addresses)
    },
    triggers: () => ({ triggers: createTriggerViews(session, pageSession.runs), runs: pageSession.runs }),
    fire: ({ id }) => pageSession.fire(id),
    clock: (move) => pageSession.moveClock(move),
    rename: ({ name }) => pageSession.rename(name),
    open: async ({ name, base64 }) => {
      const { snapshot, leftOut } = await readUpload(pageSession, name, base64)
      const change = pageSession.replace(snapshot)
      if (leftOut.length === 0) return change
      const message = leftOutWords[session.locale](leftOut)
      return { ...change, toasts: [...change.toasts, { title: '', message, seconds: -1 }] }
    },
    copyWorkbook: () => pageSession.copy(),
    leftOut: async () => ({ left: await describeLeftOut(pageSession) }),
  }
}

/** An email whose links to the web app open it here, in a tab of their own. */
function openLinksHere(letter: Letter, { emailed, served }: { emailed: string; served: string }): Letter {
  // Emails write each slash as a character reference.
  const written = emailed.replaceAll('/', '&#x2F;')
  const html = letter.html
    .replaceAll(written, served)
    .replaceAll(emailed, served)
    .replace(/<head[^>]*>/i, '$&<base target="_blank" />')
  return { ...letter, html, text: letter.text.replaceAll(emailed, served) }
}

/** Who switches the page chooses the language of the add-on too; its menu follows when the workbook is opened. */
function switchLanguage({ session }: PageSession, locale: PageLocale): void {
  if (session.locale === locale) return
  session.setLocale(locale)
  chooseLanguage(session, locale)
  session.open()
}

async function readUpload(
  { session }: PageSession,
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
      throw new HttpError(422, (text) =>
        reason.code === 'tooBig' ? text.tooBigFile(reason.size) : text.unreadable,
      )
    throw reason
  }
}
