import { remote } from '../client.js'
import { NotLoaded } from '../parts/asking/fault-notice.js'
import { useReading } from '../parts/asking/reading.js'
import { DateField } from '../parts/input-field.js'
import { NameField } from '../parts/name-field.js'
import { SelectField } from '../parts/select-field.js'
import { TextAreaField } from '../parts/text-area-field.js'
import { isNewPerson } from './commands.js'
import { sortTemplates, stageFor, type StepProps } from './close-data.js'

/** What will be done differently, with its owner and date, and the gate by which the next project keeps to it. */
export function PreventStep(props: StepProps) {
  const { data, draft, text, change } = props
  const { owner } = draft
  return (
    <>
      <TextAreaField
        label={text.prevention}
        hint={text.preventionHint}
        value={draft.prevention}
        change={(prevention) => change({ prevention })}
      />
      <div class="form">
        <NameField
          label={text.owner}
          hint={isNewPerson(data, draft) ? text.ownerHint(owner.trim()) : undefined}
          names={data.people.map((name) => ({ value: name, label: name }))}
          value={owner}
          change={(next) => change({ owner: next })}
        />
        <DateField label={text.by} min={data.today} value={draft.due} change={(due) => change({ due })} />
      </div>
      <label class="tick">
        <input
          type="checkbox"
          checked={draft.hasGate}
          onChange={({ currentTarget }) =>
            change({ hasGate: currentTarget.checked, gate: draft.gate || draft.prevention })
          }
        />
        {text.makeGate}
      </label>
      <p class="hint">{text.gateNote}</p>
      {draft.hasGate && <GateFields {...props} />}
    </>
  )
}

/** What must hold before which stage of which template, and who says that it does. */
function GateFields({ data, project, draft, wrong, text, change }: StepProps) {
  const reading = useReading(
    text,
    () => remote.readTemplates(null),
    (found) => {
      const [first] = sortTemplates(found.templates, project)
      if (draft.template === '' && first) change({ template: first.name, stage: stageFor(first, project) })
    },
  )
  if (reading.value === null) return <NotLoaded task={reading} />
  const templates = sortTemplates(reading.value.templates, project)
  const template = templates.find(({ name }) => name === draft.template)
  const chooseTemplate = (name: string): void =>
    change({
      template: name,
      stage: stageFor(
        templates.find((each) => each.name === name)!,
        project,
      ),
    })
  return (
    <>
      <TextAreaField
        label={text.gate}
        problem={wrong.gate}
        value={draft.gate}
        change={(gate) => change({ gate })}
      />
      <div class="form">
        <SelectField
          label={text.template}
          value={draft.template}
          choose={chooseTemplate}
          options={templates.map(({ name }) => ({ value: name, label: name }))}
        />
        <SelectField
          label={text.stage}
          problem={wrong.stage}
          value={draft.stage}
          choose={(stage) => change({ stage })}
          options={(template?.stages ?? []).map(({ name }) => ({ value: name, label: name }))}
        />
        <SelectField
          label={text.flag}
          value={draft.flag}
          choose={(flag) => change({ flag })}
          options={[
            { value: '', label: text.person },
            ...data.flags.map(({ key, label }) => ({ value: key, label: text.flagOff(label) })),
          ]}
        />
      </div>
    </>
  )
}
