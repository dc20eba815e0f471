import type { StartData, StartText, Template } from './start-data.js'

/** The content of a template: its stages with what each delivers, how long it takes in all, and its roles. */
export function TemplateView({ template, text }: { template: Template; text: StartText }) {
  const otherContents = text.alsoIn(template.raci, template.rhythm, template.risks)
  return (
    <section class="template" aria-label={text.whatIsIn}>
      <p>{template.summary}</p>
      <Stages template={template} text={text} />
      <p class="hint">{text.lengthIs(template.lengthDays, template.bufferDays)}</p>
      <dl class="facts">
        {template.roles.length > 0 && (
          <div>
            <dt>{text.rolesAre}</dt>
            <dd>{text.list(template.roles)}</dd>
          </div>
        )}
        {otherContents !== '' && (
          <div>
            <dt>{text.whatIsIn}</dt>
            <dd>{otherContents}</dd>
          </div>
        )}
      </dl>
    </section>
  )
}

/** The names of the sheets a template shows, as this reader knows them. */
export const sheetsOf = (template: Template, { trackers }: StartData): string[] =>
  template.trackers.flatMap((key) =>
    trackers.filter((tracker) => tracker.key === key).map(({ name }) => name),
  )

function Stages({ template, text }: { template: Template; text: StartText }) {
  return (
    <table class="rows stages">
      <thead>
        <tr>
          <th scope="col">{text.stage}</th>
          <th scope="col" class="number">
            {text.days}
          </th>
        </tr>
      </thead>
      <tbody>
        {template.stages.map((stage) => (
          <tr key={stage.name}>
            <th scope="row">
              <StageDetails stage={stage} text={text} />
            </th>
            <td class="number">{stage.durationDays}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** A stage by name; what it delivers, how it is accepted and its tasks are folded under it. */
export function StageDetails({
  stage,
  name = stage.name,
  text,
}: {
  stage: Template['stages'][number]
  name?: string
  text: StartText
}) {
  const facts = [
    [text.deliverable, stage.deliverable],
    [text.acceptance, stage.acceptanceCriteria],
    [text.role, stage.role],
  ] as const
  const filledFacts = facts.filter(([, factText]) => factText !== '')
  if (filledFacts.length + stage.tasks.length + stage.gates.length === 0) return <>{name}</>
  return (
    <details>
      <summary>
        {name}
        {stage.coCreation && <span class="hint"> {text.coCreation}</span>}
        {stage.gates.length > 0 && <span class="hint"> {text.gateCount(stage.gates.length)}</span>}
      </summary>
      <dl class="facts">
        {filledFacts.map(([label, factText]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{factText}</dd>
          </div>
        ))}
        <Lines label={text.gates} lines={stage.gates} />
        <Lines label={text.tasks} lines={stage.tasks} />
      </dl>
    </details>
  )
}

const Lines = ({ label, lines }: { label: string; lines: readonly string[] }) =>
  lines.length > 0 && (
    <div>
      <dt>{label}</dt>
      <dd>
        <ul>
          {lines.map((line, index) => (
            <li key={index}>{line}</li>
          ))}
        </ul>
      </dd>
    </div>
  )
