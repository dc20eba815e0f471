import { parseLocale } from '../../../src/core/locale.js'
import { textOf } from '../../../src/text/text-of.js'
import '../../style/why/why.css'
import type { Text } from '../../text/common/index.js'
import { type WhyWords, whyTexts } from '../../text/why/index.js'
import { CheckIcon, StatusSign } from '../icons/signs.js'
import type { Explained } from './why.js'

type Flag = NonNullable<Explained>['flags'][number]
type WhyText = Text & WhyWords

export interface WhyViewProps {
  /** Null where the selected row is none of a tracker. */
  readonly why: Explained
  /** The sentences of all pages. */
  readonly text: Text
}

/** Why a row is red or amber: what is raised with the values it saw, and folded what is not. */
function WhyView({ why, text: common }: WhyViewProps) {
  const text = { ...common, ...textOf(whyTexts, parseLocale(document.documentElement.lang)) }
  return why ? <Rules why={why} text={text} /> : <p>{text.notARow}</p>
}

function Rules({ why: { status, flags, unread }, text }: { why: NonNullable<Explained>; text: WhyText }) {
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
  parts: NonNullable<NonNullable<Explained>['status']>['parts']
  text: WhyText
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
function Rule({ flag: { name, rag, holds, conditions }, text }: { flag: Flag; text: WhyText }) {
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

Object.assign(globalThis, { whyView: WhyView })
