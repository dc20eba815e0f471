import type { RefObject } from 'preact'
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { useListener } from '../parts/use-event.js'
import { keyOf, type Section, sections } from './day-data.js'
import type { DayReading } from './use-day.js'
import { useWanted } from './use-wanted.js'

/** Which rows of a long list are drawn: those in view, as many above and below, and those that have to stay. */
export interface Drawn {
  readonly scroller: Scroller
  /** Their places in the whole list, in order. */
  readonly places: readonly number[]
  /** How high the rows from a place up to another are together, drawn or not. */
  readonly heightOf: HeightOf
  /** Draws what is in view now. */
  readonly update: () => void
  /** Moves the focus by so many rows; by infinitely many to an end of the list. */
  readonly moveFocus: (step: number) => void
}
type Scroller = RefObject<HTMLDivElement>
type HeightOf = (from: number, to: number) => number
type Range = readonly [from: number, to: number]

/** What is drawn begins and ends at multiples of this, so that most scrolling changes nothing. */
const rangeStep = 8
/** The height of a row while none was measured. */
const usualHeight = 84
/** As many rows as the script answers at once. */
const pageSize = 50
/** As many single rows as it answers with the list. */
const maxRows = 220

/**
 * @param staying a row that is drawn wherever it is, by its key
 * @param selected rows that are read again wherever they are
 */
export function useDrawn(list: DayReading, staying: string, selected: ReadonlySet<string>): Drawn {
  const { day, placed, seen, startOf } = list
  const scroller = useRef<HTMLDivElement>(null)
  const [range, setRange] = useState<Range>([0, 0])
  const [from, to] = range
  const total = startOf()
  const { heightOf, measure, forget } = useHeights(scroller)
  const { wanted, focused, reach, moveFocus } = useWanted(scroller, total)
  const { remember, restore } = useAnchor(scroller)
  const stays = [staying, focused()?.dataset['row'] ?? ''].filter(Boolean)
  const drawn = new Set(wanted.current ? [wanted.current.at] : [])
  for (let at = from; at < to; at++) drawn.add(at)
  placed.forEach((row, at) => stays.includes(keyOf(row)) && drawn.add(at))
  const places = [...drawn].filter((at) => at < total).sort((one, other) => one - other)
  const update = (): void => {
    const box = scroller.current
    if (!box?.clientHeight) return
    const [first, end] = findRange(box, heightOf)
    if (first !== from || end !== to) setRange([first, end])
    remember()
  }
  useLayoutEffect(() => {
    forget()
    scroller.current?.scrollTo(0, 0)
  }, [JSON.stringify(day?.choice)])
  useLayoutEffect(() => {
    measure()
    restore()
    reach()
    update()
  })
  useListener(window, 'resize', () => {
    forget()
    setRange([from, to])
  })
  const placeIn = (at: number): { section: Section; first: number } => {
    const section = sections.filter((each) => startOf(each) <= at).pop()!
    return { section, first: at - startOf(section) }
  }
  seen.current = { ...placeIn(from), rows: [...stays, ...selected].slice(0, maxRows) }
  useEffect(() => {
    const missing = places.find((at) => !(at in placed))
    if (missing === undefined || list.waiting || list.fault !== null) return
    const place = placeIn(missing)
    list.readMore(place.section, place.first - (place.first % pageSize))
  })
  return { scroller, places, heightOf, update, moveFocus }
}

/** The places of the rows in view, with a window's height of others on each side. */
function findRange(box: HTMLElement, heightOf: HeightOf): Range {
  const { top, bottom, height } = box.getBoundingClientRect()
  let [at, from, to] = [0, Infinity, 0]
  for (const list of box.querySelectorAll<HTMLElement>('[data-count]')) {
    let edge = list.getBoundingClientRect().top
    for (const end = at + Number(list.dataset['count']); at < end; at++) {
      const next = edge + heightOf(at, at + 1)
      if (next > top - height && edge < bottom + height) {
        from = Math.min(from, at)
        to = at + 1
      }
      edge = next
    }
  }
  return [Math.floor(Math.min(from, to) / rangeStep) * rangeStep, Math.ceil(to / rangeStep) * rangeStep]
}

/** The heights of rows: of each as it was measured last, of the others as the first ones had it on average. */
function useHeights(scroller: Scroller): {
  readonly heightOf: HeightOf
  readonly measure: () => void
  readonly forget: () => void
} {
  const heights = useRef<number[]>([])
  const usual = useRef(0)
  const sum = (from: number, to: number, height: (at: number) => number): number => {
    let all = 0
    for (let at = from; at < to; at++) all += height(at)
    return all
  }
  return {
    heightOf: (from, to) => sum(from, to, (at) => heights.current[at] ?? (usual.current || usualHeight)),
    measure: () => {
      const rows = scroller.current?.clientHeight ? itemsOf(scroller.current, '[data-row]') : []
      for (const row of rows) heights.current[placeOf(row)] = row.getBoundingClientRect().height
      usual.current ||=
        sum(0, rows.length, (index) => heights.current[placeOf(rows[index]!)]!) / (rows.length || 1)
    },
    forget: () => {
      heights.current = []
      usual.current = 0
    },
  }
}

/** Keeps the first row in view where it is, whatever changes above it. */
function useAnchor(scroller: Scroller): { readonly remember: () => void; readonly restore: () => void } {
  const anchor = useRef<{ readonly item: HTMLElement; readonly top: number } | undefined>()
  return {
    remember: () => {
      const box = scroller.current!
      const item = itemsOf(box).find(
        ({ offsetTop, offsetHeight }) => offsetTop + offsetHeight > box.scrollTop,
      )
      anchor.current = item && { item, top: item.offsetTop }
    },
    restore: () => {
      const box = scroller.current
      if (!box?.clientHeight || box.scrollTop === 0 || !anchor.current) return
      const { item, top } = anchor.current
      // A row that was read or left the list gives its place to another element.
      const now = item.isConnected ? item : itemsOf(box, `[data-at="${placeOf(item)}"]`)[0]
      if (now) box.scrollTop += now.offsetTop - top
    },
  }
}

const itemsOf = (box: HTMLElement, selector = '[data-at]'): HTMLElement[] => [
  ...box.querySelectorAll<HTMLElement>(selector),
]
const placeOf = (item: HTMLElement): number => Number(item.dataset['at'])
