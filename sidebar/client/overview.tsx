import { lengthFor } from '../day.js'
import { remote } from '../client.js'
import { AskButton } from '../parts/asking/ask-button.js'
import { Button } from '../parts/button.js'
import { CheckIcon, StatusSign } from '../parts/icons/signs.js'
import { DelayStatement } from './delay-statement.js'
import { EmptyNote, RowList } from './row-list.js'
import type { ChosenClient, Subject } from './client-data.js'

/** A client in short: engagements with their colour, what is late and what comes, and the file. */
export function Overview(subject: Subject) {
  const { chosen, text } = subject
  return (
    <div class="scrolled" tabIndex={0}>
      <p class="hint">
        {text.internal}
        {text.between}
        {text.seeRow}
      </p>
      <h3>{text.engagements}</h3>
      {chosen.engagements.length === 0 && <EmptyNote {...subject} none={chosen.noEngagements} />}
      <ul class="client-rows">
        {chosen.engagements.map((each, at) => (
          <li key={each.id || at}>
            <Engagement engagement={each} {...subject} />
            {each.canClose && (
              <AskButton
                className="link row-step"
                text={text}
                label={text.rowNamed(text.closeProject, each.name)}
                question={() => openClosing(each.id)}
              >
                {text.closeProject}
              </AskButton>
            )}
            {each.id !== '' && <DelayStatement text={text} id={each.id} name={each.name} />}
          </li>
        ))}
      </ul>
      <h3>{text.urgentHeading(chosen.late.total)}</h3>
      <RowList {...subject} list={chosen.late} />
      <h3>{text.comingHeading(chosen.coming.total)}</h3>
      <RowList {...subject} list={chosen.coming} />
      <File {...subject} />
    </div>
  )
}

/** Opens the window in which a project is closed: it shows the project of the row in which the cursor is. */
async function openClosing(id: string): ReturnType<typeof remote.showClose> {
  const moved = await remote.goTo({ table: 'engagements', id, column: undefined })
  return moved.ok ? remote.showClose() : moved
}

function Engagement({
  engagement,
  today,
  text,
  goTo,
}: Subject & { engagement: ChosenClient['engagements'][number] }) {
  const { id, name, rag, why, stage, percentComplete, delivery, owner, status } = engagement
  const facts = [
    rag === null ? status : stage,
    percentComplete === null ? '' : text.complete(percentComplete),
    delivery === null ? '' : text.delivery(text.day(delivery, lengthFor(delivery, today))),
    owner,
  ]
  const content = (
    <>
      <span class="row-sign">
        {rag === 'green' ? <CheckIcon /> : rag === 'red' || rag === 'amber' ? <StatusSign rag={rag} /> : null}
      </span>
      <span class="row-title">{name || text.untitled}</span>
      <span class="row-facts">{facts.filter(Boolean).join(' · ')}</span>
      {rag !== null && <span class={`row-why ${rag}`}>{why}</span>}
    </>
  )
  return id === '' ? (
    <div class="client-row">{content}</div>
  ) : (
    <Button className="client-row" press={() => goTo('engagements', id)}>
      {content}
    </Button>
  )
}

/** The client's row in the Clients sheet, under the names of its columns. */
function File({ chosen, today, text, goTo }: Subject) {
  return (
    <>
      <div class="heading-row">
        <h3>{text.file}</h3>
        <Button className="link" press={() => goTo('clients', chosen.id)}>
          {text.showRow}
        </Button>
      </div>
      {chosen.bought !== '' && <p>{chosen.bought}</p>}
      <dl class="file">
        {chosen.file.map(({ key, label, text: factText, day, wrong: problem }) => (
          <div
            key={key}
            class={key === 'notes' || key === 'painPoints' || key === 'expectations' ? 'whole' : ''}
          >
            <dt>{label}</dt>
            <dd>
              {problem !== '' ? (
                <span class="wrong">{problem}</span>
              ) : day !== null ? (
                text.day(day, lengthFor(day, today))
              ) : factText !== '' ? (
                factText
              ) : (
                <span class="hint">{text.blank}</span>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </>
  )
}
