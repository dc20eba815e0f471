import { type MutableRef, useMemo, useRef, useState } from 'preact/hooks'
import { latestOnly, type Remote, remote } from '../client.js'
import { failure, type Fault, refusal } from '../fault.js'
import { useReturning } from '../parts/asking/returning.js'
import { useOnAppear } from '../parts/use-event.js'
import { lacksTrackers } from '../parts/no-trackers.js'
import { type Choice, type Day, type DayText, type Row, type Section, sections } from './day-data.js'

/** The day's list as it was read last, and what can be asked about it. */
export interface DayReading {
  /** Null before the first answer. */
  readonly day: Day | null
  /** The rows that were read, in the order of the list. */
  readonly rows: readonly Row[]
  /** The same at their places in the whole list, which is longer. */
  readonly placed: readonly Row[]
  /** Where a section begins in the whole list; how many rows that has, where none is named. */
  readonly startOf: (section?: Section) => number
  /** What is shown of the list, which is read with it when it is read again. */
  readonly seen: MutableRef<Seen | null>
  readonly isWithoutTrackers: boolean
  readonly waiting: boolean
  readonly fault: Fault | null
  /** Reads the list again; then `answered` runs. */
  readonly read: (answered?: () => void) => void
  readonly choose: (choice: Choice, me?: string | null) => void
  readonly readMore: (section: Section, first: number) => void
}

type Seen = Exclude<Parameters<Remote['readMyDay']>[0], null | undefined>

/** Reads the day as soon as the sidebar appears, and again when somebody comes back to it. */
export function useDay(text: DayText, setLanguage: (locale: string) => void): DayReading {
  const [day, setDay] = useState<Day | null>(null)
  const [waiting, setWaiting] = useState(true)
  const [fault, setFault] = useState<Fault | null>(null)
  const [isWithoutTrackers, setIsWithoutTrackers] = useState(false)
  const listen = useMemo(latestOnly, [])
  const seen = useRef<Seen | null>(null)
  const awaiting = useRef<((day: Day) => unknown)[]>([])
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
        setLanguage(value.locale)
        awaiting.current = awaiting.current.filter((each) => !due.includes(each))
        due.forEach((run) => run(value))
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
  const read = (answered?: (day: Day) => unknown): void => {
    if (answered) awaiting.current.push(answered)
    ask(() => remote.readMyDay(seen.current))
  }
  const choose = (choice: Choice, me: string | null = null): void =>
    ask(() => remote.setMyDay({ me, choice }))
  const later = useMore({ day, text, listen, read, setFault })
  // Answers over links are taken in behind the first list; what is not taken in now is by the next hourly run.
  useOnAppear(() =>
    read(
      (first) =>
        first.hasAnswersOn &&
        remote.takeAnswers(null).then(
          (reply) => reply.ok && reply.value.isChanged && read(),
          () => {},
        ),
    ),
  )
  useReturning({ waiting }, () => {
    if (day !== null || isWithoutTrackers) read()
  })
  const { more, readMore } = later
  return { day, ...usePlaces(day, more), seen, isWithoutTrackers, waiting, fault, read, choose, readMore }
}

const none: readonly Row[] = []

interface MoreProps {
  day: Day | null
  text: DayText
  /** One line with the whole list, whose answer is newer than rows that were asked for before. */
  listen: ReturnType<typeof latestOnly>
  read: () => void
  setFault: (fault: Fault | null) => void
}

/** Rows that are asked for after the first ones of a day; a newer day has its own. */
function useMore({ day, text, listen, read, setFault }: MoreProps): {
  readonly more: readonly Row[]
  readonly readMore: DayReading['readMore']
} {
  const [{ of, rows }, setMore] = useState<{ of: Day | null; rows: readonly Row[] }>({ of: null, rows: [] })
  /** The day whose rows are being asked for. */
  const asked = useRef<Day | null>(null)
  const more = of === day ? rows : none
  const readMore = (section: Section, first: number): void => {
    if (asked.current === day) return
    asked.current = day
    setFault(null)
    const fail = (found: Fault): void => {
      asked.current = null
      setFault(found)
    }
    listen(remote.readDayRows({ section, first }), {
      answered: ({ counts, rows: found }) => {
        asked.current = null
        setMore({ of: day, rows: [...more, ...found] })
        // Rows that came or went have moved others.
        if (sections.some((each) => counts[each] !== day?.counts[each])) read()
      },
      refused: (message) => fail(refusal(message, read)),
      failed: (error) => fail(failure(error, text.failed, text, () => readMore(section, first))),
    })
  }
  return { more, readMore }
}

/** The places of rows in the list, as the newest answer has them. */
function usePlaces(day: Day | null, more: readonly Row[]): Pick<DayReading, 'placed' | 'rows' | 'startOf'> {
  const startOf = (section?: Section): number => {
    const before = section === undefined ? sections : sections.slice(0, sections.indexOf(section))
    return before.reduce((sum, each) => sum + (day?.counts[each] ?? 0), 0)
  }
  const placed = useMemo(() => {
    const places: Row[] = []
    for (const row of [...(day?.rows ?? []), ...more]) places[startOf(row.section) + row.index] = row
    return places
  }, [day, more])
  const rows = useMemo(() => placed.filter(Boolean), [placed])
  return { placed, rows, startOf }
}
