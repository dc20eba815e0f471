import type { RefObject } from 'preact'
import { Button } from '../parts/button.js'
import { Field } from '../parts/field.js'
import { type EngagementPreview, type FormState, type FormProblems, yearsAfter } from './form-state.js'
import type { StartData, StartText, Template } from './start-data.js'
import { Questions } from '../parts/questions.js'
import { nameOptions, SelectField } from '../parts/select-field.js'
import { DateField, TextField } from '../parts/input-field.js'

interface Props {
  form: RefObject<HTMLFormElement>
  data: StartData
  text: StartText
  template: Template
  request: FormState
  problems: FormProblems
  /** The plan for what the form contains now; null while there is none. */
  plan: EngagementPreview | null
  change: (part: Partial<FormState>) => void
  submit: () => void
}

/** The value of the choice that asks for a new client's name; no sheet's name has a line break in it. */
const newClient = '\n'

/** What an engagement is: names that exist are chosen, never typed. */
export function EngagementForm(props: Props) {
  const { form, data, text, request, problems, change, submit } = props
  return (
    <Questions form={form} submit={submit}>
      <TemplateChoice {...props} />
      <Client {...props} />
      <TextField
        label={text.engagement}
        problem={problems.name}
        hint={text.engagementHint}
        value={request.name}
        change={(name) => change({ name })}
      />
      <Delivery {...props} />
      <Owner data={data} text={text} request={request} change={change} />
      <DateField
        label={text.start}
        problem={problems.start}
        hint={text.startHint}
        max={request.delivery || undefined}
        value={request.start}
        change={(start) => change({ start })}
      />
    </Questions>
  )
}

function TemplateChoice({ data, text, template, change }: Props) {
  const own = data.templates.filter((each) => each.own)
  const shipped = data.templates.filter((each) => !each.own).map(option)
  return (
    <Field label={text.template}>
      {(ties) => (
        <select
          {...ties}
          value={template.key}
          onChange={(event) => change({ template: event.currentTarget.value })}
        >
          {own.length > 0 && <optgroup label={text.ownTemplates}>{own.map(option)}</optgroup>}
          {own.length > 0 ? <optgroup label={text.shippedTemplates}>{shipped}</optgroup> : shipped}
        </select>
      )}
    </Field>
  )
}

/** One of the clients, or the name of a new one. */
function Client({ data, text, request, problems, plan, change }: Props) {
  const isKnownClient =
    plan !== null && request.isNewClient && request.client.trim() !== '' && !plan.client.isNew
  const choose = (value: string): void =>
    change(value === newClient ? { client: '', isNewClient: true } : { client: value, isNewClient: false })
  return (
    <>
      {data.clients.length > 0 && (
        <SelectField
          label={text.client}
          problem={request.isNewClient ? undefined : problems.client}
          value={request.isNewClient ? newClient : request.client}
          choose={choose}
          options={[
            { value: '', label: text.chooseClient, disabled: true },
            { value: newClient, label: text.newClient },
            ...nameOptions(data.clients),
          ]}
        />
      )}
      {request.isNewClient && (
        <TextField
          label={data.clients.length > 0 ? text.newClientName : text.client}
          problem={problems.client}
          hint={isKnownClient ? text.isClientAlready(plan.client.name) : undefined}
          value={request.client}
          change={(client) => change({ client })}
        />
      )}
    </>
  )
}

/** The day of delivery, and the first one that the template can reach. */
function Delivery({ data, text, template, request, problems, change }: Props) {
  const isAsked = request.delivery === '' || problems.delivery !== undefined
  return (
    <div>
      <DateField
        label={text.delivery}
        problem={problems.delivery}
        min={data.today}
        max={yearsAfter(data.today)}
        value={request.delivery}
        change={(delivery) => change({ delivery })}
      />
      {isAsked && (
        <Button className="link" press={() => change({ delivery: template.earliest })}>
          {text.earliest(text.day(template.earliest, 'long'))}
        </Button>
      )}
    </div>
  )
}

const option = ({ key, name }: Template) => (
  <option key={key} value={key}>
    {name}
  </option>
)

/** Somebody of People; while the list is empty, a name. */
const Owner = ({ data, text, request, change }: Pick<Props, 'data' | 'text' | 'request' | 'change'>) =>
  data.people.length === 0 ? (
    <TextField
      label={text.owner}
      hint={text.ownerHint}
      value={request.owner}
      change={(owner) => change({ owner })}
    />
  ) : (
    <SelectField
      label={text.owner}
      hint={text.ownerHint}
      value={request.owner}
      choose={(owner) => change({ owner })}
      options={[
        { value: '', label: text.noPeople },
        ...data.people.map(({ name, role, reference }) => ({
          value: reference,
          label: role === '' ? name : `${name} · ${role}`,
        })),
      ]}
    />
  )
