import { useState } from 'preact/hooks'
import { type Answer, closeWindow, remote } from '../client.js'
import { useAsking } from '../parts/asking/asking.js'
import { useReading } from '../parts/asking/reading.js'
import { Loading, Trouble, Unread } from '../parts/asking/trouble.js'
import { Button } from '../parts/button.js'
import { Done } from '../parts/done.js'
import { Field } from '../parts/field.js'
import { Nothing } from '../parts/nothing.js'
import { KeptShown } from './kept-shown.js'
import type { Ground, StartText } from './start.js'

type Engagement = Answer<'readEngagements'>['engagements'][number]
export type Saved = Answer<'saveAsTemplate'>

interface Props {
  ground: Ground
  text: StartText
  renew: () => void
  /** Goes on to a new engagement with the template of that key. */
  beginWith: (key: string) => void
}

/** An engagement that went well, kept as a template: which one, under what name, and what of it is kept. */
export function SaveTemplate({ ground, text, renew, beginWith }: Props) {
  const [chosen, choose] = useState('')
  const [name, setName] = useState('')
  const [pressed, setPressed] = useState(false)
  const [kept, setKept] = useState<Saved | null>(null)
  const [done, setDone] = useState<Saved | null>(null)
  const reading = useReading(text, () => remote.readEngagements(null))
  const looking = useAsking(text)
  const saving = useAsking(text)

  const own = ground.templates.filter((template) => template.own)
  const isThere = own.some((template) => sameName(template.name, name))
  const look = (id: string): void => {
    choose(id)
    setKept(null)
    setPressed(false)
    saving.reset()
    // What is kept does not depend on how it is called.
    looking.ask(() => remote.saveAsTemplate({ engagement: id, name: text.template, dryRun: true }), setKept)
  }
  const save = (): void => {
    setPressed(true)
    if (chosen === '' || name.trim() === '') return
    saving.ask(
      () => remote.saveAsTemplate({ engagement: chosen, name: name.trim(), dryRun: false }),
      (saved) => {
        setDone(saved)
        renew()
      },
    )
  }

  if (done !== null)
    return (
      <div class="scrolled middle">
        <Done
          title={done.stages === 0 ? text.templateSame(name.trim()) : text.templateSaved(name.trim())}
          note={text.whereKept(done.sheet)}
        >
          <div class="choices">
            <Button className="primary" press={closeWindow}>
              {text.close}
            </Button>
            <Button press={() => beginWith(name.trim())}>{text.beginWithIt}</Button>
          </div>
        </Done>
      </div>
    )
  if (reading.value === null) return <Unread of={reading} />
  const { engagements } = reading.value
  if (engagements.length === 0)
    return (
      <div class="scrolled middle">
        <Nothing title={text.noEngagements} note={text.noEngagementsNote} />
      </div>
    )
  return (
    <>
      <Trouble of={saving} />
      <div class="two">
        <form
          class="questions"
          onSubmit={(event) => {
            event.preventDefault()
            save()
          }}
        >
          <p class="hint">{text.templateNote}</p>
          <Field
            label={text.fromEngagement}
            wrong={pressed && chosen === '' ? text.needEngagement : undefined}
          >
            {(ties) => (
              <select {...ties} value={chosen} onChange={(event) => look(event.currentTarget.value)}>
                <option value="" disabled>
                  {text.chooseEngagement}
                </option>
                {engagements.map((each) => (
                  <option key={each.id} value={each.id} disabled={each.stages === 0}>
                    {labelOf(each, text)}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Field
            label={text.templateName}
            hint={text.templateNameHint}
            wrong={
              isThere ? text.templateThere : pressed && name.trim() === '' ? text.needTemplateName : undefined
            }
          >
            {(ties) => (
              <input
                {...ties}
                maxLength={100}
                autocomplete="off"
                value={name}
                onInput={(event) => {
                  setName(event.currentTarget.value)
                  saving.reset()
                }}
              />
            )}
          </Field>
          <button type="submit" class="unseen" tabIndex={-1} aria-hidden="true" />
        </form>
        <div class="scrolled" aria-busy={looking.waiting}>
          <Trouble of={looking} />
          {looking.waiting && <Loading text={text} />}
          {kept !== null && <KeptShown kept={kept} text={text} />}
        </div>
      </div>
      <footer class="foot-row">
        <p class="hint" />
        <Button press={closeWindow}>{text.close}</Button>
        <Button className="primary" busy={saving.waiting || isThere} press={save}>
          {saving.waiting ? text.savingTemplate : text.saveTemplate}
        </Button>
      </footer>
    </>
  )
}

const labelOf = ({ name, client, status, stages }: Engagement, text: StartText): string =>
  [name, client, stages === 0 ? text.withoutStages : status].filter((part) => part !== '').join(' · ')

/** As the script compares names: without spaces, in lower case, full-width letters as plain ones. */
const sameName = (one: string, other: string): boolean => {
  const plain = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '').toLowerCase()
  return plain(other) !== '' && plain(one) === plain(other)
}
