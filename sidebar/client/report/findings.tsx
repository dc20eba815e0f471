import { lengthFor, momentIn } from '../../day.js'
import { Button } from '../../parts/button.js'
import { StatusSign } from '../../parts/icons/signs.js'
import type { Subject } from '../client-data.js'
import type { ApprovalOutcome, Preview } from './report-data.js'

interface Props extends Subject {
  preview: Preview
  outcome: ApprovalOutcome | null
  newLines: readonly string[]
}

/**
 * What to know before approving: why it cannot be sent, what was sent before, and what is new to the client.
 */
export function Findings({ chosen, today, text, goTo, preview, outcome, newLines }: Props) {
  const { blocked, inDoubt, sentToday, waiting } = preview
  const shared = { text, goTo }
  return (
    <>
      <Outcome outcome={outcome} newLines={newLines} text={text} />
      <Obstacles
        all={blocked.filter(({ mayGo }) => !mayGo)}
        rag="red"
        heading={text.blockedHeading}
        note={text.blockedNote}
        {...shared}
      />
      <Obstacles
        all={blocked.filter(({ mayGo }) => mayGo)}
        rag="red"
        heading={text.doubtsHeading}
        note={text.doubtsNote}
        {...shared}
      />
      <Obstacles all={preview.warnings} rag="amber" heading={text.warningsHeading} note="" {...shared} />
      {inDoubt !== null && (
        <p class="notice amber">
          <StatusSign rag="amber" /> <span>{text.inDoubt(momentIn(inDoubt, today, text.day))}</span>
        </p>
      )}
      {sentToday !== null && outcome?.state !== 'changed' && (
        <p class="notice">{text.sentToday(momentIn(sentToday, today, text.day))}</p>
      )}
      {waiting === 'another' && (
        <p class="notice amber">
          <StatusSign rag="amber" /> <span>{text.waitingAnother}</span>
        </p>
      )}
      <Cadence {...chosen.report} today={today} text={text} />
      <Fresh preview={preview} text={text} />
      <p class="hint">{text.asksQuestions}</p>
    </>
  )
}

/** Why the last approval was refused, with the lines that changed since. */
const Outcome = ({ outcome, newLines, text }: Pick<Props, 'outcome' | 'newLines' | 'text'>) =>
  outcome !== null &&
  outcome.state !== 'withdrawn' &&
  outcome.state !== 'blocked' && (
    <section class="notice amber" role="alert">
      <StatusSign rag="amber" />
      <div>
        <b>{outcome.state === 'changed' ? text.changedHeading : outcome.why}</b>
        {outcome.state === 'changed' && <p>{outcome.why}</p>}
        {newLines.length > 0 && (
          <>
            <p>{text.changedLines}</p>
            <ul class="changed">
              {newLines.slice(0, 8).map((line, index) => (
                <li key={index}>{line}</li>
              ))}
            </ul>
          </>
        )}
      </div>
    </section>
  )

interface CadenceProps extends Pick<Props['chosen']['report'], 'cadence' | 'next'> {
  today: string
  text: Props['text']
}

/** How often the client gets a report, and when the next is due. */
function Cadence({ cadence, next, today, text }: CadenceProps) {
  const due =
    next !== null && next <= today ? text.dueNow : next && text.nextOn(text.day(next, lengthFor(next, today)))
  return <p class="hint">{[cadence || text.noCadence, due].filter(Boolean).join(' · ')}</p>
}

/** What the client sees for the first time. */
const Fresh = ({ preview: { fresh, first }, text }: Pick<Props, 'preview' | 'text'>) => (
  <details class="fresh" open={fresh.length > 0 && fresh.length <= 20}>
    <summary>{text.freshHeading(fresh.length)}</summary>
    {first && <p class="hint">{text.freshFirst}</p>}
    {fresh.length === 0 && <p class="hint">{text.freshNone}</p>}
    <ul>
      {fresh.map(({ section, title }, index) => (
        <li key={index}>
          <span class="hint">{section}</span> {title}
        </li>
      ))}
    </ul>
  </details>
)

/** What to know before the report is sent, with the way to its rows. */
function Obstacles({
  all,
  rag,
  heading,
  note,
  text,
  goTo,
}: Pick<Props, 'text' | 'goTo'> & {
  all: Preview['warnings']
  rag: 'red' | 'amber'
  heading: string
  note: string
}) {
  if (all.length === 0) return null
  return (
    <section class={`notice ${rag}`} role={rag === 'red' ? 'alert' : undefined}>
      <StatusSign rag={rag} />
      <div>
        <h3>{heading}</h3>
        {note !== '' && <p>{note}</p>}
        <ul class="obstacles">
          {all.map(({ text: why, rows }, index) => (
            <li key={index}>
              {why}
              {rows.slice(0, 5).map(({ table, tableName, id, title }, index) =>
                id === '' ? null : (
                  <Button key={index} className="link" press={() => goTo(table, id)}>
                    {text.rowNamed(tableName, title)}
                  </Button>
                ),
              )}
            </li>
          ))}
        </ul>
      </div>
    </section>
  )
}
