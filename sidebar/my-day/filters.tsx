import { Button } from '../parts/button.js'
import { nameOptions, SelectField } from '../parts/select-field.js'
import type { Choice, Day, DayText } from './day-data.js'

interface Props {
  day: Day
  text: DayText
  choose: (choice: Choice, me?: string | null) => void
}

/** Values that no person's name is. */
const [mineValue, everyoneValue] = ['\u0000mine', '\u0000everyone']

/** Whose work is listed, and of what. */
export function Filters({ day, text, choose }: Props) {
  const { choice, me, people } = day
  const whose = choice.mine && me !== '' ? mineValue : (choice.person ?? everyoneValue)
  const chooseWhose = (value: string): void =>
    choose({
      ...choice,
      mine: value === mineValue,
      person: value === mineValue || value === everyoneValue ? null : value,
    })
  return (
    <div class="day-filters">
      <SelectField
        label={text.whose}
        isLabelUnseen
        value={whose}
        choose={chooseWhose}
        options={[
          ...(me === '' ? [] : [{ value: mineValue, label: text.mine(me) }]),
          { value: everyoneValue, label: text.everyone },
          ...nameOptions(people),
        ]}
      />
      <Subjects day={day} text={text} choose={choose} />
      {me === '' && people.length > 0 && (
        <div class="who-are-you">
          <SelectField
            label={text.iAm}
            value=""
            choose={(name) => choose({ ...choice, mine: true, person: null }, name)}
            options={[{ value: '', label: text.choosePerson, disabled: true }, ...nameOptions(people)]}
          />
        </div>
      )}
    </div>
  )
}

function Subjects({ day, text, choose }: Props) {
  const { choice } = day
  const count = [choice.client, choice.engagement, choice.tracker].filter((each) => each !== null).length
  const select = (
    label: string,
    key: 'client' | 'engagement' | 'tracker',
    all: string,
    options: readonly { value: string; label: string }[],
  ) => (
    <SelectField
      label={label}
      value={choice[key] ?? ''}
      choose={(value) => choose({ ...choice, [key]: value === '' ? null : value })}
      options={[{ value: '', label: all }, ...options]}
    />
  )
  return (
    <details class="day-subjects">
      <summary>{count > 0 ? text.filtersOn(count) : text.moreFilters}</summary>
      {select(text.client, 'client', text.anyClient, nameOptions(withChosen(day.clients, choice.client)))}
      {select(
        text.project,
        'engagement',
        text.anyProject,
        nameOptions(withChosen(day.engagements, choice.engagement)),
      )}
      {select(
        text.tracker,
        'tracker',
        text.anyTracker,
        day.trackers.map(({ key, name }) => ({ value: key, label: name })),
      )}
      {count > 0 && (
        <Button
          className="link"
          press={() => choose({ ...choice, client: null, engagement: null, tracker: null })}
        >
          {text.clearFilters}
        </Button>
      )}
    </details>
  )
}

/** A name that was chosen is offered also when no work has it any more. */
const withChosen = (names: readonly string[], chosen: string | null): readonly string[] =>
  chosen === null || names.includes(chosen) ? names : [chosen, ...names]
