import type { RefObject } from 'preact'
import { Button } from '../parts/button.js'
import { Field } from '../parts/field.js'
import {
  type EngagementPreview,
  type FormState,
  type FormProblems,
  hasOwnDurations,
  yearsAfter,
} from './form-state.js'
import { sheetName } from './sheet-name.js'
import type { StartData, StartText, Template } from './start-data.js'
import { Questions } from '../parts/questions.js'
import { nameOptions, SelectField } from '../parts/select-field.js'
import { DateField, TextField } from '../parts/input-field.js'
import { NumberInput } from '../parts/number-input.js'

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

/** The value of the choice that asks for a new name; no name in a sheet is a line break. */
const newName = '\n'

/** What an engagement is: names that exist are chosen, never typed. */
export function EngagementForm(props: Props) {
  const { form, text, request, problems, change, submit } = props
  return (
    <Questions form={form} submit={submit}>
      <TemplateChoice {...props} />
      <DealChoice {...props} />
      <Client {...props} />
      <TextField
        label={text.engagement}
        problem={problems.name}
        hint={text.engagementHint}
        value={request.name}
        change={(name) => change({ name })}
      />
      <Delivery {...props} />
      <Owner {...props} />
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

/** The won deal that begins it, where one waits: it brings the client and the name. */
function DealChoice({ data, text, request, change }: Props) {
  if (data.wonDeals.length === 0) return null
  const choose = (id: string): void => {
    const deal = data.wonDeals.find((each) => each.id === id)
    const client = deal?.client ?? ''
    change({
      deal: id,
      ...(deal && { name: deal.name, client, isNewClient: client !== '' && !data.clients.includes(client) }),
    })
  }
  return (
    <SelectField
      label={text.deal}
      value={request.deal}
      choose={choose}
      options={[
        { value: '', label: text.noDeal },
        ...data.wonDeals.map(({ id, name, client }) => ({
          value: id,
          label: client === '' ? name : `${name} · ${client}`,
        })),
      ]}
    />
  )
}

/** One of the clients, or the name of a new one. */
function Client({ data, text, request, problems, plan, change }: Props) {
  const isKnownClient =
    plan !== null && request.isNewClient && request.client.trim() !== '' && !plan.client.isNew
  const choose = (value: string): void =>
    change(value === newName ? { client: '', isNewClient: true } : { client: value, isNewClient: false })
  return (
    <>
      {data.clients.length > 0 && (
        <SelectField
          label={text.client}
          problem={request.isNewClient ? undefined : problems.client}
          value={request.isNewClient ? newName : request.client}
          choose={choose}
          options={[
            { value: '', label: text.chooseClient, disabled: true },
            { value: newName, label: text.newClient },
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

/** The day of delivery and the buffer before it, and the first day that the template can reach as it is. */
function Delivery({ data, text, template, request, problems, change }: Props) {
  const isAsked = request.delivery === '' || problems.delivery !== undefined
  const isAsTemplate = request.start === '' && request.buffer === null && !hasOwnDurations(request)
  return (
    <div>
      <div class="pair">
        <DateField
          label={text.delivery}
          problem={problems.delivery}
          min={data.today}
          max={yearsAfter(data.today)}
          value={request.delivery}
          change={(delivery) => change({ delivery })}
        />
        <Field label={text.buffer} hint={text.bufferHint} problem={problems.buffer}>
          {(ties) => (
            <NumberInput
              {...ties}
              min={0}
              placeholder={String(template.bufferDays)}
              typed={request.buffer ?? String(template.bufferDays)}
              change={(buffer) => change({ buffer })}
            />
          )}
        </Field>
      </div>
      {isAsked && isAsTemplate && (
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

/** Somebody of People, or the name of somebody new. */
function Owner({ data, text, request, plan, change }: Props) {
  const choose = (value: string): void =>
    change(value === newName ? { owner: '', isNewOwner: true } : { owner: value, isNewOwner: false })
  const hasPeople = data.people.length > 0
  return (
    <>
      {hasPeople && (
        <SelectField
          label={text.owner}
          hint={request.isNewOwner ? undefined : text.ownerHint}
          value={request.isNewOwner ? newName : request.owner}
          choose={choose}
          options={[
            { value: '', label: text.noPeople },
            { value: newName, label: text.newPerson },
            ...data.people.map(({ name, role, reference }) => ({
              value: reference,
              label: role === '' ? name : `${name} · ${role}`,
            })),
          ]}
        />
      )}
      {request.isNewOwner && (
        <TextField
          label={hasPeople ? text.newPersonName : text.owner}
          hint={text.sentences([...teamHint(plan, data, text), text.ownerHint])}
          value={request.owner}
          change={(owner) => change({ owner })}
        />
      )}
    </>
  )
}

/** Whether the name that was typed is known, or where it would be added. */
const teamHint = (plan: EngagementPreview | null, data: StartData, text: StartText): string[] => {
  if (plan?.owner?.isNew === false) return [text.isPersonAlready(plan.owner.name)]
  return plan?.rows.people ? [text.joinsSheet(sheetName('people', data))] : []
}
