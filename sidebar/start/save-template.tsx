import { useState } from 'preact/hooks'
import { type Answer, closeWindow, remote } from '../client.js'
import { useTask } from '../parts/asking/task.js'
import { useReading } from '../parts/asking/reading.js'
import { Loading, FaultNotice, NotLoaded } from '../parts/asking/fault-notice.js'
import { Button } from '../parts/button.js'
import { DoneNotice } from '../parts/done.js'
import { Field } from '../parts/field.js'
import { EmptyState } from '../parts/empty-state.js'
import { TemplateStages } from './template-stages.js'
import type { Saved, StartData, StartText } from './start-data.js'

type Engagement = Answer<'readEngagements'>['engagements'][number]

interface Props {
  data: StartData
  text: StartText
  reload: () => void
  /** Goes on to a new engagement with the template of that key. */
  beginWith: (key: string) => void
}

/** An engagement that went well, kept as a template: which one, under what name, and what of it is kept. */
export function SaveTemplate({ data, text, reload, beginWith }: Props) {
  const [chosen, choose] = useState('')
  const [name, setName] = useState('')
  const [isPressed, setIsPressed] = useState(false)
  const [preview, setPreview] = useState<Saved | null>(null)
  const [saved, setSaved] = useState<Saved | null>(null)
  const reading = useReading(text, () => remote.readEngagements(null))
  const previewTask = useTask(text)
  const saveTask = useTask(text)

  const ownTemplates = data.templates.filter((template) => template.own)
  const isNameTaken = ownTemplates.some((template) => sameName(template.name, name))
  const updatePreview = (id: string): void => {
    choose(id)
    setPreview(null)
    setIsPressed(false)
    saveTask.reset()
    // What is kept does not depend on how it is called.
    previewTask.ask(
      () => remote.saveAsTemplate({ engagement: id, name: text.template, dryRun: true }),
      setPreview,
    )
  }
  const save = (): void => {
    setIsPressed(true)
    if (chosen === '' || name.trim() === '') return
    saveTask.ask(
      () => remote.saveAsTemplate({ engagement: chosen, name: name.trim(), dryRun: false }),
      (saved) => {
        setSaved(saved)
        reload()
      },
    )
  }

  if (saved !== null)
    return (
      <div class="scrolled middle">
        <DoneNotice
          title={saved.stages === 0 ? text.templateSame(name.trim()) : text.templateSaved(name.trim())}
          note={text.whereKept(saved.sheet)}
        >
          <div class="choices">
            <Button className="primary" press={closeWindow}>
              {text.close}
            </Button>
            <Button press={() => beginWith(name.trim())}>{text.beginWithIt}</Button>
          </div>
        </DoneNotice>
      </div>
    )
  if (reading.value === null) return <NotLoaded task={reading} />
  const { engagements } = reading.value
  if (engagements.length === 0)
    return (
      <div class="scrolled middle">
        <EmptyState title={text.noEngagements} note={text.noEngagementsNote} />
      </div>
    )
  return (
    <>
      <FaultNotice task={saveTask} />
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
            problem={isPressed && chosen === '' ? text.needEngagement : undefined}
          >
            {(ties) => (
              <select {...ties} value={chosen} onChange={(event) => updatePreview(event.currentTarget.value)}>
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
            problem={
              isNameTaken
                ? text.templateThere
                : isPressed && name.trim() === ''
                  ? text.needTemplateName
                  : undefined
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
                  saveTask.reset()
                }}
              />
            )}
          </Field>
          <button type="submit" class="unseen" tabIndex={-1} aria-hidden="true" />
        </form>
        <div class="scrolled" aria-busy={previewTask.waiting}>
          <FaultNotice task={previewTask} />
          {previewTask.waiting && <Loading text={text} />}
          {preview !== null && <TemplateStages template={preview} text={text} />}
        </div>
      </div>
      <footer class="foot-row">
        <p class="hint" />
        <Button press={closeWindow}>{text.close}</Button>
        <Button className="primary" busy={saveTask.waiting || isNameTaken} press={save}>
          {saveTask.waiting ? text.savingTemplate : text.saveTemplate}
        </Button>
      </footer>
    </>
  )
}

const labelOf = ({ name, client, status, stages }: Engagement, text: StartText): string =>
  [name, client, stages === 0 ? text.withoutStages : status].filter((part) => part !== '').join(' · ')

/** As the script compares names: without spaces, in lower case, full-width letters as plain ones. */
const sameName = (one: string, other: string): boolean => {
  const normalise = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '').toLowerCase()
  return normalise(other) !== '' && normalise(one) === normalise(other)
}
