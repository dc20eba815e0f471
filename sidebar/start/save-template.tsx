import { useState } from 'preact/hooks'
import { type Answer, closeWindow, remote } from '../client.js'
import { useTask } from '../parts/asking/task.js'
import { useReading } from '../parts/asking/reading.js'
import { Loading, FaultNotice, NotLoaded } from '../parts/asking/fault-notice.js'
import { Button } from '../parts/button.js'
import { DoneNotice } from '../parts/done.js'
import { TextField } from '../parts/input-field.js'
import { EmptyState } from '../parts/empty-state.js'
import { TemplateStages } from './template-stages.js'
import type { Saved, StartData, StartText } from './start-data.js'
import { Questions } from '../parts/questions.js'
import { SelectField } from '../parts/select-field.js'

type Engagement = Answer<'readEngagements'>['engagements'][number]

interface Props {
  data: StartData
  text: StartText
  reload: () => void
  /** Continues to a new engagement with the template of that key; with the one that is chosen where it is blank. */
  beginWith: (key: string) => void
}

/** A template from an engagement that was a success: which one, under what name, and what of it is saved. */
export function SaveTemplate({ data, text, reload, beginWith }: Props) {
  const [saved, setSaved] = useState<{ reply: Saved; name: string } | null>(null)
  const reading = useReading(text, () => remote.readEngagements(null))
  if (saved !== null) return <TemplateSaved {...saved} text={text} beginWith={beginWith} />
  if (reading.value === null) return <NotLoaded task={reading} />
  const { engagements } = reading.value
  if (engagements.length === 0)
    return (
      <div class="scrolled middle">
        <EmptyState title={text.noEngagements} note={text.noEngagementsNote}>
          <Button className="primary" press={() => beginWith('')}>
            {text.startHere}
          </Button>
        </EmptyState>
      </div>
    )
  const handleSaved = (reply: Saved, name: string): void => {
    setSaved({ reply, name })
    reload()
  }
  return <TemplateForm engagements={engagements} data={data} text={text} onSaved={handleSaved} />
}

interface TemplateSavedProps {
  reply: Saved
  name: string
  text: StartText
  beginWith: (key: string) => void
}

const TemplateSaved = ({ reply, name, text, beginWith }: TemplateSavedProps) => (
  <div class="scrolled middle">
    <DoneNotice
      title={reply.stages === 0 ? text.templateSame(name) : text.templateSaved(name)}
      note={text.savedIn(reply.sheet)}
    >
      <div class="choices">
        <Button className="primary" press={closeWindow}>
          {text.close}
        </Button>
        <Button press={() => beginWith(name)}>{text.beginWithIt}</Button>
      </div>
    </DoneNotice>
  </div>
)

interface TemplateFormProps {
  engagements: readonly Engagement[]
  data: StartData
  text: StartText
  onSaved: (reply: Saved, name: string) => void
}

function TemplateForm({ engagements, data, text, onSaved }: TemplateFormProps) {
  const [name, setName] = useState('')
  const [isPressed, setIsPressed] = useState(false)
  const { chosen, ...preview } = usePreview(text)
  const saveTask = useTask(text)
  const isNameTaken = data.templates.some((template) => template.own && sameName(template.name, name))
  const nameProblem = isPressed && name.trim() === '' ? text.needTemplateName : undefined
  const save = (): void => {
    setIsPressed(true)
    if (chosen === '' || name.trim() === '') return
    saveTask.ask(
      () => remote.saveAsTemplate({ engagement: chosen, name: name.trim(), dryRun: false }),
      (reply) => onSaved(reply, name.trim()),
    )
  }
  return (
    <>
      <FaultNotice task={saveTask} />
      <div class="two">
        <Questions submit={save}>
          <p class="hint">{text.templateNote}</p>
          <EngagementChoice
            engagements={engagements}
            chosen={chosen}
            choose={(id) => {
              setIsPressed(false)
              saveTask.reset()
              preview.choose(id)
            }}
            problem={isPressed && chosen === '' ? text.needEngagement : undefined}
            text={text}
          />
          <TextField
            label={text.templateName}
            hint={text.templateNameHint}
            maxLength={100}
            value={name}
            change={(typed) => {
              setName(typed)
              saveTask.reset()
            }}
            problem={isNameTaken ? text.templateThere : nameProblem}
          />
        </Questions>
        <div class="scrolled" aria-busy={preview.task.waiting}>
          <FaultNotice task={preview.task} />
          {preview.task.waiting && <Loading text={text} />}
          {preview.found !== null && <TemplateStages template={preview.found} text={text} />}
          {chosen === '' && <p class="hint">{text.templatePreview}</p>}
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

/** The chosen engagement, and what a template of it would contain. */
function usePreview(text: StartText) {
  const [chosen, setChosen] = useState('')
  const [found, setFound] = useState<Saved | null>(null)
  const task = useTask(text)
  const choose = (id: string): void => {
    setChosen(id)
    setFound(null)
    // What is saved does not depend on its name.
    task.ask(() => remote.saveAsTemplate({ engagement: id, name: text.template, dryRun: true }), setFound)
  }
  return { chosen, found, task, choose }
}

interface EngagementChoiceProps {
  engagements: readonly Engagement[]
  chosen: string
  choose: (id: string) => void
  problem: string | undefined
  text: StartText
}

const EngagementChoice = ({ engagements, chosen, choose, problem, text }: EngagementChoiceProps) => (
  <SelectField
    label={text.fromEngagement}
    problem={problem}
    value={chosen}
    choose={choose}
    options={[
      { value: '', label: text.chooseEngagement, disabled: true },
      ...engagements.map((each) => ({
        value: each.id,
        label: labelOf(each, text),
        disabled: each.stages === 0,
      })),
    ]}
  />
)

const labelOf = ({ name, client, status, stages }: Engagement, text: StartText): string =>
  [name, client, stages === 0 ? text.withoutStages : status].filter((part) => part !== '').join(' · ')

/** As the script compares names: without spaces, in lower case, full-width letters as plain ones. */
const sameName = (one: string, other: string): boolean => {
  const normalise = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '').toLowerCase()
  return normalise(other) !== '' && normalise(one) === normalise(other)
}
