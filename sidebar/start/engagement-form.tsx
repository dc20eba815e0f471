import type { RefObject } from 'preact'
import { Button } from '../parts/button.js'
import { Field } from '../parts/field.js'
import type { Ground, StartText, Template } from './start.js'
import { type Plan, type Wish, type Wrongs, yearsAfter } from './wish.js'

interface Props {
  form: RefObject<HTMLFormElement>
  ground: Ground
  text: StartText
  template: Template
  wish: Wish
  wrongs: Wrongs
  /** The plan for what stands in the form now; null while there is none. */
  plan: Plan | null
  change: (part: Partial<Wish>) => void
  submit: () => void
}

/** The value of the choice that asks for a new client's name; no sheet's name has a line break in it. */
const newClient = '\n'

/** What an engagement is: names that exist are chosen, never typed. */
export function EngagementForm({ form, ground, text, template, wish, wrongs, plan, change, submit }: Props) {
  const own = ground.templates.filter((each) => each.own)
  const shipped = ground.templates.filter((each) => !each.own)
  const isAsked = wish.delivery === '' || wrongs.delivery !== undefined
  const known = plan !== null && wish.typed && wish.client.trim() !== '' && !plan.client.isNew
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
            {own.length > 0 && <optgroup label={text.ownTemplates}>{own.map(option)}</optgroup>}
            {own.length > 0 ? (
              <optgroup label={text.shippedTemplates}>{shipped.map(option)}</optgroup>
            ) : (
              shipped.map(option)
            )}
          </select>
        )}
      </Field>
      {ground.clients.length > 0 && (
        <Field label={text.client} wrong={wish.typed ? undefined : wrongs.client}>
          {(ties) => (
            <select
              {...ties}
              value={wish.typed ? newClient : wish.client}
              onChange={({ currentTarget: { value } }) =>
                change(value === newClient ? { client: '', typed: true } : { client: value, typed: false })
              }
            >
              <option value="" disabled>
                {text.chooseClient}
              </option>
              <option value={newClient}>{text.newClient}</option>
              {ground.clients.map((name) => (
                <option key={name} value={name}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      {wish.typed && (
        <Field
          label={ground.clients.length > 0 ? text.newClientName : text.client}
          wrong={wrongs.client}
          hint={known ? text.isClientAlready(plan.client.name) : undefined}
        >
          {(ties) => (
            <input
              {...ties}
              maxLength={200}
              autocomplete="off"
              value={wish.client}
              onInput={(event) => change({ client: event.currentTarget.value })}
            />
          )}
        </Field>
      )}
      <Field label={text.engagement} wrong={wrongs.name} hint={text.engagementHint}>
        {(ties) => (
          <input
            {...ties}
            maxLength={200}
            autocomplete="off"
            value={wish.name}
            onInput={(event) => change({ name: event.currentTarget.value })}
          />
        )}
      </Field>
      <div>
        <Field label={text.delivery} wrong={wrongs.delivery}>
          {(ties) => (
            <input
              {...ties}
              type="date"
              min={ground.today}
              max={yearsAfter(ground.today)}
              value={wish.delivery}
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
      <Owner ground={ground} text={text} wish={wish} change={change} />
      <Field label={text.start} wrong={wrongs.start} hint={text.startHint}>
        {(ties) => (
          <input
            {...ties}
            type="date"
            max={wish.delivery || undefined}
            value={wish.start}
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
const Owner = ({ ground, text, wish, change }: Pick<Props, 'ground' | 'text' | 'wish' | 'change'>) => (
  <Field label={text.owner} hint={text.ownerHint}>
    {(ties) =>
      ground.people.length === 0 ? (
        <input
          {...ties}
          maxLength={200}
          autocomplete="off"
          value={wish.owner}
          onInput={(event) => change({ owner: event.currentTarget.value })}
        />
      ) : (
        <select
          {...ties}
          value={wish.owner}
          onChange={(event) => change({ owner: event.currentTarget.value })}
        >
          <option value="">{text.nobody}</option>
          {ground.people.map(({ name, role, reference }) => (
            <option key={reference} value={reference}>
              {role === '' ? name : `${name} · ${role}`}
            </option>
          ))}
        </select>
      )
    }
  </Field>
)
