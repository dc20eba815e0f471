import { useEffect, useMemo, useState } from 'preact/hooks'
import { type Answer, newestOnly, remote } from '../client.js'
import { failure, type Fault, refusal } from '../fault.js'
import { useReturning } from '../parts/asking/returning.js'
import { Loading, Trouble } from '../parts/asking/trouble.js'
import { Button } from '../parts/button.js'
import { RefreshIcon, Sign } from '../parts/icons.js'
import { useWords } from '../parts/language.js'
import type { Text } from '../text.js'
import { Filter } from './filter.js'
import { Foot } from './foot.js'
import { Groups } from './groups.js'
import { lacksTrackers, NotBegun } from './not-begun.js'
import { NothingLate } from './nothing-late.js'
import { Picker } from './picker.js'
import { Problems } from './problems.js'
import { Why } from './why.js'
import { en, zhCN } from './words.js'

export type Overview = Answer<'readToday'>
export type Item = Overview['groups'][number]['items'][number]
export type TodayText = Text & typeof en
const words = { en, zhCN }

/** The sidebar: what is late or near on one tracker, by owner, and the way to each row. */
export function Today() {
  const [text, speak] = useWords(words)
  const [overview, setOverview] = useState<Overview | null>(null)
  const [fault, setFault] = useState<Fault | null>(null)
  const [reading, setReading] = useState(true)
  const [lacking, setLacking] = useState(false)
  const [lateOnly, setLateOnly] = useState(false)
  const [said, say] = useState('')
  /** How often the selected row was asked about; nothing is shown of it at 0. */
  const [selection, setSelection] = useState(0)
  const lines = useMemo(() => ({ reading: newestOnly(), going: newestOnly(), opening: newestOnly() }), [])

  const begin = (): void => {
    setFault(null)
    say('')
  }
  const read = (table: string | null): void => {
    begin()
    setReading(true)
    const stop = (found: Fault): void => {
      setReading(false)
      setFault(found)
    }
    const again = (): void => read(table)
    lines.reading(remote.readToday({ table, owner: null }), {
      answered: (value) => {
        setReading(false)
        setLacking(false)
        setOverview(value)
        speak(value.locale)
      },
      refused: (message, problems, locale) => {
        if (locale !== undefined) speak(locale)
        if (lacksTrackers(problems)) {
          setReading(false)
          setLacking(true)
        } else stop(refusal(message, again, problems))
      },
      failed: (error) => stop(failure(error, text.failed, text, again)),
    })
  }
  const goTo = (item: Item): void => {
    begin()
    const again = (): void => goTo(item)
    lines.going(remote.goTo({ table: item.table, id: item.id }), {
      answered: ({ line }) => say(text.jumped(item.title || text.untitled, line)),
      refused: (message) => setFault(refusal(message, () => read(item.table))),
      failed: (error) => setFault(failure(error, text.failed, text, again)),
    })
  }
  const open = (view: 'previewLetters' | 'showStart'): void => {
    begin()
    lines.opening(remote[view](), {
      answered: () => undefined,
      // The menu's own guard has told the person already.
      refused: () => undefined,
      failed: (error) => setFault(failure(error, text.failed, text, () => open(view))),
    })
  }
  const preview = (): void => open('previewLetters')
  const start = (): void => open('showStart')
  useEffect(() => read(null), [])
  useReturning(() => {
    if (overview !== null || lacking) read(overview?.table ?? null)
  }, reading)

  const standing = { text, waiting: reading, fault }
  if (overview === null || lacking)
    return (
      <main class="today">
        <Trouble of={standing} />
        {lacking ? (
          <NotBegun text={text} busy={reading} start={start} again={() => read(null)} />
        ) : (
          fault === null && <Loading text={text} />
        )}
      </main>
    )
  const listed = overview.red + (lateOnly ? 0 : overview.amber)
  return (
    <main class="today" aria-busy={reading}>
      <header class="head">
        {overview.gone !== '' && (
          <p class="notice red" role="alert">
            <Sign rag="red" /> <span>{overview.gone}</span>
          </p>
        )}
        <div class="head-row">
          <Picker overview={overview} text={text} choose={read} />
          <Button
            className="square"
            aria-label={text.refresh}
            title={text.refresh}
            busy={reading}
            press={() => read(overview.table)}
          >
            <RefreshIcon turning={reading} />
          </Button>
        </div>
        <p class="as-of">
          <span>
            {text.asOf(text.day(overview.today, 'long'))}
            {overview.lateInAll !== null && overview.lateInAll > 0 && (
              <> · {text.lateInAll(overview.lateInAll)}</>
            )}
          </span>
          <Button className="link" press={() => setSelection(selection + 1)}>
            {text.whySelected}
          </Button>
        </p>
        <Filter overview={overview} text={text} lateOnly={lateOnly} choose={setLateOnly} />
      </header>
      <Trouble of={standing} />
      <div class={reading ? 'list outdated' : 'list'}>
        {selection > 0 && (
          <section class="card selected">
            <Why key={selection} about={null} asOf={overview} text={text} close={() => setSelection(0)} />
          </section>
        )}
        {listed === 0 ? (
          <NothingLate
            overview={overview}
            text={text}
            showAll={() => setLateOnly(false)}
            choose={read}
            start={start}
          />
        ) : (
          // A new tracker or filter starts at the top, with its long lists folded again.
          <Groups
            key={`${overview.table} ${lateOnly}`}
            overview={overview}
            text={text}
            lateOnly={lateOnly}
            goTo={goTo}
          />
        )}
        <Problems overview={overview} text={text} />
      </div>
      <Foot
        reminders={overview.reminders}
        said={reading ? text.loading : said}
        text={text}
        preview={preview}
      />
    </main>
  )
}
