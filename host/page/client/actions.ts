/** What the user can ask the server to do: each sends one request and shows what changed. */
import type {
  Answer,
  Box,
  Change,
  Input,
  Output,
  PageLocale,
  Question,
  RequestName,
  Selection,
} from '../contract.js'
import type { Theme } from '../../../src/core/theme.js'
import { sendRequest, downloadAddress, ConnectionError, RequestError } from './api.js'
import { areaOf } from './geometry/selection.js'
import type { Page } from './page.js'
import { pageTexts } from '../../text/page/index.js'
import { textOf } from '../../../src/text/text-of.js'

/** Where the user is, for the script's active range. */
const readSelection = (page: Page): Selection => ({
  sheet: page.sheetView.id,
  area: areaOf(page.selection, page.sheetView),
})

/** Says what went wrong, in the reader's language. */
export function showError(page: Page, reason: unknown): void {
  const text = textOf(pageTexts, page.state.locale)
  if (reason instanceof ConnectionError) page.set({ isConnectionLost: true })
  // A refusal is a complete sentence already: what could not be done, and what to do now.
  else if (reason instanceof RequestError) page.toast(reason.message, '', 8, 'bad')
  else page.toast(text.failed(reason instanceof Error ? reason.message : String(reason)), '', 8, 'bad')
}

/** Sends a request; shows a message and gives `null` when it fails. */
export async function request<N extends RequestName>(
  page: Page,
  name: N,
  input: Input<N>,
): Promise<Output<N> | null> {
  try {
    return await sendRequest(name, input)
  } catch (reason) {
    showError(page, reason)
    return null
  }
}

type ChangeName = {
  [N in RequestName]: Output<N> extends Change ? N : never
}[RequestName]

/** Sends a request that changes the workbook, and shows the change. */
export async function sendChange<N extends ChangeName>(
  page: Page,
  name: N,
  input: Input<N>,
  label?: string,
): Promise<Change | null> {
  const answer = await showWhileBusy(page, label, () => request(page, name, input))
  return answer && applyChange(page, answer as Change)
}

function applyChange(page: Page, answer: Change): Change {
  page.applyChange(answer)
  if (answer.failure !== null) {
    page.toast(textOf(pageTexts, page.state.locale).failed(answer.failure), '', 10, 'bad')
  }
  return answer
}

/** Shows what is being done when it takes longer than a moment. */
async function showWhileBusy<T>(page: Page, label: string | undefined, work: () => Promise<T>): Promise<T> {
  const text = textOf(pageTexts, page.state.locale)
  const soon = setTimeout(() => page.set({ busy: label ?? text.working }), label === undefined ? 400 : 0)
  const later = setTimeout(() => page.set({ busy: text.slow }), 8000)
  try {
    return await work()
  } finally {
    clearTimeout(soon)
    clearTimeout(later)
    if (page.state.busy !== null) page.set({ busy: null })
  }
}

/** Shows the script's question and waits for the user. */
const askUser = (page: Page, question: Question): Promise<Answer> =>
  new Promise((resolve) => {
    page.set({
      openQuestion: {
        question,
        answer: (button, text) => {
          page.set({ openQuestion: null })
          resolve({ button, text })
        },
      },
    })
  })

/** Runs an entry from the menu, asking the user whatever the script asks, and says that it finished. */
export async function runEntry(page: Page, entry: string, label: string): Promise<void> {
  const text = textOf(pageTexts, page.state.locale)
  const at = readSelection(page)
  const sidebarBefore = page.state.overview.sidebar?.id
  const answer = await repeatUntilAnswered(page, text.runningEntry(label), (answers) =>
    request(page, 'run', { entry, at, answers }),
  )
  if (!answer || answer.failure !== null) return
  const { sidebar, dialog } = answer.overview
  const hasVisibleEffect =
    answer.moved || answer.toasts.length > 0 || dialog !== null || sidebar?.id !== sidebarBefore
  if (!hasVisibleEffect) page.toast(text.finished(label), '', 3)
}

/** Runs an endpoint for the sidebar. Throws the script's error. */
export async function callEntry(page: Page, entry: string, input: unknown[]): Promise<unknown> {
  const at = readSelection(page)
  const answers: Answer[] = []
  for (;;) {
    const answer = await sendRequest('call', { entry, input, at, answers })
    if (!answer.question) {
      page.applyChange(answer)
      if (answer.failure !== null) throw new Error(answer.failure)
      return answer.reply
    }
    answers.push(await askUser(page, answer.question))
  }
}

async function repeatUntilAnswered(
  page: Page,
  label: string,
  send: (answers: Answer[]) => Promise<Change | null>,
): Promise<Change | null> {
  const answers: Answer[] = []
  for (;;) {
    const answer = await showWhileBusy(page, label, () => send(answers))
    if (!answer) return null
    if (!answer.question) return applyChange(page, answer)
    answers.push(await askUser(page, answer.question))
  }
}

/** Types text into cells, each as if typed by hand. */
export const typeCells = (page: Page, cells: { row: number; column: number; text: string }[]) =>
  sendChange(page, 'edit', { sheet: page.sheetView.id, cells })

/** Empties an area. */
export const clearArea = (page: Page, area: Box) =>
  sendChange(page, 'clear', { sheet: page.sheetView.id, area })

/** Takes the last action back. */
export async function undo(page: Page): Promise<void> {
  const text = textOf(pageTexts, page.state.locale)
  if (!page.state.overview.canUndo) return page.toast(text.nothingToUndo, '', 3)
  if (await sendChange(page, 'undo', {})) page.toast(text.undone, '', 2)
}

/** Opens a file of the user's in place of the workbook. */
export async function openFile(page: Page, file: File): Promise<void> {
  const text = textOf(pageTexts, page.state.locale)
  if (!/\.xlsx$/i.test(file.name)) return page.toast(text.notXlsx, '', 6, 'bad')
  if (file.size > 20_000_000) return page.toast(text.tooLarge, '', 6, 'bad')
  const bytes = new Uint8Array(await file.arrayBuffer())
  let binary = ''
  for (let at = 0; at < bytes.length; at += 32_768) {
    binary += String.fromCharCode(...bytes.subarray(at, at + 32_768))
  }
  const answer = await sendChange(page, 'open', { name: file.name, base64: btoa(binary) }, text.working)
  if (!answer) return
  page.set({ selections: new Map(), sheet: answer.overview.activeSheet, read: new Set() })
  page.toast(text.opened(file.name), '', 4)
}

/** Downloads the workbook; what the file will not have is said first, so that the user can cancel. */
export async function download(page: Page): Promise<void> {
  const text = textOf(pageTexts, page.state.locale)
  const answer = await showWhileBusy(page, undefined, () => request(page, 'leftOut', {}))
  if (!answer) return
  if (answer.left !== null) {
    const { button } = await askUser(page, {
      kind: 'alert',
      title: text.downloadWithout,
      message: text.notInDownload(answer.left),
      buttons: ['ok', 'cancel'],
    })
    if (button !== 'ok') return
  }
  location.assign(downloadAddress)
}

/** Remembers a theme with the add-on, whose windows have it too. */
export async function chooseTheme(page: Page, theme: Theme): Promise<void> {
  try {
    await callEntry(page, 'setTheme', [{ theme }])
  } catch (reason) {
    showError(page, reason)
  }
}

/** Switches the page's language, and the add-on's menu with it. */
export async function switchLanguage(page: Page, locale: PageLocale): Promise<void> {
  page.set({ locale })
  const overview = await request(page, 'overview', { locale })
  if (overview) page.set({ overview })
}
