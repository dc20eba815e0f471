import { useMemo, useRef, useState } from 'preact/hooks'
import { latestOnly, remote } from '../client.js'
import { failure, type Fault, refusal } from '../fault.js'
import { useReturning } from '../parts/asking/returning.js'
import { useOnAppear } from '../parts/use-event.js'
import { lacksTrackers } from '../parts/no-trackers.js'
import { type Choice, type Day, type DayText, keyOf, type Row, type Section } from './day-data.js'

/** The day's list as it was read last, and what can be asked about it. */
export interface DayReading {
  /** Null before the first answer. */
  readonly day: Day | null
  /** The rows of all sections, those that were asked for since too. */
  readonly rows: readonly Row[]
  readonly isWithoutTrackers: boolean
  readonly waiting: boolean
  readonly fault: Fault | null
  /** Reads the list again; then `answered` runs. */
  readonly read: (answered?: () => void) => void
  readonly choose: (choice: Choice, me?: string | null) => void
  readonly readMore: (section: Section, from: number) => void
}

/** Reads the day as soon as the sidebar appears, and again when somebody comes back to it. */
export function useDay(text: DayText, setLanguage: (locale: string) => void): DayReading {
  const [day, setDay] = useState<Day | null>(null)
  const [more, setMore] = useState<readonly Row[]>([])
  const [waiting, setWaiting] = useState(true)
  const [fault, setFault] = useState<Fault | null>(null)
  const [isWithoutTrackers, setIsWithoutTrackers] = useState(false)
  const listen = useMemo(latestOnly, [])
  const listenMore = useMemo(latestOnly, [])
  const awaiting = useRef<(() => void)[]>([])
  const ask = (question: () => ReturnType<typeof remote.readMyDay>): void => {
    const retry = (): void => ask(question)
    // Only the newest answer is heard; it is newer than what earlier questions waited for.
    const due = awaiting.current.slice()
    const fail = (found: Fault): void => {
      setWaiting(false)
      setFault(found)
    }
    setFault(null)
    setWaiting(true)
    listen(question(), {
      answered: (value) => {
        setWaiting(false)
        setIsWithoutTrackers(value.trackers.length === 0)
        setDay(value)
        setMore([])
        setLanguage(value.locale)
        awaiting.current = awaiting.current.filter((each) => !due.includes(each))
        due.forEach((run) => run())
      },
      refused: (message, problems, locale) => {
        if (locale !== undefined) setLanguage(locale)
        if (!lacksTrackers(problems)) return fail(refusal(message, retry, problems))
        setWaiting(false)
        setIsWithoutTrackers(true)
      },
      failed: (error) => fail(failure(error, text.failed, text, retry)),
    })
  }
  const read = (answered?: () => void): void => {
    if (answered) awaiting.current.push(answered)
    ask(() => remote.readMyDay(null))
  }
  const choose = (choice: Choice, me: string | null = null): void =>
    ask(() => remote.setMyDay({ me, choice }))
  const readMore = (section: Section, from: number): void => {
    listenMore(remote.readDayRows({ section, from }), {
      answered: (rows) => setMore([...more, ...rows]),
      refused: (message) => setFault(refusal(message, () => read())),
      failed: (error) => setFault(failure(error, text.failed, text, () => readMore(section, from))),
    })
  }
  useOnAppear(() => read())
  useReturning({ waiting }, () => {
    if (day !== null || isWithoutTrackers) read()
  })
  const rows = useMemo(() => withoutDoubles([...(day?.rows ?? []), ...more]), [day, more])
  return { day, rows, isWithoutTrackers, waiting, fault, read, choose, readMore }
}

/** Each row once; a row without an id cannot be compared. */
const withoutDoubles = (rows: readonly Row[]): readonly Row[] => {
  const seen = new Set<string>()
  return rows.filter((row) => {
    const key = keyOf(row)
    if (row.id !== '' && seen.has(key)) return false
    seen.add(key)
    return true
  })
}
