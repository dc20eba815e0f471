import { useState } from 'preact/hooks'
import { closeWindow, remote } from '../client.js'
import { AskButton } from '../parts/asking/ask-button.js'
import { useAsking } from '../parts/asking/asking.js'
import { Trouble } from '../parts/asking/trouble.js'
import { Button } from '../parts/button.js'
import { Done } from '../parts/done.js'
import { Sign } from '../parts/icons.js'
import type { Ground, StartText } from './start.js'
import { sheetsOf, TemplateShown } from './template-shown.js'

interface Props {
  ground: Ground
  text: StartText
  template: string
  choose: (key: string) => void
  renew: () => void
  leave: () => void
  /** The trackers are being read anew: what comes next is not known before. */
  renewing: boolean
}

/** The first thing in a workbook without trackers: one choice, one button, and then on to the first engagement. */
export function Welcome({ ground, text, template: key, choose, renew, leave, renewing }: Props) {
  const [done, setDone] = useState<{ title: string; note: string; demo: boolean } | null>(null)
  const settingUp = useAsking(text)
  const adding = useAsking(text)
  const template = ground.templates.find((each) => each.key === key) ?? ground.templates[0]!
  const wanted = ground.trackers.filter((tracker) => template.trackers.includes(tracker.key))
  const lacking = wanted.filter(({ state }) => state === 'absent')
  const taken = wanted.filter(({ state }) => state === 'taken')
  const kept = ground.trackers.filter(({ state }) => state === 'there' || state === 'incomplete')

  const setUp = (): void =>
    settingUp.ask(
      () => remote.setUpTemplate({ template: template.key }),
      ({ message, problems }) => {
        const sheets = lacking.map(({ name }) => name)
        const note = sheets.length === 0 || problems.length > 0 ? message : text.setUpNote(text.list(sheets))
        setDone({ title: text.setUpDone, note, demo: false })
        renew()
      },
    )
  const addDemo = (): void =>
    adding.ask(
      () => remote.addDemo(),
      () => {
        setDone({ title: text.demoAdded, note: text.demoNote, demo: true })
        renew()
      },
    )
  const seeLate = (): void => adding.ask(() => remote.showSidebar(), closeWindow)

  if (done !== null)
    return (
      <div class="scrolled middle">
        <Trouble of={adding} />
        <Done key={done.title} title={done.title} note={done.note}>
          <div class="choices">
            {done.demo ? (
              <Button className="primary" busy={adding.waiting} press={seeLate}>
                {text.seeLate}
              </Button>
            ) : (
              <Button className="primary" busy={adding.waiting || renewing} press={leave}>
                {text.beginFirst}
              </Button>
            )}
            {done.demo ? (
              <Button busy={renewing} press={leave}>
                {text.tabEngagement}
              </Button>
            ) : (
              <Button busy={adding.waiting} press={addDemo}>
                {adding.waiting ? text.addingDemo : text.addDemo}
              </Button>
            )}
            <Button press={closeWindow}>{text.close}</Button>
          </div>
        </Done>
      </div>
    )
  const own = ground.ownSheets && kept.length === 0
  return (
    <>
      <header class="lead">
        <h1>{text.welcome}</h1>
        <p>
          {text.sentences([
            text.welcomeNote,
            ...(own ? [text.ownSheetsStay] : []),
            ...(kept.length > 0 ? [text.theseStay(text.list(kept.map(({ sheet }) => sheet)))] : []),
          ])}
        </p>
        {own && (
          <AskButton className="link" text={text} question={() => remote.showAdopt()} answered={closeWindow}>
            {text.useOwnSheet}
          </AskButton>
        )}
      </header>
      <Trouble of={settingUp} />
      <div class="two">
        <fieldset class="templates" disabled={settingUp.waiting}>
          <legend class="unseen">{text.template}</legend>
          {ground.templates.map((each) => (
            <label key={each.key} class={each === template ? 'on' : ''}>
              <input
                type="radio"
                name="template"
                checked={each === template}
                onChange={() => choose(each.key)}
              />
              <span>
                <b>{each.name}</b>
                <span class="hint">
                  {text.list([text.sheets(each.trackers.length), text.stages(each.stages.length)])}
                </span>
              </span>
            </label>
          ))}
        </fieldset>
        <div class="scrolled">
          {taken.map(({ key: tracker, sheet }) => (
            <p key={tracker} class="notice amber" role="note">
              <Sign rag="amber" /> <span>{text.taken(sheet)}</span>
            </p>
          ))}
          <TemplateShown key={template.key} template={template} text={text} />
          <dl class="facts">
            <div>
              <dt>{text.brings}</dt>
              <dd>{text.list(sheetsOf(template, ground))}</dd>
            </div>
          </dl>
          {ground.bookLocale !== ground.locale && (
            <p class="notice">{text.madeIn(ground.bookLocale === 'en' ? text.inEnglish : text.inChinese)}</p>
          )}
        </div>
      </div>
      <footer class="foot-row">
        <p class="hint" role="status">
          {settingUp.waiting ? text.takesAMinute : ''}
        </p>
        <Button press={closeWindow}>{text.close}</Button>
        <Button className="primary" busy={settingUp.waiting} disabled={taken.length > 0} press={setUp}>
          {settingUp.waiting ? text.settingUp : text.setUp(lacking.length)}
        </Button>
      </footer>
    </>
  )
}
