import { useEffect, useRef, useState } from 'preact/hooks'
import { type Answer, remote } from '../client.js'
import { useTask } from './asking/task.js'
import { FaultNotice } from './asking/fault-notice.js'
import { Button } from './button.js'
import { CloseIcon } from './icons/icons.js'
import { CheckIcon, StatusSign } from './icons/signs.js'
import type { BesideWords } from '../text/beside/en.js'
import type { Text } from '../text/common/index.js'
import { useEvent } from './use-event.js'

type Explained = NonNullable<Answer<'explainRow'>>
type Flag = Explained['flags'][number]

interface Props {
  /** The row; null for the one that is selected in the sheet. */
  row: { readonly table: string; readonly id: string } | null
  /** What the list was read from; when it is read again, so is this. */
  asOf: object
  text: Text & BesideWords
  /** Where it is not opened and closed by the row's own button. */
  close?: () => void
}

/** Why a row is red or amber: what is raised with the values it saw, and folded what is not. */
export function Why({ row, asOf, text, close }: Props) {
  const [why, setWhy] = useState<Explained | null>()
  const explaining = useTask(text)
  const container = useRef<HTMLDivElement>(null)
  const explain = useEvent((): void =>
    explaining.ask(() => remote.explainRow(row && { table: row.table, id: row.id }), setWhy),
  )
  useEffect(() => explain(), [explain, asOf])
  useEffect(() => container.current?.scrollIntoView({ block: 'nearest' }), [why])
  return (
    <div class="why" ref={container} aria-busy={explaining.waiting}>
      {close && (
        <header class="why-head">
          <h2>{why ? text.whyOf(why.tableName, why.title || text.untitled, why.line) : text.whySelected}</h2>
          <Button className="icon-button" aria-label={text.close} title={text.close} press={close}>
            <CloseIcon />
          </Button>
        </header>
      )}
      <div role="status">
        {explaining.fault ? null : why === undefined ? (
          <p class="hint">{text.loading}</p>
        ) : why === null ? (
          <p>{text.notARow}</p>
        ) : (
          <Rules why={why} text={text} />
        )}
      </div>
      <FaultNotice task={explaining} />
    </div>
  )
}

function Rules({ why: { status, flags, unread }, text }: { why: Explained; text: Text & BesideWords }) {
  const raised = flags.filter(({ holds }) => holds)
  const notRaised = flags.filter(({ holds }) => !holds)
  return (
    <>
      {status && (
        <p class="why-status">
          {status.rag === 'green' ? (
            <CheckIcon />
          ) : status.rag === 'red' || status.rag === 'amber' ? (
            <StatusSign rag={status.rag} />
          ) : null}{' '}
          <span>{status.text}</span>
        </p>
      )}
      {status && status.parts.length > 0 && <Parts parts={status.parts} text={text} />}
      {flags.length === 0 ? <p>{text.noRules}</p> : raised.length === 0 && <p>{text.noneRaised}</p>}
      {unread.length > 0 && <p>{text.unreadCells(unread)}</p>}
      {raised.map((flag) => (
        <Rule key={flag.name} flag={flag} text={text} />
      ))}
      {notRaised.length > 0 && (
        <details>
          <summary>{text.notRaised(notRaised.length)}</summary>
          {notRaised.map((flag) => (
            <Rule key={flag.name} flag={flag} text={text} />
          ))}
        </details>
      )}
    </>
  )
}

/** What a project's status was made from: what holds, what could not be checked, and folded the rest. */
function Parts({
  parts,
  text,
}: {
  parts: NonNullable<Explained['status']>['parts']
  text: Text & BesideWords
}) {
  const failedParts = parts.filter(({ state }) => ['failed', 'unread', 'gone'].includes(state))
  const passedParts = parts.filter(({ state }) => state === 'passed')
  const otherParts = parts.filter((part) => !failedParts.includes(part) && !passedParts.includes(part))
  const list = (some: typeof parts) => (
    <ul class="why-parts">
      {some.map(({ text: said }) => (
        <li key={said}>{said}</li>
      ))}
    </ul>
  )
  return (
    <>
      {failedParts.length > 0 && list(failedParts)}
      {passedParts.length > 0 && (
        <details>
          <summary>{text.partsPassed(passedParts.length)}</summary>
          {list(passedParts)}
        </details>
      )}
      {otherParts.length > 0 && (
        <details>
          <summary>{text.partsNotChecked(otherParts.length)}</summary>
          {list(otherParts)}
        </details>
      )}
    </>
  )
}

/** One rule with its conditions: where it is not raised, first those that prevent it. */
function Rule({ flag: { name, rag, holds, conditions }, text }: { flag: Flag; text: Text & BesideWords }) {
  const listed = [...conditions].sort((a, b) => Number(a.pass) - Number(b.pass))
  return (
    <section class={holds ? `rule ${rag}` : 'rule'}>
      <h3>{name}</h3>
      <ul>
        {listed.map(({ text: said, pass }) => (
          <li key={said} class={holds || pass ? '' : 'keeps'}>
            {said}
            {!pass && <span class="unseen"> {text.keepsItDown}</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}
