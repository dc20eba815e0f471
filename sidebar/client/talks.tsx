import { useEffect, useRef } from 'preact/hooks'
import { lengthFor } from '../day.js'
import { Button } from '../parts/button.js'
import { AnswerForm } from './answer-form.js'
import { MissingTrackers } from './missing-trackers.js'
import { EmptyNote, RowList } from './row-list.js'
import type { Subject } from './client-data.js'

/**
 * What was said with the client: talks, the three questions with their answers, care and renewal, reports.
 */
export function Talks(subject: Subject) {
  const { chosen, today, text } = subject
  const recording = subject.typed('recording') !== undefined
  const top = useRef<HTMLDivElement>(null)
  const was = useRef(recording)
  // The form is gone, and the focus with it.
  useEffect(() => {
    if (was.current && !recording) top.current?.querySelector('button')?.focus()
    was.current = recording
  }, [recording])
  const day = (each: string): string => text.day(each, lengthFor(each, today))
  const { contractEnd } = chosen
  return (
    <div class="scrolled" tabIndex={0}>
      <div class="heading-row" ref={top}>
        <h3>{text.pulseHeading}</h3>
        {!recording && chosen.asked.length > 0 && (
          <Button className="link" press={() => subject.type({ recording: '' })}>
            {text.recordAnswers}
          </Button>
        )}
      </div>
      {recording && <AnswerForm {...subject} />}
      <Pulses {...subject} />
      {hasContent(chosen.talks) && <h3>{text.talksHeading}</h3>}
      <TalkList {...subject} />
      {(contractEnd !== null || hasContent(chosen.care)) && <h3>{text.careHeading}</h3>}
      {contractEnd !== null && (
        <p>
          {contractEnd < today ? text.contractEnded(day(contractEnd)) : text.contractEnds(day(contractEnd))}
        </p>
      )}
      <RowList {...subject} list={chosen.care} oneTracker />
      {hasContent({ rows: chosen.reports, none: chosen.noReports }) && <h3>{text.reportsHeading}</h3>}
      {chosen.reports.length === 0 ? (
        <EmptyNote {...subject} none={chosen.noReports} />
      ) : (
        <ul class="plain-rows">
          {chosen.reports.map(({ at, subject: emailSubject, state, note }, index) => (
            <li key={index}>
              <b>{emailSubject || text.report}</b>
              <span class="hint">{[at, state, note].filter(Boolean).join(' · ')}</span>
            </li>
          ))}
        </ul>
      )}
      <MissingTrackers names={chosen.missing.talks} {...subject} />
    </div>
  )
}

/** Whether a list has something to show: rows, or what was checked to find none. */
const hasContent = ({ rows, none }: { rows: readonly unknown[]; none: string }): boolean =>
  rows.length > 0 || none !== ''

/** How many contacts and pulses are shown; the sheet has the others. */
const maxShown = 8

function TalkList(subject: Subject) {
  const { chosen, today, text, goTo } = subject
  const { rows, total, none } = chosen.talks
  if (rows.length === 0) return <EmptyNote {...subject} none={none} />
  const shown = rows.slice(0, maxShown)
  return (
    <>
      <ul class="client-rows">
        {shown.map((row, at) => (
          <li key={row.id || at}>
            <Button className="client-row" disabled={row.id === ''} press={() => goTo('contacts', row.id)}>
              <span class="row-sign" />
              <span class="row-title">{row.title || text.untitled}</span>
              <span class="row-day">{row.on === null ? '' : text.day(row.on, lengthFor(row.on, today))}</span>
              <span class="row-facts">
                {[...row.details, row.engagement, row.owner].filter(Boolean).join(' · ')}
              </span>
              {row.why !== '' && <span class={`row-why ${row.rag ?? ''}`}>{row.why}</span>}
            </Button>
          </li>
        ))}
      </ul>
      {total > shown.length && <p class="hint">{text.restCounted(total - shown.length)}</p>}
    </>
  )
}

/** Pulses with their answers under the exact questions. */
function Pulses(subject: Subject) {
  const { chosen, today, text } = subject
  const { rows, total, none } = chosen.pulses
  if (rows.length === 0) return <EmptyNote {...subject} none={none} />
  const shown = rows.slice(0, maxShown)
  return (
    <>
      <table class="rows pulses">
        <thead>
          <tr>
            <th scope="col">{text.forEngagement}</th>
            {chosen.questions.map(({ key, question }) => (
              <th key={key} scope="col">
                {question}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((pulse, at) => (
            <tr key={pulse.id || at}>
              <th scope="row">
                {pulse.engagement}
                <span class="hint">
                  {pulse.on === null ? '' : text.day(pulse.on, lengthFor(pulse.on, today))}
                </span>
                {pulse.notes !== '' && <span class="hint">{pulse.notes}</span>}
              </th>
              {pulse.answers.every((answer) => answer === '') ? (
                <td colSpan={3} class="hint">
                  {text.waitsForAnswer}
                </td>
              ) : (
                pulse.answers.map((answer, index) => (
                  <td key={index} data-question={chosen.questions[index]!.question}>
                    {answer || text.blank}
                    {(pulse.details[index] ?? '') !== '' && <span class="hint">{pulse.details[index]}</span>}
                  </td>
                ))
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {total > shown.length && <p class="hint">{text.restCounted(total - shown.length)}</p>}
    </>
  )
}
