import type { Overview, TodayText } from './today-data.js'

interface Props {
  overview: Overview
  text: TodayText
  lateOnly: boolean
  choose: (lateOnly: boolean) => void
}

/** Everything raised, or the late rows only. */
export const Filter = ({ overview, text, lateOnly, choose }: Props) => (
  <fieldset class="filter">
    <legend class="unseen">{text.show}</legend>
    {[false, true].map((isLateOnly) => (
      <label key={String(isLateOnly)} class={isLateOnly === lateOnly ? 'on' : ''}>
        <input
          type="radio"
          name="filter"
          checked={isLateOnly === lateOnly}
          onChange={() => choose(isLateOnly)}
        />
        <span>{isLateOnly ? text.redOnly(overview.red) : text.all(overview.red + overview.amber)}</span>
      </label>
    ))}
  </fieldset>
)
