import { useState } from 'preact/hooks'
import { remote } from '../client.js'
import { NotLoaded } from '../parts/asking/fault-notice.js'
import { type Task, useTask } from '../parts/asking/task.js'
import { Button } from '../parts/button.js'
import { isTyping } from '../parts/is-typing.js'
import { addScript, loadedPart } from '../parts/page-part.js'
import { useListener } from '../parts/use-event.js'
import type { Text } from '../text/common/index.js'
import type { Forms, InSight, RowKey } from './log-data.js'
import type { LogRequest, LogState, LogViewProps } from './part.js'

/** The form that adds rows and leads them on, as a page opens it. */
export interface LogArea {
  readonly state: LogState
  readonly open: (inSight?: InSight) => void
  readonly openStep: (row: RowKey) => void
  readonly request: LogRequest | null
  readonly forms: Forms | null
  /** The view of the form, once it is loaded. */
  readonly view: View | null
  readonly loading: Task
  readonly report: (state: LogState) => void
}

const closed: LogState = { isOpen: false, isSaved: false, undo: null, close: () => undefined }

type View = (props: LogViewProps) => preact.JSX.Element

/** The state of the area. The key L opens it; its own part of the page comes with the first forms. */
export function useLogArea(text: Text, inSight: () => InSight): LogArea {
  const [request, setRequest] = useState<LogRequest | null>(null)
  const [forms, setForms] = useState<Forms | null>(null)
  const [state, report] = useState<LogState>(closed)
  const [view, setView] = useState<View | null>(null)
  const loading = useTask(text)
  const ask = (row: RowKey | null, given: InSight): void => {
    setRequest((last) => ({ number: (last?.number ?? 0) + 1, row, inSight: given }))
    if (forms === null && !loading.waiting)
      loading.ask(
        () => remote.readForms({ row, withScript: true }),
        (found) => {
          if (!loadedPart('logForm')) addScript(found.script)
          setView(() => loadedPart<LogViewProps>('logForm') ?? null)
          setForms(found)
        },
      )
  }
  const open = (given: InSight = inSight()): void => ask(null, given)
  useListener(document, 'keydown', (event: KeyboardEvent): void => {
    const hasModifier = event.ctrlKey || event.metaKey || event.altKey
    if (event.key.toLowerCase() !== 'l' || hasModifier || isTyping(event.target)) return
    event.preventDefault()
    open()
  })
  const openStep = ({ tracker, id }: RowKey): void => ask({ tracker, id }, inSight())
  return { state, open, openStep, request, forms, view, loading, report }
}

/** The button that opens the form. */
export const LogButton = ({ log, label }: { log: LogArea; label: string }) => (
  <Button
    className="square log-button"
    aria-expanded={log.state.isOpen}
    press={() => (log.state.isOpen ? log.state.close() : log.open())}
  >
    + {label}
  </Button>
)

interface Props extends Pick<LogViewProps, 'about' | 'changed' | 'goTo'> {
  log: LogArea
}

/** The form itself; while its part of the page is loaded, that. */
export function LogSection({ log, about, changed, goTo }: Props) {
  const { forms, request, view: LogView, loading, report } = log
  if (forms !== null && LogView !== null)
    return (
      <LogView
        text={loading.text}
        about={about}
        initialForms={forms}
        request={request}
        changed={changed}
        goTo={goTo}
        report={report}
      />
    )
  return request === null ? null : (
    <div class="log-panel">
      <NotLoaded task={loading} />
    </div>
  )
}
