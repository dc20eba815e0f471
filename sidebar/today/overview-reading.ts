import { useMemo, useState } from 'preact/hooks'
import { latestOnly, remote } from '../client.js'
import { failure, type Fault, refusal } from '../fault.js'
import { useReturning } from '../parts/asking/returning.js'
import type { TaskState } from '../parts/asking/task.js'
import { useOnAppear } from '../parts/use-event.js'
import { lacksTrackers } from '../parts/no-trackers.js'
import type { Item, Overview, TodayText } from './today-data.js'

/** The windows that the list leads to. */
type OpenedView = 'previewLetters' | 'showHealth'

/** The list of one tracker, and what can be asked about it. */
export interface OverviewReading {
  /** Null before the first answer. */
  readonly overview: Overview | null
  readonly isWithoutTrackers: boolean
  readonly task: TaskState
  /** What happened last, for a screen reader too. */
  readonly status: string
  readonly readTable: (table: string | null) => void
  readonly goTo: (item: Item) => void
  readonly open: (view: OpenedView) => void
}

/** Reads the list as soon as the sidebar appears, and again when somebody comes back to it. */
export function useOverview(text: TodayText, setLanguage: (locale: string) => void): OverviewReading {
  const [fault, setFault] = useState<Fault | null>(null)
  const [status, setStatus] = useState('')
  const queues = useMemo(() => ({ going: latestOnly(), opening: latestOnly() }), [])
  const clear = (): void => {
    setFault(null)
    setStatus('')
  }
  const table = useTable({ text, setLanguage, clear, setFault })
  const goTo = (item: Item): void => {
    clear()
    const retry = (): void => goTo(item)
    queues.going(remote.goTo({ table: item.table, id: item.id }), {
      answered: ({ line }) => setStatus(text.jumped(item.title || text.untitled, line)),
      refused: (message) => setFault(refusal(message, () => table.readTable(item.table))),
      failed: (error) => setFault(failure(error, text.failed, text, retry)),
    })
  }
  const open = (view: OpenedView): void => {
    clear()
    queues.opening(remote[view](), {
      answered: () => undefined,
      // The menu's own guard has shown it to the person already.
      refused: () => undefined,
      failed: (error) => setFault(failure(error, text.failed, text, () => open(view))),
    })
  }
  return { ...table, task: { text, waiting: table.waiting, fault }, status, goTo, open }
}

interface TableProps {
  text: TodayText
  setLanguage: (locale: string) => void
  clear: () => void
  setFault: (fault: Fault) => void
}

function useTable({ text, setLanguage, clear, setFault }: TableProps) {
  const [overview, setOverview] = useState<Overview | null>(null)
  const [waiting, setWaiting] = useState(true)
  const [isWithoutTrackers, setIsWithoutTrackers] = useState(false)
  const listen = useMemo(latestOnly, [])
  const readTable = (table: string | null): void => {
    clear()
    setWaiting(true)
    const fail = (found: Fault): void => {
      setWaiting(false)
      setFault(found)
    }
    const retry = (): void => readTable(table)
    listen(remote.readToday({ table, owner: null }), {
      answered: (value) => {
        setWaiting(false)
        setIsWithoutTrackers(false)
        setOverview(value)
        setLanguage(value.locale)
      },
      refused: (message, problems, locale) => {
        if (locale !== undefined) setLanguage(locale)
        if (lacksTrackers(problems)) {
          setWaiting(false)
          setIsWithoutTrackers(true)
        } else fail(refusal(message, retry, problems))
      },
      failed: (error) => fail(failure(error, text.failed, text, retry)),
    })
  }
  useOnAppear(() => readTable(null))
  useReturning({ waiting }, () => {
    if (overview !== null || isWithoutTrackers) readTable(overview?.table ?? null)
  })
  return { overview, isWithoutTrackers, waiting, readTable }
}
