import type { RefObject } from 'preact'
import { Button } from '../parts/button.js'
import { Field } from '../parts/field.js'
import { type EngagementPreview, type FormState, type FormProblems, yearsAfter } from './form-state.js'
import type { StartData, StartText, Template } from './start-data.js'

interface Props {
  form: RefObject<HTMLFormElement>
  data: StartData
  text: StartText
  template: Template
  request: FormState
  problems: FormProblems
  /** The plan for what stands in the form now; null while there is none. */
  plan: EngagementPreview | null
  change: (part: Partial<FormState>) => void
  submit: () => void
}

/** The value of the choice that asks for a new client's name; no sheet's name has a line break in it. */
const newClient = '\n'

/** What an engagement is: names that exist are chosen, never typed. */
export function EngagementForm({
  form,
  data,
  text,
  template,
  request,
  problems,
  plan,
  change,
  submit,
}: Props) {
  const ownTemplates = data.templates.filter((each) => each.own)
  const shippedTemplates = data.templates.filter((each) => !each.own)
  const isAsked = request.delivery === '' || problems.delivery !== undefined
  const isKnownClient =
    plan !== null && request.isNewClient && request.client.trim() !== '' && !plan.client.isNew
  return (
    <form
      class="questions"
      ref={form}
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <Field label={text.template}>
        {(ties) => (
          <select
            {...ties}
            value={template.key}
            onChange={(event) => change({ template: event.currentTarget.value })}
          >
            {ownTemplates.length > 0 && (
              <optgroup label={text.ownTemplates}>{ownTemplates.map(option)}</optgroup>
            )}
            {ownTemplates.length > 0 ? (
              <optgroup label={text.shippedTemplates}>{shippedTemplates.map(option)}</optgroup>
            ) : (
              shippedTemplates.map(option)
            )}
          </select>
        )}
      </Field>
      {data.clients.length > 0 && (
        <Field label={text.client} problem={request.isNewClient ? undefined : problems.client}>
          {(ties) => (
            <select
              {...ties}
              value={request.isNewClient ? newClient : request.client}
              onChange={({ currentTarget: { value } }) =>
                change(
                  value === newClient
                    ? { client: '', isNewClient: true }
                    : { client: value, isNewClient: false },
                )
              }
            >
              <option value="" disabled>
                {text.chooseClient}
              </option>
              <option value={newClient}>{text.newClient}</option>
              {data.clients.map((name) => (
                <option key={name} value={name}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      {request.isNewClient && (
        <Field
          label={data.clients.length > 0 ? text.newClientName : text.client}
          problem={problems.client}
          hint={isKnownClient ? text.isClientAlready(plan.client.name) : undefined}
        >
          {(ties) => (
            <input
              {...ties}
              maxLength={200}
              autocomplete="off"
              value={request.client}
              onInput={(event) => change({ client: event.currentTarget.value })}
            />
          )}
        </Field>
      )}
      <Field label={text.engagement} problem={problems.name} hint={text.engagementHint}>
        {(ties) => (
          <input
            {...ties}
            maxLength={200}
            autocomplete="off"
            value={request.name}
            onInput={(event) => change({ name: event.currentTarget.value })}
          />
        )}
      </Field>
      <div>
        <Field label={text.delivery} problem={problems.delivery}>
          {(ties) => (
            <input
              {...ties}
              type="date"
              min={data.today}
              max={yearsAfter(data.today)}
              value={request.delivery}
              onInput={(event) => change({ delivery: event.currentTarget.value })}
            />
          )}
        </Field>
        {isAsked && (
          <Button className="link" press={() => change({ delivery: template.earliest })}>
            {text.earliest(text.day(template.earliest, 'long'))}
          </Button>
        )}
      </div>
      <Owner data={data} text={text} request={request} change={change} />
      <Field label={text.start} problem={problems.start} hint={text.startHint}>
        {(ties) => (
          <input
            {...ties}
            type="date"
            max={request.delivery || undefined}
            value={request.start}
            onInput={(event) => change({ start: event.currentTarget.value })}
          />
        )}
      </Field>
      <button type="submit" class="unseen" tabIndex={-1} aria-hidden="true" />
    </form>
  )
}

const option = ({ key, name }: Template) => (
  <option key={key} value={key}>
    {name}
  </option>
)

/** Somebody of People; while nobody is listed there, a name. */
const Owner = ({ data, text, request, change }: Pick<Props, 'data' | 'text' | 'request' | 'change'>) => (
  <Field label={text.owner} hint={text.ownerHint}>
    {(ties) =>
      data.people.length === 0 ? (
        <input
          {...ties}
          maxLength={200}
          autocomplete="off"
          value={request.owner}
          onInput={(event) => change({ owner: event.currentTarget.value })}
        />
      ) : (
        <select
          {...ties}
          value={request.owner}
          onChange={(event) => change({ owner: event.currentTarget.value })}
        >
          <option value="">{text.noPeople}</option>
          {data.people.map(({ name, role, reference }) => (
            <option key={reference} value={reference}>
              {role === '' ? name : `${name} · ${role}`}
            </option>
          ))}
        </select>
      )
    }
  </Field>
)
