import { useEffect } from 'preact/hooks'
import { textOf } from '../../src/text/text-of.js'
import '../style/log/log.css'
import type { Text } from '../text/common/index.js'
import { logTexts } from '../text/log/index.js'
import type { Forms, InSight, RowKey } from './log-data.js'
import { LogPanel } from './log-panel.js'
import { useLog } from './use-log.js'

/** That somebody wants the form: for a new row, or for the next step of one. */
export interface LogRequest {
  /** Another one for each time. */
  readonly number: number
  readonly row: RowKey | null
  readonly inSight: InSight
}

/** What the page needs to know of the form. */
export interface LogState {
  readonly isOpen: boolean
  /** What is shown is that something was saved, and no form. */
  readonly isSaved: boolean
  /** Takes back what was saved last; null where nothing was. */
  readonly undo: (() => void) | null
  readonly close: () => void
}

export interface LogViewProps {
  /** The sentences of all pages. */
  readonly text: Text
  /** What the page shows, by a key that changes with it. */
  readonly about: string
  readonly initialForms: Forms
  readonly request: LogRequest | null
  readonly changed: () => void
  readonly goTo: (row: RowKey) => void
  readonly report: (state: LogState) => void
}

/** The number of the request that was followed last. */
let followed = 0

/** The form with all it shows, which a page loads when it is needed first. */
function LogView({ text: common, about, initialForms, request, changed, goTo, report }: LogViewProps) {
  const text = { ...common, ...textOf(logTexts, initialForms.locale) }
  const log = useLog({ text, about, initialForms, changed })
  const isOpen = log.draft?.isOpen ?? false
  const isSaved = (log.draft?.saved ?? null) !== null
  useEffect(() => {
    if (request === null || request.number === followed) return
    followed = request.number
    if (request.row === null) log.open(request.inSight)
    else log.openStep(request.row)
  }, [request?.number])
  useEffect(() => report({ isOpen, isSaved, undo: log.undo, close: log.close }), [isOpen, isSaved, about])
  return <LogPanel log={log} text={text} goTo={goTo} />
}

Object.assign(globalThis, { logFormView: LogView })
